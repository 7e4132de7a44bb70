import { formatElapsed } from '../../lib/domain/clock-text';
import type { Pace } from '../../lib/domain/pace';
import { paceWords } from '../ui/pace-words';
import '../ui/pace.css';

interface SessionTotalsProps {
  pace: Pace;
  hasEnded: boolean;
}

/** Session time of planned time, and the pace in words. Neither is read out every second: `Announcer` says what matters. */
export function SessionTotals({ pace, hasEnded }: SessionTotalsProps) {
  // Time that was left over is neither good nor bad.
  const isShorter = hasEnded && pace.kind === 'ahead';
  return (
    <div class="totals">
      <span role="timer" aria-label="Session time" aria-live="off">
        {formatElapsed(pace.usedMs)} of {formatElapsed(pace.plannedMs)}
      </span>
      <span class={isShorter ? 'pace' : `pace pace-${pace.kind}`} role="status" aria-label="Pace" aria-live="off">
        {paceWords(pace, hasEnded)}
      </span>
    </div>
  );
}
