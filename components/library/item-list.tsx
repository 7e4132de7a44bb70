import type { ChildItem, Item, Priority } from '../../lib/domain/guide';
import { itemWord } from '../../lib/domain/sub-heading';
import { InlineText } from '../ui/inline-text';
import './item-list.css';

interface ItemListProps {
  items: readonly Item[];
}

const PRIORITY_WORDS: Readonly<Record<Priority, string>> = { essential: 'essential', 'if-time': 'if there is time' };

function ItemLine({ item, isConsent, priority }: { item: ChildItem; isConsent: boolean; priority?: Priority | undefined }) {
  const word = itemWord(item);
  return (
    <div class={`item-line item-${word}`}>
      <small>{word}</small>
      <span>
        <InlineText text={item.text} />
        {priority && <em class={`badge badge-${priority}`}>{PRIORITY_WORDS[priority]}</em>}
        {isConsent && <em class="badge">asks for consent</em>}
      </span>
    </div>
  );
}

/** The items of a section with their kind and priority, each followed by those below it. */
export function ItemList({ items }: ItemListProps) {
  if (items.length === 0) return null;
  return (
    <ul class="item-list">
      {items.map((item) => (
        <li key={item.id}>
          <ItemLine item={item} isConsent={item.isConsent} priority={item.priority} />
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
