import type { Guide } from '../domain/guide';
import { GUIDE_FILE_FORMAT, GUIDE_FILE_VERSION, guideFileSchema } from '../domain/guide-file';
import { printGuide } from './print-guide';

/** Why a text is not read as a guide's JSON file. */
export type GuideFileProblem =
  /** Some other text. It may be Markdown. */
  | { code: 'not-a-guide-file' }
  /** Written by a later version of Fieldguide. */
  | { code: 'newer' }
  /** A guide's file with something in it that no guide has; `path` leads to it, such as `guide.sections.0.title`. */
  | { code: 'invalid'; path: string };

/** What came of reading a guide's JSON file. */
export type GuideFileReading = { ok: true; guide: Guide } | { ok: false; problem: GuideFileProblem };

function parseObject(text: string): Record<string, unknown> | null {
  // Most texts that come here are Markdown, and long ones too.
  if (!/^[\s\uFEFF]*\{/.test(text)) return null;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** A guide as JSON, which any tool can read; `docs/schemas/guide.schema.json` describes it. */
export function printGuideFile(guide: Guide): string {
  return `${JSON.stringify({ format: GUIDE_FILE_FORMAT, version: GUIDE_FILE_VERSION, guide }, null, 2)}\n`;
}

/** Reads what {@link printGuideFile} wrote, here or by another tool. */
export function readGuideFile(text: string): GuideFileReading {
  const value = parseObject(text);
  if (value?.['format'] !== GUIDE_FILE_FORMAT) return { ok: false, problem: { code: 'not-a-guide-file' } };
  if (typeof value['version'] === 'number' && value['version'] > GUIDE_FILE_VERSION) return { ok: false, problem: { code: 'newer' } };
  const file = guideFileSchema.safeParse(value);
  if (file.success) return { ok: true, guide: file.data.guide };
  return { ok: false, problem: { code: 'invalid', path: file.error.issues[0]?.path.join('.') ?? '' } };
}

/** A guide's JSON file as Markdown, so that it is imported as any other text is; any other text as it is. */
export function guideFileAsMarkdown(text: string): { ok: true; markdown: string } | { ok: false; problem: GuideFileProblem } {
  const reading = readGuideFile(text);
  if (reading.ok) return { ok: true, markdown: printGuide(reading.guide) };
  return reading.problem.code === 'not-a-guide-file' ? { ok: true, markdown: text } : reading;
}
