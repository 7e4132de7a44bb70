import { useEffect, useRef } from 'preact/hooks';

import { ManyFields } from '../../components/library/export/many-fields';
import { ManyProgressBar } from '../../components/library/export/many-progress';
import { ManyResult } from '../../components/library/export/many-result';
import { Button } from '../../components/ui/button';
import { collections } from '../../lib/exporters/collections';
import { exporters } from '../../lib/exporters/registry';
import { AnonymizeMany } from './export-many-anonymize';
import { useExportMany } from './export-many-state';
import type { LibraryState } from './library-state';
import { numberText } from '../../components/ui/locale-text';

interface ExportManyProps {
  library: LibraryState;
  /** In the order in which they are written. */
  sessionIds: readonly string[];
  onClose: () => void;
}

/** A dialog in which several sessions are exported as one file. Closing it while it works stops the work and leaves nothing behind. */
export function ExportMany({ library, sessionIds, onClose }: ExportManyProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const many = useExportMany(library, sessionIds);
  const { step } = many;
  const count = sessionIds.length === 1 ? 'one session' : `${numberText(sessionIds.length)} sessions`;
  return (
    <dialog class="many" ref={dialog} aria-labelledby="many-title" onClose={onClose}>
      <h2 id="many-title">Export {count}</h2>
      {step.name === 'choosing' && (
        <>
          <ManyFields
            formats={exporters}
            collections={collections}
            sessionCount={sessionIds.length}
            chosen={many.chosen}
            isAnonymized={many.anonymize.isOn}
            onChange={many.setChosen}
          />
          <AnonymizeMany many={many} />
          {many.problem !== null && <p class="notice notice-warn">{many.problem}</p>}
          <div class="many-buttons">
            <Button look="primary" isDisabled={!many.canExport} onClick={() => void many.write()}>
              Export {count}
            </Button>
            <Button onClick={() => dialog.current?.close()}>Cancel</Button>
          </div>
        </>
      )}
      {step.name === 'working' && <ManyProgressBar work={step.work} progress={step.progress} onStop={many.stop} />}
      {step.name === 'over' && <ManyResult result={step.result} onBack={many.back} onClose={() => dialog.current?.close()} />}
    </dialog>
  );
}
