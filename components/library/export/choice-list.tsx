import { useId } from 'preact/hooks';
import './export.css';

/** One of several things of which one is chosen. */
export interface Choice<Id extends string = string> {
  id: Id;
  label: string;
  /** One line on what it is; empty for none. */
  description: string;
}

interface ChoiceListProps<Id extends string> {
  /** What is chosen, in a word; read out as the name of the group. */
  name: string;
  choices: readonly Choice<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** A list of which one thing is chosen, each with a line on what it is. */
export function ChoiceList<Id extends string>({ name, choices, chosen, onChoose }: ChoiceListProps<Id>) {
  const id = useId();
  return (
    <fieldset class="export-group">
      <legend>{name}</legend>
      {choices.map((choice) => (
        <div class="export-choice" key={choice.id}>
          <input
            type="radio"
            id={`${id}-${choice.id}`}
            name={id}
            checked={choice.id === chosen}
            aria-describedby={choice.description === '' ? undefined : `${id}-${choice.id}-words`}
            onChange={() => onChoose(choice.id)}
          />
          <label for={`${id}-${choice.id}`}>{choice.label}</label>
          {choice.description !== '' && <small id={`${id}-${choice.id}-words`}>{choice.description}</small>}
        </div>
      ))}
    </fieldset>
  );
}
