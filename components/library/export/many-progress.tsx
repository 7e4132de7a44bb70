import { Button } from '../../ui/button';
import { sizeText } from './size-text';
import { numberText } from '../../ui/locale-text';
import '../reading-progress.css';
import './export.css';

interface ManyProgressBarProps {
  /** What is going on: looking for personal data, writing the file, or handing the whole file to the browser. */
  work: 'looking' | 'writing' | 'saving';
  /** Sessions that were taken in, of how many, and bytes so far; a total of 0 before the first word. */
  progress: { done: number; total: number; bytes: number };
  onStop: () => void;
}

const WORK_WORDS = { looking: 'Looking for personal data', writing: 'Writing the file', saving: 'Saving to your downloads' } as const;

/** How far the export of several sessions is, with a way to stop. */
export function ManyProgressBar({ work, progress: { done, total, bytes }, onStop }: ManyProgressBarProps) {
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  const words = [
    `${WORK_WORDS[work]} …`,
    ...(total > 0 && work !== 'saving' ? [`${numberText(done)} of ${numberText(total)}`] : []),
    ...(bytes > 0 ? [sizeText(bytes)] : []),
  ];
  return (
    <div class="many-work">
      <p aria-hidden="true">{words.join(' · ')}</p>
      <div
        class="reading-bar"
        role="progressbar"
        aria-label={WORK_WORDS[work]}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={words.join(', ')}
      >
        <div style={{ width: `${percent}%` }} />
      </div>
      {work !== 'saving' && <Button onClick={onStop}>Stop</Button>}
    </div>
  );
}
