import type { ChildItem, Item, ItemKind } from '../../lib/domain/guide';
import './item-editor.css';

interface ItemEditorProps {
  /** Title of the section, for the names of the fields. */
  sectionTitle: string;
  items: readonly Item[];
  onChange: (items: Item[]) => void;
  /** Makes an item the one that asks for consent, or none with null. */
  onConsent: (itemId: string | null) => void;
}

/** An item and, for one below another, that other's place. */
interface Line {
  item: ChildItem;
  index: number;
  childIndex: number | null;
}

const KINDS: readonly ItemKind[] = ['question', 'probe', 'action', 'script', 'hint'];

function changeItem(items: readonly Item[], { index, childIndex }: Line, change: Partial<Pick<ChildItem, 'kind' | 'text'>>): Item[] {
  return items.map((item, place) => {
    if (place !== index) return item;
    if (childIndex === null) return { ...item, ...change };
    return { ...item, children: item.children.map((child, childPlace) => (childPlace === childIndex ? { ...child, ...change } : child)) };
  });
}

/** Kind and text of a section's items as fields. An item is taken out by emptying its text. */
export function ItemEditor({ sectionTitle, items, onChange, onConsent }: ItemEditorProps) {
  const lines = items.flatMap((item, index): Line[] => [
    { item, index, childIndex: null },
    ...item.children.map((child, childIndex) => ({ item: child, index, childIndex })),
  ]);
  return (
    <div class="item-editor">
      {lines.map((line, place) => (
        <div class={line.childIndex === null ? 'item-fields' : 'item-fields item-fields-below'} key={line.item.id}>
          <select
            class="field"
            aria-label={`Kind of item ${place + 1}, ${sectionTitle}`}
            value={line.item.kind}
            onChange={(event) => onChange(changeItem(items, line, { kind: event.currentTarget.value as ItemKind }))}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kind}
              </option>
            ))}
          </select>
          <textarea
            class="field"
            rows={Math.min(6, Math.ceil(line.item.text.length / 44) || 1)}
            aria-label={`Text of item ${place + 1}, ${sectionTitle}`}
            value={line.item.text}
            onInput={(event) => onChange(changeItem(items, line, { text: event.currentTarget.value }))}
          />
          {line.childIndex === null && (
            <label class="item-consent">
              <input
                type="checkbox"
                aria-label={`Asks for consent, item ${place + 1}, ${sectionTitle}`}
                checked={items[line.index]?.isConsent === true}
                onChange={(event) => onConsent(event.currentTarget.checked ? line.item.id : null)}
              />{' '}
              asks for consent
            </label>
          )}
        </div>
      ))}
      <p class="quiet">An item with an empty text is left out.</p>
    </div>
  );
}
