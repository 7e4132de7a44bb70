import { describe, expect, it } from 'vitest';
import type { GuideDraft, GuideRemark } from '../../../lib/guides/guide-reading';
import { readGuide } from '../../../lib/guides/read-guide';

type Told = [kind: string, text: string, ...below: [kind: string, text: string][]];

function read(below: string): { section: GuideDraft['sections'][number]; remarks: GuideRemark[] } {
  const reading = readGuide(`# T\n\n## A (5 min)\n${below}`);
  const section = reading.ok ? reading.draft.sections[0] : undefined;
  if (!reading.ok || section === undefined) throw new Error('refused');
  return { section, remarks: reading.remarks };
}

function itemsOf(below: string): Told[] {
  return read(below).section.items.map(({ kind, text, children }) => [
    kind,
    text,
    ...children.map((child): [string, string] => [child.kind, child.text]),
  ]);
}

function guessesOf(below: string): string[] {
  return read(below).remarks.flatMap((remark) => (remark.code === 'kind-guessed' ? [`${remark.itemId} ${remark.kind}`] : []));
}

describe('items in the wild', () => {
  it.each<[string, Told[]]>([
    ['What is new?', [['question', 'What is new?']]],
    ['**“What is new?”**', [['question', '**“What is new?”**']]],
    ['何を買いましたか', [['question', '何を買いましたか']]],
    ['ماذا حدث؟', [['question', 'ماذا حدث؟']]],
    ['What is new? _[wait]_', [['question', 'What is new?', ['hint', 'wait']]]],
    [
      'One?\nTwo?',
      [
        ['question', 'One?'],
        ['question', 'Two?'],
      ],
    ],
    ['Welcome to this talk.', [['script', 'Welcome to this talk.']]],
    ['What is new?\n- At home?\n- At work?', [['question', 'What is new?', ['probe', 'At home?'], ['probe', 'At work?']]]],
    [
      '1. What is new?\n- If no, go on.\n- If so, since when?',
      [['question', 'What is new?', ['hint', 'If no, go on.'], ['probe', 'If so, since when?']]],
    ],
    ['### What is new?\n\n#### Since when?', [['question', 'What is new?', ['probe', 'Since when?']]]],
    ['3. Tell me.\n   a. Who?\n   b. Where?', [['question', 'Tell me.', ['probe', 'Who?'], ['probe', 'Where?']]]],
    ['- What?\n - Since when?', [['question', 'What?', ['probe', 'Since when?']]]],
  ])('reads questions and probes in %j', (below, items) => {
    expect(itemsOf(below)).toStrictEqual(items);
  });

  it.each<[string, Told[]]>([
    ['- Why?\n- Follow-up: since when?', [['question', 'Why?', ['probe', 'Follow-up: since when?']]]],
    ['- Pourquoi ?\n  - Relance : depuis quand ?', [['question', 'Pourquoi ?', ['probe', 'Relance : depuis quand ?']]]],
    ['- Why?\n\n**Probes**:\n- "What else?"', [['question', 'Why?', ['probe', '"What else?"']]]],
    ['* Why?\nFollow-up questions:\n* What else?', [['question', 'Why?', ['probe', 'What else?']]]],
    [
      '* Why?\n* Probes if they are silent:\n* What else?',
      [['question', 'Why?', ['hint', 'Probes if they are silent:'], ['probe', 'What else?']]],
    ],
    ['- Why?\n  - Listen for: money, time', [['question', 'Why?', ['hint', 'Listen for: money, time']]]],
    ['**Listen for**:\n- money\n- time', [['hint', '**Listen for**:', ['hint', 'money'], ['hint', 'time']]]],
    ['### Questions\n- [Question 1]\n\n### Probes\n- What else?', [['question', '[Question 1]', ['probe', 'What else?']]]],
    [
      '**Primary question**:\n\n"Walk me through it."',
      [
        ['hint', '**Primary question**:'],
        ['question', '"Walk me through it."'],
      ],
    ],
    ['**Script**:\n\nHow nice to see you. Is it cold?', [['script', 'How nice to see you. Is it cold?']]],
  ])('takes labels at their word in %j', (below, items) => {
    expect(itemsOf(below)).toStrictEqual(items);
  });

  it.each<[string, Told[]]>([
    ['> [!NOTE]\n> Stay calm.', [['hint', 'Stay calm.']]],
    ['> [!TIP]\n> ### Watch:\n> - [the hands]', [['hint', 'Watch:', ['hint', 'the hands']]]],
    [':::{.callout-note}\nStay calm.\n:::', [['hint', 'Stay calm.']]],
    [':::note\n\n- Stay calm.\n\n:::', [['hint', 'Stay calm.']]],
    ['(Note: they may be late)', [['hint', '(Note: they may be late)']]],
    ['- Hinweis: nicht drängen', [['hint', 'Hinweis: nicht drängen']]],
    ['_Close the door._', [['hint', 'Close the door.']]],
    ['<mark>**[Record answer here]**</mark>', [['hint', 'Record answer here']]],
    ['<!-- be quick -->', [['hint', 'be quick']]],
    ['_snake_case and_ more', [['script', '_snake_case and_ more']]],
    ['*What is new?*', [['question', '*What is new?*']]],
  ])('tells notes to self from what is said in %j', (below, items) => {
    expect(itemsOf(below)).toStrictEqual(items);
  });

  it.each([
    ['**Goal:** Learn who decides.', 'Learn who decides.'],
    ['*Aim: learn who decides.*', 'learn who decides.'],
    ['> Welcome.\n\nZiel: Vertrauen', 'Vertrauen'],
    ['- Objectif : la confiance', 'la confiance'],
    ['目的：話しやすくする', '話しやすくする'],
    ['### Goal\n\nLearn who decides.', 'Learn who decides.'],
    ['Goals:\n- one\n- two', 'one; two'],
    ['> Welcome.\n\n**Purpose**: We want to learn from you.', ''],
  ])('finds the aim in %j', (below, aim) => {
    expect(read(below).section.aim).toBe(aim);
  });

  it.each([
    ['- Essential: Why?', 'essential', 'Why?'],
    ['- [must-ask] Why?', 'essential', '[must-ask] Why?'],
    ['- ⭐ Why?', 'essential', '⭐ Why?'],
    ['- Why? (optional)', 'if-time', 'Why? (optional)'],
    ['- (if time) Why?', 'if-time', '(if time) Why?'],
    ['- Optional: Why?', 'if-time', 'Optional: Why?'],
    ['- Warum? (falls Zeit bleibt)', 'if-time', 'Warum? (falls Zeit bleibt)'],
    ['- Question: Why? (optional)', undefined, 'Why? (optional)'],
    ['- Is this optional?', undefined, 'Is this optional?'],
  ])('reads the priority of %j', (below, priority, text) => {
    expect(read(below).section.items[0]).toMatchObject({ text, ...(priority === undefined ? {} : { priority }) });
    expect(read(below).section.items[0]?.priority).toBe(priority);
  });

  it('says which kinds are guesses, and only those', () => {
    expect(guessesOf('_Close the door._\n\nTell me about it.\n\nWait a moment.')).toStrictEqual([
      's1i1 hint',
      's1i2 question',
      's1i3 hint',
    ]);
    expect(guessesOf('Welcome to all of this:\n\n- we listen\n- what is new?')).toStrictEqual(['s1i2 script']);
    expect(guessesOf('- a\n- [ ] b\n- [c]\n\nWhy?\n\n> d')).toStrictEqual([]);
  });
});

