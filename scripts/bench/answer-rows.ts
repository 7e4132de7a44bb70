import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';

import type { Effort } from './effort.ts';
import { openSender } from './log-growth.ts';
import { type Browsers, type Pair, type Side, mapPair, takeTurns } from './pair.ts';
import { timeMessages, timeNextSection, timeNote } from './response-times.ts';
import { medianOf, quantileOf } from './statistics.ts';
import type { Row } from './table.ts';
import { measureWake } from './wake-cost.ts';

/** Where each panel says that a note is saved. */
const savedSelectors: Pair<string> = { bare: 'p', product: '.composer-time' };

const mostMs = 50;

/** A draft that was typed is on disk by then, in ms; what comes later would wake the worker. */
const draftMs = 500;

const cellOf = (times: readonly number[]) => `${medianOf(times).toFixed(1)} / ${quantileOf(times, 0.95).toFixed(1)}`;

function answerRow(what: string, times: Pair<number[]>, hasTarget: boolean): Row {
  const row = { what: `${what}, p50 / p95 ms`, ...mapPair(times, cellOf) };
  return hasTarget ? { ...row, target: `p95 ≤ ${mostMs}`, isMet: quantileOf(times.product, 0.95) <= mostMs } : row;
}

/** How long clicks and notes take in two panels, with the worker awake; `state` is said of the rows. */
export async function awakeRows(frames: Pair<Frame>, count: number, state: string, hasTarget: boolean): Promise<Row[]> {
  const nothing = () => Promise.resolve();
  // The first of a kind compiles what the others run.
  const warm = async (measure: (side: Side) => Promise<number>) => mapPair(await takeTurns(count + 1, measure), (all) => all.slice(1));
  const clicks = await warm((side) => timeNextSection(frames[side], nothing));
  const notes = await warm((side) => timeNote(frames[side], 'A note', savedSelectors[side], nothing));
  return [
    answerRow(`Click on "Next section" until it is painted, ${state}`, clicks, hasTarget),
    answerRow(`Enter until the note is on disk, ${state}`, notes, hasTarget),
  ];
}

/** What one message takes in the bare extension, and with one strict write. */
export async function messageRows(frame: Frame, count: number): Promise<Row[]> {
  await timeMessages(frame, 1, { write: 'first' });
  const bare = await timeMessages(frame, count, 'echo');
  const written = await timeMessages(frame, count, { write: 'A note' });
  return [
    { what: 'One message and its answer, p50 / p95 ms', bare: cellOf(bare), product: '–' },
    { what: 'The same with one strict write to IndexedDB', bare: cellOf(written), product: '–' },
  ];
}

/** How long clicks and notes take in two panels when the worker is stopped before each; `state` is said of the rows. */
export async function stoppedRows(browsers: Browsers, frames: Pair<Frame>, count: number, state: string): Promise<Row[]> {
  const stop = async (side: Side) => {
    await wait(draftMs);
    await browsers[side].worker.stop();
  };
  const clicks = await takeTurns(count, (side) => timeNextSection(frames[side], () => stop(side)));
  const notes = await takeTurns(count, (side) => timeNote(frames[side], 'A note', savedSelectors[side], () => stop(side)));
  return [
    answerRow(`Click on "Next section" until it is painted, ${state}`, clicks, false),
    answerRow(`Enter until the note is on disk, ${state}`, notes, false),
  ];
}

/** What the start of the worker itself costs, for an answer that needs next to nothing. */
export async function wakeRows(browsers: Browsers, { wakes }: Effort): Promise<Row[]> {
  const senders: Pair<Page> = { bare: await openSender(browsers.bare), product: await openSender(browsers.product) };
  const messages = { bare: 'echo', product: { type: 'list-sessions' } };
  const costs = await takeTurns(wakes, (side) => measureWake(browsers[side], senders[side], messages[side]));
  await Promise.all([senders.bare.close(), senders.product.close()]);
  const scripts = mapPair(costs, (all) => all.map(({ scriptMs }) => scriptMs));
  const answers = mapPair(costs, (all) => all.map(({ answerMs }) => answerMs));
  return [
    answerRow('First answer of a stopped worker', answers, false),
    { what: 'Script in the worker for that, p50 ms of processor time', ...mapPair(scripts, (all) => medianOf(all).toFixed(1)) },
  ];
}
