import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { Note } from '../../lib/domain/notes';
import type { SessionItem } from '../../lib/domain/session-state';
import { Button } from '../ui/button';
import { InlineText } from '../ui/inline-text';
import { isAskable } from './current-question';
import { NotePreview } from './note-preview';
import type { Act } from './use-feedback';

interface ItemRowProps {
  item: SessionItem;
  isCurrent: boolean;
  /** Session time at which it was asked; empty while it is not. */
  askedText: string;
  /** The notes that belong to it, oldest first. */
  notes: readonly Note[];
  timeText: (at: number) => string;
  act: Act;
  /** Makes it the current question. */
  onChoose: (itemId: string) => void;
  onShowNote: (noteId: string) => void;
  children?: ComponentChildren;
}

const PRIORITY_WORDS = { essential: 'essential', 'if-time': 'if time' } as const;

/** One item: a check box with its text, what became of it, and a look at its notes. */
export function ItemRow({ item, isCurrent, askedText, notes, timeText, act, onChoose, onShowNote, children }: ItemRowProps) {
  const { id, kind, text, status, priority } = item;
  const row = useRef<HTMLLIElement>(null);
  const [boxId, textId] = [`box-${id}`, `text-${id}`];
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView?.({ block: 'nearest' });
    // A note that has just been saved is shown too.
  }, [isCurrent, notes.length]);

  const tick = async (box: HTMLInputElement) => {
    const isDone = await act({ type: box.checked ? 'ask-item' : 'reopen-item', itemId: id });
    // The browser has ticked it already; a refused command must not leave it so.
    if (!isDone) box.checked = !box.checked;
  };

  const pass = async (type: 'skip-item' | 'reopen-item', undoWords?: string) => {
    // The button makes way for another one; the focus stays with the item.
    if (await act({ type, itemId: id }, undoWords)) row.current?.querySelector('input')?.focus({ preventScroll: true });
  };

  return (
    <li
      ref={row}
      class={`item item-${kind} item-${status}${isCurrent ? ' item-current' : ''}${item.parentId === null ? '' : ' item-child'}`}
    >
      <input
        id={boxId}
        class="item-box"
        type="checkbox"
        data-item-id={id}
        checked={status === 'asked'}
        aria-labelledby={textId}
        // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- the linter knows ARIA 1.2; browsers and screen readers know this attribute of 1.3, on every role.
        aria-description={priority && PRIORITY_WORDS[priority]}
        onChange={(event) => void tick(event.currentTarget)}
      />
      <div class="item-body">
        {isAskable(item) ? (
          <button
            type="button"
            class="item-text"
            id={textId}
            tabIndex={-1}
            aria-current={isCurrent}
            title="Take notes on this question"
            onClick={() => onChoose(id)}
          >
            <InlineText text={text} />
          </button>
        ) : (
          <label class="item-text" id={textId} for={boxId}>
            <InlineText text={text} />
          </label>
        )}
        {priority && <small class="item-priority">{PRIORITY_WORDS[priority]}</small>}
        {children}
        {notes.length > 0 && <NotePreview notes={notes} isOpen={isCurrent} timeText={timeText} onShow={onShowNote} />}
      </div>
      <div class="item-side">
        {status === 'open' && (
          <Button look="quiet" class="item-tool" describedBy={textId} onClick={() => void pass('skip-item', 'Skipped')}>
            Skip
          </Button>
        )}
        {status === 'asked' && <time>{askedText}</time>}
        {status === 'skipped' && (
          <>
            <span class="item-skipped-word">Skipped</span>
            <Button look="quiet" class="item-tool" describedBy={textId} onClick={() => void pass('reopen-item')}>
              Reopen
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
