import type { Page } from 'puppeteer-core';

/** How large a guide is made. */
export interface GuideSize {
  sections: number;
  /** Items in each section. */
  items: number;
  /** Characters of each item. */
  itemLength: number;
}

/** The editor's measure: 2,000 items. */
export const editorSize: GuideSize = { sections: 200, items: 10, itemLength: 60 };

const KB = 1024;

/** A guide that fills 1 MB of Markdown. */
export const megabyteSize: GuideSize = { sections: 200, items: 25, itemLength: 200 };

const SENTENCE = 'What happened the last time, who was there, and what did they say about it afterwards? ';

const itemText = (section: number, item: number, { itemLength }: GuideSize) =>
  `${section}.${item} ${SENTENCE.repeat(Math.ceil(itemLength / SENTENCE.length))}`.slice(0, itemLength - 1).trim();

const numbersTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1);

/** A large guide as Markdown, of at most 1 MB. */
export function bigGuideMarkdown(title: string, size: GuideSize): string {
  const sections = numbersTo(size.sections).map((section) => {
    const items = numbersTo(size.items).map((item) => `- ${itemText(section, item, size)}`);
    return `## Part ${section} (1 min)\n\n${items.join('\n')}`;
  });
  return `# ${title}\n\nFormats: 60 min\n\n${sections.join('\n\n')}\n`.slice(0, KB * KB);
}

/** Saves `count` guides of that size, through messages to the worker; gives back the id of the last one. Throws when one is refused. */
export async function saveGuides(sender: Page, count: number, size: GuideSize): Promise<string> {
  const sections = numbersTo(size.sections).map((section) => ({
    id: `s${section}`,
    title: `Part ${section}`,
    isOptional: false,
    budgetsMinutes: [1],
    aim: '',
    items: numbersTo(size.items).map((item) => ({
      id: `s${section}i${item}`,
      kind: 'question',
      text: itemText(section, item, size),
      isConsent: false,
      children: [],
    })),
  }));
  const guides = numbersTo(count).map((number) => ({
    guide: { title: `Guide ${number}`, formatsMinutes: [60], preface: '', sections, sourceNote: '' },
    sourceMarkdown: bigGuideMarkdown(`Guide ${number}`, size),
  }));
  return sender.evaluate(async (all) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: object) => Promise<{ ok: boolean; code?: string; value: { guideId: string } }> } };
    };
    let lastId = '';
    for (const guide of all) {
      const rest = { guideId: null, expectedUpdatedAt: null, history: null, replaces: false };
      const reply = await chrome.runtime.sendMessage({ type: 'save-guide', ...guide, ...rest });
      if (!reply.ok) throw new Error(`Refused: ${reply.code}`);
      lastId = reply.value.guideId;
    }
    return lastId;
  }, guides);
}
