import type { ComponentChildren } from 'preact';
import { useTooLong } from './use-too-long';
import './popup.css';

interface PopupPageProps {
  /** Number of sessions there are; null while it is not known. */
  sessionCount: number | null;
  children: ComponentChildren;
}

/** Head and foot of the popup. The links open the library in a tab of its own. */
export function PopupPage({ sessionCount, children }: PopupPageProps) {
  const main = useTooLong<HTMLElement>();
  return (
    <div class="popup">
      <header>
        <h1>Fieldguide</h1>
        <a class="icon-link" href="library.html#/settings" target="_blank" rel="noopener" aria-label="Settings" title="Settings">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="3.2" />
            <path d="M12 2.8v3M12 18.2v3M21.2 12h-3M5.8 12h-3M18.5 5.5l-2.1 2.1M7.6 16.4l-2.1 2.1M18.5 18.5l-2.1-2.1M7.6 7.6 5.5 5.5" />
            <circle cx="12" cy="12" r="6.6" />
          </svg>
        </a>
      </header>
      <main ref={main}>{children}</main>
      <footer>
        <a href="library.html#/guides" target="_blank" rel="noopener">
          Guides
        </a>
        <a href="library.html#/sessions" target="_blank" rel="noopener">
          Sessions{sessionCount === null ? '' : ` (${sessionCount})`}
        </a>
      </footer>
    </div>
  );
}
