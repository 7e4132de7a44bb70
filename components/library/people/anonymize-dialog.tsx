import { useEffect, useRef } from 'preact/hooks';

import { Button } from '../../ui/button';
import { errorWords } from '../../ui/error-words';
import { PersonalDataList } from '../export/personal-data-list';
import type { ShownDatum } from '../export/personal-data-list';
import { numberText } from '../../ui/locale-text';
import './people.css';

interface AnonymizeDialogProps {
  /** Sessions that are anonymised. */
  sessionCount: number;
  /** What was found; null while it is looked for. */
  data: readonly ShownDatum[] | null;
  /** True when they could not be looked through. */
  isFailed: boolean;
  /** True when something was written in a session after it was looked through, and it was left as it was. */
  isChanged: boolean;
  /** True while it is being done. */
  isWorking: boolean;
  /** Names as they were typed, one a line. */
  names: string;
  onNames: (names: string) => void;
  onToggle: (key: string, isReplaced: boolean) => void;
  onConfirm: () => void;
  onClose: () => void;
}

/** Shows what will be replaced in the stored sessions themselves, and asks, before anything happens. */
export function AnonymizeDialog(props: AnonymizeDialogProps) {
  const { sessionCount, data, isFailed, isChanged, isWorking, names, onNames, onToggle, onConfirm, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  const what = sessionCount === 1 ? 'this session' : `${numberText(sessionCount)} sessions`;
  return (
    <dialog class="people-dialog" ref={dialog} aria-labelledby="anonymize-title" aria-describedby="anonymize-words" onClose={onClose}>
      <h2 id="anonymize-title">Anonymise {what} for good</h2>
      <p id="anonymize-words">
        What is listed below is replaced in {sessionCount === 1 ? 'the stored session itself' : 'the stored sessions themselves'}, and what
        was removed, corrected or undone earlier goes as well, with unsaved drafts. A transcript beside {sessionCount === 1 ? 'it' : 'them'}{' '}
        is deleted, because its speakers have names. <strong>This cannot be undone.</strong> Files you exported, and backups, stay as they
        are.
      </p>
      <div class="people-dialog-names">
        <label for="anonymize-names">More names to replace</label>
        <textarea
          id="anonymize-names"
          class="field"
          rows={2}
          maxLength={10_000}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="anonymize-names-words"
          value={names}
          onInput={(event) => onNames(event.currentTarget.value)}
        />
        <small id="anonymize-names-words">One a line: people, companies, products. They are not kept.</small>
      </div>
      <div aria-live="polite" aria-busy={data === null && !isFailed}>
        {isFailed && (
          <p class="notice notice-error">
            {sessionCount === 1
              ? 'The session could not be looked through, so nothing was changed. It is safe; close this and try again.'
              : 'Not all sessions could be looked through, so nothing was changed. They are safe; close this and try again.'}
          </p>
        )}
        {isChanged && !isFailed && <p class="notice notice-warn">{errorWords('session-changed')}</p>}
        {!isFailed && data === null && <p class="quiet">Looking for personal data…</p>}
        {!isFailed && data && <PersonalDataList data={data} onToggle={onToggle} />}
      </div>
      <div class="people-buttons">
        <Button look="danger" isDisabled={data === null || isFailed || isWorking} onClick={onConfirm}>
          {isWorking ? 'Anonymising…' : sessionCount === 1 ? 'Anonymise for good' : `Anonymise ${what} for good`}
        </Button>
        <Button onClick={() => dialog.current?.close()}>Cancel</Button>
      </div>
    </dialog>
  );
}
