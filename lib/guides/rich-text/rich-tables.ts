import type TurndownService from 'turndown';
import { allOf, unwrap } from './inert-page';

const MOST_COLUMNS = 100;

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  return Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), MOST_COLUMNS);
}

function rowsOf(table: Element): Element[] {
  return allOf(table, 'tr').filter((row) => row.closest('table') === table);
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');
}

// Markdown has no cells that are wider or higher than others: empty ones stand in their place, and each row gets as many.
function squareTable(table: Element): void {
  const rows = rowsOf(table);
  const document = table.ownerDocument;
  for (const [rowIndex, row] of rows.entries()) {
    for (const cell of cellsOf(row)) {
      const column = cellsOf(row).indexOf(cell);
      const width = spanOf(cell, 'colspan');
      for (let added = 1; added < width; added += 1) cell.after(document.createElement('td'));
      const below = rows.slice(rowIndex + 1, rowIndex + spanOf(cell, 'rowspan'));
      for (const lower of below)
        for (let added = 0; added < width; added += 1) lower.insertBefore(document.createElement('td'), cellsOf(lower)[column] ?? null);
    }
  }
  const columns = Math.max(...rows.map((row) => cellsOf(row).length));
  for (const row of rows) while (cellsOf(row).length < columns) row.append(document.createElement('td'));
}

function isLayout(table: Element): boolean {
  return table.querySelector('table') !== null || rowsOf(table).flatMap(cellsOf).length < 2;
}

function unwrapLayout(table: Element): void {
  for (const cell of rowsOf(table).flatMap(cellsOf)) {
    const block = table.ownerDocument.createElement('div');
    block.append(...cell.childNodes);
    cell.replaceWith(block);
  }
  for (const part of allOf(table, 'tbody, thead, tfoot, tr, colgroup').filter((element) => element.closest('table') === table))
    unwrap(part);
  unwrap(table);
}

/** Makes tables that Markdown can write: in squares, with the caption before. Those that only place things on a page are taken away. */
export function tidyTables(body: HTMLElement): void {
  for (const caption of allOf(body, 'table > caption')) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...caption.childNodes);
    caption.parentElement?.before(paragraph);
    caption.remove();
  }
  for (const table of allOf(body, 'table')) {
    if (isLayout(table)) unwrapLayout(table);
    else squareTable(table);
  }
}

function isHead(row: HTMLElement): boolean {
  const table = row.closest('table');
  return table !== null && rowsOf(table)[0] === row;
}

/** Teaches `service` tables. The first row is their head, since Markdown knows none without. */
export function addTableRules(service: TurndownService): void {
  service.addRule('tableCell', {
    filter: ['td', 'th'],
    replacement: (content) =>
      ` ${content
        .trim()
        .replaceAll('|', '\\|')
        .replaceAll(/\s*\n\s*/g, '<br>')} |`,
  });
  service.addRule('tableRow', {
    filter: 'tr',
    replacement: (content, row) => `|${content}\n${isHead(row) ? `|${' --- |'.repeat(cellsOf(row).length)}\n` : ''}`,
  });
  service.addRule('tablePart', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  service.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
}
