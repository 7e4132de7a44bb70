import { useId, useRef, useState } from 'preact/hooks';

import { guideSummaryText } from '../library/guide-summary-text';
import type { GuideFacts } from '../library/guide-summary-text';
import { Icon } from '../ui/icon';

/** A guide that can be chosen. */
export interface GuideOption extends GuideFacts {
  id: string;
  title: string;
  /** Sum of the budgets for each format, in minutes. */
  sumsMinutes: readonly number[];
}

interface GuideChoiceProps {
  /** In the order in which they are shown, last used first. */
  guides: readonly GuideOption[];
  /** The chosen guide; null when there is none. */
  selectedId: string | null;
  /** Ms since the epoch, for words such as "used Tuesday". */
  now: number;
  onSelect: (guideId: string) => void;
}

/** With more guides than this there is a search field; so many are seen at a glance. */
const SEARCH_ABOVE = 5;

function isMatch(title: string, search: string): boolean {
  const text = title.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** The guides as a radio group. The chosen guide stays in the list while a search hides it, so that what will start is always seen. */
export function GuideChoice({ guides, selectedId, now, onSelect }: GuideChoiceProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const shown = guides.filter((guide) => isMatch(guide.title, search) || guide.id === selectedId);
  const firstMatch = guides.find((guide) => isMatch(guide.title, search));

  const chooseFirst = (event: KeyboardEvent) => {
    // Enter here means "this one": it must not start a session with a guide that was chosen before.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!firstMatch) return;
    onSelect(firstMatch.id);
    setSearch('');
    const radios = list.current?.querySelectorAll<HTMLInputElement>('input') ?? [];
    [...radios].find(({ value }) => value === firstMatch.id)?.focus();
  };

  return (
    <div class="guide-choice">
      {guides.length > SEARCH_ABOVE && (
        <input
          class="field"
          type="search"
          aria-label="Search guides"
          placeholder="Search guides"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={chooseFirst}
        />
      )}
      <div class="guide-list" role="radiogroup" aria-label="Guide" ref={list}>
        {shown.map((guide) => (
          <div class="guide-option" key={guide.id}>
            <input
              type="radio"
              name={`${id}-guide`}
              value={guide.id}
              checked={guide.id === selectedId}
              aria-labelledby={`${id}-${guide.id}-title`}
              aria-describedby={`${id}-${guide.id}-facts`}
              onChange={() => onSelect(guide.id)}
            />
            <b id={`${id}-${guide.id}-title`}>{guide.title}</b>
            <small id={`${id}-${guide.id}-facts`}>{guideSummaryText(guide, now)}</small>
            <Icon name="check" />
          </div>
        ))}
      </div>
      {search !== '' && !firstMatch && (
        <p class="quiet" role="status">
          No guide with “{search}” in its title.
        </p>
      )}
    </div>
  );
}
