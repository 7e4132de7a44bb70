import type { SectionPace } from '../../lib/domain/pace';
import { alertOf } from '../../lib/domain/section-alert';
import type { Thresholds } from '../../lib/domain/section-alert';
import { sectionClockWords } from '../ui/pace-words';

interface PillProps {
  title: string;
  /** Null before the first section. */
  pace: SectionPace | null;
  status: 'running' | 'paused' | 'ended';
  thresholds: Thresholds;
}

function timeWords(pace: SectionPace): string {
  const [large] = sectionClockWords(pace);
  return pace.isOver ? `${large} over` : `${large} left`;
}

/** All that is shown while the panel is collapsed: ring, section, time. The panel's own size shows and hides it. */
export function Pill({ title, pace, status, thresholds }: PillProps) {
  const share = pace && pace.budgetMs > 0 ? Math.min(1, pace.usedMs / pace.budgetMs) : 1;
  const alert = status === 'running' && pace ? alertOf(pace, thresholds) : 'calm';
  return (
    <div class={`pill pill-${status} pill-${alert}`}>
      <svg class="pill-ring" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
        <circle class="pill-track" cx="13" cy="13" r="11" />
        <circle class="pill-arc" cx="13" cy="13" r="11" pathLength={100} stroke-dasharray={`${(share * 100).toFixed(1)} 100`} />
      </svg>
      <h1>{title}</h1>
      <span class="pill-time">{status === 'ended' ? 'Ended' : status === 'paused' ? 'Paused' : pace ? timeWords(pace) : ''}</span>
    </div>
  );
}
