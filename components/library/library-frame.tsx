import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { useFirstFocus } from './use-first-focus';
import './boxes.css';
import './library.css';

/** The parts of the library. */
export type LibraryArea = 'guides' | 'sessions' | 'participants' | 'settings';

interface LibraryFrameProps {
  area: LibraryArea;
  /** True when the page shown is the area's own list, and not something within it. */
  isAreaItself: boolean;
  /** True when the person came here from another page of the library: the keyboard goes to the heading, so that the page is read out from its beginning. */
  takesFocus: boolean;
  /** The heading of the page; also the title of the tab. */
  title: string;
  /** Names the step that a page of several steps shows. When it changes and what had the keyboard is gone with the step before, the heading gets it. */
  step?: string;
  /** Called when the link to the page that is shown is pressed, which changes no address. */
  onAgain?: () => void;
  /** Buttons beside the heading. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

const AREAS: readonly { area: LibraryArea; name: string }[] = [
  { area: 'guides', name: 'Guides' },
  { area: 'sessions', name: 'Sessions' },
  { area: 'participants', name: 'Participants' },
  { area: 'settings', name: 'Settings' },
];

/** Head and navigation of the library, and the card on which a page lies. */
export function LibraryFrame({ area, isAreaItself, takesFocus, title, step, onAgain, actions, children }: LibraryFrameProps) {
  const heading = useFirstFocus<HTMLHeadingElement>(takesFocus);

  const shownStep = useRef(step);
  useEffect(() => {
    if (step !== shownStep.current && document.activeElement === document.body) heading.current?.focus();
    shownStep.current = step;
  }, [heading, step]);
  useEffect(() => {
    document.title = `${title} · Fieldguide`;
  }, [title]);

  return (
    <div class="library">
      <header class="library-head">
        <p class="library-brand">Fieldguide</p>
        <nav aria-label="Library">
          {AREAS.map(({ area: other, name }) => (
            <a
              key={other}
              href={`#/${other}`}
              aria-current={other === area ? (isAreaItself ? 'page' : 'true') : undefined}
              onClick={other === area && isAreaItself ? onAgain : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main class="library-page">
        <div class="library-title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {actions !== undefined && <div class="library-actions">{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}
