import { useEffect, useRef } from 'preact/hooks';

import { formatElapsed } from '../../lib/domain/clock-text';
import { ON_TIME_TOLERANCE_MS } from '../../lib/domain/pace';
import type { SectionPace } from '../../lib/domain/pace';
import type { SessionSection } from '../../lib/domain/session-state';

interface RailProps {
  sections: readonly SessionSection[];
  /** One for each section, in the same order. */
  paces: readonly SectionPace[];
  isDisabled: boolean;
  onEnter: (sectionId: string) => void;
}

const PLACE_WORDS = { done: 'done', now: 'now', ahead: 'to come', 'left-out': 'not in the plan' } as const;

/** A section that is done counts as over only when it took noticeably longer. */
function isMarkedOver({ place, isOver, leftMs }: SectionPace): boolean {
  return place === 'now' ? isOver : place === 'done' && leftMs <= -ON_TIME_TOLERANCE_MS;
}

function stateWords(pace: SectionPace): string {
  const { place } = pace;
  return isMarkedOver(pace) ? `${PLACE_WORDS[place]}, over its time` : PLACE_WORDS[place];
}

/** One segment a section, as wide as its budget and filled as its time passes. */
export function Rail({ sections, paces, isDisabled, onEnter }: RailProps) {
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
        const words = `${isLeftOut ? '' : `${formatElapsed(budgetMs)}, `}${stateWords(pace)}`;
        const share = pace.budgetMs > 0 ? Math.min(1, pace.usedMs / pace.budgetMs) : Number(pace.usedMs > 0);
        return (
          <button
            key={id}
            ref={pace.place === 'now' ? present : null}
            type="button"
            class={`segment segment-${pace.place}${isMarkedOver(pace) ? ' segment-over' : ''}`}
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
