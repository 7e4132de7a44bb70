import { useEffect, useRef } from 'preact/hooks';

import { Button } from '../ui/button';
import { countText } from './guide-summary-text';
import { numberText } from '../ui/locale-text';

/** What can be done with several sessions at once. */
export interface SelectionActions {
  onExport: () => void;
  /** Puts them into the archive, or takes them out when the archive is shown. */
  onArchive: () => void;
  onDelete: () => void;
}

interface SelectionBarProps extends SelectionActions {
  selectedCount: number;
  /** How many there are to select. */
  total: number;
  isArchived: boolean;
  /** True while something is done with the selection. */
  isBusy: boolean;
  /** Selects all that match, also those that are not shown, or none. */
  onSelectAll: (isSelected: boolean) => void;
}

/** The head of a list of sessions: how many there are, and what can be done with those that are selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { selectedCount, total, isArchived, isBusy, onSelectAll, onExport, onArchive, onDelete } = props;
  const box = useRef<HTMLInputElement>(null);
  const countBefore = useRef(selectedCount);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selectedCount > 0 && selectedCount < total;
    // The button that was pressed is gone with the selection: the keyboard goes to what is left of the bar.
    if (countBefore.current > 0 && selectedCount === 0 && document.activeElement === document.body) box.current?.focus();
    countBefore.current = selectedCount;
  }, [selectedCount, total]);

  return (
    <div class="selection-bar" role="group" aria-label="Selection">
      <label>
        <input
          type="checkbox"
          ref={box}
          checked={selectedCount > 0 && selectedCount >= total}
          onChange={(event) => onSelectAll(event.currentTarget.checked)}
        />
        <span>
          {selectedCount === 0 && <span class="visually-hidden">Select all of </span>}
          {selectedCount > 0 ? `${numberText(selectedCount)} of ${countText(total, 'session')} selected` : countText(total, 'session')}
        </span>
      </label>
      {selectedCount > 0 && (
        <>
          <Button isDisabled={isBusy} onClick={onExport}>
            Export…
          </Button>
          <Button isDisabled={isBusy} onClick={onArchive}>
            {isArchived ? 'Take out of the archive' : 'Archive'}
          </Button>
          <Button look="danger" isDisabled={isBusy} onClick={onDelete}>
            Delete
          </Button>
        </>
      )}
    </div>
  );
}
