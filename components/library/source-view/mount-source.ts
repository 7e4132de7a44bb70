import { defaultKeymap } from '@codemirror/commands';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorSelection, EditorState, Prec, Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';

import { nextTask } from '../next-task';
import { patchBetween } from '../patch-between';
import type { SourceLine } from './source-lines';
import { setMarks, sourceMarks } from './source-marks';
import type { LineRange } from './source-marks';
import { sourceTheme } from './source-theme';

/** Something to say about a line. */
export interface LineNote {
  /** Counted from 1. */
  line: number;
  sentence: string;
  severity: 'error' | 'warning';
}

/** A line that is to be seen. */
export interface Reveal {
  /** Counted from 1. */
  line: number;
  /** How far below the top of the view, in CSS px; `nearest` moves only what is not seen. In the middle when absent. */
  at?: number | 'nearest';
  /** True when the cursor is to be in it. */
  takesFocus?: boolean;
}

/** What the view calls back. */
export interface SourceEvents {
  /** The text after something was typed. */
  onText: (text: string) => void;
  /** The cursor came to another line, by a key or the pointer. */
  onLine: (line: number) => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** A source view in the page. */
export interface MountedSource {
  /** Shows another text; only what differs is replaced, so that the cursor and the place stay. */
  setText: (text: string) => void;
  setMarks: (lines: ReadonlyMap<number, SourceLine>, selected: readonly LineRange[]) => void;
  setNotes: (notes: readonly LineNote[]) => void;
  /** Brings a line into view. */
  reveal: (reveal: Reveal) => void;
  /** Puts the cursor in a line. */
  focusLine: (line: number) => void;
  end: () => void;
}

interface MountOptions {
  parent: HTMLElement;
  /** Accessible name of the text. */
  label: string;
  text: string;
  isReadOnly: boolean;
  events: SourceEvents;
}

/** What stays above and below a line that is brought into view, in CSS px. */
const REVEAL_MARGIN = 48;

/** A text longer than this stays without colours: parsing it would be in the way of everything else; in characters. */
const MAX_COLOURED = 500_000;

/** Undo and redo belong to the page, whose history also holds what was done elsewhere on it. */
function historyOf({ onUndo, onRedo }: SourceEvents) {
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-z', run: run(onUndo), preventDefault: true },
        { key: 'Mod-y', run: run(onRedo), preventDefault: true },
        { key: 'Mod-Shift-z', run: run(onRedo), preventDefault: true },
      ]),
    ),
    EditorView.domEventHandlers({
      beforeinput({ inputType }) {
        if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return false;
        if (inputType === 'historyUndo') onUndo();
        else onRedo();
        return true;
      },
    }),
  ];
}

/** Puts a source view into the page. */
export function mountSource({ parent, label, text, isReadOnly, events }: MountOptions): MountedSource {
  /** What the page knows to stand here. */
  let known = text;
  const listener = EditorView.updateListener.of(({ docChanged, selectionSet, state, startState, transactions }) => {
    const isOurs = transactions.some((transaction) => transaction.annotation(Transaction.remote));
    if (isOurs) return;
    if (docChanged) {
      known = state.doc.toString();
      events.onText(known);
    }
    const line = state.doc.lineAt(state.selection.main.head).number;
    if (selectionSet && line !== startState.doc.lineAt(startState.selection.main.head).number) events.onLine(line);
  });
  const language = new Compartment();
  let isEnded = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        sourceMarks,
        highlightActiveLineGutter(),
        lintGutter(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', ...(isReadOnly ? { 'aria-readonly': 'true' } : {}) }),
        EditorState.readOnly.of(isReadOnly),
        language.of([]),
        sourceTheme,
        isReadOnly ? [] : historyOf(events),
        keymap.of([...lintKeymap, ...defaultKeymap]),
        listener,
      ],
    }),
  });
  // The text is there first, its colours follow: a long text and its first parsing are too much for one task, and so is the code for them.
  const colour = async () => {
    const { markdown } = await import('@codemirror/lang-markdown');
    await nextTask();
    if (!isEnded) view.dispatch({ effects: language.reconfigure(markdown()) });
  };
  if (text.length <= MAX_COLOURED) void nextTask().then(colour);
  const lineAt = (number: number) => view.state.doc.line(Math.max(1, Math.min(number, view.state.doc.lines)));

  return {
    setText(next) {
      const patch = patchBetween(known, next);
      if (!patch) return;
      const { from, removed, inserted } = patch;
      view.dispatch({ changes: { from, to: from + removed.length, insert: inserted }, annotations: Transaction.remote.of(true) });
      known = next;
    },
    setMarks: (lines, selected) => view.dispatch({ effects: setMarks.of({ lines, selected }) }),
    setNotes(notes) {
      const diagnostics = notes.map(({ line, sentence, severity }) => {
        const { from, to } = lineAt(line);
        return { from, to, severity, message: sentence };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    reveal({ line, at }) {
      const most = Math.max(REVEAL_MARGIN, view.scrollDOM.clientHeight - 2 * REVEAL_MARGIN);
      const options =
        typeof at === 'number'
          ? { y: 'start' as const, yMargin: Math.min(most, Math.max(REVEAL_MARGIN, at)) }
          : { y: at ?? ('center' as const), yMargin: REVEAL_MARGIN };
      view.dispatch({ effects: EditorView.scrollIntoView(lineAt(line).from, options) });
    },
    focusLine(line) {
      view.focus();
      view.dispatch({
        selection: EditorSelection.cursor(lineAt(line).from),
        effects: EditorView.scrollIntoView(lineAt(line).from, { y: 'center' }),
      });
    },
    end() {
      isEnded = true;
      view.destroy();
    },
  };
}
