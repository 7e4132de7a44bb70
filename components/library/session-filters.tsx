import { useId } from 'preact/hooks';

import { Button } from '../ui/button';
import { numberText } from '../ui/locale-text';

/** What a list of sessions is narrowed to and sorted by. Empty texts do not narrow. */
export interface SessionFilter {
  /** Words that all have to be in the session. */
  search: string;
  isArchived: boolean;
  guideId: string;
  /** Without its sign, in small letters. */
  tag: string;
  participant: string;
  platformId: string;
  /** The first and the last day, such as `2026-11-22`. */
  fromDay: string;
  toDay: string;
  sort: 'date' | 'title' | 'participant';
  isDescending: boolean;
}

/** What there is to filter by. */
export interface FilterChoices {
  guides: readonly { id: string; title: string }[];
  tags: readonly string[];
  participants: readonly string[];
  platforms: readonly { id: string; name: string }[];
}

interface SessionFiltersProps {
  filter: SessionFilter;
  /** Null until they are known. */
  choices: FilterChoices | null;
  archivedCount: number;
  onChange: (change: Partial<SessionFilter>) => void;
  /** Takes all filters and the search away. */
  onClear: () => void;
}

const SORTS: readonly { label: string; sort: SessionFilter['sort']; isDescending: boolean }[] = [
  { label: 'Newest first', sort: 'date', isDescending: true },
  { label: 'Oldest first', sort: 'date', isDescending: false },
  { label: 'Guide, A to Z', sort: 'title', isDescending: false },
  { label: 'Guide, Z to A', sort: 'title', isDescending: true },
  { label: 'Participant, A to Z', sort: 'participant', isDescending: false },
  { label: 'Participant, Z to A', sort: 'participant', isDescending: true },
];

/** Whether a list shows less than all of its place. */
export function isNarrowed({ search, guideId, tag, participant, platformId, fromDay, toDay }: SessionFilter): boolean {
  return [search, guideId, tag, participant, platformId, fromDay, toDay].some((value) => value.trim() !== '');
}

interface ChoiceProps {
  label: string;
  /** What is said of no choice. */
  none: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

function Choice({ label, none, value, options, onChoose }: ChoiceProps) {
  // What is chosen stays in the list when the last session that had it is gone, so that it can be seen and taken away.
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <select
      class={value === '' ? 'field' : 'field is-set'}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** The search, the filters and the order of a list of sessions. */
export function SessionFilters({ filter, choices, archivedCount, onChange, onClear }: SessionFiltersProps) {
  const id = useId();
  const { search, isArchived, guideId, tag, participant, platformId, fromDay, toDay, sort, isDescending } = filter;
  const place = SORTS.findIndex((known) => known.sort === sort && known.isDescending === isDescending);
  const { guides = [], tags = [], participants = [], platforms = [] } = choices ?? {};
  const setClass = (value: string) => (value === '' ? 'field' : 'field is-set');
  return (
    <search>
      <div class="list-tools">
        <input
          class="field"
          type="search"
          aria-label="Search sessions"
          placeholder="Search notes, codes and guides"
          value={search}
          onInput={(event) => onChange({ search: event.currentTarget.value })}
        />
        <select
          class="field session-sort"
          aria-label="Order"
          value={String(place)}
          onChange={(event) => {
            const { sort: nextSort = 'date', isDescending: isNextDescending = true } = SORTS[Number(event.currentTarget.value)] ?? {};
            onChange({ sort: nextSort, isDescending: isNextDescending });
          }}
        >
          {SORTS.map(({ label }, index) => (
            <option key={label} value={String(index)}>
              {label}
            </option>
          ))}
        </select>
        {(archivedCount > 0 || isArchived) && (
          <Button isPressed={isArchived} onClick={() => onChange({ isArchived: !isArchived })}>
            Archived ({numberText(archivedCount)})
          </Button>
        )}
        {isNarrowed(filter) && (
          <Button look="quiet" onClick={onClear}>
            Clear filters
          </Button>
        )}
      </div>
      <div class="session-filters">
        <Choice
          label="Guide"
          none="All guides"
          value={guideId}
          options={guides.map((guide) => ({ value: guide.id, label: guide.title }))}
          onChoose={(value) => onChange({ guideId: value })}
        />
        <Choice
          label="Tag"
          none="All tags"
          value={tag}
          options={tags.map((value) => ({ value, label: `#${value}` }))}
          onChoose={(value) => onChange({ tag: value })}
        />
        <input
          class={`${setClass(participant)} session-participant`}
          aria-label="Participant"
          placeholder="All participants"
          maxLength={80}
          list={`${id}-participants`}
          value={participant}
          onInput={(event) => onChange({ participant: event.currentTarget.value })}
        />
        <datalist id={`${id}-participants`}>
          {participants.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </datalist>
        <Choice
          label="Service"
          none="All services"
          value={platformId}
          options={platforms.map((platform) => ({ value: platform.id, label: platform.name }))}
          onChoose={(value) => onChange({ platformId: value })}
        />
        <span class="session-days">
          <input
            class={setClass(fromDay)}
            type="date"
            aria-label="From day"
            value={fromDay}
            max={toDay || undefined}
            onChange={(event) => onChange({ fromDay: event.currentTarget.value })}
          />
          <span aria-hidden="true">to</span>
          <input
            class={setClass(toDay)}
            type="date"
            aria-label="To day"
            value={toDay}
            min={fromDay || undefined}
            onChange={(event) => onChange({ toDay: event.currentTarget.value })}
          />
        </span>
      </div>
    </search>
  );
}
