import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import { createSerialQueue } from './serial-queue';

const bindingSchema = z.object({
  sessionId: z.string(),
  /** The tab that holds the session; null once it was closed. */
  tabId: z.number().nullable(),
  /** Identifies the call, so that its next tab gets the session back; null when the address names no call. */
  callKey: z.string().nullable(),
  isOverlayHidden: z.boolean(),
});

/** Which tab holds which session. */
export type Binding = z.infer<typeof bindingSchema>;

const KEY = 'bindings';
const inOrder = createSerialQueue();

/**
 * The bindings of this run of the browser. They lie in session storage: they outlive the worker, and end with the browser, after which
 * tab numbers mean nothing and a live session counts as interrupted.
 */
export async function readBindings(): Promise<Binding[]> {
  const stored = await browser.storage.session.get(KEY);
  const bindings = z.array(bindingSchema).safeParse(stored[KEY]);
  return bindings.success ? bindings.data : [];
}

/** Changes the bindings, one change after another; resolves to the new ones. */
export function changeBindings(change: (bindings: Binding[]) => Binding[]): Promise<Binding[]> {
  return inOrder(async () => {
    const bindings = change(await readBindings());
    await browser.storage.session.set({ [KEY]: bindings });
    return bindings;
  });
}

/** Binds a session to a tab. A tab holds one session and a session one tab: older bindings of either go. */
export function bindTab(binding: Binding): Promise<Binding[]> {
  return changeBindings((bindings) => [
    ...bindings.filter(({ sessionId, tabId }) => sessionId !== binding.sessionId && tabId !== binding.tabId),
    binding,
  ]);
}

/** The binding of a tab; for a tab that has none, that of its call whose own tab was closed, which then moves to this tab. Null when there is neither. */
export async function claimBinding(tabId: number, callKey: string | null): Promise<Binding | null> {
  const bindings = await readBindings();
  const own = bindings.find((binding) => binding.tabId === tabId);
  if (own) return own;
  const orphan = callKey === null ? undefined : bindings.findLast((binding) => binding.tabId === null && binding.callKey === callKey);
  if (!orphan) return null;
  const claimed = { ...orphan, tabId };
  await bindTab(claimed);
  return claimed;
}
