import { useEffect, useState } from 'preact/hooks';

import { BackupControl } from '../../components/library/backup/backup-control';
import { RestoreChoice } from '../../components/library/backup/restore-choice';
import { RestoreReview } from '../../components/library/backup/restore-review';
import { doneSentence } from '../../components/library/backup/restore-sentences';
import { WorkProgress } from '../../components/library/backup/work-progress';
import { LibraryFrame } from '../../components/library/library-frame';
import { Button } from '../../components/ui/button';
import { browser } from '../../lib/browser/extension';
import { sendRequest } from '../../lib/client/send-request';
import { backups } from './backups';
import type { LibraryState } from './library-state';
import { talkTo } from './page-worker';
import { takeRestoreTurn } from './restore-lock';
import { createRestoreState } from './restore-state';
import type { RestoreState } from './restore-state';

function Step({ state }: { state: RestoreState }) {
  const view = state.view.value;
  switch (view.status) {
    case 'choosing':
      return <RestoreChoice problem={view.problem} onFile={(file) => void state.read(file)} />;
    case 'reading':
      return (
        <div class="restore-work">
          <p>Reading {view.fileName} and holding it against what is here. Nothing is changed.</p>
          <WorkProgress label="Reading the backup" share={view.share} onStop={state.stop} />
        </div>
      );
    case 'reviewing':
      return (
        <RestoreReview view={view} onRestore={(mode) => void state.restore(mode)} onLeave={state.leave}>
          <BackupControl view={backups.view.value} onStart={() => void backups.start()} onStop={backups.stop} />
        </RestoreReview>
      );
    case 'writing':
      return (
        <div class="restore-work">
          <p>Keep this tab open. If it is interrupted, nothing that was here is missing, and the same file can be restored again.</p>
          <WorkProgress label="Restoring the backup" share={view.share} onStop={state.stop} />
        </div>
      );
    case 'interrupted':
    case 'done':
      return (
        <div class="restore-work">
          <p class={view.status === 'done' ? 'notice' : 'notice notice-warn'} role="alert">
            {view.status === 'done' ? doneSentence(view.mode, view.comparison) : view.words}
          </p>
          <div class="safety-buttons">
            {view.status === 'done' && (
              <a class="button button-primary" href="#/sessions">
                Go to the sessions
              </a>
            )}
            <Button onClick={state.leave}>{view.status === 'done' ? 'Restore another file' : 'Choose the file again'}</Button>
          </div>
        </div>
      );
  }
}

/** Reads a backup, shows what is in it and puts it back. */
export function RestoreScreen({ library }: { library: LibraryState }) {
  const [state] = useState(() =>
    createRestoreState({
      startWorker: (onNews, onFailure) =>
        talkTo(new Worker(new URL('./restore-worker.ts', import.meta.url), { type: 'module' }), onNews, onFailure),
      readSettings: () => browser.storage.local.get(null),
      request: sendRequest,
      estimate: () => navigator.storage.estimate(),
      takeTurn: takeRestoreTurn,
    }),
  );
  useEffect(() => state.stop, [state]);
  return (
    <LibraryFrame
      area="settings"
      isAreaItself={false}
      takesFocus={library.hasNavigated.value}
      title="Restore a backup"
      step={state.view.value.status}
    >
      <Step state={state} />
    </LibraryFrame>
  );
}
