/** One line of the table. */
export interface Row {
  /** What was measured, and its unit. */
  what: string;
  bare: string;
  product: string;
  /** What has to hold; absent where there is no target. */
  target?: string;
  /** Whether it holds. */
  isMet?: boolean;
}

const heads = ['', 'bare extension', 'Fieldguide', 'target', ''];

function cellsOf({ what, bare, product, target = '', isMet }: Row): string[] {
  const verdict = isMet === undefined ? '' : isMet ? 'met' : 'MISSED';
  return [what, bare, product, target, verdict];
}

/** The rows as a Markdown table whose columns are straight in a terminal too. */
export function printTable(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const isNumber = (column: number) => column === 1 || column === 2;
  const pad = (cell: string, column: number) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0));
  const draw = (cells: string[]) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [draw(heads), rule, ...lines.slice(1).map(draw)].join('\n');
}
