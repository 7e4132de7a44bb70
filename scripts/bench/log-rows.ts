import { CALLS } from '../../tests/e2e/support/session.ts';
import type { ExtensionBrowser } from '../driver/open-browser.ts';
import type { Effort } from './effort.ts';
import { addNotes, openSender, startSessionAt } from './log-growth.ts';
import type { Browsers } from './pair.ts';
import { timeMessages } from './response-times.ts';
import { medianOf } from './statistics.ts';
import type { Row } from './table.ts';

/** How much more or less the last notes of a long log may cost, as a share. */
const tolerance = 0.2;

/** Messages that are on their way at the same time while a log is filled. */
const fillAtOnce = 40;

/** Where the log of the long session is shown afterwards. */
export const longCall = CALLS.jitsi;

/** Closes the windows in which sessions ask whether they are over, once their calls' tabs are gone. */
async function closeAsking({ browser, extensionUrl }: ExtensionBrowser, count: number): Promise<void> {
  const closed = new Set<unknown>();
  while (closed.size < count) {
    const target = await browser.waitForTarget(
      (candidate) => candidate.url().startsWith(extensionUrl('panel.html')) && !closed.has(candidate),
    );
    closed.add(target);
    await (await target.asPage()).close();
  }
}

/** The hundredth note of a session against the last ones of a long session, taken in turns; the long session stays, in no tab. */
export async function growthRows(browsers: Browsers, { longSession, timedNotes }: Effort): Promise<Row[]> {
  const { product } = browsers;
  const sender = await openSender(product);
  const start = async (address: string) => {
    const call = await product.openTab(address);
    const id = await startSessionAt(sender, call.url());
    // No panel is to be busy with the notes.
    await call.close();
    return id;
  };
  const shortId = await start(CALLS.zoom);
  const longId = await start(longCall);
  await closeAsking(product, 2);
  await sender.bringToFront();
  await addNotes(sender, shortId, Math.max(0, 100 - timedNotes / 2), fillAtOnce);
  await addNotes(sender, longId, longSession - timedNotes / 2, fillAtOnce);
  const bareSender = await openSender(browsers.bare);

  const times = { message: [] as number[], short: [] as number[], long: [] as number[] };
  for (let index = 0; index < timedNotes; index += 1) {
    times.message.push(...(await timeMessages(bareSender.mainFrame(), 1, 'echo')));
    times.short.push(...(await addNotes(sender, shortId, 1, 1)));
    times.long.push(...(await addNotes(sender, longId, 1, 1)));
  }
  await Promise.all([sender.close(), bareSender.close()]);
  const message = medianOf(times.message).toFixed(1);
  const [short, long] = [medianOf(times.short), medianOf(times.long)];
  return [
    { what: 'The 100th note of a session (message to answer), p50 ms', bare: message, product: short.toFixed(1) },
    {
      what: `The ${longSession.toLocaleString('en')}th note`,
      bare: message,
      product: long.toFixed(1),
      target: '100th ± 20 %',
      isMet: Math.abs(long / short - 1) <= tolerance,
    },
  ];
}
