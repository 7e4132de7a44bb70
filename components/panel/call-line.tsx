import type { CallNotice, DismissableNotice } from '../../lib/domain/call-notice';
import type { Command } from '../../lib/domain/commands';
import { timeOfDay } from '../ui/pace-words';

interface CallLineProps {
  notice: CallNotice;
  /** Does what is offered; `words` say afterwards what was done. */
  onTake: (command: Command, words: string) => void;
  /** Waves the notice away. */
  onDismiss: (kind: DismissableNotice) => void;
}

interface Offer {
  words: string;
  /** Words of the button, the command and what was done by it; null when there is nothing to do but to know it. */
  take: { label: string; command: Command; doneWords: string } | null;
  /** Null for what goes away by itself. */
  dismiss: { label: string; kind: DismissableNotice } | null;
}

function offerOf(notice: CallNotice): Offer {
  switch (notice.kind) {
    case 'held':
      return {
        words: 'The clock starts when you join the call.',
        take: { label: 'Start it now', command: { type: 'resume' }, doneWords: 'Clock started' },
        dismiss: null,
      };
    case 'recording':
      return {
        words: `The call shows a recording since ${timeOfDay(notice.since)}.`,
        take: {
          label: 'Mark its start',
          command: { type: 'mark-recording', startedAt: notice.since },
          doneWords: 'Start of the recording marked',
        },
        dismiss: { label: 'Not now', kind: 'recording' },
      };
    case 'not-recording':
      return {
        words: 'Recording was agreed to, but the call shows none.',
        take: null,
        dismiss: { label: 'Dismiss', kind: 'not-recording' },
      };
    case 'left':
      return {
        words: 'You left the call; the session goes on.',
        take: { label: 'End the session', command: { type: 'end-session' }, doneWords: 'Session ended' },
        dismiss: { label: 'Go on', kind: 'left' },
      };
  }
}

/** What the call page shows that is of use to the session, with one click to do it. */
export function CallLine({ notice, onTake, onDismiss }: CallLineProps) {
  const { words, take, dismiss } = offerOf(notice);
  return (
    <p class="suggestion call-line" role="status">
      {words}{' '}
      {take && (
        <button type="button" class="suggestion-take" onClick={() => onTake(take.command, take.doneWords)}>
          {take.label}
        </button>
      )}
      {take && dismiss && ' · '}
      {dismiss && (
        <button type="button" class="suggestion-take" onClick={() => onDismiss(dismiss.kind)}>
          {dismiss.label}
        </button>
      )}
    </p>
  );
}
