import { describe, expect, it } from 'vitest';

import { snippetOf } from '../../../lib/store/search-snippet';
import { holdsTerm, searchTermsOf, termsOf } from '../../../lib/store/search-terms';

const finds = (search: string, text: string) => {
  const terms = new Set(termsOf([text]));
  return searchTermsOf(search).every((term) => holdsTerm(terms, term));
};

describe('a search', () => {
  it.each([
    ['all words, in any order', 'price team', 'The team talks of the price', true],
    ['all words, not some', 'price team', 'The team talks', false],
    ['the last word by its beginning', 'team pri', 'The team talks of the price', true],
    ['no other word by its beginning', 'tea price', 'The team talks of the price', false],
    ['the beginning of a word, not its middle', 'rice', 'the price', false],
    ['a single letter as a beginning', 'p', 'the price', true],
    ['two letters as a beginning', 'pr', 'the price', true],
    ['two letters that begin nothing', 'ri', 'the price', false],
    ['without case and accents', 'CAFE', 'im Café', true],
    ['with accents what was written without', 'café', 'cafe', true],
    ['tags with and without their sign', '#Pain', 'it hurts #pain', true],
    ['full-width letters', 'p7', 'Ｐ7 said', true],
    ['Greek at the end of a word as within', 'ΛΟΓΟΣ', 'λόγος', true],
    ['one Chinese character', '議', '今天的会議很長', true],
    ['neighbouring Chinese characters', '会議很', '今天的会議很長', true],
    ['no Chinese characters that are no neighbours', '会長', '今天的会議很長', false],
    ['Japanese beside Latin', 'アプリ iph', 'iPhoneのアプリ', true],
    ['Thai', 'ราคา', 'เรื่องราคาแพง', true],
    ['Korean words by their beginning', '가격', '가격이 높다', true],
    ['Persian over a joiner', 'می‌روم', 'فردا می‌روم', true],
  ])('finds %s', (_what, search, text, isFound) => {
    expect(finds(search, text)).toBe(isFound);
  });

  it('asks for nothing where nothing is a word', () => {
    expect(searchTermsOf(' … #  ')).toEqual([]);
  });
});

describe('the stretch of a note that a search shows', () => {
  it('marks the words as they were written', () => {
    expect(snippetOf('The Café is dear', searchTermsOf('cafe de'))).toEqual([
      { text: 'The ', isMatch: false },
      { text: 'Café', isMatch: true },
      { text: ' is ', isMatch: false },
      { text: 'dear', isMatch: true },
    ]);
  });

  it('begins near the first match of a long note and says where it is cut', () => {
    const parts = snippetOf(`${'word '.repeat(30_000)}needle${' more'.repeat(200)}`, searchTermsOf('needle'));
    const text = parts?.map((part) => part.text).join('') ?? '';
    expect(text).toMatch(/^…(?:word )+needle(?: more)+ ?m?o?r?e?…$/u);
    expect(text.length).toBeLessThan(260);
  });

  it('is nothing where no word matches', () => {
    expect(snippetOf('nothing here', searchTermsOf('needle'))).toBeNull();
  });
});
