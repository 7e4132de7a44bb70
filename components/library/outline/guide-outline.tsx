import type { TargetedInputEvent } from 'preact';
import { useMemo, useRef } from 'preact/hooks';

import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { GuideFields } from './guide-fields';
import type { OutlineActions } from './outline-actions';
import { KEY_WORDS } from './outline-keys';
import type { OutlineProps } from './outline-props';
import { SectionRows } from './section-rows';
import { useOutlineFocus } from './use-outline-focus';
import { useOutlineKeys } from './use-outline-keys';
import { useSlices } from './use-slices';
import './guide-outline.css';

/** Beyond these a guide's items are drawn when they come near to what is seen. */
const LARGE = { sections: 60, items: 600 } as const;

/** Sections drawn in one frame; those of a large guide have more items. */
const [SLICE, LARGE_SLICE] = [4, 2];

function isLarge({ sections }: GuideDraft): boolean {
  if (sections.length > LARGE.sections) return true;
  return sections.reduce((count, { items }) => items.reduce((sum, { children }) => sum + 1 + children.length, count), 0) > LARGE.items;
}

/** The section in which a part stands; null for what belongs to the whole guide. */
function sectionOfPart({ sections }: GuideDraft, part: string | undefined | null): string | null {
  if (part === null || part === undefined) return null;
  const id = part.replace(/^(?:aim|budget):/, '');
  const holds = (items: GuideDraft['sections'][number]['items']) =>
    items.some((item) => item.id === id || item.children.some((child) => child.id === id));
  return sections.find((section) => section.id === id || holds(section.items))?.id ?? null;
}

/** The same map as before as long as it says the same: the screens make a new one with every key. */
function useSameMap(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const kept = useRef(map);
  const isSame = kept.current.size === map.size && [...map].every(([key, value]) => kept.current.get(key) === value);
  if (!isSame) kept.current = map;
  return kept.current;
}

function useSameActions({ onEdit, onSelect }: OutlineActions): OutlineActions {
  const latest = useRef({ onEdit, onSelect });
  latest.current = { onEdit, onSelect };
  return useMemo(() => ({ onEdit: (edit) => latest.current.onEdit(edit), onSelect: (part) => latest.current.onSelect(part) }), []);
}

/** A guide as an outline that is written in place, with the keyboard alone if one likes. */
export function GuideOutline(props: OutlineProps) {
  const { draft, remarks, places, selectedPart, onSelect, onUndo, onRedo, focus } = props;
  const root = useRef<HTMLDivElement>(null);
  const problems = useSameMap(props.problems);
  const actions = useSameActions(props);
  const { remember, forget } = useOutlineFocus(root, focus);
  const answerKey = useOutlineKeys(props);
  const selectedSection = useMemo(() => sectionOfPart(draft, selectedPart), [draft, selectedPart]);
  const focusSection = useMemo(() => sectionOfPart(draft, focus?.part), [draft, focus]);
  const isLazy = useMemo(() => isLarge(draft), [draft]);
  const shown = useSlices(draft.sections.length, isLazy ? LARGE_SLICE : SLICE);
  const lastShown = Math.max(shown, draft.sections.findIndex(({ id }) => id === focusSection) + 1);

  // The browser's own undo, such as that of its menu, knows one field only.
  const answerHistory = (event: TargetedInputEvent<HTMLElement>) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (event.inputType === 'historyUndo') onUndo();
    else onRedo();
  };
  const noticePart = (event: FocusEvent) => {
    remember();
    const part = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-part]')?.dataset.part : undefined;
    if (part !== undefined && part !== selectedPart) onSelect(part);
  };

  return (
    <div
      class={isLazy ? 'outline outline-large' : 'outline'}
      ref={root}
      onKeyDown={(event) => {
        remember();
        answerKey(event);
      }}
      onBeforeInput={answerHistory}
      onFocusIn={noticePart}
      onFocusOut={forget}
    >
      <GuideFields draft={draft} remarks={remarks} places={places} problems={problems} actions={actions} />
      <table class="outline-table" aria-label="Sections">
        <thead>
          <tr>
            <th scope="col">Section</th>
            {draft.formatsMinutes.map((minutes, index) => (
              <th scope="col" class="outline-minutes" key={index}>
                {minutes} min
              </th>
            ))}
            <th scope="col" class="outline-optional">
              Optional
            </th>
          </tr>
        </thead>
        {draft.sections.slice(0, lastShown).map((section, index) => (
          <SectionRows
            key={section.id}
            section={section}
            index={index}
            formatsMinutes={draft.formatsMinutes}
            selectedPart={section.id === selectedSection ? selectedPart : null}
            isLazy={isLazy}
            focusPart={section.id === focusSection ? (focus?.part ?? null) : null}
            actions={actions}
            remarks={remarks}
            places={places}
            problems={problems}
            proposed={props.proposed}
          />
        ))}
      </table>
      <details class="outline-keys">
        <summary>Keys</summary>
        <dl>
          {KEY_WORDS.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
