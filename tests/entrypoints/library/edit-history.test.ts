import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { patchBetween } from '../../../components/library/patch-between';
import { canRedo, canUndo, recordPatch, redoStep, undoStep } from '../../../entrypoints/library/edit-history';
import type { EditHistory } from '../../../entrypoints/library/edit-history';

const empty: EditHistory = { edits: [], position: 0, open: null };

/** A history and the text it has led to, after each of some texts was written over the one before. */
function write(texts: readonly string[], about = '', stepMs = 0): { history: EditHistory; text: string } {
  let history = empty;
  let text = '';
  for (const [index, next] of texts.entries()) {
    const patch = patchBetween(text, next);
    if (patch) history = recordPatch(history, patch, about, index * stepMs);
    text = next;
  }
  return { history, text };
}

describe('history', () => {
  it('leads back to every text there was, and on again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 8 }), (texts) => {
        const distinct = texts.filter((text, index) => text !== (texts[index - 1] ?? ''));
        let { history, text } = write(distinct);
        for (const expected of ['', ...distinct].toReversed().slice(1)) {
          const move = undoStep(history, text);
          expect(move?.text).toBe(expected);
          if (move) ({ history, text } = move);
        }
        expect([canUndo(history), undoStep(history, text)]).toEqual([false, null]);
        for (const expected of distinct) {
          const move = redoStep(history, text);
          expect(move?.text).toBe(expected);
          if (move) ({ history, text } = move);
        }
        expect(canRedo(history)).toBe(false);
      }),
    );
  });

  it('takes keys typed one after the other as one step', () => {
    const { history, text } = write(['a', 'ab', 'abc'], 'source', 200);
    expect(history.edits).toEqual([{ number: 1, patch: { from: 0, removed: '', inserted: 'abc' } }]);
    expect(undoStep(history, text)?.text).toBe('');
  });

  it.each([
    { what: 'after a pause', stepMs: 1_200, about: 'source', steps: 3 },
    { what: 'for things done, not typed', stepMs: 0, about: '', steps: 3 },
    { what: 'not within a second', stepMs: 900, about: 'source', steps: 1 },
  ])('begins a new step: $what', ({ stepMs, about, steps }) => {
    expect(write(['a', 'ab', 'abc'], about, stepMs).history.edits).toHaveLength(steps);
  });

  it('begins a new step in another place of the text', () => {
    const end = patchBetween('one two', 'one twos');
    const start = patchBetween('one twos', 'ones twos');
    const typed = end && recordPatch(write(['one two']).history, end, 'source', 0);
    expect(typed && start && recordPatch(typed, start, 'source', 100).edits).toHaveLength(3);
  });

  it('forgets what was undone once something else is done', () => {
    const { history, text } = write(['a', 'ab', 'abc']);
    const back = undoStep(history, text);
    const patch = patchBetween('ab', 'abX');
    const next = back && patch && recordPatch(back.history, patch, '', 0);
    expect(next && [canRedo(next), next.position, next.edits.map(({ number }) => number)]).toEqual([false, 3, [1, 2, 3]]);
  });

  it('does nothing to a text that it does not belong to', () => {
    const { history } = write(['abc']);
    expect(undoStep(history, 'something else')).toBeNull();
  });
});
