import { formatElapsed } from '../domain/clock-text';
import { DEBRIEF_SECTION_ID } from '../domain/debrief';
import { fitText } from '../domain/fit-text';
import { isPersonalNote } from '../domain/notes';
import type { Note } from '../domain/notes';
import { paceOf } from '../domain/pace';
import { sessionTimeAt } from '../domain/session-clock';
import type { SessionState } from '../domain/session-state';
import { usedStretches } from '../domain/used-stretches';
import { escapeHtml } from './html-text';
import { firstCharacters, toOneLine } from './plain-text';

/** Places in the picture, in its own units. */
const FRAME = { left: 84, width: 884, right: 32, height: 132, planned: 8, used: 38, bar: 20, notes: 80, axis: 104 } as const;

const GAP = 2;

/** A section's name in its bar: size of the font as the style has it, its distance from the bar's left and the height of its line. */
const NAME = { size: 13, left: 6, line: 15 } as const;

/** Characters of a note that are shown when it is pointed at. */
const TITLE_CHARACTERS = 80;

/** Minutes between two labels of the axis: the first step that gives at most so many labels. */
const STEPS_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440] as const;
const MOST_LABELS = 8;

const STAR = 'm0-8 2.4 5.3 5.6.6-4.2 3.8 1.2 5.7L0 4.5l-5 2.9 1.2-5.7L-8-2.1l5.6-.6z';

const round = (value: number): number => Math.round(value * 10) / 10;
const titled = (title: string): string => `<title>${escapeHtml(toOneLine(title))}</title>`;

/** Lays spans of session time (in ms) onto the picture. */
function createScale(longestMs: number): (ms: number) => number {
  return (ms) => round(FRAME.left + (Math.max(0, Math.min(ms, longestMs)) / longestMs) * FRAME.width);
}

interface Bar {
  /** Shown when the bar is pointed at. */
  title: string;
  /** Stands in the bar where there is room; empty for none. */
  name: string;
  className: string;
  fromMs: number;
  toMs: number;
}

function drawBars(bars: readonly Bar[], top: number, toX: (ms: number) => number): string[] {
  return bars.map(({ title, name, className, fromMs, toMs }) => {
    const x = toX(fromMs);
    const width = round(Math.max(1, toX(toMs) - x - GAP));
    const rect = `<rect class="${className}" x="${x}" y="${top}" width="${width}" height="${FRAME.bar}" rx="3">${titled(title)}</rect>`;
    const fitting = fitText(toOneLine(name), (width - 2 * NAME.left) / NAME.size);
    if (fitting === '') return rect;
    // A picture within the picture shows nothing beyond its edges, also where a font is wider than it was thought to be.
    return `${rect}<svg x="${x}" y="${top}" width="${width}" height="${FRAME.bar}"><text class="name" x="${NAME.left}" y="${NAME.line}">${escapeHtml(fitting)}</text></svg>`;
  });
}

function plannedBars(state: SessionState): Bar[] {
  let fromMs = 0;
  return state.sections.flatMap(({ title, plannedMs }) => {
    if (plannedMs <= 0) return [];
    const bar = {
      title: `${title}: planned ${formatElapsed(plannedMs)}`,
      name: title,
      className: 'planned',
      fromMs,
      toMs: fromMs + plannedMs,
    };
    fromMs += plannedMs;
    return [bar];
  });
}

function usedBars(state: SessionState, now: number): Bar[] {
  const pace = paceOf(state, now);
  return usedStretches(state, now).flatMap(({ sectionId, fromMs, toMs, isOver }) => {
    const section = state.sections.find(({ id }) => id === sectionId);
    const used = pace.sections.find((candidate) => candidate.sectionId === sectionId);
    if (!section || !used) return [];
    const title = `${section.title}: used ${formatElapsed(used.usedMs)} of ${formatElapsed(section.budgetMs)}`;
    return [{ title, name: '', className: isOver ? 'used over' : 'used', fromMs, toMs }];
  });
}

function drawNote(state: SessionState, note: Note, toX: (ms: number) => number): string {
  const ms = sessionTimeAt(state, note.notedAt);
  // A note with personal data is a mark without words here: the picture may be shown on its own.
  const text = isPersonalNote(note) ? 'note with personal data' : firstCharacters(toOneLine(note.text), TITLE_CHARACTERS).join('');
  const title = titled(`${formatElapsed(ms)} ${text}`);
  return note.isStarred
    ? `<path class="star" transform="translate(${toX(ms)} ${FRAME.notes})" d="${STAR}">${title}</path>`
    : `<circle class="dot" cx="${toX(ms)}" cy="${FRAME.notes}" r="3.5">${title}</circle>`;
}

function drawMark(className: string, ms: number, title: string, toX: (ms: number) => number): string {
  const x = toX(ms);
  return `<path class="${className}" d="M${x} ${FRAME.planned - 4}V${FRAME.notes + 12}">${titled(title)}</path>`;
}

function drawAxis(longestMs: number, toX: (ms: number) => number): string[] {
  const step = (STEPS_MINUTES.find((minutes) => longestMs / (minutes * 60_000) <= MOST_LABELS) ?? 1_440) * 60_000;
  const count = Math.min(MOST_LABELS, Math.floor(longestMs / step));
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = toX(index * step);
    return `<path class="tick" d="M${x} ${FRAME.axis - 6}v4"/><text class="label" x="${x}" y="${FRAME.axis + 16}" text-anchor="middle">${formatElapsed(index * step)}</text>`;
  });
}

/**
 * A session drawn along its session time: planned and used time of the sections, pauses, the start of the recording, and those of the notes given that are not of the debrief. An
 * SVG element without scripts; what it shows stands in words elsewhere in the page.
 */
export function timelineSvg(state: SessionState, notes: readonly Note[], now: number): string {
  const planned = plannedBars(state);
  const used = usedBars(state, now);
  const longestMs = Math.max(60_000, planned.at(-1)?.toMs ?? 0, used.at(-1)?.toMs ?? 0);
  const toX = createScale(longestMs);
  const { recordingStartedAt } = state;
  const words = [
    ['planned', FRAME.planned + 15],
    ['used', FRAME.used + 15],
    ['notes', FRAME.notes + 5],
  ] as const;
  const lines = [
    ...words.map(([word, y]) => `<text class="label" x="4" y="${y}">${word}</text>`),
    ...drawBars(planned, FRAME.planned, toX),
    ...drawBars(used, FRAME.used, toX),
    ...state.pauses.map(({ from, to }) => drawMark('pause', sessionTimeAt(state, from), `Paused for ${formatElapsed(to - from)}`, toX)),
    ...(recordingStartedAt === null ? [] : [drawMark('recording', sessionTimeAt(state, recordingStartedAt), 'Recording started', toX)]),
    ...drawAxis(longestMs, toX),
    ...notes.filter(({ sectionId }) => sectionId !== DEBRIEF_SECTION_ID).map((note) => drawNote(state, note, toX)),
  ];
  const size = `0 0 ${FRAME.left + FRAME.width + FRAME.right} ${FRAME.height}`;
  return `<svg class="timeline" viewBox="${size}" role="img" aria-label="Planned and used time of the sections, with notes, along the session">\n${lines.join('\n')}\n</svg>`;
}
