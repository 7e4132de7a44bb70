import { act, render } from '@testing-library/preact';

import { Panel } from '../../../components/panel/panel';
import type { NoteDraft } from '../../../components/panel/panel-actions';
import { START } from './panel-session';
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
export function showPanel(session: PanelSession, draft: NoteDraft | null = null): ShownPanel {
  let focusWanted = 0;
  const panel = () => (
    <Panel
      view={{ status: 'ready', state: session.log.state, revision: session.revision, draft }}
      surface="overlay"
      now={session.now}
      focusWanted={focusWanted}
      actions={session.actions}
    />
  );
  const { container, rerender, unmount } = render(panel());
  const draw = () => rerender(panel());
  session.onChange = draw;
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
