import { useId } from 'preact/hooks';

import type { Choice } from './choice-list';
import './export.css';

interface ChoiceBoxesProps {
  /** What is chosen, in a few words; read out as the name of the group. */
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** A list of which any number of things are chosen, each with a line on what it is. */
export function ChoiceBoxes({ name, choices, chosen, onChange }: ChoiceBoxesProps) {
  const id = useId();
  const toggle = (choice: string, isOn: boolean) => onChange(isOn ? [...chosen, choice] : chosen.filter((other) => other !== choice));
  return (
    <fieldset class="export-group">
      <legend>{name}</legend>
      {choices.map((choice) => (
        <div class="export-choice" key={choice.id}>
          <input
            type="checkbox"
            id={`${id}-${choice.id}`}
            checked={chosen.includes(choice.id)}
            aria-describedby={choice.description === '' ? undefined : `${id}-${choice.id}-words`}
            onChange={(event) => toggle(choice.id, event.currentTarget.checked)}
          />
          <label for={`${id}-${choice.id}`}>{choice.label}</label>
          {choice.description !== '' && <small id={`${id}-${choice.id}-words`}>{choice.description}</small>}
        </div>
      ))}
    </fieldset>
  );
}
