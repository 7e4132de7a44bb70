import { useState } from 'preact/hooks';

import type { Command } from '../../lib/domain/commands';
import type { Thresholds } from '../../lib/domain/section-alert';
import type { SessionState } from '../../lib/domain/session-state';
import { Confirmation } from '../library/confirmation';
import { sessionTitle } from '../library/session-title';
import { useFirstFocus } from '../library/use-first-focus';
import { keysText } from '../ui/key-names';
import { SessionClock } from './session-clock';
import type { SurfaceWithoutCall } from './surface-choice';
import { SurfaceMoves } from './surface-moves';
import './live-session.css';

interface LiveSessionProps {
  state: SessionState;
  /** Null where the session has no call page. */
  isOverlayHidden: boolean | null;
  /** The keys that hide and show the overlay, such as `Alt+Shift+I`; null when there are none. */
  overlayKeys: string | null;
  /** Ms since the epoch. */
  now: number;
  thresholds: Thresholds;
  /** True right after this session was started here: the keyboard goes to it. */
  takesFocus: boolean;
  onCommand: (command: Command) => void;
  onOverlay: (isHidden: boolean) => void;
  onMove: (surface: SurfaceWithoutCall) => void;
  onStartAnother: () => void;
}

/** The session that the tab holds: its state and its controls. */
export function LiveSession({
  state,
  isOverlayHidden,
  overlayKeys,
  now,
  thresholds,
  takesFocus,
  onCommand,
  onOverlay,
  onMove,
  onStartAnother,
}: LiveSessionProps) {
  const [isEnding, setEnding] = useState(false);
  const heading = useFirstFocus<HTMLHeadingElement>(takesFocus);
  const index = state.sections.findIndex(({ id }) => id === state.currentSectionId);
  const hasNext = state.sections.slice(index + 1).some(({ isLeftOut }) => !isLeftOut);
  const hasPrevious = state.sections.slice(0, Math.max(0, index)).some(({ isLeftOut }) => !isLeftOut);

  return (
    <section class="live-session" aria-label="Session">
      <p class="live-title">
        {sessionTitle(state.participant, state.guide.title)} · {state.guide.formatsMinutes[state.formatIndex]} min
      </p>
      <SessionClock state={state} now={now} thresholds={thresholds} heading={heading} />
      {/* Not `disabled`: the button under the keyboard's focus must stay there when the last section is reached. */}
      <div class="live-controls">
        <button class="button" aria-disabled={!hasPrevious} onClick={() => hasPrevious && onCommand({ type: 'previous-section' })}>
          Previous section
        </button>
        <button class="button button-primary" aria-disabled={!hasNext} onClick={() => hasNext && onCommand({ type: 'next-section' })}>
          Next section
        </button>
      </div>
      <div class="live-controls">
        <button class="button" onClick={() => onCommand({ type: state.pausedAt === null ? 'pause' : 'resume' })}>
          {state.pausedAt === null ? 'Pause' : 'Resume'}
        </button>
        {isOverlayHidden !== null && (
          <button class="button" onClick={() => onOverlay(!isOverlayHidden)}>
            {isOverlayHidden ? 'Show overlay' : 'Hide overlay'}
          </button>
        )}
        <button class="button button-danger" aria-expanded={isEnding} onClick={() => setEnding(!isEnding)}>
          End session
        </button>
      </div>
      {isOverlayHidden !== null && overlayKeys !== null && (
        <p class="live-keys">
          {keysText(overlayKeys)} {isOverlayHidden ? 'shows' : 'hides'} the overlay.
        </p>
      )}
      <SurfaceMoves onMove={onMove} />
      {isEnding && (
        <Confirmation
          question="End session?"
          confirmLabel="End now"
          cancelLabel="Keep going"
          onConfirm={() => onCommand({ type: 'end-session' })}
          onCancel={() => setEnding(false)}
        >
          The clock stops for good. Notes and times are kept.
        </Confirmation>
      )}
      <button class="button button-quiet live-another" onClick={onStartAnother}>
        Start another session…
      </button>
    </section>
  );
}
