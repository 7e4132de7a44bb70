import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, ViewPlugin, gutter } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';

import type { SourceLine } from './source-lines';

/** Lines from and to, counted from 1. */
export interface LineRange {
  line: number;
  endLine: number;
}

interface Marks {
  lines: ReadonlyMap<number, SourceLine>;
  selected: readonly LineRange[];
}

class LabelMarker extends GutterMarker {
  readonly #line: SourceLine;

  constructor(line: SourceLine) {
    super();
    this.#line = line;
  }

  override eq(other: LabelMarker): boolean {
    return other.#line.label === this.#line.label && other.#line.tone === this.#line.tone;
  }

  override toDOM(): Node {
    const label = document.createElement('span');
    label.className = `source-label tone-${this.#line.tone}`;
    label.textContent = this.#line.label;
    return label;
  }
}

/** Tells the view what its lines were read as, and which of them are selected. */
export const setMarks = StateEffect.define<Marks>();

const marksField = StateField.define<Marks>({
  create: () => ({ lines: new Map(), selected: [] }),
  update: (marks, transaction) => transaction.effects.reduce((value, effect) => (effect.is(setMarks) ? effect.value : value), marks),
});

const selectedLine = Decoration.line({ class: 'source-selected' });

// Only lines on screen are looked at, however many there are.
function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { selected } = view.state.field(marksField);
  if (selected.length === 0) return builder.finish();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      if (selected.some((range) => range.line <= line.number && line.number <= range.endLine))
        builder.add(line.from, line.from, selectedLine);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

const hasNewMarks = ({ startState, state }: ViewUpdate): boolean => startState.field(marksField) !== state.field(marksField);

const selectedLines = ViewPlugin.define(
  (view) => ({
    decorations: decorate(view),
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged || hasNewMarks(update)) this.decorations = decorate(update.view);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

const labels = gutter({
  class: 'source-labels',
  lineMarker(view, block) {
    const { lines } = view.state.field(marksField);
    const number = view.state.doc.lineAt(block.from).number;
    const line = lines.get(number);
    // A paragraph over several lines is named once.
    return line && lines.get(number - 1)?.part !== line.part ? new LabelMarker(line) : null;
  },
  lineMarkerChange: hasNewMarks,
  initialSpacer: () => new LabelMarker({ part: '', label: 'alternative', tone: 'notes' }),
});

/** Beside each line what it was read as, and a ground of another colour behind those that are selected. */
export const sourceMarks: Extension = [marksField, selectedLines, labels];
