import { plainItem, type ItemReading } from './item-reading';
import { readLabel } from './item-words';
import type { Block } from './parse-blocks';
import { linesOf } from './source-places';
import { cellsOf, NUMBER_HEAD, plainCell, QUESTION_HEAD, ROW_NUMBER, type Cell } from './table-cells';

// What stands beside a question: its number says nothing, a column of probes holds probes, and any other cell is a hint with the head of its column.
function besideQuestion(head: string, cell: Cell): ItemReading[] {
  const lines = { line: cell.block.line, endLine: cell.block.line };
  if (cell.text === '' || (NUMBER_HEAD.test(head) && ROW_NUMBER.test(cell.text))) return [];
  const label = readLabel(head, false);
  if (label?.field === 'probe' && label.isBare) return [plainItem('probe', cell.text, lines)];
  return [plainItem('hint', head === '' ? cell.text : `${head}: ${cell.text}`, lines)];
}

/** The questions of a table that has a column of them, each with what stands beside it; null for any other table. */
export function readQuestionTable(source: string, table: Block): ItemReading[] | null {
  const [headRow, ...rows] = table.children;
  const heads = headRow === undefined ? [] : cellsOf(source, headRow).map(({ text }) => plainCell(text));
  const column = heads.findIndex((head) => QUESTION_HEAD.test(head));
  const cells = rows.map((row) => cellsOf(source, row));
  const isWhole = heads.every(
    (head, index) => head === '' || NUMBER_HEAD.test(head) || cells.some((row) => (row[index]?.text ?? '') !== ''),
  );
  if (column < 0 || !isWhole || cells.some((row) => (row[column]?.text ?? '') === '' || row.length > heads.length)) return null;
  return rows.flatMap((row, index) => {
    const own = cells[index]?.[column];
    if (own === undefined) return [];
    const others = (cells[index] ?? []).flatMap((cell, place) => (place === column ? [] : besideQuestion(heads[place] ?? '', cell)));
    const lines = linesOf(source, row);
    // The first begins where the table does: the heads of the columns say what it is.
    return [{ ...plainItem('question', own.text, index === 0 ? { ...lines, line: table.line } : lines), children: others }];
  });
}
