import { useId, useRef, useState } from 'preact/hooks';

import { guideSummaryText } from '../library/guide-summary-text';
import type { GuideFacts } from '../library/guide-summary-text';
import { Icon } from '../ui/icon';
import { SearchField } from '../ui/search-field';

/** A guide that can be chosen. */
export interface GuideOption extends GuideFacts {
  id: string;
  title: string;
  /** Sum of the budgets for each format, in minutes. */
  sumsMinutes: readonly number[];
  /** The sections of each choice that is made when a session starts. */
  choices: readonly (readonly { id: string; title: string; budgetsMinutes: readonly number[] }[])[];
}

/** The guides that a search found, in the order in which they are shown. */
export interface FoundGuides {
  /** What was searched for; empty for all. */
  search: string;
  /** The first of them, last used first. */
  guides: readonly GuideOption[];
  /** How many there are. */
  total: number;
}

interface GuideChoiceProps {
  found: FoundGuides;
  /** The chosen guide; null when there is none. */
  selected: GuideOption | null;
  /** Ms since the epoch, for words such as "used Tuesday". */
  now: number;
  /** Asks for the guides whose title holds all words of a text. */
  onSearch: (search: string) => void;
  onSelect: (guide: GuideOption) => void;
}

/** With more guides than this there is a search field; so many are seen at a glance. */
const SEARCH_ABOVE = 5;

/** The guides as a radio group. The chosen guide stays in the list while a search hides it, so that what will start is always seen. */
export function GuideChoice({ found, selected, now, onSearch, onSelect }: GuideChoiceProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const [wasLong, setWasLong] = useState(false);
  const isLong = wasLong || found.total > SEARCH_ABOVE;
  // The field must not go while somebody types in it and few guides are left.
  if (isLong && !wasLong) setWasLong(true);
  const isAnswered = found.search === search;
  const [firstMatch] = found.guides;
  const hiddenCount = found.total - found.guides.length;
  const shown = selected && !found.guides.some((guide) => guide.id === selected.id) ? [selected, ...found.guides] : found.guides;

  const searchFor = (text: string) => {
    setSearch(text);
    onSearch(text);
  };

  const chooseFirst = (event: KeyboardEvent) => {
    // Enter here means "this one": it must not start a session with a guide that was chosen before.
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!firstMatch || !isAnswered) return;
    onSelect(firstMatch);
    searchFor('');
    const radios = list.current?.querySelectorAll<HTMLInputElement>('input') ?? [];
    [...radios].find(({ value }) => value === firstMatch.id)?.focus();
  };

  return (
    <div class="guide-choice">
      {isLong && (
        <SearchField
          label="Search guides"
          placeholder="Search guides by title"
          search={search}
          onSearch={searchFor}
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
              checked={guide.id === selected?.id}
              aria-labelledby={`${id}-${guide.id}-title`}
              aria-describedby={`${id}-${guide.id}-facts`}
              onChange={() => onSelect(guide)}
            />
            <b id={`${id}-${guide.id}-title`}>{guide.title}</b>
            <small id={`${id}-${guide.id}-facts`}>{guideSummaryText(guide, now)}</small>
            <Icon name="check" />
          </div>
        ))}
      </div>
      <div class="quiet" role="status">
        {isAnswered && search !== '' && !firstMatch && <p>No guide with “{search}” in its title.</p>}
        {isAnswered && hiddenCount > 0 && <p>and {hiddenCount} more: type to search</p>}
      </div>
    </div>
  );
}
