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
