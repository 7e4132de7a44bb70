import { bindTab } from '../../entrypoints/background/tab-bindings';
import type { Binding } from '../../entrypoints/background/tab-bindings';

/** Binds a session to a tab, its panel over its call unless `more` says otherwise. */
export function bindSession(sessionId: string, tabId: number, callKey: string | null, more: Partial<Binding> = {}): Promise<Binding[]> {
  return bindTab({ sessionId, tabId, callKey, isOverlayHidden: false, windowTabId: null, isInSidePanel: false, ...more });
}
