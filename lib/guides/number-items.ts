import type { DraftSection } from './guide-reading';

/** Gives sections and items ids that follow from their places: `s1`, `s1i2`, `s1i2c1`. */
export function numberItems(sections: readonly DraftSection[]): DraftSection[] {
  return sections.map((section, sectionIndex) => {
    const id = `s${sectionIndex + 1}`;
    const items = section.items.map((item, itemIndex) => {
      const itemId = `${id}i${itemIndex + 1}`;
      const children = item.children.map((child, childIndex) => ({ ...child, id: `${itemId}c${childIndex + 1}` }));
      return { ...item, id: itemId, children };
    });
    return { ...section, id, items };
  });
}
