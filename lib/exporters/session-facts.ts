import { formatElapsed } from '../domain/clock-text';
import { sumBudgetsMinutes } from '../domain/guide';
import { tagsOf } from '../domain/notes';
import type { Pace } from '../domain/pace';
import type { SessionState } from '../domain/session-state';
import type { ExportContext } from './define-exporter';
import { localClock, momentText, zoneText } from './moment-text';

/** One line of an export's head; both are plain text. */
export interface SessionFact {
  label: string;
  value: string;
}

function dateText({ startedAt, endedAt }: SessionState, { timeZone, exportedAt }: ExportContext): string {
  const [start, end] = [localClock(startedAt, timeZone), localClock(endedAt ?? exportedAt, timeZone)];
  const until = start.date === end.date ? end.time : `${end.date}, ${end.time}`;
  const span = endedAt === null ? `${start.time}, still running at ${until}` : `${start.time} to ${until}`;
  return `${start.date}, ${span} (${zoneText(startedAt, timeZone)})`;
}

function formatText({ guide, formatIndex }: SessionState): string {
  const [minutes, sum] = [guide.formatsMinutes[formatIndex] ?? 0, sumBudgetsMinutes(guide, formatIndex)];
  return sum === minutes ? `${minutes} min` : `${minutes} min (sections add up to ${sum} min)`;
}

function timeText({ plannedMs, usedMs }: Pace): string {
  const overMs = usedMs - plannedMs;
  const difference = Math.abs(overMs) < 1000 ? '' : ` (${formatElapsed(overMs)} ${overMs > 0 ? 'over' : 'under'})`;
  return `planned ${formatElapsed(plannedMs)}, used ${formatElapsed(usedMs)}${difference}`;
}

function pausesText({ pauses, pausedAt, endedAt }: SessionState, now: number): string {
  const all = pausedAt === null || endedAt !== null ? pauses : [...pauses, { from: pausedAt, to: Math.max(pausedAt, now) }];
  const totalMs = all.reduce((sum, { from, to }) => sum + to - from, 0);
  return all.length === 0 ? 'none' : `${all.length}, ${formatElapsed(totalMs)} in all, not counted as time`;
}

function recordingText(state: SessionState): string {
  const { recordingStartedAt, startedAt } = state;
  if (recordingStartedAt === null) return 'start not marked';
  if (recordingStartedAt < startedAt) return `started ${formatElapsed(startedAt - recordingStartedAt)} before the session`;
  return `started at ${momentText({ ...state, recordingStartedAt: null }, recordingStartedAt)}`;
}

function tagsText({ notes }: SessionState): string {
  const counts = new Map<string, number>();
  for (const { text } of notes.values()) for (const tag of tagsOf(text)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => `#${tag} (${count})`).join(', ');
}

/** When and where an answer about recording was given: `agreed at 0:42`. */
export function consentText(state: SessionState): string {
  if (!state.consent) return 'not asked';
  return `${state.consent.answer === 'yes' ? 'agreed' : 'declined'} at ${momentText(state, state.consent.at)}`;
}

/** The head of an export: when, where, how long, and whether it could be recorded. */
export function sessionFacts(state: SessionState, pace: Pace, context: ExportContext): SessionFact[] {
  const notes = [...state.notes.values()];
  const starred = notes.filter(({ isStarred }) => isStarred).length;
  const call = state.call ? [state.call.platformName, state.call.label].filter((part) => part !== '').join(', ') : '';
  const facts = [
    { label: 'Date', value: dateText(state, context) },
    { label: 'Call', value: call },
    { label: 'Format', value: formatText(state) },
    { label: 'Time', value: timeText(pace) },
    { label: 'Pauses', value: pausesText(state, context.exportedAt) },
    { label: 'Consent to recording', value: consentText(state) },
    { label: 'Recording', value: recordingText(state) },
    { label: 'Notes', value: starred > 0 ? `${notes.length} (${starred} starred)` : String(notes.length) },
    { label: 'Tags', value: tagsText(state) },
  ];
  return facts.filter(({ value }) => value !== '');
}
