import { useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { countText } from './guide-summary-text';
import './part-list.css';

interface PartListProps {
  /** `look` for what was uncertain, `fix` for what keeps the guide from being saved. */
  kind: 'look' | 'fix';
  entries: readonly { part: string; sentence: string }[];
  /** Leads to the part. */
  onGo: (part: string) => void;
}

/** More than this are shown only when asked for: each is marked at its row anyway. */
const SHOWN_ENTRIES = 4;

const WORDS = {
  look: { after: 'to look at', name: 'Remarks', look: 'notice-warn' },
  fix: { after: 'to fill in or correct before the guide can be saved', name: 'Problems', look: 'notice-error' },
} as const;

/** What is to be looked at, each entry leading to its row. */
export function PartList({ kind, entries, onGo }: PartListProps) {
  const [isWhole, setWhole] = useState(false);
  if (entries.length === 0) return null;
  const { after, name, look } = WORDS[kind];
  const shown = isWhole ? entries : entries.slice(0, SHOWN_ENTRIES);
  return (
    <div class={`notice part-list ${look}`}>
      <p>
        <b>
          {countText(entries.length, 'thing')} {after}
        </b>
      </p>
      <ul aria-label={name}>
        {shown.map(({ part, sentence }) => (
          <li key={`${part} ${sentence}`}>
            <button type="button" class="part-link" onClick={() => onGo(part)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN_ENTRIES && (
        <Button look="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show ${entries.length - SHOWN_ENTRIES} more`}
        </Button>
      )}
    </div>
  );
}
