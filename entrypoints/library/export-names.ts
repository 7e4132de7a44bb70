/**
 * Gives each name once: one that was given before gets a number in front of its ending, `talk.md`, then `talk-2.md`. Names that differ in
 * nothing but case are the same to some systems.
 */
export function createNames(): (name: string) => string {
  const given = new Set<string>();
  /** The last number that a name got, so that the ten-thousandth of a name is found at once. */
  const numbers = new Map<string, number>();
  const keyOf = (name: string) => name.normalize('NFC').toLowerCase();
  return (name) => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > name.lastIndexOf('/') + 1 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let number = numbers.get(keyOf(name)) ?? 1;
    let free = number === 1 ? name : `${stem}-${number}${ending}`;
    while (given.has(keyOf(free))) {
      number += 1;
      free = `${stem}-${number}${ending}`;
    }
    given.add(keyOf(free));
    numbers.set(keyOf(name), number);
    return free;
  };
}
