import { Button } from '../ui/button';
import './reading-progress.css';

interface ReadingProgressProps {
  /** From 0 to 1; null shows nothing. */
  share: number | null;
  onStop: () => void;
}

/** How far a long text is read, with a way to stop. */
export function ReadingProgress({ share, onStop }: ReadingProgressProps) {
  if (share === null) return null;
  const percent = Math.round(share * 100);
  return (
    <div class="reading-progress">
      <span aria-hidden="true">Reading the text … {percent} %</span>
      <div
        class="reading-bar"
        role="progressbar"
        aria-label="Reading the text"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
      <Button onClick={onStop}>Stop</Button>
    </div>
  );
}
