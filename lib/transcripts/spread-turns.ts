import type { TranscriptCue } from '../domain/transcript';
import type { Speech } from './cue-text';

/** Everything that was said from one given time to the next. */
export interface Stretch {
  fromMs: number;
  turns: Speech[];
}

/** Slow speech takes so long for a character; nobody is taken to have spoken longer than that, in ms. */
const SLOW_MS = 125;

/** The shortest time that a turn is taken to last, in ms. */
const SHORTEST_MS = 1_000;

/** A turn is given in pieces of about so many characters, so that a note finds the sentences of its moment and not a whole speech. */
const PIECE_LENGTH = 160;

/** A turn in pieces that end with a sentence. */
function piecesOf({ speaker, text }: Speech): Speech[] {
  const pieces: Speech[] = [];
  let piece = '';
  for (const sentence of text.split(/(?<=[!.?…][\])"'’”]?)\s+/u)) {
    if (piece !== '' && piece.length + sentence.length > PIECE_LENGTH) {
      pieces.push({ speaker, text: piece });
      piece = '';
    }
    piece = piece === '' ? sentence : `${piece} ${sentence}`;
  }
  return piece === '' ? pieces : [...pieces, { speaker, text: piece }];
}

/**
 * Cues from turns of which only the beginning is known, or only that several of them lie between two times: each gets its share of the time by its length.
 * `endMs` is where the last stretch ends; null when the file does not say.
 */
export function spreadTurns(stretches: readonly Stretch[], endMs: number | null): TranscriptCue[] {
  return stretches.flatMap(({ fromMs, turns }, index) => {
    const pieces = turns.flatMap(piecesOf);
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    const slowMs = Math.max(SHORTEST_MS, length * SLOW_MS);
    const nextMs = stretches[index + 1]?.fromMs ?? endMs ?? Number.POSITIVE_INFINITY;
    // Where the next stretch begins at once, or before, this one has no time of its own.
    const spanMs = Math.max(0, Math.min(slowMs, nextMs - fromMs));
    let before = 0;
    return pieces.map(({ speaker, text }) => {
      const cue = { fromMs: fromMs + Math.round((spanMs * before) / length), speaker, text };
      before += text.length;
      return { fromMs: cue.fromMs, toMs: fromMs + Math.round((spanMs * before) / length), speaker, text };
    });
  });
}
