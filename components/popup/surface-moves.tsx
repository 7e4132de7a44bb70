import { Button } from '../ui/button';
import { surfaceWords } from '../ui/surface-words';
import type { SurfaceWithoutCall } from './surface-choice';
import './surface-choice.css';

interface SurfaceMovesProps {
  onMove: (surface: SurfaceWithoutCall) => void;
}

/** Takes the panel of the session out of its call's page, or shows it where there is none. */
export function SurfaceMoves({ onMove }: SurfaceMovesProps) {
  return (
    <div class="surface-moves">
      <span>Panel in the</span>
      <Button label={`Panel in the ${surfaceWords['side-panel']}`} onClick={() => onMove('side-panel')}>
        {surfaceWords['side-panel']}
      </Button>
      <Button label="Panel in the window" onClick={() => onMove('window')}>
        window
      </Button>
    </div>
  );
}
