import { useId } from 'preact/hooks';

import { surfaceWords } from '../ui/surface-words';
import './surface-choice.css';

/** Where the panel can be without a call page. */
export type SurfaceWithoutCall = 'side-panel' | 'window';

interface SurfaceChoiceProps {
  selected: SurfaceWithoutCall;
  onSelect: (surface: SurfaceWithoutCall) => void;
}

const SURFACES = ['side-panel', 'window'] as const;

/** Where the panel opens for a session without a call page, as a radio group in one row. */
export function SurfaceChoice({ selected, onSelect }: SurfaceChoiceProps) {
  const id = useId();
  return (
    <div class="surface-choice">
      <span id={id}>Panel in the</span>
      <div class="format-choice" role="radiogroup" aria-labelledby={id}>
        {SURFACES.map((surface) => (
          <span class="format-option" key={surface}>
            <input
              type="radio"
              name={`${id}-surface`}
              value={surface}
              checked={surface === selected}
              aria-labelledby={`${id}-${surface}`}
              onChange={() => onSelect(surface)}
            />
            <span id={`${id}-${surface}`}>{surfaceWords[surface]}</span>
          </span>
        ))}
      </div>
    </div>
  );
}
