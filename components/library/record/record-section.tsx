import { useMemo } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import type { SectionPace } from '../../../lib/domain/pace';
import type { SessionItem, SessionSection, SessionState } from '../../../lib/domain/session-state';
import type { NotesByItem } from './notes-by-section';
import { RecordItem } from './record-item';
import { RecordNotes } from './record-notes';
import type { NoteListContext } from './record-notes';

interface RecordSectionProps {
  state: SessionState;
  section: SessionSection;
  time: SectionPace;
  /** Notes of this section. */
  notes: NotesByItem;
  /** Another object when any of it changes. */
  context: NoteListContext;
}

/** Questions and actions say what became of them; words to say and hints only when a note is tied to them. */
function isRecorded(item: SessionItem, notes: NotesByItem): boolean {
  return (item.kind !== 'script' && item.kind !== 'hint') || notes.has(item.id);
}

function SectionContent({ state, section, notes, context }: Omit<RecordSectionProps, 'time'>) {
  const items = section.itemIds.flatMap((id) => state.items.get(id) ?? []).filter((item) => isRecorded(item, notes));
  return (
    <>
      <ul class="record-items">
        {items.map((item) => (
          <RecordItem key={item.id} state={state} item={item} notes={notes.get(item.id) ?? []} context={context} />
        ))}
      </ul>
      <RecordNotes state={state} notes={notes.get(null) ?? []} label={`Notes on ${section.title}`} {...context} />
    </>
  );
}

/** Used time of the budget it had in the end, and what the plan was where that was changed. */
function timeWords({ isLeftOut, plannedMs, budgetMs }: SessionSection, { usedMs, isOver }: SectionPace, isUnused: boolean): string {
  if (isLeftOut) return isUnused ? 'left out' : `${formatElapsed(usedMs)} · left out`;
  const isChanged = formatElapsed(plannedMs) !== formatElapsed(budgetMs);
  const parts = [
    `${formatElapsed(usedMs)} of ${formatElapsed(budgetMs)}`,
    isChanged ? `planned ${formatElapsed(plannedMs)}` : '',
    isOver && budgetMs > 0 ? 'over' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** One section of the record: planned and used time, what was asked, and the notes. */
export function RecordSection({ state, section, time, notes, context }: RecordSectionProps) {
  const isUnused = time.usedMs === 0 && notes.size === 0;
  // The same element as before is not drawn again: of a live session only the times change every second.
  const content = useMemo(
    () => <SectionContent state={state} section={section} notes={notes} context={context} />,
    [state, section, notes, context],
  );
  return (
    <section class="record-section" aria-labelledby={`title-${section.id}`}>
      <h2>
        <span id={`title-${section.id}`}>{section.title}</span>{' '}
        <small class={time.isOver ? 'tabular time-over' : 'tabular'}>{timeWords(section, time, isUnused)}</small>
      </h2>
      {content}
    </section>
  );
}
