const HEADING = /^ *(?=<h([1-6])\b[^>]*>.*<\/h\1> *$)/i;
const LISTS = /<(\/?)(?:ul|ol)>/gi;
/** A line of nothing but tags that only hold what is in them; those with attributes say something. */
const HOLDERS = /^ *(?:(?:<\/?(?:ul|ol|div|section|article|main|body|html|header|footer|p)>|<\/li>) *)+$/i;
const ITEM = /^ *<li>(.*?)(?:<\/li>)? *$/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const PARAGRAPH = /^ *<p>(.*)<\/p> *$/i;

function headingOf(line: string): string {
  return line.replace(HEADING, (_, level: string) => `${'#'.repeat(Number(level))} `);
}

// Which lines are code, its fences included.
function codeLines(lines: readonly string[]): boolean[] {
  let opening = '';
  return lines.map((line) => {
    const fence = FENCE.exec(line)?.[1] ?? '';
    const wasCode = opening !== '';
    if (!wasCode) opening = fence;
    else if (fence.startsWith(opening)) opening = '';
    return wasCode || opening !== '';
  });
}

/**
 * Lines in which HTML headings are headings. Where one stands directly below other HTML, Markdown takes all of it for one block: then bare lists and
 * paragraphs become Markdown too. All lines keep their numbers.
 */
export function mendHtml(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const isHidden = lines.some(
    (line, index) => !isCode[index] && HEADING.test(line) && (lines[index - 1] ?? '').trimStart().startsWith('<'),
  );
  if (!isHidden) return lines.map((line, index) => (!isCode[index] && /^ {0,3}</.test(line) ? headingOf(line) : line));
  let depth = 0;
  return lines.map((line, index) => {
    if (isCode[index]) return line;
    if (HEADING.test(line)) return headingOf(line);
    for (const [, end] of line.matchAll(LISTS)) depth = Math.max(0, depth + (end === '' ? 1 : -1));
    if (HOLDERS.test(line)) return '';
    const item = ITEM.exec(line)?.[1];
    if (item !== undefined && !/<(?:ul|ol|li)\b/i.test(item)) return `${'  '.repeat(Math.max(0, depth - 1))}- ${item}`;
    return line.replace(PARAGRAPH, '$1');
  });
}
