import type { Surface } from '../../lib/domain/surface';
import type { offerMessages } from '../../lib/protocol/offer-messages';
import { readLog } from '../../lib/store/session-store';
import { findCallPage } from './allowed-sites';
import { Failure } from './failure';
import { findGuide } from './guide-requests';
import type { HandlersOf } from './handlers';
import { findInterruptedAt } from './interrupted-sessions';
import { closeOffer, neverOffer } from './offers';
import { readOfferMarks } from './offer-marks';
import { openStart } from './open-start';
import { addressOf } from './overlay-control';
import { continueSession, startSession } from './session-requests';
import type { Services } from './services';

/** What a session is started with to run the last one's guide once more. */
interface LastStart {
  guideId: string;
  guideTitle: string;
  formatIndex: number;
  minutes: number;
  sectionIds: string[];
}

/** Sessions that are looked at for one whose guide is still there. */
const MOST_LOOKS = 5;

async function findLastStart(services: Services): Promise<LastStart | null> {
  const database = await services.database();
  const index = database.transaction('sessions').store.index('by-start');
  const recent = [];
  for (let cursor = await index.openCursor(null, 'prev'); cursor && recent.length < MOST_LOOKS; cursor = await cursor.continue()) {
    if (cursor.value.place !== 'deleted') recent.push(cursor.value);
  }
  for (const { id, guideId, formatMinutes } of recent) {
    const found = await findGuide(services, guideId).catch(() => null);
    if (!found) continue;
    const { guide } = found;
    const formatIndex = Math.max(0, guide.formatsMinutes.indexOf(formatMinutes));
    // Of each choice the section that was run then.
    const sectionIds = (await readLog(database, id))?.events.flatMap((event) =>
      event.type === 'session-started' ? event.guide.sections.map((section) => section.id) : [],
    );
    return { guideId, guideTitle: guide.title, formatIndex, minutes: guide.formatsMinutes[formatIndex] ?? 0, sectionIds: sectionIds ?? [] };
  }
  return null;
}

async function startWithLast(services: Services, tabId: number, surface?: Surface): Promise<void> {
  const last = await findLastStart(services);
  if (!last) throw new Failure('no-such-guide');
  const { guideId, formatIndex, sectionIds } = last;
  const chosen = surface === undefined ? {} : { surface };
  await startSession(services, { guideId, formatIndex, sectionIds, participant: '', tabId, endsOther: false, ...chosen });
}

async function goOnWithInterrupted(services: Services, tabId: number, surface?: Surface): Promise<void> {
  const interrupted = await findInterruptedAt(services, await addressOf(tabId));
  // Ended or gone on with elsewhere since it was offered.
  if (!interrupted) throw new Failure('no-such-session');
  await continueSession(services, { sessionId: interrupted.id, tabId, ...(surface === undefined ? {} : { surface }) });
}

/** Waits for a session to begin or go on, which it does also where its overlay cannot be shown. */
async function letRun(beginning: Promise<void>): Promise<void> {
  try {
    await beginning;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'overlay-not-reached') throw error;
  }
}

/** Answers the messages of `lib/protocol/offer-messages.ts`. */
export const offerHandlers: HandlersOf<keyof typeof offerMessages> = {
  async 'get-offer'(services, _request, { ownTabId }) {
    if (ownTabId === undefined || !(await readOfferMarks(ownTabId)).isOpen) return null;
    const address = await addressOf(ownTabId);
    const platform = (await findCallPage(address))?.platform;
    if (!platform) return null;
    const [interrupted, last] = await Promise.all([findInterruptedAt(services, address), findLastStart(services)]);
    return { platformName: platform.name, interrupted, last: last && { guideTitle: last.guideTitle, minutes: last.minutes } };
  },
  async 'answer-offer'(services, { answer, surface }, { ownTabId }) {
    if (ownTabId === undefined || !(await readOfferMarks(ownTabId)).isOpen) return null;
    if (answer === 'go-on') await letRun(goOnWithInterrupted(services, ownTabId, surface));
    if (answer === 'start') await letRun(startWithLast(services, ownTabId, surface));
    if (answer === 'never') await neverOffer(ownTabId);
    await closeOffer(ownTabId);
    if (answer === 'choose') await openStart(ownTabId);
    return null;
  },
};
