import type { Block } from './parse-blocks';

/** One cell of a table, without the signs around it. */
export interface Cell {
  text: string;
  block: Block;
}

/** The cells of a row. */
export function cellsOf(source: string, row: Block): Cell[] {
  return row.children.map((block) => {
    const written = source.slice(block.start, block.end);
    const start = /^\|?\s*/.exec(written)?.[0].length ?? 0;
    const text = written.slice(start).replace(/\s*\|?\s*$/, '');
    const inner: Block = { ...block, type: 'paragraph', start: block.start + start, end: block.start + start + text.length, children: [] };
    return { text, block: inner };
  });
}

/** What a cell says without emphasis and a colon at its end. */
export function plainCell(text: string): string {
  return text
    .replace(/^[*_`]+|[*_`]+$/g, '')
    .replace(/\s*[:：]$/, '')
    .replace(/[*_`]+$/, '')
    .trim();
}

/** Heads of a column of questions. */
export const QUESTION_HEAD =
  /^(?:(?:key |main |our |sample |possible |example )?questions?(?: to ask)?|what (?:we|to) ask|(?:leit)?fragen?|preguntas?|perguntas?|domande|質問)$/i;

/** Heads of a column that only numbers the rows. */
export const NUMBER_HEAD = /^(?:#|no\.?|nr\.?|n[º°])$/i;
/** A cell of such a column. */
export const ROW_NUMBER = /^\d{0,3}[.)]?$/;
