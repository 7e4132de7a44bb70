import type { OverlayView } from '../../lib/protocol/overlay';
import { askLater, noteLeft, noteReturn } from './left-calls';
import { changeOfferMarks } from './offer-marks';
import { awaitCall } from './offers';
import { greet, releaseTab } from './overlay-requests';
import type { ContentSender } from './overlay-requests';
import { callKeyAt } from './call-at';
import type { Services } from './services';
import { readBindings } from './tab-bindings';

/** A call page was loaded: what its tab's overlay is to look like, or null when there is no session for it, which may then be offered. */
export async function greetCallPage(services: Services, source: ContentSender): Promise<OverlayView | null> {
  const view = await greet(services, source);
  const binding = (await readBindings()).find(({ tabId }) => tabId === source.tabId);
  if (!binding) await awaitCall(source.tabId, source.address);
  else if (binding.callKey === (await callKeyAt(source.address))) await noteReturn(services, binding.sessionId);
  return view;
}

/** A tab was closed, and the call that it held was left with it. */
export async function closeTab(services: Services, tabId: number): Promise<void> {
  const held = (await readBindings()).find((known) => known.tabId === tabId);
  await changeOfferMarks(tabId, () => null);
  await releaseTab(services, tabId);
  if (!held) return;
  await noteLeft(services, held.sessionId, Date.now());
  askLater(services, held.sessionId);
}
