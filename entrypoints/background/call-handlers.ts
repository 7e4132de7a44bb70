import { sharesScreen } from '../../lib/browser/tab-sharing';
import type { CallSight, SeenCall } from '../../lib/domain/call-notice';
import { takeSight } from '../../lib/domain/seen-call';
import { readSettings } from '../../lib/client/settings-storage';
import type { callMessages } from '../../lib/protocol/call-messages';
import type { HandlersOf } from './handlers';
import { askLater, notePageGone } from './left-calls';
import { seeForOffer } from './offers';
import { changeSeenCall, readSeenCalls } from './seen-calls';
import type { Services } from './services';
import { readBindings } from './tab-bindings';

/** A session that is started this long before its call's page is first seen was not started in the lobby, in ms. */
const FIRST_SIGHT_MS = 10_000;

const isBefore = ({ phase }: CallSight): boolean => phase === 'lobby' || phase === 'waiting';

/** Lets a session's clock stand while its person waits to get into the call, and run once they are in. */
async function holdOrRelease({ writer }: Services, sessionId: string, before: SeenCall | null, call: SeenCall): Promise<boolean> {
  const { state } = await writer.read(sessionId);
  const run = (type: 'pause' | 'resume') => writer.run(sessionId, crypto.randomUUID(), { type });
  if (call.isHeld) {
    if (call.hasJoined && state.pausedAt !== null) await run('resume');
    return !call.hasJoined && state.pausedAt !== null;
  }
  // Only at the first sight: somebody who starts the clock in the lobby, or goes back there, means it so.
  if (before || !isBefore(call.sight) || state.pausedAt !== null || Date.now() - state.startedAt > FIRST_SIGHT_MS) return false;
  if (!(await readSettings()).waitsForCall) return false;
  await run('pause');
  return true;
}

async function takeCall(services: Services, sessionId: string, sight: CallSight): Promise<void> {
  const { [sessionId]: before = null } = await readSeenCalls();
  const taken = takeSight(before, sight, Date.now());
  const isHeld = await holdOrRelease(services, sessionId, before, taken);
  const call = await changeSeenCall(sessionId, (known) => ({ ...takeSight(known, sight, Date.now()), isHeld }));
  services.broadcast({ type: 'call-changed', sessionId, call });
  if (sight.phase === 'left' && before?.leftAt == null) askLater(services, sessionId);
}

/** A tab begins or ends to share the person's screen, as the browser says. Nothing else changes: where the person stands in the call is for its page to tell. */
export async function takeSharing(services: Services, tabId: number, isSharing: boolean): Promise<void> {
  const sessionId = (await readBindings()).find((known) => known.tabId === tabId)?.sessionId;
  if (sessionId === undefined) return;
  let hasChanged = false;
  const call = await changeSeenCall(sessionId, (known) => {
    hasChanged = known !== null && known.sight.isSharing !== isSharing;
    return known && hasChanged ? takeSight(known, { ...known.sight, isSharing }, Date.now()) : known;
  });
  if (hasChanged) services.broadcast({ type: 'call-changed', sessionId, call });
}

/** Answers the messages of `lib/protocol/call-messages.ts`. */
export const callHandlers: HandlersOf<keyof typeof callMessages> = {
  async 'call-seen'(services, { sight }, { tabId, address }) {
    const binding = (await readBindings()).find((known) => known.tabId === tabId);
    if (!binding) return seeForOffer(tabId, address, sight);
    const session = await (await services.database()).get('sessions', binding.sessionId);
    if (session?.isLive !== 1) {
      await changeSeenCall(binding.sessionId, () => null);
      return false;
    }
    await takeCall(services, session.id, { ...sight, isSharing: (await sharesScreen(tabId)) ?? sight.isSharing });
    // It may have begun or ended meanwhile.
    const isSharing = await sharesScreen(tabId);
    if (isSharing !== null) await takeSharing(services, tabId, isSharing);
    return true;
  },
  'call-page-gone': (services, _request, { tabId }) => notePageGone(services, tabId),
  async 'get-call'(_services, { sessionId }) {
    return (await readSeenCalls())[sessionId] ?? null;
  },
  async 'dismiss-call-notice'(services, { sessionId, kind }) {
    const call = await changeSeenCall(sessionId, (known) => known && { ...known, dismissed: [...new Set([...known.dismissed, kind])] });
    services.broadcast({ type: 'call-changed', sessionId, call });
    return null;
  },
};
