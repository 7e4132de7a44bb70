import fc from 'fast-check';
import type { GuideDraft } from '../../../lib/guides/guide-reading';

/** Pieces of text that mean something to Markdown or to the guide syntax, in scripts of several directions. */
const NASTY = [
  '#',
  '# a',
  '## b (5 min)',
  '####',
  '-',
  '- a',
  '* b',
  '+ c',
  '1. d',
  '12) e',
  '> f',
  '>',
  '```',
  '~~~',
  '`code`',
  '---',
  '----',
  '***',
  '===',
  '- - -',
  '[ ]',
  '[x] done',
  '[ ] open',
  '[note]',
  '[would] you',
  'so. [wait a bit]',
  'why? _[probe]_',
  '[^1]',
  '[^1]: foot',
  '[a]: http://b.example',
  '[a](b)',
  '![c](d.png)',
  '|',
  '| a | b |',
  '|---|---|',
  ':--',
  'a | b',
  '<br>',
  '<div>',
  '</div>',
  '<!-- c',
  '-->',
  '<img src="x.png" alt="y">',
  '<script>',
  '<mark>',
  '&amp;',
  '&#35;',
  '\\',
  '\\#',
  '\\[',
  'a\\',
  '(5 min)',
  '(~3 / 10 min)',
  '- 5 minutes',
  '[~5 mins]',
  '(X min)',
  '(five min)',
  ': 5 min',
  '(Optional)',
  '[Optional]',
  'Optional:',
  'Optional -',
  '(Optional - 10 mins)',
  '(60 min)',
  '30/60 minute',
  'Aim:',
  'Aim: x',
  'Goal: y',
  'This section',
  'Formats: 5 / 7 min',
  'Consent:',
  'Consent: none',
  'Question:',
  'Probe: z',
  'Action: z',
  'Script: z',
  'Hint: z',
  'Essential:',
  'Essential: z',
  'If time: z',
  '(optional)',
  '(must-ask)',
  'so? [optional]',
  '⭐ z',
  'Goals:',
  'Goals:\n- a',
  'Hypotheses:\n\n1. b',
  '## Research goals\n- c',
  'Goal: find out',
  'We believe z.',
  'Follow-up: why?',
  'Follow-up questions:',
  '**Probes**:',
  '### Probes',
  '### Questions',
  '- Listen for: z',
  '**Listen for**:',
  '_Note_: z',
  '(Note z)',
  '_do it_',
  '*do it?*',
  '- If no: stop',
  'a. who?',
  'b. when?',
  '● bullet',
  '○ inner',
  '*bullet',
  '> [!NOTE]',
  '[!TIP]',
  ':::',
  ':::{.callout-note}',
  '::: tip title',
  '<details>',
  '</summary>',
  'Say: hello',
  '**Label**: text',
  'Tell me about it',
  'Nachfrage：どうして',
  'did you？',
  'do this:',
  '### What now?',
  'title: t',
  'key: v',
  'ok to record?',
  'May we record this?',
  'Start recording',
  '日本語の質問',
  '録画してもいいですか？',
  'שאלה',
  '\u202Eabc',
  '👩‍🔬',
  '😀',
  '⏱',
  'x⏱',
  'e\u0301',
  'ñ',
  '\u3000',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\t',
  '    deep',
  '  ',
  '',
  'www.example.com',
  'a@b.example',
  'https://c.example/d_e*f',
  '**bold**',
  '*it*',
  '__u__',
  '~~s~~',
  '"quoted"',
  '“q”',
  '1',
  '2.5',
  'word',
  'two words',
  'a.',
  'b?',
  ':::note',
  '$$',
  '{.x}',
  '\uD800',
] as const;

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
);

function joined(separators: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(piece, fc.constantFrom(...separators)), { maxLength })
    .map((parts) => parts.map(([text, separator]) => text + separator).join(''));
}

/** Markdown of some lines in which anything may stand next to anything. */
export const markdownArbitrary = joined([' ', ' ', '\n', '\n', '\n\n', '\n  ', '\n    ', '\r\n', ''], 24);

/** Text for an item: one or more lines, never blank. */
const itemText = joined([' ', ' ', ' ', '\n', '\n\n', '\n  ', ''], 6).map((text) => (cleanEnough(text) ? text : `word ${text}`));
/** Text for a title: one line, never blank. */
const titleText = joined([' ', ''], 5).map((text) => (cleanEnough(text) ? text : `word ${text}`));

function cleanEnough(text: string): boolean {
  return /[\p{L}\p{N}\p{P}]/u.test(text);
}

const kind = fc.constantFrom('question', 'probe', 'action', 'script', 'hint');
const child = fc.record({ id: fc.constant('c'), kind, text: itemText });
const priority = fc.constantFrom('essential', 'if-time');
const item = fc.record(
  {
    id: fc.constant('i'),
    kind,
    text: itemText,
    isConsent: fc.boolean(),
    priority,
    children: fc.array(child, { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'kind', 'text', 'isConsent', 'children'] },
);
const goals = fc.array(joined([' ', '\n', ''], 4), { maxLength: 3 });
const minutes = fc.oneof(fc.integer({ min: 0, max: 90 }), fc.double({ min: 0, max: 1440, noNaN: true }));
const formats = fc.uniqueArray(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 3 });

/** A draft of any content; its budgets may be unknown when `budget` says so. */
function guideOf(budget: fc.Arbitrary<number | null>): fc.Arbitrary<GuideDraft> {
  return formats.chain((formatsMinutes) =>
    fc.record(
      {
        title: titleText,
        formatsMinutes: fc.constant(formatsMinutes),
        preface: joined(['\n', '\n\n', ' '], 6),
        goals,
        hypotheses: goals,
        sections: fc.array(
          fc.record(
            {
              id: fc.constant('s'),
              title: titleText,
              isOptional: fc.boolean(),
              isAlternative: fc.constant(true as const),
              budgetsMinutes: fc.array(budget, { minLength: formatsMinutes.length, maxLength: formatsMinutes.length }),
              aim: joined(['\n', ' '], 3),
              items: fc.array(item, { maxLength: 4 }),
            },
            { requiredKeys: ['id', 'title', 'isOptional', 'budgetsMinutes', 'aim', 'items'] },
          ),
          { minLength: 1, maxLength: 3 },
        ),
        sourceNote: joined(['\n', '\n\n', ' '], 5),
      },
      { requiredKeys: ['title', 'formatsMinutes', 'preface', 'sections', 'sourceNote'] },
    ),
  );
}

/** A guide of any content, as an editor or a file of another version might hold it. */
export const guideArbitrary = guideOf(minutes);
/** A draft in which some budgets are unknown. */
export const draftArbitrary = guideOf(fc.option(minutes));
