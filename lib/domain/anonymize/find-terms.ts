/** A place where a term occurs in a text, in code units, and the number of the term. */
export interface TermPlace {
  from: number;
  to: number;
  term: number;
}

/** Finds terms in texts. */
export type TermFinder = (text: string) => TermPlace[];

/** Steps of the automaton in one map: from a node by a code unit. */
const stepKey = (node: number, unit: number): number => node * 0x1_00_00 + unit;

/**
 * A finder of all occurrences of all terms, overlapping ones too (the automaton of Aho and Corasick): a text takes time in proportion to its length
 * and to what is found in it, however many terms there are and whatever they look like. Terms must not be empty.
 */
export function createTermFinder(terms: readonly string[]): TermFinder {
  const steps = new Map<number, number>();
  const fallbacks = [0];
  /** The term that ends at a node; -1 for none. */
  const ended = [-1];
  /** The next shorter node at which a term ends; 0 for none. */
  const shorter = [0];

  const children: [parent: number, unit: number, child: number][] = [];
  for (const [number, term] of terms.entries()) {
    let node = 0;
    for (let index = 0; index < term.length; index += 1) {
      const unit = term.charCodeAt(index);
      let next = steps.get(stepKey(node, unit));
      if (next === undefined) {
        next = ended.length;
        steps.set(stepKey(node, unit), next);
        ended.push(-1);
        children.push([node, unit, next]);
      }
      node = next;
    }
    ended[node] = number;
  }

  const follow = (from: number, unit: number): number => {
    let node = from;
    for (;;) {
      const next = steps.get(stepKey(node, unit));
      if (next !== undefined) return next;
      if (node === 0) return 0;
      node = fallbacks[node] ?? 0;
    }
  };

  const below = new Map<number, [unit: number, child: number][]>();
  for (const [parent, unit, child] of children) {
    const list = below.get(parent);
    if (list) list.push([unit, child]);
    else below.set(parent, [[unit, child]]);
  }
  const queue = [0];
  for (const node of queue) {
    for (const [unit, child] of below.get(node) ?? []) {
      const fallback = node === 0 ? 0 : follow(fallbacks[node] ?? 0, unit);
      fallbacks[child] = fallback;
      shorter[child] = (ended[fallback] ?? -1) >= 0 ? fallback : (shorter[fallback] ?? 0);
      queue.push(child);
    }
  }

  return (text) => {
    const places: TermPlace[] = [];
    let node = 0;
    for (let index = 0; index < text.length; index += 1) {
      node = follow(node, text.charCodeAt(index));
      for (let end = (ended[node] ?? -1) >= 0 ? node : (shorter[node] ?? 0); end !== 0; end = shorter[end] ?? 0) {
        const term = ended[end] ?? -1;
        places.push({ from: index + 1 - (terms[term]?.length ?? 0), to: index + 1, term });
      }
    }
    return places;
  };
}
