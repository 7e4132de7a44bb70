import { useRef } from 'preact/hooks';

import type { DraftSection } from '../../../lib/guides/guide-reading';
import { GrowField } from './grow-field';
import { memo } from './memo';
import { MinutesField } from './minutes-field';
import type { OutlineActions } from './outline-actions';
import type { OutlineProps } from './outline-props';
import { hasNotes, LineLink, PartNotes } from './part-notes';
import { ITEM_HEIGHT, SectionItems } from './section-items';
import { SectionMenu } from './section-menu';
import { useNear } from './use-near';

interface SectionRowsProps extends Pick<OutlineProps, 'remarks' | 'places' | 'problems'> {
  proposed: OutlineProps['proposed'] | undefined;
  section: DraftSection;
  /** Its place among the sections, from 0. */
  index: number;
  formatsMinutes: readonly number[];
  /** The part of this section that is selected; null when none is. */
  selectedPart: string | null;
  /** Draws the items when they are near to what is seen, not before: for large guides. */
  isLazy: boolean;
  /** The part of this section that is to have the keyboard, and so is drawn at once; null when none is. */
  focusPart: string | null;
  actions: OutlineActions;
}

/** A section: title, minutes and marks in one row, aim and items in the next. */
export const SectionRows = memo(function SectionRows(props: SectionRowsProps) {
  const { section, index, formatsMinutes, selectedPart, isLazy, focusPart, actions, remarks, places, problems, proposed } = props;
  const { id, title, aim, budgetsMinutes, isOptional, isAlternative = false, items } = section;
  const body = useRef<HTMLTableSectionElement>(null);
  const isNear = useNear(body, !isLazy || focusPart !== null);
  const name = title.trim() === '' ? `section ${index + 1}` : title;
  const lineOf = (part: string) => places?.get(part)?.[0]?.line;
  const notesOf = (part: string) => ({ problem: problems.get(part), remarks: remarks?.get(part) });
  const [ownNotes, budgetNotes, aimNotes] = [notesOf(id), notesOf(`budget:${id}`), notesOf(`aim:${id}`)];
  const notesId = (kind: string, notes: ReturnType<typeof notesOf>) => (hasNotes(notes) ? `${kind}-notes-${id}` : undefined);
  const budgetNotesId = notesId('budget', budgetNotes);
  const height = (items.reduce((count, { children }) => count + 1 + children.length, 0) + 2) * ITEM_HEIGHT;
  const classes = ['outline-section', isAlternative && 'outline-alternative', selectedPart === id && 'outline-selected'];
  return (
    <tbody ref={body} class={classes.filter(Boolean).join(' ')} data-section={id}>
      <tr data-part={id} data-level="section">
        <th scope="rowgroup" class="outline-title">
          <div class="outline-title-line">
            <GrowField
              label={`Title of section ${index + 1}`}
              value={title}
              placeholder="Title of the section"
              part={id}
              isInvalid={ownNotes.problem !== undefined}
              describedBy={notesId('section', ownNotes)}
              onInput={(value) => actions.onEdit({ type: 'set-section-title', section: id, title: value.replaceAll('\n', ' ') })}
            />
            {isAlternative && <span class="badge">or</span>}
            <LineLink part={id} name={name} line={lineOf(id)} actions={actions} />
            <SectionMenu id={id} name={name} isFirst={index === 0} isAlternative={isAlternative} actions={actions} />
          </div>
          <PartNotes id={`section-notes-${id}`} {...ownNotes} />
          <PartNotes id={`budget-notes-${id}`} {...budgetNotes} />
        </th>
        {budgetsMinutes.map((minutes, formatIndex) => (
          <td class="outline-minutes" key={formatIndex}>
            <MinutesField
              label={`Minutes for ${formatsMinutes[formatIndex]} min, ${name}`}
              minutes={minutes}
              describedBy={budgetNotesId}
              isProposed={proposed?.has(`${id} ${formatsMinutes[formatIndex]}`) === true}
              onInput={(value) => actions.onEdit({ type: 'set-minutes', section: id, formatIndex, minutes: value })}
            />
          </td>
        ))}
        <td class="outline-optional">
          <input
            type="checkbox"
            aria-label={`Optional, ${name}`}
            checked={isOptional}
            onChange={(event) => actions.onEdit({ type: 'set-optional', section: id, isOptional: event.currentTarget.checked })}
          />
        </td>
      </tr>
      <tr>
        <td colSpan={budgetsMinutes.length + 2} class="outline-body">
          <div
            class="outline-content"
            style={{ containIntrinsicHeight: `auto ${height}px`, minHeight: isNear ? undefined : `${height}px` }}
          >
            {isNear && (
              <>
                <div class="outline-aim" data-part={`aim:${id}`} data-level="aim">
                  <span aria-hidden="true">Aim</span>
                  <div class="outline-text">
                    <GrowField
                      label={`Aim of ${name}`}
                      value={aim}
                      placeholder="What it is to find out"
                      part={`aim:${id}`}
                      isMarkdown
                      describedBy={notesId('aim', aimNotes)}
                      onInput={(value) => actions.onEdit({ type: 'set-aim', section: id, aim: value.replaceAll('\n', ' ') })}
                    />
                    <PartNotes id={`aim-notes-${id}`} {...aimNotes} />
                  </div>
                  <span class="outline-marks">
                    <LineLink part={`aim:${id}`} name={`Aim of ${name}`} line={lineOf(`aim:${id}`)} actions={actions} />
                  </span>
                </div>
                <SectionItems
                  items={items}
                  sectionName={name}
                  selectedPart={selectedPart}
                  focusPart={focusPart}
                  actions={actions}
                  remarks={remarks}
                  places={places}
                  problems={problems}
                />
                <button
                  class="button button-quiet outline-add"
                  type="button"
                  onClick={() => actions.onEdit({ type: 'insert-item', after: items.at(-1)?.id ?? id })}
                >
                  + Item <span class="visually-hidden">in {name}</span>
                </button>
              </>
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
});
