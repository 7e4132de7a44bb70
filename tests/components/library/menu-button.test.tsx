import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { MenuButton } from '../../../components/library/menu-button';

const items = [
  { id: 'json', label: 'JSON' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'media', label: 'Media list' },
];

function show() {
  const onChoose = vi.fn<(id: string) => void>();
  render(
    <>
      <MenuButton label="Export" items={items} onChoose={onChoose} />
      <button>After</button>
    </>,
  );
  return onChoose;
}

const opener = () => screen.getByRole('button', { name: 'Export' });
const focused = () => document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

afterEach(cleanup);

describe('menu button', () => {
  it('opens a menu with one item for each choice, the first under the keyboard', () => {
    show();
    expect(opener().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(opener());
    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('menu', { name: 'Export' })).toBeTruthy();
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['JSON', 'Markdown', 'Media list']);
    expect(focused()).toBe('JSON');
  });

  it('is walked through by the keys, around its ends', () => {
    show();
    opener().focus();
    const walk = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'Home', 'End', 'ArrowDown', 'm', 'm', 'm'].map(
      (key) => (press(key), focused()),
    );
    expect(walk).toEqual(['JSON', 'Markdown', 'JSON', 'Media list', 'JSON', 'Media list', 'JSON', 'Markdown', 'Media list', 'Markdown']);
  });

  it('opens at its end with the upward arrow', () => {
    show();
    opener().focus();
    press('ArrowUp');
    expect(focused()).toBe('Media list');
  });

  it('chooses an item and gives the focus back', () => {
    const onChoose = show();
    fireEvent.click(opener());
    fireEvent.click(screen.getByRole('menuitem', { name: 'Markdown' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('markdown');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('closes with Escape, giving the focus back, and when the focus leaves', () => {
    const onChoose = show();
    fireEvent.click(opener());
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(opener());
    fireEvent.click(opener());
    void act(() => screen.getByRole('button', { name: 'After' }).focus());
    expect(screen.queryByRole('menu')).toBeNull();
    expect(onChoose).not.toHaveBeenCalled();
  });
});
