import type { SectionPace } from '../../lib/domain/pace';
import { alertOf } from '../../lib/domain/section-alert';
import type { Settings } from '../../lib/domain/settings';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { fewerMinutes, moreMinutes } from '../ui/minute-step-words';
import { alertWords, sectionClockWords } from '../ui/pace-words';

interface SectionHeadProps {
  title: string;
  /** Place among the sections, from 1. */
  place: number;
  count: number;
  isOptional: boolean;
  isPaused: boolean;
  pace: SectionPace;
  settings: Settings;
  /** More time for the section, in ms; negative for less. */
  onAdjust: (deltaMs: number) => void;
}

const MINUTE_MS = 60_000;

/** The section, its place and its clock, with a step more or less. */
export function SectionHead({ title, place, count, isOptional, isPaused, pace, settings, onAdjust }: SectionHeadProps) {
  const [large, small] = sectionClockWords(pace);
  const { minuteStep, thresholdPercents } = settings;
  const alert = alertOf(pace, thresholdPercents);
  const [more, fewer] = [moreMinutes(minuteStep), fewerMinutes(minuteStep)];
  return (
    <div class={`now now-${alert}${isPaused ? ' now-paused' : ''}`}>
      <div class="now-title">
        <p class="now-place">
          {place} of {count}
          {isOptional && <span> · optional</span>}
          {alert !== 'calm' && !pace.isOver && <strong class="now-badge">{alertWords(alert, thresholdPercents)}</strong>}
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
        <Button look="quiet" label={more} hint={more} onClick={() => onAdjust(minuteStep * MINUTE_MS)}>
          <Icon name="plus" />
        </Button>
        <Button look="quiet" label={fewer} hint={fewer} onClick={() => onAdjust(-minuteStep * MINUTE_MS)}>
          <Icon name="minus" />
        </Button>
      </div>
    </div>
  );
}
