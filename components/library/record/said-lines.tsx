import { useState } from 'preact/hooks';

import { Icon } from '../../ui/icon';
import type { SaidLine } from './record-actions';

interface SaidLinesProps {
  lines: readonly SaidLine[];
  /** Time of a line on the session's clock, such as `6:31`. */
  timeOf: (at: number) => string;
}

/** What was said around a note: one line until it is opened. */
export function SaidLines({ lines, timeOf }: SaidLinesProps) {
  const [isOpen, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <div class={isOpen ? 'said said-open' : 'said'}>
      <button type="button" class="said-toggle" aria-expanded={isOpen} aria-label="What was said" onClick={() => setOpen(!isOpen)}>
        <Icon name="forward" />
      </button>
      {isOpen ? (
        <ul>
          {lines.map(({ at, speaker, text }, index) => (
            <li key={index}>
              <span class="tabular">{timeOf(at)}</span> {speaker !== '' && <b>{speaker}: </b>}
              {text}
            </li>
          ))}
        </ul>
      ) : (
        <p>{lines.map(({ speaker, text }) => (speaker === '' ? text : `${speaker}: ${text}`)).join(' ')}</p>
      )}
    </div>
  );
}
