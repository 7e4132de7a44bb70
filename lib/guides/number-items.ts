import type { DraftSection } from './guide-reading';

type DraftItem = DraftSection['items'][number];

// An item that has its id already stays the same object, so that what is known of it stays known.
function withId<Part extends { id: string }>(part: Part, id: string): Part {
  return part.id === id ? part : { ...part, id };
}

function numberItem(item: DraftItem, id: string): DraftItem {
  const children = item.children.map((child, index) => withId(child, `${id}c${index + 1}`));
  return children.every((child, index) => child === item.children[index]) ? withId(item, id) : { ...item, id, children };
}

/** Gives sections and items ids that follow from their places: `s1`, `s1i2`, `s1i2c1`. What has its id already stays the same object. */
export function numberItems(sections: readonly DraftSection[]): DraftSection[] {
  return sections.map((section, sectionIndex) => {
    const id = `s${sectionIndex + 1}`;
    const items = section.items.map((item, index) => numberItem(item, `${id}i${index + 1}`));
    return items.every((item, index) => item === section.items[index]) ? withId(section, id) : { ...section, id, items };
  });
}
