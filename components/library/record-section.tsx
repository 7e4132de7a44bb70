import { formatElapsed } from '../../lib/domain/clock-text';
import type { Note } from '../../lib/domain/notes';
import type { SectionPace } from '../../lib/domain/pace';
import type { SessionItem, SessionSection, SessionState } from '../../lib/domain/session-state';
import { RecordItem } from './record-item';
import { RecordNotes } from './record-notes';

interface RecordSectionProps {
  state: SessionState;
  section: SessionSection;
  time: SectionPace;
  /** Notes of this section, in the order of their times. */
  notes: readonly Note[];
}

/** Questions and actions say what became of them; words to say and hints only when a note is tied to them. */
function isRecorded(item: SessionItem, notes: readonly Note[]): boolean {
  return (item.kind !== 'script' && item.kind !== 'hint') || notes.some(({ itemId }) => itemId === item.id);
}

/** One section of the record: planned and used time, what was asked, and the notes. */
export function RecordSection({ state, section, time, notes }: RecordSectionProps) {
  const items = section.itemIds.flatMap((id) => state.items.get(id) ?? []).filter((item) => isRecorded(item, notes));
  const itemIds = new Set(items.map(({ id }) => id));
  const isUnused = time.usedMs === 0 && notes.length === 0;
  return (
    <section class="record-section" aria-labelledby={`title-${section.id}`}>
      <h2>
        <span id={`title-${section.id}`}>{section.title}</span>{' '}
        <small class={time.isOver ? 'tabular time-over' : 'tabular'}>
          {isUnused && section.isLeftOut ? 'left out' : `${formatElapsed(time.usedMs)} of ${formatElapsed(section.plannedMs)}`}
        </small>
      </h2>
      <ul class="record-items">
        {items.map((item) => (
          <RecordItem key={item.id} state={state} item={item} notes={notes.filter(({ itemId }) => itemId === item.id)} />
        ))}
      </ul>
      <RecordNotes state={state} notes={notes.filter(({ itemId }) => itemId === null || !itemIds.has(itemId))} />
    </section>
  );
}
