import type { ReadonlySignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import type { GuideDraft, SourcePlace } from '../../lib/guides/guide-reading';
import { GuideOutline } from './outline/guide-outline';
import type { LineNote } from './source-view/mount-source';
import { nextTask } from './next-task';
import { sourceLines } from './source-view/source-lines';
import type { SourceLine } from './source-view/source-lines';
import { SourceView } from './source-view/source-view';
import { useSourceFollow } from './use-source-follow';
import type { SourceFollow } from './use-source-follow';
import './guide-panes.css';

/** Which of the two sides of a guide are shown. */
export type ShownPanes = 'outline' | 'both' | 'source';

/** Something about a part of a guide: what was uncertain, or is missing. */
export interface PartNote {
  /** Named as in `SourcePlace`. */
  part: string;
  /** Counted from 1; null when it is in no line. */
  line: number | null;
  sentence: string;
}

interface GuidePanesProps {
  shown: ShownPanes;
  /** Null until the text was once understood. */
  draft: GuideDraft | null;
  /** True when the outline shows an earlier text, since the present one cannot be read. */
  isStale?: boolean;
  places: readonly SourcePlace[];
  /** What was uncertain when the text was read. */
  remarks: readonly PartNote[];
  /** What keeps the guide from being run: a sentence for each part. */
  problems: ReadonlyMap<string, string>;
  /** Keys of the minutes that were proposed; see `MinutesField`. */
  proposed: ReadonlySet<string>;
  text: ReadonlySignal<string>;
  /** Accessible name of the text. */
  sourceLabel: string;
  isReadOnly: boolean;
  /** Why the text cannot be read, at its line; null when it can. */
  textProblem: { line: number; sentence: string } | null;
  /** The part that is to have the keyboard; a new object for each time. */
  focus: { part: string } | null;
  onEdit: (edit: DraftEdit) => void;
  onText?: (text: string) => void;
  onUndo: () => void;
  onRedo: () => void;
}

const NOTHING: readonly never[] = [];
const NO_LINES: ReadonlyMap<number, SourceLine> = new Map();

function groupByPart<Mark extends { part: string }, Value>(marks: readonly Mark[], valueOf: (mark: Mark) => Value): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const mark of marks) {
    const group = groups.get(mark.part);
    if (group) group.push(valueOf(mark));
    else groups.set(mark.part, [valueOf(mark)]);
  }
  return groups;
}

/** The same list as before as long as the same things stand in it: the screens make a new one with every key. */
function useSameList<Entry>(list: readonly Entry[]): readonly Entry[] {
  const kept = useRef(list);
  const isSame = kept.current.length === list.length && list.every((entry, index) => entry === kept.current[index]);
  if (!isSame) kept.current = list;
  return kept.current;
}

/** The places of each part. As long as they are the same lines it is the same map, so that no row is drawn again after every reading. */
function useSamePlaces(places: readonly SourcePlace[]): ReadonlyMap<string, readonly SourcePlace[]> {
  const kept = useRef<{ places: readonly SourcePlace[]; byPart: ReadonlyMap<string, readonly SourcePlace[]> } | null>(null);
  const { current } = kept;
  if (current?.places === places) return current.byPart;
  const isSame =
    current?.places.length === places.length &&
    places.every(({ part, line, endLine }, index) => {
      const before = current.places[index];
      return part === before?.part && line === before.line && endLine === before.endLine;
    });
  kept.current = { places, byPart: isSame ? current.byPart : groupByPart(places, (place) => place) };
  return kept.current.byPart;
}

/** Brings the row of a part into view, or its section while the row is not drawn. */
function showRow(root: HTMLElement | null, draft: GuideDraft | null, part: string): void {
  const rowOf = (name: string) => root?.querySelector(`[data-part="${CSS.escape(name)}"]`);
  const section = draft?.sections.find(({ items }) =>
    items.some(({ id, children }) => id === part || children.some((child) => child.id === part)),
  );
  const row = rowOf(part) ?? rowOf(part.replace(/^budget:/u, '')) ?? (section && rowOf(section.id));
  row?.scrollIntoView({ block: 'nearest' });
}

/** The text of a part, once it is drawn. */
function rowText(root: HTMLElement | null, part: string): HTMLTextAreaElement | null {
  return root?.querySelector<HTMLTextAreaElement>(`textarea[data-text="${CSS.escape(part.replace(/^budget:/u, ''))}"]`) ?? null;
}

/** Goals and notes may be folded away: a field that is to have the keyboard is unfolded first. */
function openNotes(root: HTMLElement | null, part: string): void {
  const field = rowText(root, part);
  const details = field?.closest('details');
  if (!field || !details || details.open) return;
  details.open = true;
  field.focus();
}

