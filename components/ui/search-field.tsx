interface SearchFieldProps {
  /** Accessible name, and what the field shows while it is empty unless there is a placeholder. */
  label: string;
  /** What is searched for, and in what. */
  placeholder?: string;
  search: string;
  /** Called on every key that changes something. */
  onSearch: (search: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** A field in which somebody searches a list. */
export function SearchField({ label, placeholder = label, search, onSearch, onKeyDown }: SearchFieldProps) {
  return (
    <input
      class="field"
      type="search"
      autocomplete="off"
      aria-label={label}
      placeholder={placeholder}
      value={search}
      onInput={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
