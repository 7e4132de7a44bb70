import type { SessionState } from '../domain/session-state';
import type { Exporter } from './define-exporter';
import { localClock } from './moment-text';

/** Bytes of UTF-8 in a whole file name; some encrypted file systems stop at 143. */
const NAME_BYTES = 120;
/** Bytes of UTF-8 in the participant's code, so that the guide's title keeps some room. */
const PARTICIPANT_BYTES = 40;

// Invisible characters are refused by Chromium in file names, joiners of emoji among them. Once they are gone, letters may compose anew.
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
// Refused by Windows or Chromium, replaced by Chromium or Firefox, or white space. Two dots would lead out of a folder.
const UNSAFE = /(?:[\s\p{Z}"*/:<>?\\|~%]|\.(?=\.))+/gu;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const encoder = new TextEncoder();

const byteLength = (text: string): number => encoder.encode(text).length;
const trimEnds = (text: string): string => text.replaceAll(/^[-.]+|[-.]+$/gu, '');

function cut(text: string, maxBytes: number): string {
  let end = 0;
  let bytes = 0;
  for (const { segment } of graphemes.segment(text)) {
    bytes += byteLength(segment);
    if (bytes > maxBytes) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

function namePart(text: string, maxBytes: number): string {
  const safe = text.normalize('NFC').replaceAll(INVISIBLE, '').normalize('NFC').replaceAll(UNSAFE, '-').replaceAll(/-{2,}/gu, '-');
  return trimEnds(cut(trimEnds(safe), maxBytes));
}

/**
 * Name of the file that a session is exported to: date, participant's code, guide title and what the format adds, such as
 * `2026-11-22-P7-End-user-interview.md` or `2026-11-22-P7-End-user-interview-summary.md`. It is good on every system: letters of every
 * script stay, what some system or browser refuses becomes a hyphen. Starting with the date, it is never a name that Windows keeps for a device.
 * An anonymised session says so before what the format adds, so that it is not mistaken for the whole one.
 */
export function fileNameFor(
  state: SessionState,
  { extension, suffix, isAnonymized = false }: Pick<Exporter, 'extension' | 'suffix'> & { isAnonymized?: boolean },
  timeZone?: string,
): string {
  const start = [localClock(state.startedAt, timeZone).date, namePart(state.participant, PARTICIPANT_BYTES)]
    .filter((part) => part !== '')
    .join('-');
  const end = `${isAnonymized ? '-anonymised' : ''}${suffix === '' ? '' : `-${suffix}`}.${extension}`;
  const title = namePart(state.guide.title, NAME_BYTES - byteLength(`${start}-${end}`));
  return `${start}-${title === '' ? 'session' : title}${end}`;
}

/** Name of the file that a guide is exported to, such as `End-user-interview-guide.md`. The word at its end keeps it from being a name that Windows has taken. */
export function guideFileName(title: string, extension: string): string {
  const end = `guide.${extension}`;
  const name = namePart(title, NAME_BYTES - byteLength(`-${end}`));
  return name === '' ? end : `${name}-${end}`;
}
