import { act, fireEvent, render, screen } from '@testing-library/preact';

import { Panel } from '../../../components/panel/panel';
import type { PanelView } from '../../../components/panel/panel';
import type { NoteDraft } from '../../../components/panel/panel-actions';
import type { SeenCall } from '../../../lib/domain/call-notice';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';
import { START, startPanelSession } from './panel-session';
import type { PanelSession } from './panel-session';

/** A panel on the screen of a test. */
export interface ShownPanel {
  container: Element;
  /** Draws the panel again `seconds` after the start of the session. */
  tickTo: (seconds: number) => void;
  /** Asks for the note field, as the shortcut does. */
  wantNoteField: () => void;
  unmount: () => void;
}

/** Shows a session as the panel's page does: drawn again with every command and with every second of its clock. */
export function showPanel(session: PanelSession, drafts: readonly NoteDraft[] = [], call: SeenCall | null = null): ShownPanel {
  let focusWanted = 0;
  const snapshot = (): PanelView => ({ status: 'ready', state: session.log.state, events: session.log.events, drafts });
  let view = snapshot();
  const panel = () => (
    <Panel
      view={view}
      surface="overlay"
      now={session.now}
      focusWanted={focusWanted}
      call={call}
      overlayKeys="Alt+Shift+I"
      settings={{ ...USUAL_SETTINGS, ...session.settings }}
      actions={session.actions}
    />
  );
  const { container, rerender, unmount } = render(panel());
  const draw = () => rerender(panel());
  session.onChange = () => {
    view = snapshot();
    draw();
  };
  return {
    container,
    tickTo(seconds) {
      session.now = START + seconds * 1000;
      draw();
    },
    wantNoteField() {
      focusWanted += 1;
      draw();
    },
    unmount,
  };
}

/** Lets everything that was sent arrive and be drawn. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let round = 0; round < 5; round += 1) await Promise.resolve();
  });
}

/** The guide's warm-up questions, in which most of these tests play. */
export const ROLE = 'What is your role, and who do you work with?';
/** See {@link ROLE}. */
export const PROBLEMS = 'Which three problems cost you most right now?';
/** See {@link ROLE}. */
export const INSTRUMENTED = 'How is what you run today instrumented?';

/** A session that has just entered its second section, on time. */
export function inWarmUp(): PanelSession {
  return startPanelSession().run(300, { type: 'enter-section', sectionId: 's2' });
}

/** The one button of this name. */
export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

/** Presses a button and waits until what it does is done and drawn. */
export async function press(target: string | RegExp | HTMLElement): Promise<void> {
  fireEvent.click(target instanceof HTMLElement ? target : button(target));
  await settle();
}

/** The title of the section that is shown. */
export function heading(): string | null {
  return screen.getByRole('heading', { level: 2 }).textContent;
}

/** The text of one of the two clocks. */
export function clock(name: 'Section time' | 'Session time'): string | null {
  return screen.getByRole('timer', { name }).textContent;
}
