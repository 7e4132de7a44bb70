import type { RecordingView } from '../../components/library/beside/beside-view';
import { TRANSCRIPT_LIMITS } from '../../lib/domain/transcript';
import { readTranscript } from '../../lib/transcripts/read-transcript';
import type { TranscriptReading } from '../../lib/transcripts/read-transcript';
import { decodeText } from './decode-text';
import { transcriptProblemWords } from './transcript-words';
import { numberText } from '../../components/ui/locale-text';

/** What a file is to the page that it is laid beside. */
type FileKind = 'transcript' | RecordingView['kind'];

/** What came of reading a transcript's file, or why it is not taken, as a sentence. */
type TranscriptFile = { ok: true; reading: Extract<TranscriptReading, { ok: true }> } | { ok: false; sentence: string };

// Some systems know no type of these, and the browser plays them all the same.
const AUDIO = /\.(?:aac|flac|m4a|mp3|oga|ogg|opus|wav)$/iu;
const VIDEO = /\.(?:m4v|mkv|mov|mp4|ogv|webm)$/iu;

/** What a file is, by its type and its name; whatever is no recording is read as a transcript, which says what it is not. */
export function kindOfFile({ name, type }: Pick<File, 'name' | 'type'>): FileKind {
  if (type.startsWith('video/') || (type === '' && VIDEO.test(name))) return 'video';
  return type.startsWith('audio/') || (type === '' && AUDIO.test(name)) ? 'audio' : 'transcript';
}

/** Reads a transcript's file. Its size is looked at before its content. */
export async function readTranscriptFile(file: File): Promise<TranscriptFile> {
  const refuse = (why: string): TranscriptFile => ({ ok: false, sentence: `“${file.name}” was not laid beside. ${why}` });
  if (file.size > TRANSCRIPT_LIMITS.length)
    return refuse(`It has ${numberText(Math.round(file.size / 1_000_000))} MB, far more than a transcript.`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('It could not be read. Is it a folder, or was it moved?');
  }
  const reading = readTranscript(decodeText(bytes));
  return reading.ok ? { ok: true, reading } : refuse(transcriptProblemWords(reading.code, reading.line));
}
