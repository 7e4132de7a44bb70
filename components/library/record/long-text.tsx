import { useState } from 'preact/hooks';

import { Button } from '../../ui/button';
import { NoteText } from '../../ui/note-text';
import { numberText } from '../../ui/locale-text';

/** A note longer than this is folded, in characters. */
const FOLD_FROM = 2_000;
/** So much of a folded note is shown, in characters. */
const SHOWN = 600;

/** Where to cut: at white space, so that no word and no character is torn. */
function cutOf(text: string): number {
  const space = text.lastIndexOf(' ', SHOWN);
  if (space > SHOWN / 2) return space;
  return /^[\uDC00-\uDFFF]/u.test(text.slice(SHOWN, SHOWN + 1)) ? SHOWN - 1 : SHOWN;
}

/** A note's text; a long one is folded until it is asked for. */
export function LongText({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  if (text.length <= FOLD_FROM) return <NoteText text={text} />;
  return (
    <>
      <NoteText text={isOpen ? text : `${text.slice(0, cutOf(text))}…`} />{' '}
      <Button look="quiet" class="fold" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Show less' : `Show all ${numberText(text.length)} characters`}
      </Button>
    </>
  );
}
