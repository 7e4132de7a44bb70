import type { SessionEvent } from '../../lib/domain/events/registry';
import { createLog } from '../../lib/domain/session-log';
import type { Database } from '../../lib/store/schema';
import { findSessions } from '../../lib/store/session-query';
import type { SessionQuery } from '../../lib/store/session-query';
import { appendEvents } from '../../lib/store/session-store';
import { summarizeSession } from '../../lib/store/summarize-session';
import { smallGuide } from './guide';

/** Asks for all sessions of the list. */
export const NOTHING: SessionQuery = {
  search: '',
  place: 'listed',
  guideId: null,
  tag: null,
  participantKey: null,
  platformId: null,
  from: null,
  to: null,
  sort: 'date',
  isDescending: true,
};

/** The ids of the sessions that are found. */
export const find = async (database: Database, query: Partial<SessionQuery>) =>
  (await findSessions(database, { ...NOTHING, ...query })).ids;
const call = { platformId: 'meet', platformName: 'Google Meet', key: '', label: '' };

/** Writes a session with notes, ended a minute after it began. */
export async function hold(
  database: Database,
  id: string,
  notes: readonly string[],
  more: { at?: number; participant?: string; title?: string } = {},
) {
  const { at = 1000, participant = '', title = 'Guide' } = more;
  const stamp = (number: number) => ({ id: `${id}-${number}`, at: at + number, by: 'a', commandId: `${number}`, version: 1 as const });
  const guide = { ...smallGuide, title };
  const events = [
    { type: 'session-started', ...stamp(0), sessionId: id, guideId: title, guide, formatIndex: 0, participant, call },
    ...notes.map((text, index) => ({
      type: 'note-added',
      ...stamp(index + 1),
      noteId: `n${index}`,
      text,
      notedAt: at,
      sectionId: 's1',
      itemId: null,
      isStarred: false,
    })),
    { type: 'session-ended', ...stamp(60_000), endedAt: at + 60_000 },
  ] as SessionEvent[];
  const log = createLog(events);
  if (!log) throw new Error('no log');
  await appendEvents(database, id, summarizeSession(log, events.length), events, []);
  return { log, events };
}
