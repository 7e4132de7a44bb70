import { browser } from '../../lib/browser/extension';
import type { MessageSender } from '../../lib/browser/extension';
import { messages } from '../../lib/protocol/messages';
import { offerMessages } from '../../lib/protocol/offer-messages';
import type { MessageName, Reply, RequestOf, ResponseOf } from '../../lib/protocol/messages';
import { backupHandlers } from './backup-handlers';
import { callHandlers } from './call-handlers';
import { noteFrame } from './call-page-frames';
import { greetCallPage } from './call-pages';
import { exportHandlers } from './export-handlers';
import { Failure } from './failure';
import {
  archiveGuide,
  deleteGuide,
  downloadGuide,
  findGuide,
  findGuideVersion,
  keepGuide,
  listGuideEdits,
  listGuideVersions,
  restoreGuide,
} from './guide-requests';
import type { HandlersOf } from './handlers';
import { listGuides } from './list-guides';
import { placeOverlayScript } from './overlay-control';
import { offerHandlers } from './offer-handlers';
import { readOfferMarks } from './offer-marks';
import { changeOverlay, resetPlaces, setOverlay } from './overlay-requests';
import { isOwnTab } from './open-pages';
import { moveOverlay, movePanel } from './panel-surfaces';
import { peopleHandlers } from './people-handlers';
import { recordHandlers } from './record-handlers';
import { sessionListHandlers } from './session-list-handlers';
import { continueSession, exportSession, fetchSession, findTab, listInterrupted, runCommand, startSession } from './session-requests';
import type { Services } from './services';
import { siteHandlers } from './site-handlers';
import { panelHandlers } from './panel-handlers';
import { soundHandlers } from './sound-handlers';
import { readBindings } from './tab-bindings';

const handlers: HandlersOf<MessageName> = {
  ...sessionListHandlers,
  ...recordHandlers,
  ...exportHandlers,
  ...peopleHandlers,
  ...backupHandlers,
  ...callHandlers,
  ...soundHandlers,
  ...panelHandlers,
  ...siteHandlers,
  ...offerHandlers,
  'list-guides': listGuides,
  'get-guide': (services, { guideId }) => findGuide(services, guideId),
  'save-guide': keepGuide,
  'list-guide-edits': (services, { guideId }) => listGuideEdits(services, guideId),
  'set-guide-archived': archiveGuide,
  'delete-guide': (services, { guideId }) => deleteGuide(services, guideId),
  'restore-guide': (services, { guideId }) => restoreGuide(services, guideId),
  'list-guide-versions': (services, { guideId }) => listGuideVersions(services, guideId),
  'get-guide-version': findGuideVersion,
  'get-guide-sync': ({ sync }) => sync.describe(),
  'set-guide-sync': async ({ sync }, { isOn }) => {
    await sync.turn(isOn);
    return null;
  },
  'clear-guide-sync': async ({ sync }) => {
    await sync.clear();
    return null;
  },
  'download-guide': (_services, request) => downloadGuide(request),
  'find-tab': (services, { tabId }) => findTab(services, tabId),
  'list-interrupted': (services) => listInterrupted(services),
  'start-session': startSession,
  'continue-session': continueSession,
  'move-panel': (services, { sessionId, surface }) => movePanel(services, sessionId, surface),
  'get-session': (services, { sessionId }, { ownTabId }) => fetchSession(services, sessionId, ownTabId),
  'send-command': runCommand,
  'save-draft': async ({ writer }, { sessionId, noteId, draft }) => {
    await writer.saveDraft(sessionId, noteId, draft);
    return null;
  },
  'export-session': exportSession,
  'set-overlay': (services, { tabId, isHidden }) => setOverlay(services, tabId, isHidden),
  'reset-places': () => resetPlaces(),
  'overlay-hello': (services, _request, source) => greetCallPage(services, source),
  'overlay-code': (_services, _request, { tabId }) => placeOverlayScript(tabId),
  'overlay-changed': (services, { change }, source) => changeOverlay(services, source, change),
  'overlay-popped-out': (services, _request, source) => moveOverlay(services, source, 'window'),
  'overlay-to-side-panel': (services, _request, source) => moveOverlay(services, source, 'side-panel'),
};

