/** Whether a shorter text is as bad; null when no more may be asked. */
type Ask = (text: string) => boolean | null;

/** Takes runs of parts away, first long ones, as long as what is left is as bad. */
function dropParts(parts: readonly string[], ask: Ask): string[] {
  let kept = [...parts];
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    let start = 0;
    while (start < kept.length) {
      const shorter = kept.toSpliced(start, size);
      const isBad = ask(shorter.join(''));
      if (isBad === null) return kept;
      if (isBad) kept = shorter;
      else start += size;
    }
  }
  return kept;
}

/**
 * Makes a text for which `isBad` holds shorter, and it still holds: first by lines, then by words, then by characters. Stops after
 * `mostTries` questions or `mostMs`, so that the result may be longer than need be.
 */
export function shrinkText(text: string, isBad: (text: string) => boolean, mostTries = 3_000, mostMs = 15_000): string {
  const end = performance.now() + mostMs;
  let tries = 0;
  const ask: Ask = (shorter) => {
    tries += 1;
    return tries > mostTries || performance.now() > end ? null : isBad(shorter);
  };
  const cuts = [/(?<=\n)/, /(?<=\s)(?=\S)/, /(?:)/u];
  return cuts.reduce((shrunk, cut) => dropParts(shrunk.split(cut), ask).join(''), text);
}
