import type { TranscriptProblem } from '../../lib/transcripts/read-transcript';

/** Why a file is no transcript, and what to do; `line` is from 1. */
export function transcriptProblemWords(code: TranscriptProblem, line: number): string {
  switch (code) {
    case 'empty':
      return 'It is empty.';
    case 'not-text':
      return 'It is a document, not text. Open it, save it as plain text (.txt), and choose that file; or download the .vtt, where the call service offers one.';
    case 'no-times':
      return `It has no times, so its lines cannot be laid beside notes; line ${line} is the first with words. Download the transcript with its times.`;
    case 'bad-time':
      return `The times in line ${line} cannot be read. Correct that line in a text editor, such as 00:01:05.000 --> 00:01:09.000, and choose the file again.`;
    case 'no-words':
      return 'It has times but no words. Was the call transcribed?';
  }
}
