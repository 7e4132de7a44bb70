import type { Note } from '../../lib/domain/notes';
import type { SessionItem, SessionState } from '../../lib/domain/session-state';
import { isSubHeading } from '../../lib/domain/sub-heading';
import { InlineText } from '../ui/inline-text';
import { ConsentControls } from './consent-controls';
import { isAskable } from './current-question';
import { ItemRow } from './item-row';
import { sessionTimeText } from './session-moment';
import type { Act } from './use-feedback';

interface ItemListProps {
  state: SessionState;
  itemIds: readonly string[];
  currentId: string | null;
  /** The section's notes by the question they belong to. */
  notesByItem: ReadonlyMap<string, Note[]>;
  act: Act;
  onChoose: (itemId: string) => void;
  onShowNote: (noteId: string) => void;
}

const NO_NOTES: readonly Note[] = [];

/** Moves from one check box to the next by the arrow keys. Returns the id of the item that has the focus now. */
function stepFocus(event: KeyboardEvent, list: HTMLElement): string | undefined {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('.item-box')];
  const place = boxes.findIndex((box) => box === event.target);
  const box = step !== 0 && place >= 0 ? boxes[place + step] : undefined;
  if (!box) return undefined;
  event.preventDefault();
  box.focus();
  return box.dataset['itemId'];
}

function Words({ item }: { item: SessionItem }) {
  const text = <InlineText text={item.text} />;
  const isHeading = isSubHeading(item.text);
  return (
    <li class={`words words-${isHeading ? 'heading' : item.kind}${item.parentId === null ? '' : ' item-child'}`}>
      {isHeading ? <h3>{text}</h3> : text}
    </li>
  );
}

/** The items of a section in the guide's order. The arrow keys go from check box to check box and choose the question. */
export function ItemList({ state, itemIds, currentId, notesByItem, act, onChoose, onShowNote }: ItemListProps) {
  const timeText = (at: number) => sessionTimeText(state, at);
  const chooseByKey = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const item = state.items.get(stepFocus(event, event.currentTarget) ?? '');
    if (item && isAskable(item)) onChoose(item.id);
  };
  return (
    // The list only hears keys that its check boxes had; it takes no focus itself.
    <ul class="items" role="list" aria-label="Items" onKeyDown={chooseByKey}>
      {itemIds.map((id) => {
        const item = state.items.get(id);
        if (!item) return null;
        if (item.kind === 'script' || item.kind === 'hint') return <Words key={id} item={item} />;
        return (
          <ItemRow
            key={id}
            item={item}
            isCurrent={id === currentId}
            askedText={item.status === 'asked' && item.statusAt !== null ? timeText(item.statusAt) : ''}
            notes={notesByItem.get(id) ?? NO_NOTES}
            timeText={timeText}
            act={act}
            onChoose={onChoose}
            onShowNote={onShowNote}
          >
            {item.isConsent && <ConsentControls state={state} hasLabel={false} act={act} />}
          </ItemRow>
        );
      })}
    </ul>
  );
}
