import { orderFormats } from './choose-formats';
import { cleanLine, cleanText } from './clean-text';
import { escapeLineStarts } from './escape-text';
import { findFrontMatter } from './front-matter';
import type { DraftSection, GuideDraft } from './guide-reading';
import type { ItemLevel } from './item-marks';
import { numberItems } from './number-items';
import { outlineGuide } from './outline-guide';
import { parseBlocks } from './parse-blocks';
import { isPrintedAsQuote, printItemBody, type MarkedItem } from './print-item';
import { readPreface } from './read-preface';
import { textOfBlocks } from './source-text';

type DraftItem = DraftSection['items'][number];

const LAST_SECTION = '## x (~1 min)\n';

function roundMinutes<Minutes extends number | null>(minutes: Minutes): Minutes | number {
  return minutes === null ? minutes : Math.round(minutes * 100) / 100;
}

// A text that would end its own item, or swallow the next one, gets backslashes where that begins.
function normaliseItemText(item: MarkedItem, level: ItemLevel): string {
  const text = cleanText(item.text);
  return printItemBody({ ...item, text }, level) === null ? escapeLineStarts(text) : text;
}

function normaliseItem(item: DraftItem, isConsent: boolean): DraftItem {
  const text = isPrintedAsQuote(item) ? cleanText(item.text) : normaliseItemText({ ...item, isConsent }, 'top');
  const children = item.children.map((child) => ({ ...child, text: normaliseItemText(child, 'child') }));
  return { ...item, isConsent, text, children };
}

function normalisePreface(preface: string): string {
  const text = cleanText(preface);
  const frontMatter = findFrontMatter(text);
  const rest = text.slice(frontMatter.length).trim();
  const source = `# x\n\nFormats: 1 min\n\n${rest}\n\n${LAST_SECTION}`;
  const parse = parseBlocks(source);
  const outline = 'blocks' in parse ? outlineGuide(source, parse.blocks) : null;
  const isRead =
    outline !== null &&
    outline.broken === null &&
    outline.sections.length === 1 &&
    outline.sections[0]?.line === source.split('\n').length - 1 &&
    readPreface(source, outline, '').text === rest;
  return [frontMatter, isRead ? rest : escapeLineStarts(rest)].filter((part) => part !== '').join('\n\n');
}

function normaliseSourceNote(sourceNote: string): string {
  const text = cleanText(sourceNote);
  const source = `${LAST_SECTION}\n---\n\n${text}\n`;
  const parse = parseBlocks(source);
  const outline = 'blocks' in parse ? outlineGuide(source, parse.blocks) : null;
  const isRead =
    outline !== null &&
    outline.sections.length === 1 &&
    outline.sections[0]?.blocks.length === 0 &&
    textOfBlocks(source, outline.footer) === text;
  return isRead ? text : escapeLineStarts(text);
}

/**
 * The guide as it comes back when it is printed and read again: tidy white space, formats in ascending order, minutes in hundredths,
 * at most one consent question, ids by place, and backslashes in the few texts that would otherwise be taken for structure.
 */
export function normaliseGuide(guide: GuideDraft): GuideDraft {
  const { formatsMinutes, columns } = orderFormats(guide.formatsMinutes.map(roundMinutes));
  const consent = guide.sections.flatMap((section) => section.items).find((item) => item.isConsent);
  const sections = guide.sections.map((section) => ({
    ...section,
    title: cleanLine(section.title),
    budgetsMinutes: columns.map((column) => roundMinutes(section.budgetsMinutes[column] ?? null)),
    aim: cleanLine(section.aim),
    items: section.items.map((item) => normaliseItem(item, item === consent)),
  }));
  return {
    title: cleanLine(guide.title),
    formatsMinutes,
    preface: normalisePreface(guide.preface),
    sections: numberItems(sections),
    sourceNote: normaliseSourceNote(guide.sourceNote),
  };
}
