import { Button } from '../../ui/button';
import type { OutlineActions } from './outline-actions';
import { GrowField } from './grow-field';
import { LineLink, hasNotes, PartNotes } from './part-notes';
import type { OutlineProps } from './outline-props';
import './guide-fields.css';

interface GuideFieldsProps extends Pick<OutlineProps, 'draft' | 'remarks' | 'places' | 'problems'> {
  actions: OutlineActions;
}

interface FieldProps extends Omit<GuideFieldsProps, 'draft'> {
  part: string;
  label: string;
  placeholder: string;
  value: string;
  onInput: (value: string) => void;
  /** Makes sections of the headings in the text; absent where there can be none. */
  onSections?: () => void;
}

const FENCED = /^(`{3,}|~{3,})[^]*?^\1/gmu;

/** Whether notes have a heading that can be made a section. */
function hasHeading(notes: string): boolean {
  return /^#{1,6} +\S/mu.test(notes.replace(FENCED, ''));
}

function GuideField({ part, label, placeholder, value, onInput, onSections, remarks, places, problems, actions }: FieldProps) {
  const notes = { problem: problems.get(part), remarks: remarks?.get(part) };
  return (
    <div class={`guide-field guide-field-${part}`} data-part={part}>
      <span aria-hidden="true">{label}</span>
      <div class="outline-text">
        <GrowField
          label={label}
          value={value}
          placeholder={placeholder}
          part={part}
          isInvalid={notes.problem !== undefined}
          describedBy={hasNotes(notes) ? `notes-${part}` : undefined}
          onInput={onInput}
        />
        <PartNotes id={`notes-${part}`} {...notes} />
        {onSections && hasHeading(value) && (
          <div>
            <Button onClick={onSections}>
              Make its headings sections<span class="visually-hidden"> of the guide: {label}</span>
            </Button>
          </div>
        )}
      </div>
      <span class="outline-marks">
        <LineLink part={part} name={label} line={places?.get(part)?.[0]?.line} actions={actions} />
      </span>
    </div>
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** What a guide says of itself beside its sections: title, goals, hypotheses and notes. */
export function GuideFields({ draft, ...rest }: GuideFieldsProps) {
  const { onEdit } = rest.actions;
  const { title, goals = [], hypotheses = [], preface, sourceNote } = draft;
  const hasMore = goals.length + hypotheses.length > 0 || preface !== '' || sourceNote !== '';
  return (
    <div class="guide-fields">
      <GuideField
        {...rest}
        part="title"
        label="Title"
        placeholder="Title of the guide"
        value={title}
        onInput={(text) => onEdit({ type: 'set-title', title: text.replaceAll('\n', ' ') })}
      />
      <details class="guide-notes">
        <summary>Goals, hypotheses and notes{hasMore && <span class="badge">filled in</span>}</summary>
        <GuideField
          {...rest}
          part="goals"
          label="Goals"
          placeholder="One on each line"
          value={goals.join('\n')}
          onInput={(text) => onEdit({ type: 'set-goals', goals: linesOf(text) })}
        />
        <GuideField
          {...rest}
          part="hypotheses"
          label="Hypotheses"
          placeholder="One on each line"
          value={hypotheses.join('\n')}
          onInput={(text) => onEdit({ type: 'set-hypotheses', hypotheses: linesOf(text) })}
        />
        <GuideField
          {...rest}
          part="preface"
          label="Preface"
          placeholder="How the guide is meant to be used"
          value={preface}
          onInput={(text) => onEdit({ type: 'set-preface', preface: text })}
          onSections={() => onEdit({ type: 'notes-to-sections', notes: 'preface' })}
        />
        <GuideField
          {...rest}
          part="source-note"
          label="Notes"
          placeholder="Where the guide comes from, and what belongs to it but is not run"
          value={sourceNote}
          onInput={(text) => onEdit({ type: 'set-source-note', sourceNote: text })}
          onSections={() => onEdit({ type: 'notes-to-sections', notes: 'sourceNote' })}
        />
      </details>
    </div>
  );
}
