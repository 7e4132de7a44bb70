import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

import type { RestoreMode } from '../../../lib/protocol/backup-messages';
import { Button } from '../../ui/button';
import { Confirmation } from '../confirmation';
import { formatMoment } from '../date-text';
import { ComparisonTable } from './comparison-table';
import { mergeSentences, replaceSentences } from './restore-sentences';
import type { RestoreView } from './restore-view';
import './backup.css';

interface RestoreReviewProps {
  view: Extract<RestoreView, { status: 'reviewing' }>;
  onRestore: (mode: RestoreMode) => void;
  onLeave: () => void;
  /** The button that makes a backup of what is here, offered before it is replaced. */
  children: ComponentChildren;
}

const MODES: readonly { mode: RestoreMode; name: string; sentences: typeof mergeSentences }[] = [
  { mode: 'merge', name: 'Merge', sentences: mergeSentences },
  { mode: 'replace', name: 'Replace', sentences: replaceSentences },
];

/** What is in a backup against what is here, and the choice of what becomes of it. */
export function RestoreReview({ view, onRestore, onLeave, children }: RestoreReviewProps) {
  const { fileName, head, comparison, problem } = view;
  const id = useId();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="restore-review">
      <p>
        <b>{fileName}</b> is whole. It was made {formatMoment(Date.parse(head.madeAt))}.
      </p>
      <ComparisonTable comparison={comparison} />
      <div class="restore-modes" role="radiogroup" aria-label="What becomes of what is here">
        {MODES.map(({ mode: offered, name, sentences }) => (
          <div key={offered} class={offered === mode ? 'restore-mode restore-mode-chosen' : 'restore-mode'}>
            <label>
              <input
                type="radio"
                name={`${id}-mode`}
                value={offered}
                checked={offered === mode}
                aria-describedby={`${id}-${offered}`}
                onChange={() => {
                  setMode(offered);
                  setAsking(false);
                }}
              />
              {name}
            </label>
            <ul id={`${id}-${offered}`}>
              {sentences(comparison).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {mode === 'replace' && (
        <div class="restore-before">
          <p>What is replaced is gone for good. Make a backup of what is here first:</p>
          {children}
        </div>
      )}
      {problem !== null && (
        <p class="notice notice-error" role="alert">
          {problem}
        </p>
      )}
      {isAsking ? (
        <Confirmation
          question="Replace everything?"
          confirmLabel="Replace everything"
          cancelLabel="Keep what is here"
          onConfirm={() => {
            setAsking(false);
            onRestore('replace');
          }}
          onCancel={() => setAsking(false)}
        >
          Everything here becomes as it is in “{fileName}”. What is not in it is deleted for good, and there is no undo.
        </Confirmation>
      ) : (
        <div class="safety-buttons">
          <Button look={mode === 'merge' ? 'primary' : 'danger'} onClick={() => (mode === 'merge' ? onRestore('merge') : setAsking(true))}>
            {mode === 'merge' ? 'Merge with what is here' : 'Replace what is here …'}
          </Button>
          <Button onClick={onLeave}>Choose another file</Button>
        </div>
      )}
    </div>
  );
}
