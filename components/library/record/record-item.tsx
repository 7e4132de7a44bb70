import { formatElapsed } from '../../../lib/domain/clock-text';
import type { Note } from '../../../lib/domain/notes';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionItem, SessionState } from '../../../lib/domain/session-state';
import { InlineText } from '../../ui/inline-text';
import { plainInline } from '../../ui/read-inline';
import { RecordNotes } from './record-notes';
import type { NoteListContext } from './record-notes';

interface RecordItemProps {
  state: SessionState;
  item: SessionItem;
  /** Notes tied to it, in the order of their times. */
  notes: readonly Note[];
  context: NoteListContext;
}

/** What became of an item, in words: `asked at 6:31`, `skipped at 6:40`, `not asked`; of the question for consent, the answer. */
function statusText(state: SessionState, item: SessionItem): string {
  if (item.isConsent && state.consent)
    return `${state.consent.answer === 'yes' ? 'agreed' : 'did not agree'} at ${formatElapsed(sessionTimeAt(state, state.consent.at))}`;
  const asked = item.kind === 'action' ? 'done' : 'asked';
  if (item.status === 'open') return `not ${asked}`;
  const word = item.status === 'skipped' ? 'skipped' : asked;
  return item.statusAt === null ? word : `${word} at ${formatElapsed(sessionTimeAt(state, item.statusAt))}`;
}

const MARKS = { asked: '✓', skipped: '–', open: '○' } as const;

/** The sign of an item; a refusal is none of what was done. */
function Mark({ state, item }: Pick<RecordItemProps, 'state' | 'item'>) {
  const isRefused = item.isConsent && state.consent?.answer === 'no';
  return (
    <span aria-hidden="true" class={`record-mark${isRefused ? ' consent-no' : ''}`}>
      {isRefused ? '✗' : MARKS[item.status]}
    </span>
  );
}

/** A question or an action of the record, what became of it, and its notes. */
export function RecordItem({ state, item, notes, context }: RecordItemProps) {
  return (
    <li class={`record-item record-${item.status}${item.parentId === null ? '' : ' record-below'}`}>
      <p class="record-question">
        <Mark state={state} item={item} />
        <span>
          <InlineText text={item.text} />
          {item.isUnplanned && <span class="badge">added</span>} <small class="tabular">{statusText(state, item)}</small>
        </span>
      </p>
      <RecordNotes state={state} notes={notes} label={`Notes on ${plainInline(item.text)}`} {...context} />
    </li>
  );
}
