import { act, fireEvent, render, screen } from '@testing-library/preact';

import type { RecordActions, Beside } from '../../../../components/library/record/record-actions';
import { SessionRecord } from '../../../../components/library/record/session-record';
import type { NoteDraft } from '../../../../components/panel/panel-actions';
import { USUAL_SETTINGS } from '../../../../lib/domain/settings';
import type { SessionLog } from '../../../../lib/domain/session-log';
import type { PanelSession } from '../../panel/panel-session';

/** What a record asks of its page, where nothing comes of it. */
const idleActions: RecordActions = {
  act: () => Promise.resolve(true),
  saveDraft: () => Promise.resolve(true),
  createId: () => 'new',
  clock: () => 0,
  undo: () => undefined,
  redo: () => undefined,
  exportMarkdown: () => Promise.resolve(),
  exportHref: '#export',
};

/** Draws the record of a log as it is; `now` is ms since the epoch. */
export function record(
  log: SessionLog,
  now: number,
  more: { beside?: Beside; actions?: RecordActions; drafts?: readonly NoteDraft[] } = {},
) {
  const { beside = null, actions = idleActions, drafts = [] } = more;
  return <SessionRecord log={log} drafts={drafts} now={now} actions={actions} beside={beside} tagsAtHand={USUAL_SETTINGS.tagsAtHand} />;
}

/** A record on the screen of a test, and what was asked of its page. */
export interface ShownRecord {
  /** How often Markdown was exported, and with how many notes. */
  exports: number[];
  undone: string[];
  container: Element;
}

/** Shows a session as its page does: drawn again with every command. */
export function showRecord(session: PanelSession, drafts: readonly NoteDraft[] = []): ShownRecord {
  const shown: ShownRecord = { exports: [], undone: [], container: document.body };
  const actions: RecordActions = {
    act: async (command) => (await session.actions.send(command)).ok,
    saveDraft: session.actions.saveDraft,
    createId: session.actions.createId,
    clock: session.actions.clock,
    undo: () => shown.undone.push('undo'),
    redo: () => shown.undone.push('redo'),
    exportMarkdown: () => Promise.resolve(shown.exports.push(session.log.state.notes.size)),
    exportHref: '#export',
  };
  const draw = () => record(session.log, session.now, { actions, drafts });
  const { container, rerender } = render(draw());
  session.onChange = () => rerender(draw());
  return Object.assign(shown, { container });
}

/** Lets everything that was sent arrive and be drawn. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let round = 0; round < 8; round += 1) await Promise.resolve();
  });
}

/** Types over what stands in a field. */
export function typeInto(name: string, text: string): HTMLElement {
  const field = screen.getByRole('textbox', { name });
  fireEvent.input(field, { target: { value: text } });
  return field;
}

/** Presses a key on an element and waits until what it does is done and drawn. */
export async function press(element: Element | null, key: string, more: object = {}): Promise<void> {
  if (!element) throw new Error(`there is nothing to press ${key} on`);
  fireEvent.keyDown(element, { key, ...more });
  await settle();
}

/** Clicks the button of this name and waits until what it does is done and drawn. */
export async function clickOn(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

/** The row of a note. */
export function row(noteId: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-note="${noteId}"]`);
  if (!element) throw new Error(`no row shows ${noteId}`);
  return element;
}