describe('goals and hypotheses', () => {
  function goalsOf(before: string): Pick<GuideDraft, 'goals' | 'hypotheses' | 'preface'> {
    const reading = readGuide(`# T\n\n${before}\n\n## A (5 min)`);
    if (!reading.ok) throw new Error('refused');
    const { goals, hypotheses, preface } = reading.draft;
    return { ...(goals === undefined ? {} : { goals }), ...(hypotheses === undefined ? {} : { hypotheses }), preface };
  }

  it.each([
    ['Formats: 5 min\n\nGoals:\n\n- a\n- b\n\nHypotheses:\n\n- c', { goals: ['a', 'b'], hypotheses: ['c'], preface: '' }],
    ['## Goals\n\n- a', { goals: ['a'], preface: '' }],
    ['## Research goals\n\n- a\n\nMore.', { goals: ['a'], preface: '## Research goals\n\nMore.' }],
    ['**Ziele**\n\n- a\n\nHypothesen:\n1. b', { goals: ['a'], hypotheses: ['b'], preface: '' }],
    ['Goal: Learn who comes.', { goals: ['Learn who comes.'], preface: '' }],
    ['We believe that nobody reads.', { hypotheses: ['We believe that nobody reads.'], preface: '' }],
    ['## Goals\n\nSome text.', { preface: '## Goals\n\nSome text.' }],
    ['Formats: 5 min\n\nGoal: stays a note.', { preface: 'Goal: stays a note.' }],
  ])('are found in %j', (before, found) => {
    expect(goalsOf(before)).toStrictEqual(found);
  });
});
