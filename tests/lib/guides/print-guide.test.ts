import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseGuide } from '../../../lib/guides/normalise-guide';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';
import { draftArbitrary, guideArbitrary, markdownArbitrary } from './arbitrary-guide';

// Each run prints and parses many texts; on a busy machine a hundred of them take a while.
describe('printGuide', { timeout: 60_000 }, () => {
  it('prints what is read back as the same guide, with the same ids', () => {
    fc.assert(
      fc.property(guideArbitrary, (guide) => {
        const normal = normaliseGuide(guide);
        const reading = readGuide(printGuide(guide));
        expect(reading).toMatchObject({ ok: true });
        if (reading.ok) expect(reading.draft).toStrictEqual(normal);
      }),
    );
  });

  it('prints the same text when it is printed once more', () => {
    fc.assert(
      fc.property(guideArbitrary, (guide) => {
        expect(printGuide(normaliseGuide(guide))).toBe(printGuide(guide));
      }),
    );
  });

  it('prints a draft so that unknown budgets stay unknown', () => {
    fc.assert(
      fc.property(draftArbitrary, (draft) => {
        const reading = readGuide(printGuide(draft));
        expect(reading.ok && reading.draft).toStrictEqual(normaliseGuide(draft));
      }),
    );
  });

  it('changes nothing more in a guide that is already normal', () => {
    fc.assert(
      fc.property(guideArbitrary, (guide) => {
        const normal = normaliseGuide(guide);
        expect(normaliseGuide(normal)).toStrictEqual(normal);
      }),
    );
  });

  it('keeps a guide that was read from any Markdown as it is', () => {
    fc.assert(
      fc.property(markdownArbitrary, (markdown) => {
        const reading = readGuide(`# Title\n\n## Part (5 min)\n${markdown}`);
        if (!reading.ok) return;
        const again = readGuide(printGuide(reading.draft));
        expect(again.ok && again.draft).toStrictEqual(reading.draft);
      }),
    );
  });

  it('keeps notes, goals and hypotheses that were read from any Markdown as they are', () => {
    fc.assert(
      fc.property(markdownArbitrary, (markdown) => {
        const reading = readGuide(`# Title\n\n${markdown}\n\n## Part (5 min)\n`);
        if (!reading.ok) return;
        const again = readGuide(printGuide(reading.draft));
        expect(again.ok && again.draft).toStrictEqual(reading.draft);
      }),
    );
  });

  it('prints what a person can read and edit', () => {
    const printed = printGuide({
      title: 'Talk #1',
      formatsMinutes: [30, 60],
      preface: 'How to use it.',
      sections: [
        {
          id: 's1',
          title: 'Observers (if any)',
          isOptional: true,
          budgetsMinutes: [0, 5],
          aim: 'Hear *everybody*.',
          items: [
            { id: 'a', kind: 'script', text: 'Welcome.\n\nSit down.', isConsent: false, children: [] },
            {
              id: 'b',
              kind: 'action',
              text: 'Ask if we may record',
              isConsent: true,
              children: [{ id: 'c', kind: 'hint', text: 'note the time' }],
            },
            { id: 'd', kind: 'question', text: 'Why?', isConsent: false, children: [{ id: 'e', kind: 'probe', text: 'Since when?' }] },
            { id: 'f', kind: 'question', text: '[all of it?]', isConsent: false, children: [] },
          ],
        },
        { id: 's2', title: '[Optional] (5 min)', isOptional: false, budgetsMinutes: [3, 3], aim: '', items: [] },
      ],
      sourceNote: 'From us.',
    });
    expect(printed).toBe(`# Talk #1

Formats: 30 / 60 min

How to use it.

## [Optional] Observers (if any) (~0 / 5 min)

Aim: Hear *everybody*.

> Welcome.
>
> Sit down.

- [ ] Consent: Ask if we may record
  - [note the time]
- Why?
  - Since when?
- Question: [all of it?]

## \\[Optional\\] \\(5 min\\) (~3 min)

---

From us.
`);
  });

  it('prints goals, priorities and alternatives', () => {
    const question = { id: '', kind: 'question' as const, isConsent: false, children: [] };
    const section = { id: '', isOptional: false, budgetsMinutes: [5], aim: '' };
    const printed = printGuide({
      title: 'T',
      formatsMinutes: [5],
      preface: '',
      goals: ['Learn who comes'],
      hypotheses: ['Nobody reads', 'Everybody asks'],
      sections: [
        {
          ...section,
          title: 'A',
          items: [
            { ...question, text: 'Why?', priority: 'essential' as const },
            { ...question, text: 'When?', priority: 'if-time' as const },
            { ...question, text: 'Where? (if time permits)', priority: 'if-time' as const },
            { ...question, text: '(optional) Who?' },
            { ...question, kind: 'action' as const, text: 'Ask if we may record', isConsent: true, priority: 'essential' as const },
          ],
        },
        { ...section, title: 'B', isAlternative: true, items: [] },
      ],
      sourceNote: '',
    });
    expect(printed).toBe(`# T

Formats: 5 min

Goals:

- Learn who comes

Hypotheses:

- Nobody reads
- Everybody asks

## A (~5 min)

- Essential: Why?
- If time: When?
- Where? (if time permits)
- Question: (optional) Who?
- [ ] Consent: Essential: Ask if we may record

## [Or] B (~5 min)
`);
  });

  it('keeps what did not change as the very same objects, so that printing once more costs little', () => {
    const items = ['Why?', 'When?'].map((text) => ({ id: '', kind: 'question' as const, text, isConsent: false, children: [] }));
    const section = { id: '', title: 'A', isOptional: false, budgetsMinutes: [5], aim: '', items };
    const guide = normaliseGuide({ title: 'T', formatsMinutes: [5], preface: '', sections: [section, section], sourceNote: '' });
    const [first, second] = guide.sections;
    if (first === undefined || second === undefined) throw new Error('no sections');
    const changed = normaliseGuide({ ...guide, sections: [{ ...first, title: 'Other ' }, second] });
    expect(changed.sections[0]).toMatchObject({ title: 'Other' });
    expect(changed.sections[0]?.items[1]).toBe(first.items[1]);
    expect(changed.sections[1]).toBe(second);
    expect(printGuide(changed)).toBe(printGuide(structuredClone(changed)));
  });

  it('puts backslashes only into texts that would otherwise fall apart', () => {
    const [item] = normaliseGuide({
      title: 'T',
      formatsMinutes: [5],
      preface: '',
      sections: [
        {
          id: '',
          title: 'A',
          isOptional: false,
          budgetsMinutes: [5],
          aim: '',
          items: [{ id: '', kind: 'question', text: 'One of\n- a\n- b', isConsent: false, children: [] }],
        },
      ],
      sourceNote: '',
    }).sections.flatMap(({ items }) => items);
    expect(item?.text).toBe('One of\n\\- a\n\\- b');
  });
});
