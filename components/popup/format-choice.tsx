import { useId } from 'preact/hooks';

interface FormatChoiceProps {
  /** Planned lengths in minutes. */
  formatsMinutes: readonly number[];
  /** Sum of the budgets for each format, in minutes. */
  sumsMinutes: readonly number[];
  /** Place of the chosen format. */
  selectedIndex: number;
  onSelect: (formatIndex: number) => void;
}

/** The planned lengths of a guide as a radio group, in one row. Where the budgets of the chosen one do not add up to it, their sum stands below. */
export function FormatChoice({ formatsMinutes, sumsMinutes, selectedIndex, onSelect }: FormatChoiceProps) {
  const id = useId();
  const sum = sumsMinutes[selectedIndex];
  const differs = sum !== undefined && sum !== formatsMinutes[selectedIndex];
  return (
    <>
      <div class="format-choice" role="radiogroup" aria-label="Format" aria-describedby={differs ? `${id}-sum` : undefined}>
        {formatsMinutes.map((minutes, index) => (
          <span class="format-option" key={minutes}>
            <input
              type="radio"
              name={`${id}-format`}
              value={minutes}
              checked={index === selectedIndex}
              aria-labelledby={`${id}-${index}`}
              onChange={() => onSelect(index)}
            />
            <span id={`${id}-${index}`}>{minutes} min</span>
          </span>
        ))}
      </div>
      {differs && (
        <small class="format-sum" id={`${id}-sum`}>
          sections add up to {sum} min
        </small>
      )}
    </>
  );
}
