import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import type { OutlineProps } from './outline-props';

/** What the outline tells about the keyboard. */
export interface OutlineFocus {
  /** The caret may have moved. */
  remember: () => void;
  /** A text lost the keyboard. */
  forget: () => void;
}

/** Where the keyboard is among the texts of the outline. */
interface Held {
  part: string;
  /** Id of its section, and the place of that among the sections; null outside of them. */
  section: { id: string; place: number } | null;
  /** Place among the texts of the section, or of all. */
  place: number;
  start: number;
  end: number;
}

const TEXTS = 'textarea[data-text]';

function textsIn(root: HTMLElement): HTMLTextAreaElement[] {
  return [...root.querySelectorAll<HTMLTextAreaElement>(TEXTS)];
}

// Only in the section is it counted: in a large guide the walk through all texts would take its time with every key.
function placeOf(root: HTMLElement, field: HTMLTextAreaElement): Pick<Held, 'section' | 'place'> {
  const section = field.closest<HTMLTableSectionElement>('tbody[data-section]');
  const sections = section?.closest('table')?.tBodies;
  if (section === null || sections === undefined) return { section: null, place: textsIn(root).indexOf(field) };
  const id = section.dataset.section ?? '';
  return { section: { id, place: [...sections].indexOf(section) }, place: textsIn(section).indexOf(field) };
}

/** The text that stands where the one that is gone did. */
function textInPlace(root: HTMLElement, { section, place }: Held): HTMLTextAreaElement | undefined {
  const sections = [...(root.querySelector('table')?.tBodies ?? [])];
  const present =
    section && (sections.find(({ dataset }) => dataset.section === section.id) ?? sections[Math.min(section.place, sections.length - 1)]);
  const texts = textsIn(present ?? root);
  return texts[Math.min(place, texts.length - 1)];
}

function give(field: HTMLTextAreaElement, held: Held | null): void {
  const isSame = held !== null && held.part === field.dataset.text;
  field.focus();
  if (isSame) field.setSelectionRange(held.start, held.end);
  else field.setSelectionRange(field.value.length, field.value.length);
}

/**
 * Keeps the keyboard in the outline. A part that is to have it gets it, once it is drawn; a text that lost it because its row was drawn elsewhere
 * gets it back with its caret; when the text is gone, the one in its place has it.
 */
export function useOutlineFocus(root: RefObject<HTMLElement | null>, focus: OutlineProps['focus']): OutlineFocus {
  const held = useRef<Held | null>(null);
  const answered = useRef<OutlineProps['focus']>(null);

  const remember = () => {
    const field = document.activeElement;
    if (root.current === null || !(field instanceof HTMLTextAreaElement) || !field.matches(TEXTS)) return;
    const { selectionStart: start, selectionEnd: end } = field;
    held.current = { part: field.dataset.text ?? '', ...placeOf(root.current, field), start, end };
  };

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const find = (part: string) => element.querySelector<HTMLTextAreaElement>(`textarea[data-text="${CSS.escape(part)}"]`);
    if (focus !== null && focus !== answered.current) {
      const field = find(focus.part);
      if (field === null) return;
      answered.current = focus;
      if (field !== document.activeElement) give(field, held.current);
    } else if (held.current !== null && document.activeElement === document.body) {
      const field = find(held.current.part) ?? textInPlace(element, held.current);
      if (field !== undefined) give(field, held.current);
    }
    remember();
  });
  const forget = () =>
    // A row that is only drawn elsewhere has the keyboard back by then.
    queueMicrotask(() => {
      if (document.activeElement?.matches(TEXTS) !== true) held.current = null;
    });
  return { remember, forget };
}
