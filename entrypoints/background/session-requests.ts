import type { SessionCall } from '../../lib/domain/events/session-started';
import { exportFile, findExporter } from '../../lib/exporters/export-file';
import { chooseSections } from '../../lib/domain/guide';
import type { RequestOf, ResponseOf } from '../../lib/protocol/messages';
import type { LiveSession } from '../../lib/protocol/records';
import type { StoredSession } from '../../lib/store/session-records';
import { readPerson } from '../../lib/store/read-person';
import { readLog } from '../../lib/store/session-store';
import { findCallPage } from './allowed-sites';
import { downloadText } from './download-text';
import { Failure } from './failure';
import { findGuide } from './guide-requests';
import { addressOf, showOverlay, watchTab } from './overlay-control';
import type { MessageSource } from './handlers';
import { isLibraryPage, openRecord } from './open-record';
import { recognizeSite } from './recognize-site';
import type { Services } from './services';
import { bindTab, readBindings } from './tab-bindings';

async function callAt(address: string): Promise<SessionCall | null> {
  const found = await findCallPage(address);
  if (!found) return null;
  const { platform, call } = found;
  return { platformId: platform.id, platformName: platform.name, key: call ? `${platform.id}:${call.key}` : '', label: call?.label ?? '' };
}

/** The key under which a call's next tab gets its session back; null when the address names no call. */
export const callKeyAt = async (address: string): Promise<string | null> => (await callAt(address))?.key || null;

async function toLive(session: StoredSession): Promise<LiveSession> {
  const binding = (await readBindings()).find(({ sessionId }) => sessionId === session.id);
  return { ...session, tabId: binding?.tabId ?? null, isOverlayHidden: binding?.isOverlayHidden ?? false };
}

async function sessionOfTab({ database }: Services, tabId: number): Promise<StoredSession | undefined> {
  const binding = (await readBindings()).find((candidate) => candidate.tabId === tabId);
  return binding && (await database()).get('sessions', binding.sessionId);
}

/** What a tab holds. */
export async function findTab(services: Services, tabId: number): Promise<ResponseOf<'find-tab'>> {
  await recognizeSite(tabId);
  const session = await sessionOfTab(services, tabId);
  return { call: await callAt(await addressOf(tabId)), session: session ? await toLive(session) : null };
}

/** The live sessions that no tab holds. */
export async function listInterrupted(services: Services): Promise<LiveSession[]> {
  return Promise.all((await services.interrupted()).map(toLive));
}

/** Starts a session in a tab and shows the overlay there. Throws a {@link Failure}; with `overlay-not-reached` the session runs all the same. */
export async function startSession(services: Services, request: RequestOf<'start-session'>): Promise<{ sessionId: string }> {
  const { guideId, formatIndex, sectionIds, participant, tabId, endsOther } = request;
  const call = await callAt(await addressOf(tabId));
  if (!call) throw new Failure('no-call-in-tab');
  const { guide, versionNumber, isBuiltIn } = await findGuide(services, guideId);
  if (formatIndex >= guide.formatsMinutes.length) throw new Failure('no-such-format');
  const other = await sessionOfTab(services, tabId);
  if (other?.isLive === 1) {
    if (!endsOther) throw new Failure('tab-has-session', other.id);
    await services.writer.run(other.id, crypto.randomUUID(), { type: 'end-session' });
  }
  const { sessionId } = await services.writer.start({
    guideId,
    ...(isBuiltIn ? {} : { guideVersion: versionNumber }),
    guide: chooseSections(guide, sectionIds),
    formatIndex,
    participant: participant.trim(),
    call,
  });
  await bindTab({ sessionId, tabId, callKey: call.key || null, isOverlayHidden: false, windowTabId: null });
  await services.listsChanged();
  void watchTab(tabId);
  await showOverlay(tabId, false);
  return { sessionId };
}

/** Gives an interrupted session to a tab. Throws a {@link Failure}. */
export async function continueSession(services: Services, { sessionId, tabId }: RequestOf<'continue-session'>): Promise<null> {
  const session = await (await services.database()).get('sessions', sessionId);
  if (!session) throw new Failure('no-such-session', sessionId);
  if (session.isLive === 0) throw new Failure('session-ended', sessionId);
  const call = await callAt(await addressOf(tabId));
  if (!call) throw new Failure('no-call-in-tab');
  const other = await sessionOfTab(services, tabId);
  if (other?.isLive === 1 && other.id !== sessionId) throw new Failure('tab-has-session', other.id);
  await bindTab({ sessionId, tabId, callKey: call.key || null, isOverlayHidden: false, windowTabId: null });
  await services.listsChanged();
  void watchTab(tabId);
  await showOverlay(tabId, false);
  return null;
}

/** A session's log and draft. Without an id it is the session of the tab `ownTabId`. Throws a {@link Failure}. */
export async function fetchSession(
  services: Services,
  sessionId: string | null,
  ownTabId: number | undefined,
): Promise<ResponseOf<'get-session'>> {
  const id = sessionId ?? (ownTabId === undefined ? undefined : (await sessionOfTab(services, ownTabId))?.id);
  const stored = id === undefined ? null : await readLog(await services.database(), id);
  if (id === undefined || !stored) throw new Failure('no-such-session', sessionId ?? '');
  return { sessionId: id, ...stored };
}

/**
 * Carries out a command and tells the lists when it changes them. A session that ends now shows its record, except where it was ended in the
 * library, or is given up at the time of its last event, which is done on the way to something else. `address` is that of the page that asked.
 */
export async function runCommand(
  services: Services,
  { sessionId, commandId, command }: RequestOf<'send-command'>,
  { address }: Pick<MessageSource, 'address'> = { address: '' },
): Promise<ResponseOf<'send-command'>> {
  const written = await services.writer.run(sessionId, commandId, command);
  const endsNow = command.type === 'end-session' && command.endedAt === undefined && written.events.length > 0;
  // The end stands whether or not a tab can be opened, and nobody waits for it.
  if (endsNow && !isLibraryPage(address)) openRecord(sessionId).catch((error: unknown) => console.error('Fieldguide', error));
  if (written.events.some(({ type }) => type === 'session-ended' || type === 'events-undone')) await services.listsChanged();
  return written;
}

/** Writes a session to the downloads folder. Throws a {@link Failure}. */
export async function exportSession({ writer, database }: Services, request: RequestOf<'export-session'>): Promise<{ filename: string }> {
  const { sessionId, ...choice } = request;
  const exporter = findExporter(choice.format);
  if (!exporter) throw new Failure('no-such-format', choice.format);
  const log = await writer.read(sessionId);
  const { filename, mimeType, text } = exportFile(
    log,
    exporter,
    choice,
    Date.now(),
    await readPerson(await database(), log.state.participant),
  );
  return { filename: await downloadText(filename, text, mimeType) };
}
