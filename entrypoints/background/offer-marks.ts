import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import { createSerialQueue } from './serial-queue';

const marksSchema = z.object({
  /** Keys of the calls for which a session was offered in this tab. */
  callKeys: z.array(z.string()),
  /** True while the offer is in the page. */
  isOpen: z.boolean(),
});

/** What was offered in one tab. */
export type OfferMarks = z.infer<typeof marksSchema>;

const KEY = 'offers';
const storedSchema = z.record(z.string(), marksSchema);
const NONE: OfferMarks = { callKeys: [], isOpen: false };
const inOrder = createSerialQueue();

async function readAll(): Promise<Record<string, OfferMarks>> {
  const stored = storedSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return stored.success ? stored.data : {};
}

/** What was offered in a tab in this run of the browser. */
export async function readOfferMarks(tabId: number): Promise<OfferMarks> {
  return (await readAll())[tabId] ?? NONE;
}

/** Changes what is known of one tab, one change after another; null forgets it. Resolves to what was known before. */
export function changeOfferMarks(tabId: number, change: (before: OfferMarks) => OfferMarks | null): Promise<OfferMarks> {
  return inOrder(async () => {
    const { [tabId]: before, ...others } = await readAll();
    const after = change(before ?? NONE);
    if (after !== null || before) await browser.storage.session.set({ [KEY]: after ? { ...others, [tabId]: after } : others });
    return before ?? NONE;
  });
}
