import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../../lib/guides/complete-draft';
import { guideFileAsMarkdown, printGuideFile, readGuideFile } from '../../../lib/guides/guide-file';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';

function guideOf(markdown: string) {
  const reading = readGuide(markdown);
  const completion = reading.ok ? completeDraft(reading.draft) : null;
  if (!completion?.ok) throw new Error('the example is no guide');
  return completion.guide;
}

const guide = guideOf(
  '# Interview\n\nFormats: 30 / 60 min\n\n## [Optional] Warm-up (~5 / 10 min)\n\n- What is your role?\n  - Since when?\n',
);
const file = printGuideFile(guide);

describe("a guide's JSON file", () => {
  it('is read as the guide that was written', () => {
    expect(readGuideFile(file)).toEqual({ ok: true, guide });
    expect(readGuideFile(`\uFEFF\r\n${file}`)).toEqual({ ok: true, guide });
  });

  it('is imported as the Markdown of its guide', () => {
    expect(guideFileAsMarkdown(file)).toEqual({ ok: true, markdown: printGuide(guide) });
  });

  it.each(['# Interview', '', '{', '{}', '[]', 'null', '{"format":"other","version":1}'])(
    'is not seen in %j, which stays as it is',
    (text) => {
      expect(readGuideFile(text)).toEqual({ ok: false, problem: { code: 'not-a-guide-file' } });
      expect(guideFileAsMarkdown(text)).toEqual({ ok: true, markdown: text });
    },
  );

  it('of a later version is refused', () => {
    const problem = { code: 'newer' };
    expect(readGuideFile(file.replace('"version": 1', '"version": 2'))).toEqual({ ok: false, problem });
    expect(guideFileAsMarkdown(file.replace('"version": 1', '"version": 2'))).toEqual({ ok: false, problem });
  });

  it('that no guide fits is refused with the place', () => {
    const problem = { code: 'invalid', path: 'guide.sections.0.title' };
    expect(readGuideFile(file.replace('"title": "Warm-up"', '"title": ""'))).toEqual({ ok: false, problem });
  });
});
