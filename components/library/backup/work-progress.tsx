import { Button } from '../../ui/button';
import '../reading-progress.css';

interface WorkProgressProps {
  /** What is being done, such as "Making the backup". */
  label: string;
  /** From 0 to 1. */
  share: number;
  /** Null when it cannot be stopped any more. */
  onStop: (() => void) | null;
}

/** How far a long piece of work is, with a way to stop it. */
export function WorkProgress({ label, share, onStop }: WorkProgressProps) {
  const percent = Math.floor(share * 100);
  return (
    <div class="reading-progress">
      <span aria-hidden="true">
        {label} … {percent} %
      </span>
      <div class="reading-bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
        <div style={{ width: `${percent}%` }} />
      </div>
      {onStop && <Button onClick={onStop}>Stop</Button>}
    </div>
  );
}
