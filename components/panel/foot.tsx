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
  /** What it does. */
  name: string;
  /** What it leads to, such as the title of a section; none for the end of the session. */
  target?: string | undefined;
  /** Where there is nothing to go to. */
  isEdge?: boolean;
  class?: string;
  onClick: () => void;
}

function StepButton({ direction, name, target, isEdge = false, class: place = '', onClick }: StepButtonProps) {
  const isNext = direction === 'next';
  return (
    // The button covers the whole; the title stands beside it, so that what is seen in the button is also its name.
    <div class={`step step-${direction}${isEdge ? ' step-edge' : ''}`} title={target ?? name}>
      {/* Not `disabled`: at the first section the button under the finger must keep the focus. */}
      <button
        type="button"
        class={`step-button ${place}`.trimEnd()}
        aria-describedby={target && `step-${direction}`}
        aria-disabled={isEdge}
        onClick={() => !isEdge && onClick()}
      >
        {!isNext && <Icon name="back" />}
        {name}
        {isNext && target !== undefined && <Icon name="forward" />}
      </button>
      {target !== undefined && (
        <span class="step-title" id={`step-${direction}`}>
          {target}
        </span>
      )}
    </div>
  );
}

/** Previous and next section with their titles, pause, and the end, which asks once. In the last section the end is what comes next. */
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
        <Button look="danger" class="end-session" onClick={() => void act({ type: 'end-session' })}>
          End
        </Button>
        {/* Where the button for the next section was: a click too many ends nothing. */}
        <Button onClick={() => setEnding(false)}>Keep going</Button>
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
    <footer ref={root} class={next ? 'foot' : 'foot foot-last'}>
      <StepButton
        direction="previous"
        name="Previous section"
        target={previous?.title ?? 'None before'}
        isEdge={!previous}
        onClick={() => void act({ type: 'previous-section' })}
      />
      <Button
        class={isPaused ? 'foot-icon button-primary' : 'foot-icon'}
        label={pauseWord}
        hint={pauseWord}
        onClick={() => void act({ type: isPaused ? 'resume' : 'pause' })}
      >
        <Icon name={isPaused ? 'play' : 'pause'} isFilled={isPaused} />
      </Button>
      {next && (
        <Button class="foot-icon end-session" label="End session" hint="End session" onClick={() => setEnding(true)}>
          <Icon name="stop" />
        </Button>
      )}
      {/* One element for both, so that it keeps the focus when the last section is entered. */}
      <StepButton
        direction="next"
        name={next ? 'Next section' : 'End session'}
        target={next?.title}
        class={next ? '' : 'end-session'}
        onClick={() => (next ? void act({ type: 'next-section' }) : setEnding(true))}
      />
    </footer>
  );
}
