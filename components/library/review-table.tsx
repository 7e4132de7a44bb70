import { useState } from 'preact/hooks';

import { countText } from './guide-summary-text';
import { fieldNames, formatName, parseMinutes, sectionName, setConsentItem, sumOf } from './guide-form';
import type { FormProblem, GuideForm, SectionForm } from './guide-form';
import { ItemEditor } from './item-editor';
import { ItemList } from './item-list';
import { ReviewField } from './review-field';
import './review-table.css';

interface ReviewTableProps {
  form: GuideForm;
  problems: readonly FormProblem[];
  onChange: (form: GuideForm) => void;
}

interface SectionRowProps {
  form: GuideForm;
  /** Place of the section. */
  index: number;
  /** What is wrong with a field; undefined when nothing is. */
  hintOf: (field: string) => string | undefined;
  onChange: (section: SectionForm) => void;
  onConsent: (itemId: string | null) => void;
}

function SectionRow({ form, index, hintOf, onChange, onConsent }: SectionRowProps) {
  const [isEditing, setEditing] = useState(false);
  const section = form.sections[index];
  if (!section) return null;
  const name = sectionName(form, index);
  const titleField = fieldNames.sectionTitle(index);
  const itemsField = fieldNames.items(index);
  const itemsHint = hintOf(itemsField);
  return (
    <tr>
      <td class="cell-title">
        <ReviewField
          id={titleField}
          label={`Title of section ${index + 1}`}
          value={section.title}
          hint={hintOf(titleField)}
          onInput={(title) => onChange({ ...section, title })}
        />
        {section.aim !== '' && <p class="quiet cell-aim">{section.aim}</p>}
      </td>
      {section.minutes.map((text, formatIndex) => {
        const field = fieldNames.minutes(index, formatIndex);
        return (
          <td class="cell-minutes" key={field}>
            <ReviewField
              id={field}
              label={`Minutes for ${formatName(form, formatIndex)}, ${name}`}
              value={text}
              hint={hintOf(field)}
              isNumber
              onInput={(value) => onChange({ ...section, minutes: section.minutes.with(formatIndex, value) })}
            />
          </td>
        );
      })}
      <td class="cell-optional">
        <input
          type="checkbox"
          aria-label={`Optional, ${name}`}
          checked={section.isOptional}
          onChange={(event) => onChange({ ...section, isOptional: event.currentTarget.checked })}
        />
      </td>
      <td class="cell-items">
        {isEditing ? (
          <ItemEditor
            sectionTitle={name}
            items={section.items}
            onChange={(items) => onChange({ ...section, items })}
            onConsent={onConsent}
          />
        ) : (
          <ItemList items={section.items} />
        )}
        {section.items.length > 0 && (
          <button
            id={itemsField}
            class="button button-quiet"
            type="button"
            aria-expanded={isEditing}
            aria-describedby={itemsHint === undefined ? undefined : `${itemsField}-hint`}
            onClick={() => setEditing(!isEditing)}
          >
            {isEditing ? 'Done' : 'Correct'}{' '}
            <span class="visually-hidden">
              {countText(section.items.length, 'item')} of {name}
            </span>
          </button>
        )}
        {itemsHint !== undefined && (
          <small class="field-hint" id={`${itemsField}-hint`}>
            {itemsHint}
          </small>
        )}
      </td>
    </tr>
  );
}

/** The sections as they were read, every cell of which can be corrected. */
export function ReviewTable({ form, problems, onChange }: ReviewTableProps) {
  const hintOf = (field: string) => problems.find((problem) => problem.field === field)?.hint;
  return (
    <div class="review-scroll">
      <table class="review-table" aria-label="Sections">
        <thead>
          <tr>
            <th scope="col">Title</th>
            {form.formats.map((text, index) => (
              <th scope="col" class="cell-minutes" key={fieldNames.format(index)}>
                <ReviewField
                  id={fieldNames.format(index)}
                  label={`Minutes of format ${index + 1}`}
                  value={text}
                  hint={hintOf(fieldNames.format(index))}
                  isNumber
                  onInput={(value) => onChange({ ...form, formats: form.formats.with(index, value) })}
                />
                <span> min</span>
              </th>
            ))}
            <th scope="col">Optional</th>
            <th scope="col">Items</th>
          </tr>
        </thead>
        <tbody>
          {form.sections.map((section, index) => (
            <SectionRow
              key={section.id}
              form={form}
              index={index}
              hintOf={hintOf}
              onChange={(changed) => onChange({ ...form, sections: form.sections.with(index, changed) })}
              onConsent={(itemId) => onChange(setConsentItem(form, itemId))}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Sum</th>
            {form.formats.map((text, index) => (
              <td
                class={sumOf(form, index) === parseMinutes(text) ? 'cell-minutes' : 'cell-minutes sum-differs'}
                key={fieldNames.format(index)}
              >
                {sumOf(form, index)} of {parseMinutes(text) ?? '?'} min
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
