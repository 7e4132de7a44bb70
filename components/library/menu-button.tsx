import { Fragment } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './menu-button.css';

/** One thing a menu offers. */
export interface MenuItem {
  id: string;
  label: string;
  /** True for one that a line separates from those before it. */
  isApart?: boolean;
}

interface MenuButtonProps {
  label: string;
  /** `dots` shows three dots in place of the label, for the row of a list; the label is its name all the same. */
  look?: 'plain' | 'primary' | 'dots';
  items: readonly MenuItem[];
  isDisabled?: boolean;
  onChoose: (id: string) => void;
}

/** Where a key leads among `count` items; undefined for a key that leads nowhere. */
function placeAfter(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count;
    case 'ArrowUp':
      return (place - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  return undefined;
}

/** A button that opens a menu: arrow keys, Home, End and first letters move in it, Escape and Tab close it. */
export function MenuButton({ label, look = 'plain', items, isDisabled = false, onChoose }: MenuButtonProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  /** Item that has the focus; null while the menu is closed. */
  const [place, setPlace] = useState<number | null>(null);
  const isOpen = place !== null;

  useEffect(() => {
    if (place !== null) root.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[place]?.focus();
  }, [place]);

  const close = (returnsFocus: boolean) => {
    setPlace(null);
    if (returnsFocus) root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };

  const choose = (item: MenuItem) => {
    close(true);
    onChoose(item.id);
  };

  const openWithKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setPlace(event.key === 'ArrowDown' ? 0 : items.length - 1);
  };

  const moveWithKey = (event: KeyboardEvent) => {
    if (place === null) return;
    const letter = event.key.length === 1 ? event.key.toLocaleLowerCase() : null;
    const byLetter = items.findIndex(
      (_, step) => letter !== null && items[(place + 1 + step) % items.length]?.label.toLocaleLowerCase().startsWith(letter),
    );
    const next = byLetter >= 0 ? (place + 1 + byLetter) % items.length : placeAfter(event.key, place, items.length);
    if (next !== undefined) setPlace(next);
    else if (event.key === 'Escape') close(true);
    else return;
    event.preventDefault();
  };

  const leave = (event: FocusEvent) => {
    if (isOpen && !root.current?.contains(event.relatedTarget as Node | null)) close(false);
  };

  return (
    <div class="menu-button" ref={root} onFocusOut={leave}>
      <button
        id={`${id}-button`}
        type="button"
        class={look === 'dots' ? 'button button-quiet menu-dots' : `button button-${look}`}
        aria-label={look === 'dots' ? label : undefined}
        title={look === 'dots' ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-menu` : undefined}
        disabled={isDisabled}
        onClick={() => (isOpen ? close(true) : setPlace(0))}
        onKeyDown={openWithKey}
      >
        {look === 'dots' ? (
          <svg viewBox="0 0 16 4" aria-hidden="true">
            <path d="M2 2h0M8 2h0M14 2h0" />
          </svg>
        ) : (
          <>
            {label}
            <svg class="menu-mark" viewBox="0 0 10 6" aria-hidden="true">
              <path d="m1 1 4 4 4-4" />
            </svg>
          </>
        )}
      </button>
      {isOpen && (
        <div class="menu" id={`${id}-menu`} role="menu" tabIndex={-1} aria-labelledby={`${id}-button`} onKeyDown={moveWithKey}>
          {items.map((item) => (
            <Fragment key={item.id}>
              {item.isApart && <hr class="menu-line" />}
              <button type="button" role="menuitem" tabIndex={-1} onClick={() => choose(item)}>
                {item.label}
              </button>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
