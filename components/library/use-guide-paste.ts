import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

import { insertText, replaceAllText } from './insert-text';

/** What a paste came to, where that needs a word: the text was there already, or it was added to one that was. */
export interface PasteNotice {
  sentence: string;
  /** What the button does. */
  action: { label: string; run: () => void };
}

interface GuidePaste {
  notice: PasteNotice | null;
  forget: () => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** A paste that is shorter than this is a part of a guide, not a whole one. */
const WHOLE_GUIDE = 200;

/**
 * Pasting into the field of a guide: rich text comes in as Markdown, and no guide comes in twice unseen. What would be all that is in the field is
 * offered to `takeWhole` first, which answers whether it took it: the field itself is slow with a long text.
 */
export function useGuidePaste(
  field: RefObject<HTMLTextAreaElement | null>,
  toMarkdown: (data: DataTransfer) => string | null,
  takeWhole: (pasted: string) => boolean,
): GuidePaste {
  const [notice, setNotice] = useState<PasteNotice | null>(null);
  const forget = () => setNotice(null);

  const onPaste = (event: ClipboardEvent) => {
    const { current: target } = field;
    const { clipboardData } = event;
    if (!target || !clipboardData) return;
    const markdown = toMarkdown(clipboardData);
    const pasted = markdown ?? clipboardData.getData('text/plain');
    const before = target.value.trim();
    const isAllSelected = target.selectionStart === 0 && target.selectionEnd === target.value.length;
    if ((before === '' || isAllSelected) && takeWhole(pasted.replaceAll(/\r\n?/gu, '\n'))) {
      event.preventDefault();
      forget();
      return;
    }
    const isWhole = before !== '' && !isAllSelected && pasted.length >= WHOLE_GUIDE;
    const put = (run: () => void) => () => {
      run();
      forget();
    };
    if (isWhole && before === pasted.replaceAll(/\r\n?/gu, '\n').trim()) {
      event.preventDefault();
      const action = { label: 'Add it all the same', run: put(() => insertText(target, pasted)) };
      setNotice({ sentence: 'This text is in the field already, so it was not added a second time.', action });
      return;
    }
    if (markdown !== null) {
      event.preventDefault();
      insertText(target, markdown);
    }
    const action = { label: 'Keep only what was pasted', run: put(() => replaceAllText(target, pasted)) };
    setNotice(isWhole ? { sentence: 'What you pasted was added to the text that was there.', action } : null);
  };
  return { notice, forget, onPaste };
}
