import { useId } from 'preact/hooks';

interface SectionChoiceProps {
  /** The sections of which one is run; the first is what the guide does as a rule. */
  sections: readonly { id: string; title: string; budgetsMinutes: readonly number[] }[];
  /** Place of the chosen format. */
  formatIndex: number;
  selectedId: string;
  onSelect: (sectionId: string) => void;
}

/** Sections of which one is run, as a radio group named after the first. */
export function SectionChoice({ sections, formatIndex, selectedId, onSelect }: SectionChoiceProps) {
  const id = useId();
  return (
    <fieldset class="section-choice" role="radiogroup" aria-labelledby={`${id}-name`}>
      <legend id={`${id}-name`}>Section: {sections[0]?.title}</legend>
      {sections.map((section) => (
        <label class="section-option" key={section.id}>
          <input
            type="radio"
            name={`${id}-section`}
            value={section.id}
            checked={section.id === selectedId}
            aria-labelledby={`${id}-${section.id}`}
            aria-describedby={`${id}-${section.id}-minutes`}
            onChange={() => onSelect(section.id)}
          />
          <span id={`${id}-${section.id}`}>{section.title}</span>
          <small id={`${id}-${section.id}-minutes`}>{section.budgetsMinutes[formatIndex]} min</small>
        </label>
      ))}
    </fieldset>
  );
}
