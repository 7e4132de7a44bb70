import type { GuideOutline } from './outline-guide';
import type { Block } from './parse-blocks';
import { readSettings, type GuideSettings } from './read-settings';
import { textOfBlocks, textOfParagraph } from './source-text';

/** What stands before the first section. */
export interface Preface {
  text: string;
  /** Null when there is no line of settings. */
  settings: GuideSettings | null;
}

function splitAt(run: Block[], block: Block): Block[][] {
  const place = run.indexOf(block);
  return place < 0 ? [run] : [run.slice(0, place), run.slice(place + 1)];
}

/** Reads the preface: front matter, then what the title holds besides words, then the text before the first section without its settings. */
export function readPreface(source: string, outline: GuideOutline, frontMatter: string): Preface {
  const runs = outline.prefaceRuns;
  const settingsBlock = runs.flat().find((block) => block.type === 'paragraph' && readSettings(textOfParagraph(source, block)) !== null);
  const kept = settingsBlock === undefined ? runs : runs.flatMap((run) => splitAt(run, settingsBlock));
  const extras = (outline.title?.extras ?? []).join('\n');
  const [before = '', ...after] = kept.map((run) => textOfBlocks(source, run));
  return {
    text: [frontMatter, before, extras, ...after].filter((text) => text !== '').join('\n\n'),
    settings: settingsBlock === undefined ? null : readSettings(textOfParagraph(source, settingsBlock)),
  };
}
