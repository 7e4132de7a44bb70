import { browser } from '../../lib/browser/extension';
import { readSettings } from '../../lib/client/settings-storage';
import type { Command } from '../../lib/domain/commands';
import { momentOfNote } from '../../lib/domain/note-moment';
import { bringToFront } from './bring-to-front';
import { openPanelWindow } from './panel-surfaces';
import { tabOnTop } from './tab-on-top';
import { readOverlaySetting, saveOverlaySetting } from './overlay-settings';
import { addressOf, moveKeyboard } from './overlay-control';
import { findCallPage } from './allowed-sites';
import { setOverlay } from './overlay-requests';
import { Failure } from './failure';
import { runCommand } from './session-requests';
import type { Services } from './services';
import { readBindings } from './tab-bindings';
import type { Binding } from './tab-bindings';

const MINUTE_MS = 60_000;

/** The binding a shortcut is meant for: that of the tab in front, else the only one there is, since the call may lie in another window. */
async function boundSession(services: Services, tabId: number | undefined): Promise<Binding | null> {
  const database = await services.database();
  const bindings = await readBindings();
  const sessions = await Promise.all(bindings.map(({ sessionId }) => database.get('sessions', sessionId)));
  const live = bindings.filter((_, index) => sessions[index]?.isLive === 1);
  return live.find((binding) => binding.tabId === tabId) ?? (live.length === 1 ? (live[0] ?? null) : null);
}

/** Opens the overlay of a tab, whether it was hidden or collapsed, and moves the keyboard into it. */
async function enterOverlay(services: Services, tabId: number): Promise<void> {
  const found = await findCallPage(await addressOf(tabId));
  if (found && (await readOverlaySetting(found.placeKey)).isCollapsed) await saveOverlaySetting(found.placeKey, { isCollapsed: false });
  await setOverlay(services, tabId, false, true);
}

/**
 * Puts the cursor into the note field: in the panel's own window where there is one, since the call's tab may be shared, else in the overlay. The
 * browser lets nobody move the keyboard into a side panel, and what is typed next must not go to another page: a panel there gets a window for the note.
 */
async function openNoteField(services: Services, binding: Binding): Promise<void> {
  const { tabId, windowTabId, isInSidePanel, isOverlayHidden, sessionId } = binding;
  const onTop = windowTabId === null ? null : await tabOnTop(sessionId);
  const isOverCall = windowTabId === null && !(isInSidePanel && isOverlayHidden);
  if (onTop !== null) await bringToFront(onTop);
  else if (tabId !== null && isOverCall) {
    await bringToFront(tabId);
    await enterOverlay(services, tabId);
  } else await openPanelWindow(binding, true);
  services.broadcast({ type: 'note-field-wanted', sessionId });
}

/** Moves the keyboard from the call to the panel, or back again: to the panel's own window where there is one. */
async function switchKeyboard(services: Services, binding: Binding, frontTabId: number | undefined): Promise<void> {
  const { tabId, windowTabId, isInSidePanel, isOverlayHidden } = binding;
  if (windowTabId !== null) return bringToFront(frontTabId === windowTabId && tabId !== null ? tabId : windowTabId);
  // As for a note: no keyboard gets into a side panel.
  if (tabId === null || (isInSidePanel && isOverlayHidden)) return openPanelWindow(binding);
  const found = await findCallPage(await addressOf(tabId));
  const isOpen = !isOverlayHidden && found !== null && !(await readOverlaySetting(found.placeKey)).isCollapsed;
  if (tabId === frontTabId && isOpen) return moveKeyboard(tabId, 'toggle');
  await bringToFront(tabId);
  await enterOverlay(services, tabId);
}

async function sessionCommand(services: Services, shortcut: string, sessionId: string): Promise<Command | null> {
  const { minuteStep, noteOffsetSeconds } = await readSettings();
  const { state } = await services.writer.read(sessionId);
  switch (shortcut) {
    case 'next-section':
    case 'previous-section':
      return { type: shortcut };
    case 'toggle-pause':
      return { type: state.pausedAt === null ? 'pause' : 'resume' };
    case 'next-question':
      return { type: 'ask-next-question' };
    case 'more-time':
      return { type: 'adjust-time', deltaMs: minuteStep * MINUTE_MS };
    case 'mark-moment':
      return {
        type: 'add-note',
        noteId: crypto.randomUUID(),
        text: 'Marked moment',
        notedAt: momentOfNote(state, Date.now(), noteOffsetSeconds),
        itemId: null,
        isStarred: true,
      };
    default:
      return null;
  }
}

/** Does what a shortcut of the manifest says, for the session of the tab in front. Without a session it does nothing. */
export async function runShortcut(services: Services, shortcut: string, tabId: number | undefined): Promise<void> {
  const frontTabId = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  const binding = await boundSession(services, frontTabId);
  if (!binding) return;
  try {
    if (shortcut === 'add-note') return await openNoteField(services, binding);
    if (shortcut === 'switch-keyboard') return await switchKeyboard(services, binding, frontTabId);
    if (shortcut === 'toggle-overlay') {
      if (binding.tabId !== null) await setOverlay(services, binding.tabId, !binding.isOverlayHidden);
      return;
    }
    const command = await sessionCommand(services, shortcut, binding.sessionId);
    if (command) await runCommand(services, { sessionId: binding.sessionId, commandId: crypto.randomUUID(), command });
  } catch (error) {
    // A key that has nothing to do (no open question is left, the page cannot hold the overlay) does nothing.
    if (!(error instanceof Failure)) throw error;
  }
}
