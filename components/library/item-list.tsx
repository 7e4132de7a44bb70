import type { ChildItem, Item } from '../../lib/domain/guide';
import { InlineText } from '../ui/inline-text';
import './item-list.css';

interface ItemListProps {
  items: readonly Item[];
}

function ItemLine({ item, isConsent }: { item: ChildItem; isConsent: boolean }) {
  return (
    <div class={`item-line item-${item.kind}`}>
      <small>{item.kind}</small>
      <span>
        <InlineText text={item.text} />
        {isConsent && <em class="badge">asks for consent</em>}
      </span>
    </div>
  );
}

/** The items of a section with their kind, each followed by those below it. */
export function ItemList({ items }: ItemListProps) {
  if (items.length === 0) return null;
  return (
    <ul class="item-list">
      {items.map((item) => (
        <li key={item.id}>
          <ItemLine item={item} isConsent={item.isConsent} />
          {item.children.length > 0 && (
            <ul class="item-list">
              {item.children.map((child) => (
                <li key={child.id}>
                  <ItemLine item={child} isConsent={false} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
