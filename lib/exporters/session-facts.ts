import { formatElapsed, formatLeft } from '../domain/clock-text';
import { sumBudgetsMinutes } from '../domain/guide';
import { tagsOf } from '../domain/notes';
import type { Note } from '../domain/notes';
import type { Pace } from '../domain/pace';
import type { SessionState } from '../domain/session-state';
import { anonymizedText, personOf } from './define-exporter';
import type { ExportContext } from './define-exporter';
import { createLocalClock, createMomentText, zoneText } from './moment-text';
import type { MomentText } from './moment-text';
import { notesToShow } from './notes-to-show';

/** One line of an export's head; both are plain text. */
export interface SessionFact {
  label: string;
  value: string;
}

function dateText({ startedAt, endedAt }: SessionState, { timeZone, exportedAt }: ExportContext): string {
  const clock = createLocalClock(timeZone);
  const [start, end] = [clock(startedAt), clock(endedAt ?? exportedAt)];
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
  // Rounded so that the three agree to the second.
  const words = overMs > 0 ? `${formatElapsed(overMs)} over` : `${formatLeft(-overMs)} under`;
  const difference = Math.abs(overMs) < 1000 ? '' : ` (${words})`;
  return `planned ${formatElapsed(plannedMs)}, used ${formatElapsed(usedMs)}${difference}`;
}

/** How often a session was paused, and for how long in all, in ms; a pause that goes on lasts until `now`. */
export function pausesOf({ pauses, pausedAt, endedAt }: SessionState, now: number): { count: number; totalMs: number } {
  const all = pausedAt === null || endedAt !== null ? pauses : [...pauses, { from: pausedAt, to: Math.max(pausedAt, now) }];
  return { count: all.length, totalMs: all.reduce((sum, { from, to }) => sum + to - from, 0) };
}

function pausesText(state: SessionState, now: number): string {
  const { count, totalMs } = pausesOf(state, now);
  return count === 0 ? 'none' : `${count}, ${formatElapsed(totalMs)} in all, not counted as time`;
}

function recordingText(state: SessionState, context: ExportContext): string {
  const { recordingStartedAt, startedAt } = state;
  if (recordingStartedAt === null) return 'start not marked';
  if (recordingStartedAt < startedAt) return `started ${formatElapsed(startedAt - recordingStartedAt)} before the session`;
  return `started at ${createMomentText({ ...state, recordingStartedAt: null }, context)(recordingStartedAt)}`;
}

/** How often each tag is in some notes, in the order of first use. */
export function countTags(notes: readonly Note[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of notes) for (const tag of tagsOf(text)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

function notesText(state: SessionState, { options }: ExportContext): string {
  const starred = [...state.notes.values()].filter(({ isStarred }) => isStarred).length;
  if (options.isStarredOnly) return `${starred} starred of ${state.notes.size}`;
  return starred > 0 ? `${state.notes.size} (${starred} starred)` : String(state.notes.size);
}

/** The call service and what people call the call, such as `Google Meet, abc-defg-hij`. Where a session without a call page was held, nobody said. */
function callText({ call }: SessionState): string {
  return call === null
    ? 'no call page (in person, by phone or in another program)'
    : [call.platformName, call.label].filter((part) => part !== '').join(', ');
}

/** When and where an answer about recording was given: `agreed at 0:42`. */
export function consentText({ consent }: SessionState, momentText: MomentText): string {
  if (!consent) return 'not asked';
  return `${consent.answer === 'yes' ? 'agreed' : 'declined'} at ${momentText(consent.at)}`;
}

/** The head of an export: who, when, where, how long, and whether it could be recorded. What is not known has no line. */
export function sessionFacts(state: SessionState, pace: Pace, context: ExportContext): SessionFact[] {
  const person = personOf(context);
  const tags = [...countTags(notesToShow(state, context.options))].map(([tag, count]) => `#${tag} (${count})`);
  const facts = [
    { label: 'Anonymised', value: anonymizedText(context) },
    { label: 'Name', value: person?.name ?? '' },
    { label: 'Company', value: person?.company ?? '' },
    { label: 'Contact', value: person?.contact ?? '' },
    { label: 'Date', value: dateText(state, context) },
    { label: 'Call', value: callText(state) },
    { label: 'Facilitator', value: state.facilitator },
    { label: 'Note-keeper', value: state.noteKeeper },
    { label: 'Observers', value: state.observers.join(', ') },
    { label: 'Format', value: formatText(state) },
    { label: 'Time', value: timeText(pace) },
    { label: 'Pauses', value: pausesText(state, context.exportedAt) },
    { label: 'Consent to recording', value: consentText(state, createMomentText(state, context)) },
    { label: 'Recording', value: recordingText(state, context) },
    { label: 'Recording link', value: state.recordingUrl },
    { label: 'Notes', value: notesText(state, context) },
    { label: 'Tags', value: tags.join(', ') },
  ];
  return facts.filter(({ value }) => value !== '');
}