/** Minutes are fields of their own: the first that is still to be filled in gets the keyboard. */
function focusMinutes(root: HTMLElement | null, part: string): void {
  const section = /^budget:(.*)$/su.exec(part)?.[1];
  const selector = part === 'formats' ? '.time-bars input' : section && `[data-section="${CSS.escape(section)}"] .outline-minutes input`;
  const scope = part === 'formats' ? document : root;
  const fields = selector ? [...(scope?.querySelectorAll<HTMLInputElement>(selector) ?? [])] : [];
  (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
}

interface FollowingSourceProps extends Omit<ComponentProps<typeof SourceView>, 'selected' | 'reveal'> {
  followed: SourceFollow['followed'];
  placesByPart: ReadonlyMap<string, readonly SourcePlace[]>;
}

/** The source, which alone is drawn again when it follows the outline. */
function FollowingSource({ followed, placesByPart, ...props }: FollowingSourceProps) {
  const { part, reveal } = followed.value;
  return <SourceView {...props} selected={(part !== null && placesByPart.get(part)) || NOTHING} reveal={reveal} />;
}

/** A guide from both sides: the outline as it will run, and the Markdown, each showing where one is in the other. */
export function GuidePanes(props: GuidePanesProps) {
  const { shown, draft, isStale = false, places, problems, proposed, text, sourceLabel, isReadOnly, textProblem, focus } = props;
  const { onEdit, onText, onUndo, onRedo } = props;
  const remarks = useSameList(props.remarks);
  const root = useRef<HTMLDivElement>(null);
  const [selectedPart, setSelectedPart] = useState<string | null>(null);
  const latest = useRef({ draft, places });
  latest.current = { draft, places };

  // While somebody writes in the outline, lines are named anew only once they were read again.
  const [readDraft, setReadDraft] = useState(draft);
  useEffect(() => setReadDraft(latest.current.draft), [places]);
  const named = isReadOnly ? draft : readDraft;
  const [lines, setLines] = useState<ReadonlyMap<number, SourceLine>>(NO_LINES);
  useEffect(() => {
    let isNewest = true;
    // In a task of its own: in a large guide it takes as long as drawing what is seen.
    void nextTask().then(() => isNewest && setLines(named ? sourceLines(named, places) : NO_LINES));
    return () => void (isNewest = false);
  }, [named, places]);
  const placesByPart = useSamePlaces(places);
  // What is missing is said once, where it is missing.
  const rowRemarks = useSameList(remarks.filter(({ part }) => !problems.has(part)));
  const remarksByPart = useMemo(() => groupByPart(rowRemarks, ({ sentence }) => sentence), [rowRemarks]);
  const notes = useMemo((): LineNote[] => {
    const warnings = remarks.flatMap(({ line, sentence }) => (line === null ? [] : [{ line, sentence, severity: 'warning' as const }]));
    return textProblem ? [...warnings, { ...textProblem, severity: 'error' }] : warnings;
  }, [remarks, textProblem]);

  const { followed, show, mark, point, leave } = useSourceFollow(root, places, isReadOnly);
  const select = useCallback(
    (part: string) => {
      setSelectedPart(part);
      show(part);
    },
    [show],
  );
  const selectLine = (line: number) => {
    const part = lines.get(line)?.part ?? null;
    setSelectedPart(part);
    mark(part);
    if (part !== null) showRow(root.current, draft, part);
  };
  useEffect(() => {
    if (!focus) return;
    select(focus.part);
    openNotes(root.current, focus.part);
    focusMinutes(root.current, focus.part);
  }, [focus, select]);
  const changePane = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || shown !== 'both') return;
    event.preventDefault();
    const isInSource = event.target instanceof Element && event.target.closest('.pane-source') !== null;
    const own = selectedPart === null ? null : rowText(root.current, selectedPart);
    const first = root.current?.querySelector<HTMLElement>('.pane-outline textarea');
    if (isInSource && selectedPart !== null) openNotes(root.current, selectedPart);
    (isInSource ? (own ?? first) : root.current?.querySelector<HTMLElement>('.pane-source .cm-content'))?.focus();
  };

  return (
    <div class={`guide-panes panes-${shown}`} ref={root} onKeyDown={changePane}>
      {shown !== 'source' && (
        <div class={isStale ? 'pane-outline pane-stale' : 'pane-outline'} inert={isStale} onPointerOver={point} onPointerLeave={leave}>
          {draft && (
            <GuideOutline
              draft={draft}
              remarks={remarksByPart}
              {...(shown === 'both' ? { places: placesByPart } : {})}
              problems={problems}
              proposed={proposed}
              selectedPart={selectedPart}
              onSelect={select}
              onEdit={onEdit}
              onUndo={onUndo}
              onRedo={onRedo}
              focus={focus}
            />
          )}
        </div>
      )}
      {shown !== 'outline' && (
        <div class="pane-source">
          <FollowingSource
            followed={followed}
            placesByPart={placesByPart}
            label={sourceLabel}
            text={text}
            isReadOnly={isReadOnly}
            lines={lines}
            notes={notes}
            {...(onText ? { onText } : {})}
            onLine={selectLine}
            onUndo={onUndo}
            onRedo={onRedo}
          />
        </div>
      )}
    </div>
  );
}
