import type { RefObject } from 'preact';

import { Button } from './button';
import './tag-chips.css';

interface TagChipsProps {
  /** Without their sign. */
  tags: readonly string[];
  /** The field that a tag goes into. */
  field: RefObject<HTMLTextAreaElement | null>;
  /** Called with the field's text once a tag is in it. */
  onType: (text: string) => void;
}

/** Puts a tag where the cursor is, with a space on either side that has none. */
function insertTag(field: HTMLTextAreaElement, tag: string): void {
  const { value, selectionStart, selectionEnd } = field;
  const before = selectionStart === 0 || /\s$/u.test(value.slice(0, selectionStart)) ? '' : ' ';
  const after = /^\s/u.test(value.slice(selectionEnd)) ? '' : ' ';
  field.setRangeText(`${before}${tag}${after}`, selectionStart, selectionEnd, 'end');
}

/** The tags at hand, one press each to put them into a note at the cursor. What does not fit is scrolled to. */
export function TagChips({ tags, field, onType }: TagChipsProps) {
  const add = (tag: string) => {
    if (!field.current) return;
    insertTag(field.current, tag);
    field.current.focus();
    onType(field.current.value);
  };
  return (
    <span class="tag-chips">
      {tags.map((tag) => (
        <Button key={tag} look="quiet" class="tag-chip" leavesFocus hint={`Add the tag #${tag}`} onClick={() => add(`#${tag}`)}>
          #{tag}
        </Button>
      ))}
    </span>
  );
}
