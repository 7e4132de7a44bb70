import type { ChildItem, Item, ItemKind } from '../../../lib/domain/guide';
import { itemWord } from '../../../lib/domain/sub-heading';
import { plainInline } from '../../ui/read-inline';
import { GrowField } from './grow-field';
import { ItemMenu } from './item-menu';
import { memo } from './memo';
import type { OutlineActions } from './outline-actions';
import { hasNotes, LineLink, PartNotes } from './part-notes';

interface ItemRowProps {
  item: Item | ChildItem;
  /** Its place among all rows of the section, from 1. */
  place: number;
  sectionName: string;
  isSelected: boolean;
  problem: string | undefined;
  remarks: readonly string[] | undefined;
  /** The line of the source in which it was read, from 1. */
  line: number | undefined;
  actions: OutlineActions;
}

/** The kinds in the order of their keys. */
export const KINDS: readonly ItemKind[] = ['question', 'probe', 'action', 'script', 'hint'];

const NAME_LENGTH = 60;

/** How an item is called in the names of its controls. */
function nameOf(text: string): string {
  const line = plainInline(text.trim().split('\n', 1)[0] ?? '');
  if (line === '') return 'new item';
  return line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH)}…` : line;
}

function Marks({ item }: { item: Item }) {
  return (
    <>
      {item.priority === 'essential' && <span class="badge mark-essential">essential</span>}
      {item.priority === 'if-time' && <span class="badge">if time</span>}
      {item.isConsent && <span class="badge mark-consent">asks for consent</span>}
    </>
  );
}

/** An item, or one below another: its kind, its text and its marks. */
export const ItemRow = memo(function ItemRow({ item, place, sectionName, isSelected, problem, remarks, line, actions }: ItemRowProps) {
  const { id, kind, text } = item;
  const name = nameOf(text);
  const own = 'children' in item ? item : null;
  const notesId = hasNotes({ problem, remarks }) ? `notes-${id}` : undefined;
  const classes = [
    'outline-item',
    `outline-${kind}`,
    own === null && 'outline-below',
    isSelected && 'outline-selected',
    remarks && 'outline-uncertain',
  ];
  return (
    <li class={classes.filter(Boolean).join(' ')} data-part={id} data-level={own === null ? 'below' : place === 1 ? 'first' : 'item'}>
      <select
        class="kind-field"
        aria-label={`Kind of ${name}`}
        value={kind}
        onChange={(event) => actions.onEdit({ type: 'set-kind', item: id, kind: event.currentTarget.value as ItemKind })}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {one === kind ? itemWord(item) : one}
          </option>
        ))}
      </select>
      <div class="outline-text">
        <GrowField
          label={`Text of item ${place}, ${sectionName}`}
          value={text}
          placeholder={kind === 'probe' ? 'New probe' : 'New item'}
          part={id}
          isMarkdown
          isInvalid={problem !== undefined}
          describedBy={notesId}
          onInput={(value) => actions.onEdit({ type: 'set-text', item: id, text: value })}
        />
        <PartNotes id={`notes-${id}`} problem={problem} remarks={remarks} />
      </div>
      <span class="outline-marks">
        {own && <Marks item={own} />}
        <LineLink part={id} name={name} line={line} actions={actions} />
        <ItemMenu id={id} name={name} item={own} actions={actions} />
      </span>
    </li>
  );
});
