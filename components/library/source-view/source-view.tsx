import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';

import { nextTask } from '../next-task';
import type { LineNote, MountedSource, Reveal, SourceEvents } from './mount-source';
import type { SourceLine } from './source-lines';
import type { LineRange } from './source-marks';
import './source-view.css';

interface SourceViewProps {
  /** Accessible name of the text. */
  label: string;
  /** With line ends of one character. A signal, since what is typed must not wait for the page to be drawn. */
  text: ReadonlySignal<string>;
  isReadOnly?: boolean;
  /** What each line was read as, by its number from 1. */
  lines: ReadonlyMap<number, SourceLine>;
  /** The lines of what is selected elsewhere on the page. */
  selected: readonly LineRange[];
  /** A line to bring into view, and to put the cursor in if it takes the focus; a new object for each time. */
  reveal: Reveal | null;
  /** What is wrong or uncertain, each at its line. */
  notes: readonly LineNote[];
  onText?: (text: string) => void;
  onLine?: (line: number) => void;
  onUndo?: () => void;
  onRedo?: () => void;
}

/**
 * Shows the text, and what becomes of it elsewhere on the page in a task of its own: the key that changed it there does not wait. What is typed
 * here is in the source already.
 */
function showText(source: MountedSource, text: ReadonlySignal<string>): () => void {
  source.setText(text.value);
  let isEnded = false;
  const show = async (next: string) => {
    await nextTask();
    if (!isEnded && next === text.value) source.setText(next);
  };
  const endEffect = effect(() => void show(text.value));
  return () => {
    isEnded = true;
    endEffect();
  };
}

/** The Markdown of a guide, with what each line was read as. The editor behind it is loaded when it is first shown. */
export function SourceView(props: SourceViewProps) {
  const { label, text, isReadOnly = false, lines, selected, reveal, notes } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [source, setSource] = useState<MountedSource | null>(null);

  useEffect(() => {
    let mounted: MountedSource | null = null;
    let isGone = false;
    const events: SourceEvents = {
      onText: (next) => latest.current.onText?.(next),
      onLine: (line) => latest.current.onLine?.(line),
      onUndo: () => latest.current.onUndo?.(),
      onRedo: () => latest.current.onRedo?.(),
    };
    const mount = async () => {
      // Each part of the editor is evaluated in a task of its own, which takes its time.
      await import('@codemirror/state');
      await nextTask();
      await import('@codemirror/view');
      await nextTask();
      const { mountSource } = await import('./mount-source');
      await nextTask();
      if (isGone || !host.current) return;
      mounted = mountSource({ parent: host.current, label, text: latest.current.text.value, isReadOnly, events });
      setSource(mounted);
    };
    void mount();
    return () => {
      isGone = true;
      mounted?.end();
    };
  }, [label, isReadOnly]);

  useEffect(() => (source ? showText(source, text) : undefined), [source, text]);
  useEffect(() => source?.setMarks(lines, selected), [source, lines, selected]);
  useEffect(() => source?.setNotes(notes), [source, notes]);
  useEffect(() => {
    if (reveal?.takesFocus) source?.focusLine(reveal.line);
    else if (reveal) source?.reveal(reveal);
  }, [source, reveal]);

  return <div class="source-view" ref={host} />;
}
