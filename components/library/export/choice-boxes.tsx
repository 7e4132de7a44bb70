import { useId } from 'preact/hooks';

import type { Choice } from './choice-list';
import './export.css';

interface ChoiceBoxesProps {
  /** What is chosen, in a few words; read out as the name of the group. */
  name: string;
  choices: readonly Choice[];
  /** In the order in which they were ticked. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** A list of which any number of things are chosen, with a line on the one that was ticked last. */
export function ChoiceBoxes({ name, choices, chosen, onChange }: ChoiceBoxesProps) {
  const id = useId();
  const shown = choices.find((choice) => choice.id === chosen.at(-1) && choice.description !== '');
  const toggle = (choice: string, isOn: boolean) => onChange(isOn ? [...chosen, choice] : chosen.filter((other) => other !== choice));
  return (
    <fieldset class="export-group">
      <legend>{name}</legend>
      <div class="export-choices export-compact">
        {choices.map((choice) => (
          <div class="export-choice" key={choice.id}>
            <input
              type="checkbox"
              id={`${id}-${choice.id}`}
              checked={chosen.includes(choice.id)}
              aria-describedby={choice === shown ? `${id}-${choice.id}-words` : undefined}
              onChange={(event) => toggle(choice.id, event.currentTarget.checked)}
            />
            <label for={`${id}-${choice.id}`}>{choice.label}</label>
          </div>
        ))}
      </div>
      {shown && <small id={`${id}-${shown.id}-words`}>{shown.description}</small>}
    </fieldset>
  );
}
