import type { TargetedEvent } from 'preact';
import { isSubHeading } from '../../../lib/domain/sub-heading';
import { InlineText } from '../../ui/inline-text';
import { plainInline } from '../../ui/read-inline';
import { memo } from './memo';
import './grow-field.css';

interface GrowFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  /** The part whose text this is, where the keyboard is to find it. */
  part?: string;
  /** True for inline Markdown: while nobody writes in it, it is shown as it looks. */
  isMarkdown?: boolean;
  isInvalid?: boolean;
  /** Ids of the elements that describe it. */
  describedBy?: string | undefined;
  /** Does the same for as long as the field is there. */
  onInput: (value: string) => void;
}

// What else happens on the page must not write the value again over what is being typed.
const STABLE = ['onInput'] as const;

/** What inline Markdown cannot do without. */
const MAY_BE_MARKED = /[*_`\]\\<]|^ {0,3}#/m;

/** A field for text that looks like the text itself, and is as high as its lines. */
export const GrowField = memo(function GrowField(props: GrowFieldProps) {
  const { label, value, placeholder, part, isMarkdown = false, isInvalid, describedBy, onInput } = props;
  const isMarked = isMarkdown && MAY_BE_MARKED.test(value) && plainInline(value) !== value;
  return (
    // The copy of the text gives the height, also where the browser does not size a field by its content.
    <span class={isMarked ? 'grow-field grow-marked' : 'grow-field'} data-copy={`${value === '' ? (placeholder ?? '') : value} `}>
      {isMarked && (
        <span class={isSubHeading(value) ? 'grow-shown grow-heading' : 'grow-shown'} aria-hidden="true">
          <InlineText text={value} />
        </span>
      )}
      <textarea
        rows={1}
        spellcheck
        aria-label={label}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        data-text={part}
        placeholder={placeholder}
        value={value}
        onInput={(event: TargetedEvent<HTMLTextAreaElement>) => onInput(event.currentTarget.value)}
      />
    </span>
  );
}, STABLE);
