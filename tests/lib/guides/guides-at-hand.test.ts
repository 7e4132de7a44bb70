import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sumBudgetsMinutes } from '../../../lib/domain/guide';
import { completeDraft } from '../../../lib/guides/complete-draft';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';
import { lostWords } from './lost-words';

// Real guides of other people lie beside the project where they are at hand; they are not part of it.
const SHARED = new URL('../../../../shared/', import.meta.url);
const SEED = new URL('seed/interview-guide.md', SHARED);
const GUIDES = new URL('guides/', SHARED);
const NAMES = existsSync(GUIDES) ? readdirSync(GUIDES).filter((name) => name.endsWith('.md')) : [];

describe.skipIf(!existsSync(SEED))('the seed guide', () => {
  const markdown = existsSync(SEED) ? readFileSync(SEED, 'utf8') : '';

  function readSeed() {
    const reading = readGuide(markdown);
    const completion = reading.ok ? completeDraft(reading.draft) : null;
    if (!reading.ok || completion === null || !completion.ok) throw new Error('the seed guide is not read');
    return { guide: completion.guide, remarks: reading.remarks };
  }

  it('is read completely, without a remark', () => {
    const { guide, remarks } = readSeed();
    expect(remarks).toStrictEqual([]);
    expect(guide.title).toBe('OpenTelemetry community Interview Discussion Guide');
    expect(guide.formatsMinutes).toStrictEqual([30, 60]);
    expect(guide.sections.map(({ title, budgetsMinutes, isOptional }) => [title, budgetsMinutes, isOptional])).toStrictEqual([
      ['Housekeeping', [5, 5], false],
      ['Warm-up questions', [3, 10], false],
      ['Meaty questions', [15, 25], false],
      ['Observer questions', [0, 5], true],
      ['Turn the tables', [5, 10], false],
      ['Wrap it up', [3, 3], false],
    ]);
    expect([0, 1].map((format) => sumBudgetsMinutes(guide, format))).toStrictEqual([31, 58]);
    expect(guide.sections.map(({ items }) => items.length)).toStrictEqual([4, 7, 3, 1, 1, 1]);
    expect(guide.sections.map(({ aim }) => aim !== '')).toStrictEqual([false, true, true, false, false, false]);
    expect(guide.sourceNote).toMatch(/^This guidance was heavily inspired/);
  });

  it('has its consent question, its hint and its brackets where they belong', () => {
    const { sections } = readSeed().guide;
    expect(sections.flatMap(({ items }) => items).filter(({ isConsent }) => isConsent)).toStrictEqual([sections[0]?.items[1]]);
    expect(sections[0]?.items[1]).toMatchObject({
      kind: 'action',
      text: 'Confirm it’s ok to record the interview.',
      children: [{ kind: 'hint', text: 'Start Recording if not auto-enabled' }],
    });
    expect(sections[2]?.items[0]?.text).toBe('What [would] prevents you from implementing [better] telemetry?');
  });

  it('loses no word and comes back from print', () => {
    const { guide } = readSeed();
    const again = readGuide(printGuide(guide));
    expect(lostWords(markdown, guide)).toStrictEqual([]);
    expect(again.ok && again.draft).toStrictEqual(guide);
  });
});

describe.skipIf(NAMES.length === 0)('the guides at hand', () => {
  it.each(NAMES)('%s loses no word and comes back from print', (name) => {
    const markdown = readFileSync(new URL(name, GUIDES), 'utf8');
    const reading = readGuide(markdown);
    if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
    const again = readGuide(printGuide(reading.draft));
    expect(lostWords(markdown, reading.draft)).toStrictEqual([]);
    expect(again.ok && again.draft).toStrictEqual(reading.draft);
  });
});
