import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { createSessionFeed } from '../../../lib/client/session-feed';
import type { SessionFeed } from '../../../lib/client/session-feed';
import type { SessionEvent } from '../../../lib/domain/events/registry';
import type { Broadcast, Reply } from '../../../lib/protocol/messages';
import { smallGuide } from '../../support/guide';

const base = (number: number) => ({
  id: String(number).padStart(8, '0'),
  at: number,
  by: 'a',
  commandId: `c${number}`,
  version: 1 as const,
});

function logOf(length: number): SessionEvent[] {
  const started: SessionEvent = {
    ...base(1),
    type: 'session-started',
    sessionId: 's',
    guideId: 'g',
    guide: smallGuide,
    formatIndex: 0,
    participant: 'P7',
    call: null,
  };
  const entered: SessionEvent = { ...base(2), type: 'section-entered', sectionId: 's1' };
  const notes = Array.from({ length: Math.max(0, length - 2) }, (_, index): SessionEvent => {
    const number = index + 3;
    return {
      ...base(number),
      type: 'note-added',
      noteId: `n${number}`,
      text: `note ${number}`,
      notedAt: number,
      sectionId: 's1',
      itemId: null,
      isStarred: false,
    };
  });
  return [started, entered, ...notes];
}

/** A background with one session: `length` is how much of its log is on disk. */
let background: { length: number; fetches: number; failures: number; commandIds: string[] };
let deliver: (broadcast: Broadcast, sender?: object) => void = () => undefined;

function reply(message: { type: string; commandId?: string }): Reply {
  if (message.type === 'get-session') {
    background.fetches += 1;
    return { ok: true, value: { sessionId: 's', events: logOf(background.length), lastSequence: background.length, drafts: [] } };
  }
  background.commandIds.push(message.commandId ?? '');
  background.length += 1;
  return { ok: true, value: { sessionId: 's', events: logOf(background.length).slice(-1), lastSequence: background.length } };
}

function append(count: number): Broadcast {
  const firstSequence = background.length + 1;
  background.length += count;
  return { type: 'events-appended', sessionId: 's', firstSequence, events: logOf(background.length).slice(-count) };
}

const notesOf = (feed: SessionFeed) =>
  feed.view.value.status === 'ready' ? [...feed.view.value.log.state.notes.values()].map(({ text }) => text) : null;

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition).toBe(true);
}

async function readyFeed(): Promise<SessionFeed> {
  const feed = createSessionFeed('s');
  await until(() => feed.view.value.status === 'ready');
  return feed;
}

beforeEach(() => {
  fakeBrowser.reset();
  background = { length: 3, fetches: 0, failures: 0, commandIds: [] };
  const send = (message: { type: string }) => {
    if (background.failures === 0) return Promise.resolve(reply(message));
    background.failures -= 1;
    return Promise.reject(new Error('the worker was stopped'));
  };
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  fakeBrowser.runtime.onMessage.addListener = (listener) => {
    deliver = (broadcast, sender = { id: fakeBrowser.runtime.id }) => {
      listener(broadcast, sender, () => undefined);
    };
  };
});

describe('session feed', () => {
  it('fetches once and folds what is broadcast', async () => {
    const feed = await readyFeed();
    deliver(append(1));
    deliver(append(2));
    expect(notesOf(feed)).toEqual(['note 3', 'note 4', 'note 5', 'note 6']);
    expect(background.fetches).toBe(1);
  });

  it('gives a new state with every change, so that what draws it sees the change', async () => {
    const feed = await readyFeed();
    const states = new Set<unknown>();
    for (let index = 0; index < 3; index += 1) {
      deliver(append(1));
      if (feed.view.value.status === 'ready') states.add(feed.view.value.log.state);
    }
    expect(states.size).toBe(3);
  });

  it('takes the same events only once', async () => {
    const feed = await readyFeed();
    const broadcast = append(1);
    deliver(broadcast);
    deliver(broadcast);
    expect(notesOf(feed)).toEqual(['note 3', 'note 4']);
  });

  it('fetches again when a number is missing', async () => {
    const feed = await readyFeed();
    append(1);
    deliver(append(1));
    await until(() => notesOf(feed)?.length === 3);
    expect(background.fetches).toBe(2);
  });

  it('fetches again when events were broadcast while it was fetching', async () => {
    const feed = createSessionFeed('s');
    // The answer is on its way already; what comes now is not in it.
    deliver(append(1));
    await until(() => notesOf(feed)?.length === 2);
    expect(background.fetches).toBe(2);
  });

  it('takes nothing from a content script or from another extension', async () => {
    const feed = await readyFeed();
    const forged = append(1);
    deliver(forged, { id: fakeBrowser.runtime.id, tab: { id: 1 } });
    deliver(forged, { id: 'another' });
    expect(notesOf(feed)).toEqual(['note 3']);
    deliver(forged);
    expect(notesOf(feed)).toEqual(['note 3', 'note 4']);
  });

  it('leaves the events of other sessions alone', async () => {
    const feed = await readyFeed();
    deliver({ ...append(1), sessionId: 'other' } as Broadcast);
    expect(notesOf(feed)).toEqual(['note 3']);
  });

  it('shows a command that was answered even when its broadcast is lost', async () => {
    const feed = await readyFeed();
    expect(await feed.send({ type: 'pause' })).toMatchObject({ ok: true });
    expect(notesOf(feed)).toEqual(['note 3', 'note 4']);
  });

  it('sends a command again under the same id when no answer came', async () => {
    const feed = await readyFeed();
    background.failures = 1;
    const outcome = await feed.send({ type: 'pause' });
    expect(outcome).toMatchObject({ ok: true, commandId: background.commandIds[0] });
    expect(background.commandIds).toHaveLength(1);
  });

  it('says why when the background cannot be reached', async () => {
    const feed = await readyFeed();
    background.failures = 2;
    expect(await feed.send({ type: 'pause' })).toEqual({ ok: false, code: 'background-unreachable' });
  });
});
