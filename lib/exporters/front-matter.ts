import { paceOf } from '../domain/pace';
import type { SessionLog } from '../domain/session-log';
import { titleText } from './annotated-guide';
import { personOf } from './define-exporter';
import type { ExportContext } from './define-exporter';
import { createLocalClock, zoneText } from './moment-text';
import { notesToShow } from './notes-to-show';
import { countTags, pausesOf } from './session-facts';
import type { YamlValue } from './yaml-text';

/** A span in minutes, to the second. */
const toMinutes = (ms: number): number => Math.round(Math.round(ms / 1000) / 0.6) / 100;

const CONSENT = { yes: 'agreed', no: 'declined' } as const;

/** What the front matter says of a session, in its order; what is not known has no entry. */
export function frontMatterOf({ state }: SessionLog, context: ExportContext): [key: string, value: YamlValue][] {
  const { timeZone, exportedAt, options, anonymized } = context;
  const clock = createLocalClock(timeZone);
  const at = (moment: number) => ({ date: `${clock(moment).date}T${clock(moment).timeWithSeconds}` });
  const pace = paceOf(state, exportedAt);
  const pauses = pausesOf(state, exportedAt);
  const notes = notesToShow(state, options);
  const person = personOf(context);
  const entries: [string, YamlValue][] = [
    ['title', titleText(state)],
    ['anonymised', anonymized ? 'yes' : ''],
    ['notes-left-out', anonymized ? anonymized.leftOutNotes : ''],
    ['date', { date: clock(state.startedAt).date }],
    ['started', at(state.startedAt)],
    ['ended', state.endedAt === null ? '' : at(state.endedAt)],
    ['time-zone', zoneText(state.startedAt, timeZone)],
    ['participant', state.participant],
    ['name', person?.name ?? ''],
    ['company', person?.company ?? ''],
    ['contact', person?.contact ?? ''],
    ['guide', state.guide.title],
    ['service', state.call?.platformName ?? ''],
    ['call', state.call?.label ?? ''],
    ['facilitator', state.facilitator],
    ['note-keeper', state.noteKeeper],
    ['observers', state.observers],
    ['consent', state.consent ? CONSENT[state.consent.answer] : 'not asked'],
    ['recording', state.recordingUrl],
    ['format-minutes', state.guide.formatsMinutes[state.formatIndex] ?? 0],
    ['planned-minutes', toMinutes(pace.plannedMs)],
    ['used-minutes', toMinutes(pace.usedMs)],
    ['pauses', pauses.count],
    ['paused-minutes', toMinutes(pauses.totalMs)],
    ['notes', notes.length],
    ['starred', notes.filter(({ isStarred }) => isStarred).length],
    ['tags', [...countTags(notes).keys()]],
  ];
  return entries.filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0));
}
