import { useState } from 'preact/hooks';

/** The `id` of the list of tags in use; the record holds it once. */
export const TAG_LIST_ID = 'record-tags';

interface TagFieldProps {
  /** Takes a tag without its sign; false when it is none. */
  onAdd: (tag: string) => boolean;
}

/** A field for one tag, with those in use to choose from. */
export function TagField({ onAdd }: TagFieldProps) {
  const [word, setWord] = useState('');
  const add = () => {
    const tag = word
      .trim()
      .replace(/^[#＃]/u, '')
      .replaceAll(/\s+/gu, '-');
    if (tag !== '' && onAdd(tag)) setWord('');
  };
  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        class="field tag-field"
        aria-label="Add a tag"
        placeholder="Add a tag"
        list={TAG_LIST_ID}
        autocomplete="off"
        value={word}
        onInput={({ currentTarget }) => setWord(currentTarget.value)}
      />
      <button type="submit" class="button">
        Add
      </button>
    </form>
  );
}
