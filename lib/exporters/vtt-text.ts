import { readParagraphs } from './plain-text';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A cue of a WebVTT file. */
export interface VttCue {
  /** In ms. */
  fromMs: number;
  /** In ms, more than `fromMs`. */
  toMs: number;
  /** Escaped already; no line of it is empty. */
  payload: string;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

function timestamp(ms: number): string {
  const whole = Math.floor(ms);
  const [hours, minutes, seconds] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60, Math.floor(whole / 1000) % 60];
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(whole % 1000, 3)}`;
}

/** Typed text as lines of a cue, or of a comment: nothing in it ends the cue, is an arrow or passes as a tag. Empty lines go, since they would end it. */
export function vttText(text: string): string {
  return readParagraphs(text)
    .flat()
    .join('\n')
    .replaceAll(/[&<>]/gu, (character) => ENTITIES[character] ?? '');
}

/** A WebVTT file of its cues, which are put in their order; `comments` are escaped already. */
export function vttFile(title: string, comments: readonly string[], cues: readonly VttCue[]): string {
  const sorted = cues.toSorted((a, b) => a.fromMs - b.fromMs);
  const blocks = sorted.map(({ fromMs, toMs, payload }) => `${timestamp(fromMs)} --> ${timestamp(toMs)}\n${payload}`);
  const head = `WEBVTT${title === '' ? '' : ` ${title.replaceAll('\n', ' ')}`}`;
  return `${[head, ...comments.map((comment) => `NOTE\n${comment}`), ...blocks].join('\n\n')}\n`;
}
