import { useId, useState } from 'preact/hooks';

import type { SessionState } from '../../../lib/domain/session-state';
import type { Act } from '../../panel/use-feedback';
import { Button } from '../../ui/button';
import { UndoButtons } from '../undo-buttons';
import type { UndoProps } from '../undo-buttons';
import { RecordKeys } from './record-keys';
import { ShiftTimes } from './shift-times';

/** How the notes are laid out. */
export type RecordView = 'questions' | 'time';

interface RecordToolsProps extends UndoProps {
  state: SessionState;
  view: RecordView;
  onView: (view: RecordView) => void;
  act: Act;
}

const VIEWS: readonly { view: RecordView; label: string }[] = [
  { view: 'questions', label: 'Questions × answers' },
  { view: 'time', label: 'Chronology' },
];

/** The line above the notes: their order, what concerns all of them, and the way back. */
export function RecordTools({ state, view, onView, act, ...undo }: RecordToolsProps) {
  const [open, setOpen] = useState<'times' | 'keys' | null>(null);
  const name = useId();
  const toggle = (part: 'times' | 'keys') => setOpen(open === part ? null : part);
  return (
    <div class="record-tools">
      <div class="record-tool-line">
        <div class="segments" role="radiogroup" aria-label="View">
          {VIEWS.map(({ view: other, label }) => (
            <label key={other} class="segment">
              <input type="radio" name={name} checked={view === other} onChange={() => onView(other)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
        <div class="record-tool-buttons">
          <Button isPressed={open === 'times'} onClick={() => toggle('times')}>
            Correct times
          </Button>
          <UndoButtons {...undo} />
          <Button look="quiet" isPressed={open === 'keys'} onClick={() => toggle('keys')}>
            Keys
          </Button>
        </div>
      </div>
      {open === 'times' && <ShiftTimes state={state} act={act} />}
      {open === 'keys' && <RecordKeys />}
    </div>
  );
}
