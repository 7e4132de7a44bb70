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
  /** Labels side by side, and the line of the chosen one only, below them. */
  isCompact?: boolean;
}

/** A list of which one thing is chosen, each with a line on what it is. */
export function ChoiceList<Id extends string>({ name, choices, chosen, onChoose, isCompact = false }: ChoiceListProps<Id>) {
  const id = useId();
  const shown = isCompact ? choices.find((choice) => choice.id === chosen) : undefined;
  const hasWords = (choice: Choice) => choice.description !== '' && (!isCompact || choice === shown);
  return (
    <fieldset class="export-group">
      <legend>{name}</legend>
      <div class={isCompact ? 'export-choices export-compact' : 'export-choices'}>
        {choices.map((choice) => (
          <div class="export-choice" key={choice.id}>
            <input
              type="radio"
              id={`${id}-${choice.id}`}
              name={id}
              checked={choice.id === chosen}
              aria-describedby={hasWords(choice) ? `${id}-${choice.id}-words` : undefined}
              onChange={() => onChoose(choice.id)}
            />
            <label for={`${id}-${choice.id}`}>{choice.label}</label>
            {!isCompact && choice.description !== '' && <small id={`${id}-${choice.id}-words`}>{choice.description}</small>}
          </div>
        ))}
      </div>
      {shown && hasWords(shown) && <small id={`${id}-${shown.id}-words`}>{shown.description}</small>}
    </fieldset>
  );
}
