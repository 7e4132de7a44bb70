import { describe, expect, it } from 'vitest';

import { anonymizeLog } from '../../../../lib/domain/anonymize/anonymize-log';
import { findPersonalData } from '../../../../lib/domain/anonymize/find-personal-data';
import type { GivenNames } from '../../../../lib/domain/anonymize/find-personal-data';
import type { SessionLog } from '../../../../lib/domain/session-log';
import { run, SESSION_START } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';
import { notesOf, sessionWith } from './session-with-names';

const given = (changes: Partial<GivenNames> = {}): GivenNames => ({
  participant: 'P7',
  names: [],
  companies: [],
  contacts: [],
  ...changes,
});

/** What was found, without what the fixture's guide and call hold. */
const found = (log: SessionLog, changes?: Partial<GivenNames>) =>
  findPersonalData(log, given(changes))
    .filter(({ kind, text }) => kind !== 'call' && text !== 'abc-defg-hij' && !JSON.stringify(sixSections).includes(text))
    .map(({ kind, text, replacement, count }) => [kind, text, replacement, count]);

describe('findPersonalData', () => {
  it('finds a name and its parts, whatever their case and accents, with possessives', () => {
    const log = sessionWith(['Ana Souza says', 'ANA’s team, Souza, ánA', 'Anas Auto, banana, Anatomy, souzas']);
    expect(found(log, { names: ['Ana Souza'] })).toEqual([
      ['name', 'Ana Souza', 'P7', 1],
      ['name', 'Ana', 'P7', 3],
      ['name', 'Souza', 'P7', 2],
    ]);
  });

  it.each([
    '#ZoeQuirrel',
    '#zoequirrel',
    '@zoequirrel',
    'ZoëQuirrel',
    '@quirrel.zoe',
    '#zoe_quirrel',
    'QuirrelZoe',
    "zoequirrel's",
    'ZoeMariaQuirrel',
  ])('finds a name that is written together, as in tags and handles: %s', (written) => {
    const log = sessionWith([`said ${written} yesterday`]);
    const data = findPersonalData(log, { participant: 'P7', names: ['Zoë Maria Quirrel'], companies: [], contacts: [] });
    const [note = ''] = notesOf(anonymizeLog(log, data));
    expect(note).toContain('P7');
    expect(note.toLowerCase()).not.toMatch(/zo[eë]|quirrel/u);
  });

  it('takes short names that are written together for no name, and finds none in a longer word', () => {
    const log = sessionWith(['a lily grows', 'annabellarose']);
    const data = findPersonalData(log, { participant: 'P7', names: ['Li Ly', 'Anna Bell'], companies: [], contacts: [] });
    expect(data.filter(({ kind }) => kind === 'name')).toEqual([]);
  });

  it('leaves particles and short parts of a name alone, and takes an ordinary word only with its capital', () => {
    const log = sessionWith(['the van der stack will do', 'Will said, I will', 'Berg and Jo']);
    expect(found(log, { names: ['Will van der Berg', 'Jo Lee'] })).toEqual([
      ['name', 'Will', 'P7', 1],
      ['name', 'Berg', 'P7', 1],
    ]);
  });

  it('finds names where no space stands between words', () => {
    expect(found(sessionWith(['田中さんは言った', '김민수가 말했다']), { names: ['田中', '김민수'] })).toEqual([
      ['name', '田中', 'P7', 1],
      ['name', '김민수', 'P7', 1],
    ]);
  });

  it('says [name] where there is no code, or the code is a name itself', () => {
    expect(found(sessionWith(['Ana says'], sixSections, ''), { participant: '', names: ['Ana'] })).toEqual([['name', 'Ana', '[name]', 1]]);
    expect(found(sessionWith(['Ana says'], sixSections, 'Ana'), { participant: 'Ana', names: ['Ana'] })).toEqual([
      ['name', 'Ana', '[name]', 2],
    ]);
  });

  it('does not take the code for a name', () => {
    expect(found(sessionWith(['P7 says']), { names: ['p7'] })).toEqual([]);
  });

  it('finds companies with and without their form, and what leads to somebody', () => {
    const log = sessionWith(['Acme Observability GmbH, acme observability', 'ping @ana_s, or 555-867-5309']);
    expect(found(log, { companies: ['Acme Observability GmbH'], contacts: ['@ana_s, ana@example.org'] })).toEqual([
      ['company', 'Acme Observability GmbH', '[company]', 1],
      ['company', 'Acme Observability', '[company]', 1],
      ['contact', '@ana_s', '[contact]', 1],
      ['phone', '555-867-5309', '[phone]', 1],
    ]);
  });

  it('finds who took part in every text, and the link to the recording', () => {
    const log = sessionWith(['Jaana asked, Kim wrote']);
    const details = { facilitator: 'Jaana Y', noteKeeper: 'Kim', observers: ['Lee Park'], recordingUrl: 'https://zoom.us/rec/abc' };
    run(log, { type: 'change-details', details }, SESSION_START + 10);
    expect(found(log)).toEqual([
      ['name', 'Jaana Y', '[name]', 1],
      ['name', 'Jaana', '[name]', 1],
      ['name', 'Kim', '[name]', 2],
      ['name', 'Lee Park', '[name]', 1],
      ['link', 'https://zoom.us/rec/abc', '[link]', 1],
    ]);
  });

  it('looks into unplanned questions, the code and every text of the guide', () => {
    const [first, ...rest] = sixSections.sections;
    if (!first) throw new Error('the fixture has sections');
    const child = { id: 'c1', kind: 'probe' as const, text: 'a5@example.org' };
    const item = { id: 'i1', kind: 'question' as const, text: 'a4@example.org', isConsent: false, children: [child] };
    const section = { ...first, title: 'For a2@example.org', aim: 'a3@example.org', items: [item] };
    const guide = {
      ...sixSections,
      title: 'a0@example.org',
      preface: 'a1@example.org',
      goals: ['a6@example.org'],
      sourceNote: 'a7@example.org',
      sections: [section, ...rest],
    };
    const log = sessionWith([], guide, 'a8@example.org');
    run(log, { type: 'add-question', itemId: 'q1', sectionId: first.id, text: 'a9@example.org?' }, SESSION_START + 1);
    const mails = findPersonalData(log, given()).flatMap(({ kind, text }) => (kind === 'email' ? [text] : []));
    expect(mails.toSorted()).toEqual(Array.from({ length: 10 }, (_, index) => `a${index}@example.org`));
  });

  it('lists a note that is marked as personal, and the call', () => {
    const log = sessionWith(['she is ill #pii', 'plain']);
    const all = findPersonalData(log, given());
    expect(all.find(({ kind }) => kind === 'note')).toEqual({ kind: 'note', text: 'she is ill #pii', replacement: '', count: 1 });
    expect(all.find(({ kind }) => kind === 'call')).toEqual({ kind: 'call', text: 'abc-defg-hij', replacement: '', count: 1 });
  });

  it('lists the name of the call once, and as a link where a text holds it', () => {
    const rows = (log: SessionLog) =>
      findPersonalData(log, given()).flatMap(({ kind, text, count }) => (text === 'abc-defg-hij' ? [[kind, count]] : []));
    expect(rows(sessionWith(['plain']))).toEqual([['call', 1]]);
    expect(rows(sessionWith(['in abc-defg-hij']))).toEqual([
      ['link', 1],
      ['call', 1],
    ]);
  });

  it('finds nothing in what was edited away or removed', () => {
    const log = sessionWith(['ana@example.org', 'kim@example.org']);
    run(log, { type: 'edit-note', noteId: 'n0', text: 'somebody' }, SESSION_START + 10);
    run(log, { type: 'remove-note', noteId: 'n1' }, SESSION_START + 11);
    expect(found(log)).toEqual([]);
  });

  it('takes time in proportion to the length of hostile texts', () => {
    const length = 100_000;
    const texts = [
      'a',
      'a@',
      '@',
      '1',
      '1 ',
      '1-',
      '(',
      '+',
      'http://',
      'a.',
      'www.',
      '.)',
      '[](',
      ' ',
      'Ana ',
      'anaana',
      '0171 1234567 ',
      'a@b.co ',
      '\u0301',
      '\ud800',
      '田',
    ];
    const spent = texts.map((text) => {
      const log = sessionWith([text.repeat(length / text.length).slice(0, length) || 'x']);
      const start = performance.now();
      findPersonalData(log, given({ names: ['Ana Ana Ana', 'aaaa', 'anaana', '田'], contacts: ['a'.repeat(100)] }));
      return performance.now() - start;
    });
    // Ten times what the slowest takes here; what takes the square of the length takes minutes.
    expect(Math.max(...spent)).toBeLessThan(5_000);
  });
});
