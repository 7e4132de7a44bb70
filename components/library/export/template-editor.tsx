import { useId } from 'preact/hooks';

import { Button } from '../../ui/button';
import './export.css';

interface TemplateEditorProps {
  template: string;
  /** What is wrong with it, a sentence each. */
  problems: readonly string[];
  /** False for the template that comes with Fieldguide. */
  isOwn: boolean;
  onChange: (template: string) => void;
  onReset: () => void;
}

/** The template of the summary, to be edited. */
export function TemplateEditor({ template, problems, isOwn, onChange, onReset }: TemplateEditorProps) {
  const id = useId();
  return (
    <div class="export-group export-template">
      <label for={id}>Template of the summary</label>
      <textarea
        id={id}
        class="field"
        rows={12}
        maxLength={100_000}
        spellcheck={false}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-words${problems.length > 0 ? ` ${id}-problems` : ''}`}
        value={template}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <small id={`${id}-words`}>
        A line “## Heading” begins a part; “From:” below it names what goes there: #tags, sections, starred, debrief, personal, facts,
        everything else. “Leave out:” names the notes that the summary is to be without; one with another tag that a heading above it names
        stays. Kept on this machine, for every summary.
      </small>
      <div id={`${id}-problems`} role="status">
        {problems.length > 0 && (
          <ul class="notice notice-error export-problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      {isOwn && <Button onClick={onReset}>Take back the usual template</Button>}
    </div>
  );
}
