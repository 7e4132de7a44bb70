import { useState } from 'preact/hooks';
import './guide-page.css';

/** The Markdown of a guide, folded away until it is asked for. */
export function MarkdownView({ markdown }: { markdown: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="guide-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>View Markdown</summary>
      {isOpen && (
        <textarea class="field guide-markdown" aria-label="Markdown of the guide" readOnly spellcheck={false} rows={24} value={markdown} />
      )}
    </details>
  );
}
