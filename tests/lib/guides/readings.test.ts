import { describe, expect, it } from 'vitest';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';
import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { lostWords } from './lost-words';
import { fixtureFiles, plainReading, readingOf, sharedFiles, type ReadFile } from './person-reading';

function draftOf({ markdown }: ReadFile): GuideDraft {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problem)}`);
  return reading.draft;
}

describe('a guide of each kind', () => {
  it.each(fixtureFiles)('$name is read as a person reads it', (file) => {
    expect(readingOf(draftOf(file), file)).toStrictEqual(plainReading(file.person));
  });

  it.each(fixtureFiles)('$name loses no word and comes back from print', (file) => {
    const draft = draftOf(file);
    const again = readGuide(printGuide(draft));
    expect(lostWords(file.markdown, draft)).toStrictEqual([]);
    expect(again.ok && again.draft).toStrictEqual(draft);
  });
});

describe.skipIf(sharedFiles.length === 0)('the guides at hand', () => {
  it.each(sharedFiles)('$name has the sections, minutes, options and alternatives a person reads', (file) => {
    const { title, formats, sections } = readingOf(draftOf(file), file);
    const person = plainReading(file.person);
    expect({ title, formats, sections }).toStrictEqual({ title: person.title, formats: person.formats, sections: person.sections });
  });
});
