import { decodeText } from './decode-text';
import { guideFileProblemWords } from './guide-file-words';
import { problemWords } from './reading-words';
import { checkSource } from '../../lib/guides/check-source';
import { guideFileAsMarkdown } from '../../lib/guides/guide-file';
import { richTextToMarkdown } from '../../lib/guides/rich-text/rich-text-to-markdown';
import { numberText } from '../../components/ui/locale-text';

/** What came of reading a file: its text as Markdown, or why it is not taken, as a sentence. */
export type FileReading = { ok: true; text: string } | { ok: false; sentence: string };

/** Bytes of the largest file that is opened at all. Web pages and JSON take more of them than the Markdown they hold. */
const MAX_BYTES = 5_000_000;

/** Files that people keep guides in and that no browser reads as text, by the ends of their names, with the program that opens them. */
const DOCUMENTS: readonly { ends: RegExp; program: string }[] = [
  { ends: /\.(?:docx?|odt|rtf|pages)$/i, program: 'your word processor' },
  { ends: /\.pdf$/i, program: 'your browser' },
  { ends: /\.(?:xlsx?|ods|numbers)$/i, program: 'your spreadsheet program' },
  { ends: /\.(?:pptx?|odp|key)$/i, program: 'your presentation program' },
];

/** Reads a file as the text of a guide. Its name and size are looked at before its content, so that a large one costs nothing. */
export async function readTextFile(file: File): Promise<FileReading> {
  const refuse = (why: string): FileReading => ({ ok: false, sentence: `“${file.name}” was not taken. ${why}` });
  const program = DOCUMENTS.find(({ ends }) => ends.test(file.name))?.program;
  if (program !== undefined) return refuse(`Open it in ${program}, select all, copy, and paste it here: headings and lists are kept.`);
  if (file.size > MAX_BYTES)
    return refuse(`It has ${numberText(Math.round((file.size / 1_000_000) * 10) / 10)} MB, far more than a guide.`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('It could not be read. Is it a folder, or was it moved?');
  }
  const content = decodeText(bytes);
  const converted = guideFileAsMarkdown(/\.html?$/i.test(file.name) ? richTextToMarkdown(content) : content);
  if (!converted.ok) return refuse(guideFileProblemWords(converted.problem) ?? '');
  const problem = checkSource(converted.markdown);
  if (problem?.code === 'empty') return refuse('It is empty.');
  return problem ? refuse(problemWords(problem)) : { ok: true, text: converted.markdown };
}
