import type { ComponentChildren } from 'preact';

import { PanelBar } from './panel-bar';

interface PanelMessageProps {
  /** Shown in the pill too. */
  summary: string;
  children?: ComponentChildren;
}

/** What the panel shows when there is no session to show. */
export function PanelMessage({ summary, children }: PanelMessageProps) {
  return (
    <>
      <div class="panel-open">
        <PanelBar title="" />
        <div class="panel-message">{children}</div>
      </div>
      <div class="pill">
        <b>{summary}</b>
      </div>
    </>
  );
}
