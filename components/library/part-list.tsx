import { useEffect, useRef, useState } from 'preact/hooks';

import { countText } from './guide-summary-text';
import { numberText } from '../ui/locale-text';
import './part-list.css';

/** One thing to be looked at or filled in. */
interface PartEntry {
  /** Absent where it cannot be ticked off. */
  id?: string;
  part: string;
  sentence: string;
}

interface PartListProps {
  /** `look` for what was uncertain, `fix` for what keeps the guide from being saved. */
  kind: 'look' | 'fix';
  entries: readonly PartEntry[];
  /** Leads to the part. */
  onGo: (part: string) => void;
  /** How many were ticked off. */
  lookedCount?: number;
  /** Ticks one off. */
  onTick?: (id: string) => void;
  /** Shows again what was ticked off. */
  onLookAgain?: () => void;
}

/** More than this are shown only when asked for: each is marked at its row anyway. */
const SHOWN_ENTRIES = 3;

const WORDS = {
  look: { after: 'to look at', name: 'Remarks', look: 'notice-warn' },
  fix: { after: 'to fill in or correct before the guide can be saved', name: 'Problems', look: 'notice-error' },
} as const;

/** What is to be looked at, each entry leading to its row; what looks right is ticked off, until nothing is left. */
export function PartList({ kind, entries, onGo, lookedCount = 0, onTick, onLookAgain }: PartListProps) {
  const [isWhole, setWhole] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  /** The place of the entry that was just ticked off. */
  const ticked = useRef<number | null>(null);
  useEffect(() => {
    const place = ticked.current;
    if (place === null) return;
    ticked.current = null;
    // The keyboard stays where it was, at the next entry, or at the words that say there is none.
    const ticks = root.current?.querySelectorAll<HTMLElement>('.part-tick') ?? [];
    (ticks[Math.min(place, ticks.length - 1)] ?? root.current?.querySelector<HTMLElement>('.part-count'))?.focus();
  }, [entries]);
  if (entries.length === 0 && lookedCount === 0) return null;
  const { after, name, look } = WORDS[kind];
  const shown = isWhole ? entries : entries.slice(0, SHOWN_ENTRIES);
  const isDone = entries.length === 0;
  return (
    <div class={`notice part-list ${isDone ? 'part-list-done' : look}`} ref={root}>
      <div class="part-head">
        <p class="part-count" role={onTick && 'status'} tabIndex={-1}>
          <b>{isDone ? 'Everything is looked at' : `${countText(entries.length, 'thing')} ${after}`}</b>
          {lookedCount > 0 && <small>{numberText(lookedCount)} looked at</small>}
        </p>
        {entries.length > SHOWN_ENTRIES && (
          <button type="button" class="part-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `${numberText(entries.length - SHOWN_ENTRIES)} more`}
            <span class="visually-hidden"> {after}</span>
          </button>
        )}
        {lookedCount > 0 && onLookAgain && (
          <button type="button" class="part-more" onClick={onLookAgain}>
            Look at them again
          </button>
        )}
      </div>
      {!isDone && (
        <ul aria-label={name} role="list" class={isWhole || entries.length <= SHOWN_ENTRIES ? undefined : 'part-folded'}>
          {shown.map(({ id, part, sentence }, place) => (
            <li key={id ?? `${part} ${sentence}`}>
              <button type="button" class="part-link" title={sentence} onClick={() => onGo(part)}>
                {sentence}
              </button>
              {onTick && id !== undefined && (
                <button
                  type="button"
                  class="part-tick"
                  onClick={() => {
                    ticked.current = place;
                    onTick(id);
                  }}
                >
                  Looks right<span class="visually-hidden">: {sentence}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
