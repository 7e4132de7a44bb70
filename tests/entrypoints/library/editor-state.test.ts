import { describe, expect, it } from 'vitest';

import type { GuideForm, SectionForm } from '../../../components/library/guide-form';
import { createEditorState } from '../../../entrypoints/library/editor-state';
import type { KeptText } from '../../../entrypoints/library/kept-text';
import type { Guide } from '../../../lib/domain/guide';
import { readGuide } from '../../../lib/guides/read-guide';

const GUIDE = '# Short talk\n\nFormats: 30 min\n\n## Opening (10 min)\n\n- What is your role?\n\n## Close (20 min)\n\n- What next?\n';

interface Memory {
  text: string | null;
  review: string | null;
}

const createMemory = (text: string | null): Memory => ({ text, review: null });

function createKept(memory: Memory, name: keyof Memory): KeptText {
  return { read: () => memory[name], write: (next) => void (memory[name] = next), forget: () => void (memory[name] = null) };
}

/** An editor over memory; `saved` fills with what it saves. Two over the same memory are as before and after a reload. */
function open({ text = GUIDE, kept = null as string | null, isSaved = true, memory = createMemory(kept) } = {}) {
  const saved: { guide: Guide; markdown: string }[] = [];
  const editor = createEditorState({
    initialText: text,
    keptText: createKept(memory, 'text'),
    keptReview: createKept(memory, 'review'),
    save: (guide, markdown) => {
      saved.push({ guide, markdown });
      return Promise.resolve(isSaved);
    },
  });
  return { editor, saved, memory };
}

function withItemText(form: GuideForm, text: string): GuideForm {
  const sections = form.sections.map((section) => ({ ...section, items: section.items.map((item) => ({ ...item, text })) }));
  return { ...form, sections };
}

