import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isTag, NOTE_LIMITS, readNote, tagsOf, withoutTag, withTag } from '../../../lib/domain/notes';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';

/** Parts as `kind:text`, plain ones left out. */
const marksOf = (text: string): string[] =>
  readNote(text)
    .filter(({ kind }) => kind !== 'plain')
    .map((part) => `${part.kind}:${part.text}`);

describe('readNote', () => {
  it.each([
    ['a tag', 'slow #pain today', ['tag:#pain']],
    ['a tag at the start', '#pain', ['tag:#pain']],
    ['tags with hyphens, slashes and digits', '#follow-up #team/ops #2026', ['tag:#follow-up', 'tag:#team/ops', 'tag:#2026']],
    ['a tag before a full stop', 'it hurts #pain.', ['tag:#pain']],
    ['a tag in brackets', '(#pain)', ['tag:#pain']],
    ['tags in Japanese, Hindi and Greek', '#痛み #हिन्दी #πόνος', ['tag:#痛み', 'tag:#हिन्दी', 'tag:#πόνος']],
    ['a tag with a letter composed of two', '#cafe\u0301', ['tag:#cafe\u0301']],
    ['tags with no space before them', '遅い。#痛み、#引用 x,#pain;#quote', ['tag:#痛み', 'tag:#引用', 'tag:#pain', 'tag:#quote']],
    ['a tag in full-width marks', '（＃痛み）', ['tag:＃痛み']],
    ['a tag over a joiner', '#می\u200cخواهم', ['tag:#می\u200cخواهم']],
    ['no tag in C#7', 'C#7 and F#', []],
    ['no tag in an address', 'https://example.org/#part and page.html#part', []],
    ['no tag in an entity, a lone sign, a heading or an emoji', '&#35; # ## x #️⃣ #🔥', []],
    ['a quotation in straight marks', 'said "we drop spans" twice', ['quotation:"we drop spans"']],
    ['a quotation in English marks', 'said “we drop spans”', ['quotation:“we drop spans”']],
    ['a quotation in German marks', 'sagte „wir werfen weg“', ['quotation:„wir werfen weg“']],
    ['a quotation in French marks', 'a dit « on jette »', ['quotation:« on jette »']],
    ['a quotation in Japanese marks', '彼は「捨てる」と言った', ['quotation:「捨てる」']],
    ['a quotation over two lines in marks that have a side', '“one\ntwo”', ['quotation:“one\ntwo”']],
    ['no quotation over two lines in straight marks', '"one\ntwo"', []],
    ['no quotation that never ends', 'said “we drop', []],
    ['no quotation that is empty', '"" “” «»', []],
    ['no quotation of inches', 'a 5" and a 7" screen', []],
    ['the last of several opening marks', '“a “b”', ['quotation:“b”']],
    ['a reading', 'they [seem to] agree', ['reading:[seem to]']],
    ['the inner of two brackets', '[a [b] c]', ['reading:[b]']],
    ['no reading that never ends', '[open', []],
    ['no empty reading', '[] here', []],
    ['a quotation with a tag and brackets as one', '"the [old] #gateway"', ['quotation:"the [old] #gateway"']],
    ['everything side by side', '“x”[y] #z', ['quotation:“x”', 'reading:[y]', 'tag:#z']],
  ])('finds %s', (_, text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });

  it('splits without changing a character', () => {
    fc.assert(
      fc.property(arbitraryHostileText, (text) => {
        const parts = readNote(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  // Were each mark followed to the end of the text, this would take minutes.
  it.each(['“', '„', '«', '「', '"a', '[', '#'])('reads the longest note of nothing but %s', (mark) => {
    const text = mark.repeat(NOTE_LIMITS.textLength / mark.length);
    expect(readNote(text).reduce((length, part) => length + part.text.length, 0)).toBe(text.length);
  });
});

describe('tagsOf', () => {
  it.each([
    ['each once, in the order of first use', '#b #a #b', ['b', 'a']],
    ['with their case', '#Pain #pain', ['Pain', 'pain']],
    ['in quotations and readings too', '“#a” [#b] "#c" 「#d」', ['a', 'b', 'c', 'd']],
    ['none where there is none', 'C#7, https://example.org/#x', []],
  ])('lists tags %s', (_, text, tags) => {
    expect(tagsOf(text)).toEqual(tags);
  });
});

describe('a tag', () => {
  it.each([
    ['put on a text', withTag('We drop spans ', 'pain'), 'We drop spans #pain'],
    ['not put on a text that has it', withTag('#pain here', 'pain'), '#pain here'],
    ['taken from the end', withoutTag('We drop spans #pain', 'pain'), 'We drop spans'],
    ['taken from the middle', withoutTag('We #pain drop', 'pain'), 'We drop'],
    ['taken wherever it stands', withoutTag('#pain a #pain b\n#pain', 'pain'), 'a b'],
    ['not taken with a longer one', withoutTag('a #painful #pain', 'pain'), 'a #painful'],
    ['nothing that another tag ends in', withoutTag('#paina#pain #pain', 'pain'), '#paina#pain'],
    ['not there again when it stood twice without a space', withoutTag('#pain#pain', 'pain'), 'pain'],
    ['left as a word within a quotation', withoutTag('“too much #pain” #pain', 'pain'), '“too much pain”'],
  ])('is %s', (_, text, expected) => {
    expect(text).toBe(expected);
  });

  it('can be put on any text and taken off again', () => {
    fc.assert(
      fc.property(arbitraryHostileText, fc.constantFrom('pain', 'follow-up', '痛み', 'درد'), (text, tag) => {
        const tagged = withTag(text, tag);
        expect(tagsOf(tagged)).toContain(tag);
        expect(tagsOf(withoutTag(tagged, tag))).not.toContain(tag);
        if (!tagsOf(text).includes(tag)) expect(withoutTag(tagged, tag)).toBe(text.trim());
      }),
    );
  });

  it.each([
    ['pain', true],
    ['follow-up', true],
    ['two words', false],
    ['', false],
    ['#pain', false],
    ['-x', false],
  ])('is one word: “%s” %s', (word, expected) => {
    expect(isTag(word)).toBe(expected);
  });
});
