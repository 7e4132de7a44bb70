import { readSettings } from '../../lib/client/settings-storage';
import { exportFile, findExporter } from '../../lib/exporters/export-file';
import type { SessionCall } from '../../lib/domain/events/session-started';
import { chooseSections } from '../../lib/domain/guide';
import type { Surface } from '../../lib/domain/surface';
import type { RequestOf, ResponseOf } from '../../lib/protocol/messages';
import type { LiveSession } from '../../lib/protocol/records';
import type { StoredSession } from '../../lib/store/session-records';
import { readPerson } from '../../lib/store/read-person';
import { listLiveSessions, readLog } from '../../lib/store/session-store';
import { callAt } from './call-at';
import { downloadText } from './download-text';
import { Failure } from './failure';
import { findGuide } from './guide-requests';
import { addressOf, endWatch, showOverlay, watchTab } from './overlay-control';
import type { MessageSource } from './handlers';
import { openRecord, showsRecord } from './open-record';
import { recognizeSite } from './recognize-site';
import type { Services } from './services';
import { openPanelWindow } from './panel-surfaces';
import { bindTab, readBindings } from './tab-bindings';

/** Where a session's panel opens: as asked for, else as the settings say. Without a call page there is nothing to lie over. */
async function surfaceFor(asked: Surface | undefined, tabId: number | null): Promise<Surface> {
  const surface = asked ?? (await readSettings()).surface;
  return tabId === null && surface === 'overlay' ? 'window' : surface;
}

/** Gives a session to a tab, or to none, and shows its panel. Throws a {@link Failure} where the overlay cannot be shown; the session runs all the same. */
async function place(services: Services, sessionId: string, tabId: number | null, callKey: string | null, surface: Surface): Promise<void> {
  const binding = {
    sessionId,
    tabId,
    callKey,
    isOverlayHidden: surface !== 'overlay',
    windowTabId: null,
    isInSidePanel: surface === 'side-panel',
  };
  await bindTab(binding);
  await services.listsChanged();
  if (tabId !== null) void watchTab(tabId);
  if (surface === 'window') await openPanelWindow(binding);
  if (surface === 'overlay' && tabId !== null) await showOverlay(tabId, false);
}

/** The call that a tab shows. Throws a {@link Failure} where it shows none. */
async function callOfTab(tabId: number): Promise<SessionCall> {
  const call = await callAt(await addressOf(tabId));
  if (!call) throw new Failure('no-call-in-tab');
  return call;
}

async function toLive(session: StoredSession): Promise<LiveSession> {
  const binding = (await readBindings()).find(({ sessionId }) => sessionId === session.id);
  return { ...session, tabId: binding?.tabId ?? null, isOverlayHidden: binding?.isOverlayHidden ?? false };
}

async function sessionOfTab({ database }: Services, tabId: number): Promise<StoredSession | undefined> {
  const binding = (await readBindings()).find((candidate) => candidate.tabId === tabId);
  return binding && (await database()).get('sessions', binding.sessionId);
}

/** The live session to show beside a tab that holds none: the one that was put into the side panel last, else the only one of this run of the browser. */
async function sessionElsewhere({ database }: Services): Promise<StoredSession | undefined> {
  const bindings = await readBindings();
  const live = new Map((await listLiveSessions(await database())).map((session) => [session.id, session]));
  const held = bindings.filter(({ sessionId }) => live.has(sessionId));
  const chosen = held.findLast(({ isInSidePanel }) => isInSidePanel) ?? (held.length === 1 ? held[0] : undefined);
  return chosen && live.get(chosen.sessionId);
}

/** What a tab holds, and what is to be shown where it holds nothing. */
export async function findTab(services: Services, tabId: number): Promise<ResponseOf<'find-tab'>> {
  await recognizeSite(tabId);
  const [session, elsewhere] = await Promise.all([sessionOfTab(services, tabId), sessionElsewhere(services)]);
  return {
    call: await callAt(await addressOf(tabId)),
    session: session ? await toLive(session) : null,
    elsewhere: elsewhere ? await toLive(elsewhere) : null,
  };
}

/** The live sessions that are held nowhere. */
export async function listInterrupted(services: Services): Promise<LiveSession[]> {
  return Promise.all((await services.interrupted()).map(toLive));
}

/** Starts a session in a tab, or without one, and shows its panel. Throws a {@link Failure}; with `overlay-not-reached` the session runs all the same. */
export async function startSession(services: Services, request: RequestOf<'start-session'>): Promise<{ sessionId: string }> {
  const { guideId, formatIndex, sectionIds, participant, tabId, endsOther } = request;
  const call = tabId === null ? null : await callOfTab(tabId);
  const { guide, versionNumber, isBuiltIn } = await findGuide(services, guideId);
  if (formatIndex >= guide.formatsMinutes.length) throw new Failure('no-such-format');
  const other = tabId === null ? undefined : await sessionOfTab(services, tabId);
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
  await place(services, sessionId, tabId, call?.key || null, await surfaceFor(request.surface, tabId));
  return { sessionId };
}

/** Gives an interrupted session to a tab, or to none. Throws a {@link Failure}. */
export async function continueSession(services: Services, request: RequestOf<'continue-session'>): Promise<null> {
  const { sessionId, tabId } = request;
  const session = await (await services.database()).get('sessions', sessionId);
  if (!session) throw new Failure('no-such-session', sessionId);
  if (session.isLive === 0) throw new Failure('session-ended', sessionId);
  const call = tabId === null ? session.call : await callOfTab(tabId);
  const other = tabId === null ? undefined : await sessionOfTab(services, tabId);
  if (other?.isLive === 1 && other.id !== sessionId) throw new Failure('tab-has-session', other.id);
  // Without a tab the session keeps the key of its call, whose page may be opened again.
  await place(services, sessionId, tabId, call?.key || null, await surfaceFor(request.surface, tabId));
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
  const isOver = written.events.some(({ type }) => type === 'session-ended');
  if (isOver) {
    const tabId = (await readBindings()).find((known) => known.sessionId === sessionId)?.tabId ?? null;
    if (tabId !== null) void endWatch(tabId);
  }
  // The end stands whether or not a tab can be opened, and nobody waits for it.
  if (isOver && showsRecord(address, command)) openRecord(sessionId).catch((error: unknown) => console.error('Fieldguide', error));
  if (isOver || written.events.some(({ type }) => type === 'events-undone')) await services.listsChanged();
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
