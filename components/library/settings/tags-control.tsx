import { useState } from 'preact/hooks';

import { isTag } from '../../../lib/domain/notes';
import { TAG_BOUNDS } from '../../../lib/domain/settings';
import type { ControlIds } from './setting-row';

interface TagsControlProps {
  ids: ControlIds;
  /** Without their sign. */
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

/** The tags in a text, without their sign and each once, and the words that can be none. */
function readTags(text: string): { tags: string[]; wrong: string[] } {
  const words = text.split(/[\s,;]+/u).flatMap((word) => word.replace(/^[#＃]+/u, '') || []);
  const tags = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
  const isRight = (tag: string) => isTag(tag) && tag.length <= TAG_BOUNDS.length;
  return { tags: tags.filter(isRight), wrong: tags.filter((tag) => !isRight(tag)) };
}

function textOf(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ');
}

/** Tags as one line of text; they are passed on when the field is left or Enter is pressed. */
export function TagsControl({ ids, tags, onChange }: TagsControlProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = readTags(typed ?? '');
  const isTooMany = read.tags.length > TAG_BOUNDS.count;
  const hint =
    read.wrong.length > 0
      ? `${textOf(read.wrong)} cannot be a tag: letters, digits, - _ and / make one.`
      : isTooMany
        ? `${TAG_BOUNDS.count} tags at most.`
        : '';
  const finish = () => {
    if (typed === null || hint !== '') return;
    setTyped(null);
    if (textOf(read.tags) !== textOf(tags)) onChange(read.tags);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') finish();
    if (event.key === 'Escape') setTyped(null);
  };
  return (
    <span class="setting-tags">
      <input
        {...ids}
        class="field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={hint !== ''}
        value={typed ?? textOf(tags)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
      <span role="alert">{hint && <span class="setting-hint">{hint}</span>}</span>
    </span>
  );
}
