import { useEffect, useRef } from 'preact/hooks';

import { formatElapsed } from '../../lib/domain/clock-text';
import { ON_TIME_TOLERANCE_MS } from '../../lib/domain/pace';
import type { SectionPace } from '../../lib/domain/pace';
import { alertOf } from '../../lib/domain/section-alert';
import type { Thresholds } from '../../lib/domain/section-alert';
import type { SessionSection } from '../../lib/domain/session-state';
import { alertWords } from '../ui/pace-words';

interface RailProps {
  sections: readonly SessionSection[];
  /** One for each section, in the same order. */
  paces: readonly SectionPace[];
  isDisabled: boolean;
  thresholds: Thresholds;
  onEnter: (sectionId: string) => void;
}

const PLACE_WORDS = { done: 'done', now: 'now', ahead: 'to come', 'left-out': 'not in the plan' } as const;

/** How a segment is marked: the present one by the thresholds, one that is done only when it took noticeably longer. */
function markOf(pace: SectionPace, thresholds: Thresholds): '' | 'short' | 'over' {
  const { place, leftMs } = pace;
  if (place === 'done') return leftMs <= -ON_TIME_TOLERANCE_MS ? 'over' : '';
  if (place !== 'now') return '';
  const alert = alertOf(pace, thresholds);
  return alert === 'calm' ? '' : alert === 'short' ? 'short' : 'over';
}

function stateWords(pace: SectionPace, thresholds: Thresholds): string {
  const { place, isOver, leftMs } = pace;
  if (place === 'now' ? isOver : place === 'done' && leftMs <= -ON_TIME_TOLERANCE_MS) return `${PLACE_WORDS[place]}, over its time`;
  const alert = place === 'now' ? alertOf(pace, thresholds) : 'calm';
  return alert === 'calm' ? PLACE_WORDS[place] : `${PLACE_WORDS[place]}, ${alertWords(alert, thresholds)}`;
}

/** One segment a section, as wide as its budget and filled as its time passes. */
export function Rail({ sections, paces, isDisabled, thresholds, onEnter }: RailProps) {
  const present = useRef<HTMLButtonElement>(null);
  const presentId = paces.find(({ place }) => place === 'now')?.sectionId;
  useEffect(() => {
    present.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [presentId]);
  return (
    <nav class="rail" aria-label="Sections">
      {sections.map(({ id, title, budgetMs, isLeftOut }, index) => {
        const pace = paces[index];
        if (!pace) return null;
        const words = `${isLeftOut ? '' : `${formatElapsed(budgetMs)}, `}${stateWords(pace, thresholds)}`;
        const mark = markOf(pace, thresholds);
        const share = pace.budgetMs > 0 ? Math.min(1, pace.usedMs / pace.budgetMs) : Number(pace.usedMs > 0);
        return (
          <button
            key={id}
            ref={pace.place === 'now' ? present : null}
            type="button"
            class={`segment segment-${pace.place}${mark === '' ? '' : ` segment-${mark}`}`}
            style={{ flexGrow: Math.max(pace.budgetMs, 1), '--share': share.toFixed(3) }}
            aria-label={title}
            aria-describedby={`rail-${id}`}
            aria-current={pace.place === 'now' ? 'step' : undefined}
            aria-disabled={isDisabled}
            title={`${title} · ${words}`}
            onClick={() => !isDisabled && onEnter(id)}
          >
            <span class="segment-bar" />
            <span id={`rail-${id}`} hidden>
              {words}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
