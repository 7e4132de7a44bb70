import { problemWords } from './reading-words';
import { MAX_GUIDE_CHARACTERS, checkSource } from '../../lib/guides/check-source';

/** What came of reading a file: its text, or why it is not taken, as a sentence. */
export type FileReading = { ok: true; text: string } | { ok: false; sentence: string };

/** Bytes of the largest file that is opened at all: so many the longest text can take. */
const MAX_BYTES = MAX_GUIDE_CHARACTERS * 4;

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What old editors on Windows write. Every byte is a character of it, so a binary file is told by the characters it gives.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Reads a file as the text of a guide. Its size is looked at before its content, so that a large one costs nothing. */
export async function readTextFile(file: File): Promise<FileReading> {
  const refuse = (why: string): FileReading => ({
    ok: false,
    sentence: `“${file.name}” was not taken, and the text below is as it was. ${why}`,
  });
  if (file.size > MAX_BYTES)
    return refuse(`It has ${(file.size / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB, far more than a guide.`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('It could not be read. Is it a folder, or was it moved?');
  }
  const text = decode(bytes);
  const problem = checkSource(text);
  if (problem?.code === 'empty') return refuse('It is empty.');
  return problem ? refuse(problemWords(problem)) : { ok: true, text };
}
