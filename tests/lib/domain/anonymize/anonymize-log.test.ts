import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymizeLog } from '../../../../lib/domain/anonymize/anonymize-log';
import { findPersonalData } from '../../../../lib/domain/anonymize/find-personal-data';
import type { PersonalDatum } from '../../../../lib/domain/anonymize/find-personal-data';
import { foldText } from '../../../../lib/domain/anonymize/fold-text';
import { compactLog } from '../../../../lib/domain/compact-log';
import { sessionEventSchema } from '../../../../lib/domain/events/registry';
import { foldEvents } from '../../../../lib/domain/session-log';
import type { SessionLog } from '../../../../lib/domain/session-log';
import { arbitrarySession, run, SESSION_START } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';
import { notesOf, sessionWith } from './session-with-names';

const given = { participant: 'P7', names: ['Zoë Quirrel', 'Ana'], companies: ['Wexford Ltd'], contacts: ['zq_77'] };
const all = (log: SessionLog, more = given) => anonymizeLog(log, findPersonalData(log, more));

const SECRETS = [
  'Zoë',
  'ZOE',
  'Quirrel’s',
  'Zoë Quirrel',
  'wexford',
  'zq_77',
  'zoe@wexford.example',
  '+49 171 2345678',
  '0171-2345678',
  'https://wexford.example/zoe?x=1',
  '#pii',
];

/** A session into which names and addresses were put at random places. */
const arbitraryPersonalSession = fc
  .tuple(
    arbitrarySession,
    fc.array(fc.array(fc.constantFrom(...SECRETS, ' ', ', ', '.', '\n', '(', ')', 'word', '日本', '“', '[name]', 'P7'), { maxLength: 8 }), {
      maxLength: 6,
    }),
  )
  .map(([{ log, now }, notes]) => {
    for (const [index, parts] of notes.entries()) {
      run(
        log,
        { type: 'add-note', noteId: `x${index}`, text: parts.join(''), notedAt: now, sectionId: 's0', itemId: null, isStarred: false },
        now + index,
      );
    }
    run(log, { type: 'change-details', details: { facilitator: notes[0]?.join('').slice(0, 80) ?? '' } }, now + 10);
    return log;
  });

/** Whether a term stands by itself somewhere in a text, without what was put in for others. */
function holds(text: string, { kind, text: term }: PersonalDatum): boolean {
  const [inText, wanted] = [
    foldText(text.replaceAll(/\[(?:name|company|contact|e-mail|phone|link)\]/gu, ' ')).text,
    foldText(term).text.trim(),
  ];
  const isNoWord = (character: string) => !/[\p{L}\p{N}\p{M}]/u.test(character);
  for (let at = inText.indexOf(wanted); at >= 0; at = inText.indexOf(wanted, at + 1)) {
    const startsAt = isNoWord(inText[at - 1] ?? ' ') || isNoWord(wanted[0] ?? ' ');
    const endsAt = isNoWord(inText[at + wanted.length] ?? ' ') || isNoWord(wanted.at(-1) ?? ' ');
    if (startsAt && endsAt && kind !== 'note') return true;
  }
  return false;
}

describe('anonymizeLog', () => {
  it('leaves none of what was found in any event', () => {
    fc.assert(
      fc.property(arbitraryPersonalSession, (log) => {
        const data = findPersonalData(log, given);
        const words = JSON.stringify(anonymizeLog(log, data).events.map((event) => ({ ...event, by: '', id: '' })));
        const texts = JSON.parse(`[${[...words.matchAll(/"(?:[^"\\]|\\.)*"/gu)].map(([text]) => text).join(',')}]`) as string[];
        for (const datum of data) expect([datum.text, texts.filter((text) => holds(text, datum))]).toEqual([datum.text, []]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a log that can be stored, and that stays as it is when it is done again', () => {
    fc.assert(
      fc.property(arbitraryPersonalSession, (log) => {
        const data = findPersonalData(log, given);
        const once = anonymizeLog(log, data);
        expect(once.events.map((event) => sessionEventSchema.parse(event))).toEqual(once.events);
        expect(foldEvents(once.events)).toEqual(once.state);
        expect(anonymizeLog(once, data).events).toEqual(once.events);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing where nothing is to be replaced', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        expect(anonymizeLog(log, [])).toEqual(compactLog(log));
      }),
    );
  });

  it('replaces in place and leaves the words around as they were', () => {
    const log = sessionWith([
      '“Ana’s team” at Wexford, Ltd.: mail zoe@wexford.example, 0171-2345678 at 10:30. Zoë   Quirrel',
      'plain: Banana 1:45 #tag',
    ]);
    expect(notesOf(all(log))).toEqual(['“P7’s team” at [company], Ltd.: mail [e-mail], [phone] at 10:30. P7', 'plain: Banana 1:45 #tag']);
  });

  it('leaves out notes that are marked as personal, and keeps those that are to stay', () => {
    const log = sessionWith(['ill #pii', 'moved', 'stays']);
    run(log, { type: 'mark-personal', noteId: 'n1', isPersonal: true }, SESSION_START + 5);
    const data = findPersonalData(log, given);
    expect(notesOf(anonymizeLog(log, data))).toEqual(['stays']);
    expect(
      notesOf(
        anonymizeLog(
          log,
          data.filter(({ text }) => text !== 'moved'),
        ),
      ),
    ).toEqual(['moved', 'stays']);
  });

  it('keeps what the person wants to keep', () => {
    const log = sessionWith(['Ana, zoe@wexford.example']);
    const data = findPersonalData(log, given).filter(({ kind }) => kind !== 'email' && kind !== 'company');
    expect(notesOf(anonymizeLog(log, data))).toEqual(['P7, zoe@wexford.example']);
  });

  it('leaves nothing of two things that run into each other', () => {
    const log = sessionWith(['https://wexford.example/zoe?x=1+49 171 2345678']);
    const data: PersonalDatum[] = [
      { kind: 'link', text: 'https://wexford.example/zoe?x=1+49', replacement: '[link]', count: 1 },
      { kind: 'phone', text: '+49 171 2345678', replacement: '[phone]', count: 1 },
    ];
    expect(notesOf(anonymizeLog(log, data))).toEqual(['[link] [phone]']);
  });

  it('names neither the call nor the recording any more', () => {
    const log = sessionWith(['we met in abc-defg-hij']);
    run(log, { type: 'change-details', details: { recordingUrl: 'https://zoom.us/rec/abc' } }, SESSION_START + 5);
    const { state } = all(log);
    expect(state.call).toEqual({ platformId: 'meet', platformName: 'Google Meet', key: '', label: '' });
    expect(state.recordingUrl).toBe('');
    expect([...state.notes.values()].map(({ text }) => text)).toEqual(['we met in [link]']);
  });

  it('keeps texts within what can be stored, also when what is put in is longer', () => {
    const guide = { ...sixSections, title: 'Al '.repeat(100).trim() };
    const log = anonymizeLog(sessionWith([], guide), [{ kind: 'name', text: 'Al', replacement: '[name]', count: 100 }]);
    expect(log.state.guide.title.length).toBeLessThanOrEqual(300);
    expect(sessionEventSchema.safeParse(log.events[0]).success).toBe(true);
  });

  it('is not led astray by a name that is what is put in for names', () => {
    const log = sessionWith(['Name says [name]']);
    expect(notesOf(anonymizeLog(log, [{ kind: 'name', text: 'Name', replacement: '[name]', count: 1 }]))).toEqual(['[name] says [name]']);
  });
});