describe('editor', () => {
  it('keeps what is typed, and begins with what was kept', () => {
    const { editor, memory } = open();
    editor.setText('# Other');
    expect(memory.text).toBe('# Other');
    expect(open({ kept: '# Kept' }).editor.text.value).toBe('# Kept');
  });

  it('saves the text as it is when nothing was corrected', async () => {
    const { editor, saved, memory } = open({ kept: GUIDE });
    editor.review();
    await editor.save();
    expect(saved.map(({ markdown }) => markdown)).toEqual([GUIDE]);
    expect(saved[0]?.guide.sections.map(({ budgetsMinutes }) => budgetsMinutes)).toEqual([[10], [20]]);
    expect(memory).toEqual({ text: null, review: null });
  });

  it('saves a text that says what was corrected', async () => {
    const { editor, saved } = open();
    editor.review();
    const form = editor.form.value;
    if (form) editor.changeForm({ ...form, title: 'Long talk' });
    await editor.save();
    const reading = readGuide(saved[0]?.markdown ?? '');
    expect(reading.ok && reading.draft.title).toBe('Long talk');
    expect(saved[0]?.guide.title).toBe('Long talk');
  });

  it('comes back to the same corrections while the text is the same, and reads a new text anew', () => {
    const { editor } = open();
    editor.review();
    const form = editor.form.value;
    if (form) editor.changeForm({ ...form, title: 'Corrected' });
    editor.backToText();
    expect(editor.form.value).toBeNull();
    editor.review();
    expect(editor.form.value?.title).toBe('Corrected');
    editor.backToText();
    editor.setText(GUIDE.replace('Short', 'Brief'));
    editor.review();
    expect(editor.form.value?.title).toBe('Brief talk');
  });

  it('comes back from a reload to the review as it was left', () => {
    const { editor, memory } = open({ text: GUIDE.replace(' (20 min)', '') });
    editor.review();
    const form = editor.form.value;
    if (form) editor.changeForm({ ...form, title: 'Corrected', sections: form.sections.map((part) => ({ ...part, items: [] })) });
    const again = open({ memory });
    expect(again.editor.form.value).toEqual(editor.form.value);
    expect(again.editor.form.value?.title).toBe('Corrected');
    expect(again.editor.remarks.value).toEqual(editor.remarks.value);
    again.editor.backToText();
    const later = open({ memory }).editor;
    expect([later.form.value, later.text.value]).toEqual([null, editor.text.value]);
    later.review();
    expect(later.form.value?.title).toBe('Corrected');
  });

  it('keeps texts that are emptied or too long for the moment', () => {
    const { editor, memory } = open();
    editor.review();
    for (const text of ['', 'a'.repeat(20_001)]) {
      const form = editor.form.value;
      if (form) editor.changeForm(withItemText(form, text));
      expect(open({ memory }).editor.form.value).toEqual(editor.form.value);
    }
  });

  it('saves the text as it is also after a reload without corrections', async () => {
    const { editor, memory } = open();
    editor.review();
    const again = open({ memory });
    await again.editor.save();
    expect(again.saved.map(({ markdown }) => markdown)).toEqual([editor.text.value]);
  });

  it('brings back no review of a former text, and none that is not one', () => {
    const { editor, memory } = open();
    editor.review();
    const form = editor.form.value;
    if (form) editor.changeForm({ ...form, title: 'Corrected' });
    editor.backToText();
    editor.setText(GUIDE.replace('Short', 'Brief'));
    const again = open({ memory }).editor;
    again.review();
    expect(again.form.value?.title).toBe('Brief talk');
    expect(open({ memory: { text: GUIDE, review: '{"form":5' } }).editor.form.value).toBeNull();
    expect(open({ memory: { text: GUIDE, review: '{"form":{"title":""},"isOpen":true}' } }).editor.form.value).toBeNull();
    expect(open({ memory: { text: null, review: '{"form":null,"isOpen":true}' } }).editor.form.value).toBeNull();
  });

  it('stays in the review when an item is too long, and says which', async () => {
    const { editor, saved } = open({ text: GUIDE.replace('- What next?', '- Gone\n- What next?\n  - Why?') });
    editor.review();
    const form = editor.form.value;
    const long = 'a'.repeat(20_001);
    const correct = (text: string): GuideForm | null =>
      form && {
        ...form,
        sections: form.sections.with(1, {
          ...(form.sections[1] as SectionForm),
          items: (form.sections[1]?.items ?? []).map((item, index) =>
            index === 0 ? { ...item, text: '' } : { ...item, children: item.children.map((child) => ({ ...child, text })) },
          ),
        }),
      };
    editor.changeForm(correct(long) as GuideForm);
    await editor.save();
    expect(editor.form.value).toEqual(correct(long));
    expect(editor.formProblems.value).toEqual([
      {
        field: 'section-1-items',
        hint: '20,001 characters, at most 20,000',
        sentence: 'Close, item 3: 20,001 characters, at most 20,000.',
      },
    ]);
    editor.changeForm(correct('Why not?') as GuideForm);
    expect(editor.formProblems.value).toEqual([]);
    await editor.save();
    expect(saved).toHaveLength(1);
  });

  it('names the formats when one is too short for a guide', async () => {
    const { editor } = open();
    editor.review();
    const form = editor.form.value;
    if (form) editor.changeForm({ ...form, formats: ['0.001'] });
    await editor.save();
    expect(editor.formProblems.value.map(({ field, sentence }) => [field, sentence])).toEqual([
      ['format-0', 'Formats: a guide cannot hold this; change or shorten it.'],
    ]);
  });

  it('does not save while something is missing', async () => {
    const { editor, saved } = open({ text: GUIDE.replace(' (20 min)', '') });
    editor.review();
    expect(editor.formProblems.value.map(({ sentence }) => sentence)).toEqual(['Close, 30 min: minutes missing.']);
    await editor.save();
    expect(saved).toEqual([]);
  });

  it('keeps text and corrections when saving fails', async () => {
    const { editor, memory } = open({ kept: GUIDE, isSaved: false });
    editor.review();
    await editor.save();
    expect(memory.text).toBe(GUIDE);
    expect(editor.form.value?.title).toBe('Short talk');
  });

  it.each([
    ['nothing', '  \n', /no text yet/u, null],
    ['no sections', 'Just a paragraph.', /No sections/u, null],
    ['a budget that is no number', '# T\n\n## A (five min)\n- q', /Line 3: “five min” under “A”/u, 3],
    ['five megabytes', 'a'.repeat(5_000_000), /5,000,000 characters/u, null],
    ['no text at all', 'GIF89a\0\u0001\u0002', /This is not text: line 1/u, 1],
  ])('refuses %s with a sentence, and keeps the text', (_name, text, words, line) => {
    const { editor } = open({ text });
    editor.review();
    expect(editor.problem.value?.sentence).toMatch(words);
    expect(editor.problem.value?.line).toBe(line);
    expect(editor.text.value).toBe(text);
    expect(editor.form.value).toBeNull();
    editor.setText(GUIDE);
    expect(editor.problem.value).toBeNull();
  });

  it.each([
    ['a picture', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])], 'a.png'), /“a\.png” was not taken.*not text/u],
    ['an empty file', new File([''], 'empty.md'), /It is empty/u],
    ['a large file', new File([new Uint8Array(5_000_000)], 'video.md'), /5 MB, far more/u],
  ])('refuses %s, and keeps the former text', async (_name, file, words) => {
    const { editor } = open();
    await editor.takeFile(file);
    expect(editor.problem.value?.sentence).toMatch(words);
    expect(editor.text.value).toBe(GUIDE);
    expect(editor.isBusy.value).toBe(false);
  });

  it.each([
    ['UTF-8', new TextEncoder().encode('# Gespräch')],
    [
      'UTF-16 with its mark',
      new Uint8Array([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from(Array.from('# Gespräch', (character) => character.charCodeAt(0))).buffer),
      ]),
    ],
    ['Windows-1252', Uint8Array.from(Array.from('# Gespräch', (character) => character.charCodeAt(0)))],
  ])('reads a file in %s', async (_name, bytes) => {
    const { editor } = open();
    await editor.takeFile(new File([bytes], 'guide.txt'));
    expect(editor.text.value).toBe('# Gespräch');
  });
});
