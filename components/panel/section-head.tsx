import type { SectionPace } from '../../lib/domain/pace';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { sectionClockWords } from '../ui/pace-words';

interface SectionHeadProps {
  title: string;
  /** Place among the sections, from 1. */
  place: number;
  count: number;
  isOptional: boolean;
  isPaused: boolean;
  pace: SectionPace;
  /** More time for the section, in ms; negative for less. */
  onAdjust: (deltaMs: number) => void;
}

const STEP_MS = 60_000;

/** The section, its place and its clock, with a minute more or less. */
export function SectionHead({ title, place, count, isOptional, isPaused, pace, onAdjust }: SectionHeadProps) {
  const [large, small] = sectionClockWords(pace);
  return (
    <div class={`now${pace.isOver ? ' now-over' : ''}${isPaused ? ' now-paused' : ''}`}>
      <div class="now-title">
        <p class="now-place">
          {place} of {count}
          {isOptional && <span> · optional</span>}
          {isPaused && <strong class="now-badge">Paused</strong>}
        </p>
        <h2 title={title} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div class="now-clock" role="timer" aria-label="Section time" aria-live="off">
        <span class="now-large">{large}</span> <span class="now-small">{small}</span>
      </div>
      <div class="now-steps">
        <Button look="quiet" label="One more minute" hint="One more minute" onClick={() => onAdjust(STEP_MS)}>
          <Icon name="plus" />
        </Button>
        <Button look="quiet" label="One less minute" hint="One less minute" onClick={() => onAdjust(-STEP_MS)}>
          <Icon name="minus" />
        </Button>
      </div>
    </div>
  );
}
