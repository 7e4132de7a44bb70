import type { CallNotice, DismissableNotice } from '../../lib/domain/call-notice';
import type { Command } from '../../lib/domain/commands';
import { keysText } from '../ui/key-names';
import { timeOfDay } from '../ui/pace-words';

interface CallLineProps {
  notice: CallNotice;
  /** The keys that hide and show the overlay, such as `Alt+Shift+I`; null when there are none. */
  overlayKeys: string | null;
  /** Does what is offered; `words` say afterwards what was done. */
  onTake: (command: Command, words: string) => void;
  /** Hides the overlay. */
  onHide: () => void;
  /** Waves the notice away. */
  onDismiss: (kind: DismissableNotice) => void;
}

interface Offer {
  words: string;
  /** Words of the button and what it does; null when there is nothing to do but to know it. */
  take: { label: string; run: () => void } | null;
  /** Null for what goes away by itself. */
  dismiss: { label: string; kind: DismissableNotice } | null;
}

function offerOf({ notice, overlayKeys, onTake, onHide }: CallLineProps): Offer {
  switch (notice.kind) {
    case 'held':
      return {
        words: 'The clock starts when you join the call.',
        take: { label: 'Start it now', run: () => onTake({ type: 'resume' }, 'Clock started') },
        dismiss: null,
      };
    case 'sharing':
      return {
        words: `You are sharing your screen: this overlay can be seen.${overlayKeys === null ? '' : ` ${keysText(overlayKeys)} hides it.`}`,
        take: { label: 'Hide it', run: onHide },
        dismiss: { label: 'Leave it', kind: 'sharing' },
      };
    case 'recording':
      return {
        words: `The call shows a recording since ${timeOfDay(notice.since)}.`,
        take: {
          label: 'Mark its start',
          run: () => onTake({ type: 'mark-recording', startedAt: notice.since }, 'Start of the recording marked'),
        },
        dismiss: { label: 'Not now', kind: 'recording' },
      };
    case 'not-recording':
      return {
        words: 'The guide says to record, and it was agreed to, but the call shows no recording.',
        take: null,
        dismiss: { label: 'Dismiss', kind: 'not-recording' },
      };
    case 'left':
      return {
        words: `The call was left at ${timeOfDay(notice.at)}; the session goes on.`,
        take: { label: 'End the session', run: () => onTake({ type: 'end-session', endedAt: notice.at }, 'Session ended') },
        dismiss: { label: 'Go on', kind: 'left' },
      };
  }
}

/** What the call page shows that is of use to the session, with one click to do it. */
export function CallLine(props: CallLineProps) {
  const { words, take, dismiss } = offerOf(props);
  const isPressing = props.notice.kind === 'left' || props.notice.kind === 'sharing';
  return (
    <p class={`suggestion call-line${isPressing ? ' call-line-pressing' : ''}`} role="status">
      {words}{' '}
      {take && (
        <button type="button" class="suggestion-take" onClick={take.run}>
          {take.label}
        </button>
      )}
      {take && dismiss && ' · '}
      {dismiss && (
        <button type="button" class="suggestion-take" onClick={() => props.onDismiss(dismiss.kind)}>
          {dismiss.label}
        </button>
      )}
    </p>
  );
}
