import { useRef } from 'preact/hooks';

import type { Item } from '../../../lib/domain/guide';
import { ItemRow } from './item-row';
import { memo } from './memo';
import type { OutlineActions } from './outline-actions';
import type { OutlineProps } from './outline-props';
import { useGrowing } from './use-growing';

interface SectionItemsProps extends Pick<OutlineProps, 'remarks' | 'places' | 'problems'> {
  items: readonly Item[];
  sectionName: string;
  /** The part of this section that is selected; null when none is. */
  selectedPart: string | null;
  /** The part of this section that is to have the keyboard, and so is drawn at once; null when none is. */
  focusPart: string | null;
  actions: OutlineActions;
}

/** Height of an item of one line, in CSS pixels: what an item is taken for before it was drawn. */
export const ITEM_HEIGHT = 34;

/** Items drawn in one frame. */
const SLICE = 12;

/** Beyond so many items those out of sight are not laid out either. */
const LONG = 200;

/** The items of a section, each followed by those below it. */
export const SectionItems = memo(function SectionItems(props: SectionItemsProps) {
  const { items, sectionName, selectedPart, focusPart, actions, remarks, places, problems } = props;
  const end = useRef<HTMLLIElement>(null);
  const rows = items.flatMap((item) => [item, ...item.children]);
  const least = focusPart === null ? 0 : rows.findIndex(({ id }) => id === focusPart) + 1;
  const shown = useGrowing(end, rows.length, { slice: SLICE, least });
  return (
    <ul class={rows.length > LONG ? 'outline-items outline-items-long' : 'outline-items'} aria-label={`Items of ${sectionName}`}>
      {rows.slice(0, shown).map((item, index) => (
        <ItemRow
          key={item.id}
          item={item}
          place={index + 1}
          sectionName={sectionName}
          isSelected={selectedPart === item.id}
          problem={problems.get(item.id)}
          remarks={remarks?.get(item.id)}
          line={places?.get(item.id)?.[0]?.line}
          actions={actions}
        />
      ))}
      {shown < rows.length && <li key="end" ref={end} aria-hidden="true" style={{ height: `${(rows.length - shown) * ITEM_HEIGHT}px` }} />}
    </ul>
  );
});
