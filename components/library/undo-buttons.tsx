import { Button } from '../ui/button';

/** What leads back and forth in the history of a guide. */
export interface UndoProps {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
}

/** The buttons for the history of a guide, side by side. */
export function UndoButtons({ canUndo, canRedo, onUndo, onRedo }: UndoProps) {
  return (
    <>
      <Button isDisabled={!canUndo} onClick={onUndo}>
        Undo
      </Button>
      <Button isDisabled={!canRedo} onClick={onRedo}>
        Redo
      </Button>
    </>
  );
}
