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
  /** The tab of the panel's own window; null while there is none. */
  windowTabId: z.number().nullable(),
  /** True when the panel was put into the side panel last. */
  isInSidePanel: z.boolean(),
});

/** Which tab holds which session, and where its panel was put. */
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

/** Binds a session to a tab, or to none. A tab holds one session and a session one tab: older bindings of either go. */
export function bindTab(binding: Binding): Promise<Binding[]> {
  const isOlder = ({ sessionId, tabId }: Binding) => sessionId === binding.sessionId || (tabId !== null && tabId === binding.tabId);
  return changeBindings((bindings) => [...bindings.filter((known) => !isOlder(known)), binding]);
}

/** True where a binding's overlay belongs on a page: on its own call, or anywhere on the service when either address names no call. */
function belongsTo(binding: Binding, callKey: string | null): boolean {
  return binding.callKey === null || callKey === null || binding.callKey === callKey;
}

/**
 * The binding for a page that was loaded in a tab: the tab's own, else that of the page's call whose tab was closed or shows another page by now
 * (`callKeyOf` tells which call a tab shows), which then moves to this tab. Null when there is neither.
 */
export async function claimBinding(
  tabId: number,
  callKey: string | null,
  callKeyOf: (tabId: number) => Promise<string | null>,
): Promise<Binding | null> {
  const bindings = await readBindings();
  const own = bindings.find((binding) => binding.tabId === tabId);
  if (own && belongsTo(own, callKey)) return own;
  if (callKey === null) return null;
  for (const binding of bindings.toReversed()) {
    if (binding.callKey !== callKey) continue;
    if (binding.tabId !== null && (await callKeyOf(binding.tabId)) === callKey) continue;
    const claimed = { ...binding, tabId };
    // Another session that this tab holds waits for the next tab of its own call.
    await changeBindings((known) =>
      known
        .flatMap((other) => {
          if (other.sessionId === claimed.sessionId) return [];
          return [other.tabId === tabId ? { ...other, tabId: null } : other];
        })
        .concat(claimed),
    );
    return claimed;
  }
  return null;
}
