import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { SessionState } from '../../lib/domain/session-state';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { Act } from './use-feedback';

interface FootProps {
  state: SessionState;
  act: Act;
}

interface StepButtonProps {
  direction: 'previous' | 'next';
  /** Title of the section it leads to; null when there is none. */
  title: string | null;
  onClick: () => void;
}

function StepButton({ direction, title, onClick }: StepButtonProps) {
  const isNext = direction === 'next';
  const edge = isNext ? 'Last section' : 'First section';
  return (
    // The button covers the whole; the title stands beside it, so that what is seen in the button is also its name.
    <div class={`step step-${direction}${title === null ? ' step-edge' : ''}`} title={title ?? edge}>
      {/* Not `disabled`: at the last section the button under the finger must keep the focus. */}
      <button
        type="button"
        class="step-button"
        aria-describedby={`step-${direction}`}
        aria-disabled={title === null}
        onClick={() => title !== null && onClick()}
      >
        {!isNext && <Icon name="back" />}
        {isNext ? 'Next section' : 'Previous section'}
        {isNext && <Icon name="forward" />}
      </button>
      <span class="step-title" id={`step-${direction}`}>
        {title ?? edge}
      </span>
    </div>
  );
}

/** Previous and next section with their titles, pause, and the end, which asks once. */
export function Foot({ state, act }: FootProps) {
  const [isEnding, setEnding] = useState(false);
  const root = useRef<HTMLElement>(null);
  const hasAsked = useRef(false);
  useLayoutEffect(() => {
    // The focus goes to the question and back to the button that raised it.
    if (isEnding || hasAsked.current) root.current?.querySelector<HTMLButtonElement>('.end-session')?.focus();
    hasAsked.current = isEnding;
  }, [isEnding]);

  if (isEnding) {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Else it would give the keyboard back to the page.
      event.preventDefault();
      setEnding(false);
    };
    return (
      <footer ref={root} class="foot foot-ending" role="group" aria-label="End the session?" onKeyDown={onKeyDown}>
        <span>End the session?</span>
        <Button onClick={() => setEnding(false)}>Keep going</Button>
        <Button look="danger" class="end-session" onClick={() => void act({ type: 'end-session' })}>
          End
        </Button>
      </footer>
    );
  }
  const present = state.sections.findIndex(({ id }) => id === state.currentSectionId);
  const isStop = ({ isLeftOut }: { isLeftOut: boolean }) => !isLeftOut;
  const previous = state.sections.slice(0, Math.max(0, present)).findLast(isStop);
  const next = state.sections.slice(present + 1).find(isStop);
  const isPaused = state.pausedAt !== null;
  const pauseWord = isPaused ? 'Resume' : 'Pause';
  return (
    <footer ref={root} class="foot">
      <StepButton direction="previous" title={previous?.title ?? null} onClick={() => void act({ type: 'previous-section' })} />
      <Button
        class={isPaused ? 'foot-icon button-primary' : 'foot-icon'}
        label={pauseWord}
        hint={pauseWord}
        onClick={() => void act({ type: isPaused ? 'resume' : 'pause' })}
      >
        <Icon name={isPaused ? 'play' : 'pause'} isFilled={isPaused} />
      </Button>
      <Button class="foot-icon end-session" label="End session" hint="End session" onClick={() => setEnding(true)}>
        <Icon name="stop" />
      </Button>
      <StepButton direction="next" title={next?.title ?? null} onClick={() => void act({ type: 'next-section' })} />
    </footer>
  );
}
