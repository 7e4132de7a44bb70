interface Level {
  indent: number;
  /** Column where the text of its items begins. */
  content: number;
  isOrdered: boolean;
  /** Spaces that its lines lack. */
  shift: number;
}

const LIST_LINE = /^( *)([-*+]|\d{1,9}[.)])( +)(?=\S)/;
const FENCE = /^ *(`{3,}|~{3,})/;
const DEEPEST = 12;

function levelOf(levels: Level[], indent: number, mark: string, gap: number): Level {
  while ((levels.at(-1)?.indent ?? -1) >= indent) levels.pop();
  const parent = levels.at(-1);
  const isOrdered = mark.length > 1;
  const content = indent + mark.length + gap;
  // "9." and "10." may begin at different columns in one list.
  const isSibling = parent !== undefined && parent.isOrdered && isOrdered && indent < parent.content;
  if (isSibling) levels.pop();
  const lack = parent === undefined || isSibling ? 0 : Math.max(0, parent.content - indent);
  const level: Level = { indent, content, isOrdered, shift: (parent?.shift ?? 0) + (levels.length < DEEPEST ? lack : 0) };
  levels.push(level);
  return level;
}

/** Lines in which an item that is indented, but too little to be below the item before it, is indented enough. */
export function mendNesting(lines: readonly string[]): string[] {
  const levels: Level[] = [];
  let fence: string | null = null;
  return lines.map((line) => {
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (mark !== null && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    if (line.trim() === '') return line;
    const match = fence === null ? LIST_LINE.exec(line) : null;
    if (match === null) {
      const indent = line.length - line.trimStart().length;
      if (indent === 0 && fence === null) levels.length = 0;
      return ' '.repeat(levels.at(-1)?.shift ?? 0) + line;
    }
    return ' '.repeat(levelOf(levels, (match[1] ?? '').length, match[2] ?? '', (match[3] ?? '').length).shift) + line;
  });
}
