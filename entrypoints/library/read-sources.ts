import { readTextFile } from './read-text-file';

/** What came of reading one of several files: its text as Markdown, or why it is not taken, as a sentence. */
export type SourceReading = { ok: true; name: string; text: string } | { ok: false; name: string; sentence: string };

/** Reads files as texts of guides, in the order given; each file is a guide of its own. */
export async function readSources(files: readonly File[]): Promise<SourceReading[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, ...(await readTextFile(file)) })));
}
