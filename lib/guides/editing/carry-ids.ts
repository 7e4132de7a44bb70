import type { ChildItem, Item } from '../../domain/guide';
import type { DraftSection, GuideDraft } from '../guide-reading';
import { freeId } from './find-part';

/** A draft whose parts have the ids that they had before, and for each id it was read with the id that it has now. */
export interface CarriedDraft {
  draft: GuideDraft;
  ids: ReadonlyMap<string, string>;
}

type Node = DraftSection | Item | ChildItem;
type KeyOf<Kind> = (node: Kind) => string;

/** What a node says, whatever its id; remembered, since most of a guide is the same from one key to the next. */
const contents = new WeakMap<Node, string>();

function contentOf(node: Node): string {
  const known = contents.get(node);
  if (known !== undefined) return known;
  const { id: _, ...content } = node;
  const below = 'items' in node ? node.items : 'children' in node ? node.children : [];
  const text = JSON.stringify([
    Object.entries({ ...content, items: [], children: [] }).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    below.map(contentOf),
  ]);
  contents.set(node, text);
  return text;
}

function groupBy<Kind>(nodes: readonly Kind[], keyOf: KeyOf<Kind>): Map<string, Iterator<Kind, undefined>> {
  const groups = new Map<string, Kind[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return new Map([...groups].map(([key, group]) => [key, group.values()]));
}

// First what says the same, then what is called the same, then whatever is left, each in the order in which it stands.
function pairUp<Kind extends Node>(previous: readonly Kind[], next: readonly Kind[], keys: readonly KeyOf<Kind>[]): (Kind | undefined)[] {
  const pairs = next.map((): Kind | undefined => undefined);
  let open = [...previous];
  for (const keyOf of keys) {
    const byKey = groupBy(open, keyOf);
    for (const [index, node] of next.entries()) pairs[index] ??= byKey.get(keyOf(node))?.next().value;
    const taken = new Set(pairs);
    open = open.filter((node) => !taken.has(node));
  }
  return pairs;
}

/** Gives the parts of a draft that was read again the ids that they had; what did not change is the same object as before. */
export function carryIds(previous: GuideDraft, next: GuideDraft): CarriedDraft {
  const ids = new Map<string, string>();
  let fresh = Number(freeId(previous).slice(1));

  const idFor = (node: Node, pair: Node | undefined): string => {
    const id = pair?.id ?? `n${fresh++}`;
    ids.set(node.id, id);
    return id;
  };
  const carryChildren = (before: readonly ChildItem[], after: readonly ChildItem[]): ChildItem[] => {
    const pairs = pairUp(before, after, [contentOf, () => '']);
    return after.map((child, index) => {
      const pair = pairs[index];
      const id = idFor(child, pair);
      return pair !== undefined && contentOf(pair) === contentOf(child) ? pair : { ...child, id };
    });
  };
  const carryItems = (before: readonly Item[], after: readonly Item[]): Item[] => {
    const pairs = pairUp(before, after, [contentOf, ({ text }) => text, () => '']);
    return after.map((item, index) => {
      const pair = pairs[index];
      const id = idFor(item, pair);
      const children = carryChildren(pair?.children ?? [], item.children);
      return pair !== undefined && contentOf(pair) === contentOf(item) ? pair : { ...item, id, children };
    });
  };
  const pairs = pairUp(previous.sections, next.sections, [contentOf, ({ title }) => title, () => '']);
  const sections = next.sections.map((section, index) => {
    const pair = pairs[index];
    const id = idFor(section, pair);
    const items = carryItems(pair?.items ?? [], section.items);
    return pair !== undefined && contentOf(pair) === contentOf(section) ? pair : { ...section, id, items };
  });
  return { draft: { ...next, sections }, ids };
}