/** Whether a page of ours is trusted. Any site can put the panel into a frame of its own: that one counts for nothing, unless its tab holds a session or the page around it is ours too. */
async function isTrustedPage({ tab, frameId = 0 }: MessageSender): Promise<boolean> {
  if (tab?.id === undefined || frameId === 0) return true;
  return (await readBindings()).some(({ tabId }) => tabId === tab.id) || isOwnTab(tab.id);
}

/** Whether a message comes from the offer in a page: it may say something while there is one. */
async function isOffer(name: MessageName, { url, tab }: MessageSender): Promise<boolean> {
  if (!Object.hasOwn(offerMessages, name) || tab?.id === undefined) return false;
  return (url?.startsWith(browser.runtime.getURL('/offer.html')) ?? false) && (await readOfferMarks(tab.id)).isOpen;
}

const isOwnPage = ({ url }: MessageSender): boolean => url?.startsWith(browser.runtime.getURL('')) ?? false;

/** Where a message comes from. The sender's own address stays that of the page's load when a page like Zoom's shell goes elsewhere without one (Chromium, seen 2026-11); the tab's does not. */
const addressOfSender = (sender: MessageSender): string | undefined => (isOwnPage(sender) ? sender.url : (sender.tab?.url ?? sender.url));

/** Whether a message comes from our content script in the top frame of a tab. */
function isContentScript(sender: MessageSender): boolean {
  return sender.id === browser.runtime.id && !isOwnPage(sender) && sender.tab?.id !== undefined && sender.frameId === 0;
}

/** Whether a message comes from a page of ours that may send it. */
async function isAllowedPage(name: MessageName, sender: MessageSender): Promise<boolean> {
  return sender.id === browser.runtime.id && isOwnPage(sender) && ((await isTrustedPage(sender)) || isOffer(name, sender));
}

async function handle<Name extends MessageName>(
  services: Services,
  name: Name,
  message: unknown,
  sender: MessageSender,
): Promise<ResponseOf<Name>> {
  // Nothing is awaited for the content script: to a click in a call page, the browser opens a side panel at once or not at all.
  const allowed = messages[name].sender === 'content' ? isContentScript(sender) : await isAllowedPage(name, sender);
  if (!allowed) throw new Failure('not-allowed', name);
  // Before it is told anything: what happens after the answer must reach it too.
  if (import.meta.env.FIREFOX && messages[name].sender === 'page') await noteFrame(sender);
  const request = messages[name].request.safeParse(message);
  if (!request.success) throw new Failure('bad-message', `${name}: ${request.error.message}`);
  const source = { tabId: sender.tab?.id ?? -1, address: addressOfSender(sender) ?? '', ownTabId: sender.tab?.id };
  return handlers[name](services, request.data as RequestOf<Name>, source);
}

const isMessageName = (name: unknown): name is MessageName => typeof name === 'string' && Object.hasOwn(messages, name);

const OWN_BROADCASTS: ReadonlySet<unknown> = new Set([
  'offscreen-part',
  'offscreen-blob',
  'events-appended',
  'note-field-wanted',
  'call-changed',
  'lists-changed',
  'records-replaced',
]);

/** Answers one message. A page gets a {@link Reply}, the content script the bare value, or null when it failed. */
export async function answer(services: Services, message: unknown, sender: MessageSender): Promise<unknown> {
  const name = typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  try {
    if (!isMessageName(name)) throw new Failure('bad-message', `unknown message ${String(name)}`);
    const value = await handle(services, name, message, sender);
    return messages[name].sender === 'content' ? value : ({ ok: true, value } satisfies Reply);
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('storage-failed', String(error));
    // An error nobody sees is never mended: the page shows its words, the console of the background its cause.
    if (failure.code === 'bad-message' || failure.code === 'not-allowed' || failure.code === 'storage-failed')
      console.error('Fieldguide', failure.code, failure.message);
    if (isMessageName(name) && messages[name].sender === 'content') return null;
    return { ok: false, code: failure.code, detail: failure.message } satisfies Reply;
  }
}

/** True for what the background itself sends to pages, which some browsers hand back to it. */
export function isOwnBroadcast(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && OWN_BROADCASTS.has(message.type);
}
