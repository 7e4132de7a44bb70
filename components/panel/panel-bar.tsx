import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { MOVE_NAMES } from './surface-moves';
import type { PanelMove } from './surface-moves';

interface PanelBarProps {
  /** Empty while there is no session. */
  title: string;
  /** Where the panel can be taken; none in the overlay, whose bar belongs to the call page's script. */
  moves?: readonly PanelMove[];
  onMove?: (to: PanelMove) => void;
}

const NO_MOVES: readonly PanelMove[] = [];

/** The bar at the top with the session's title, and the ways to take the panel elsewhere. In the overlay the call page's script lays its own grip and buttons over it. */
export function PanelBar({ title, moves = NO_MOVES, onMove }: PanelBarProps) {
  return (
    <header class="bar">
      <h1 title={title}>{title || 'Fieldguide'}</h1>
      {moves.length > 0 && (
        <div class="bar-moves">
          {moves.map((to) => (
            <Button key={to} look="quiet" label={MOVE_NAMES[to]} hint={MOVE_NAMES[to]} onClick={() => onMove?.(to)}>
              <Icon name={to} />
            </Button>
          ))}
        </div>
      )}
    </header>
  );
}
