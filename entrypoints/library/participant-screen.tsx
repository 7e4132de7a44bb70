import { useState } from 'preact/hooks';

import { Confirmation } from '../../components/library/confirmation';
import { countText } from '../../components/library/guide-summary-text';
import { LibraryFrame } from '../../components/library/library-frame';
import { HeldSessions } from '../../components/library/people/held-sessions';
import { PersonForm } from '../../components/library/people/person-form';
import type { PersonFields } from '../../components/library/people/person-form';
import { Button } from '../../components/ui/button';
import { errorWords } from '../../components/ui/error-words';
import { sendRequest } from '../../lib/client/send-request';
import { AnonymizeSessions } from './anonymize-sessions';
import { ExportMany } from './export-many';
import type { LibraryState } from './library-state';
import { savePersonFile } from './save-person-file';
import { useAnswer } from './use-answer';

const NOTHING: PersonFields = { name: '', company: '', contact: '' };

/** Everything about one participant, to be read, exported, anonymised or deleted in one place. */
export function ParticipantScreen({ library, participantKey: key }: { library: LibraryState; participantKey: string }) {
  const answer = useAnswer(() => sendRequest('get-participant', { key }));
  const [open, setOpen] = useState<'export' | 'anonymize' | 'delete' | null>(null);
  const close = () => setOpen(null);
  const known = answer.status === 'ready' ? answer.value : null;
  const { participant = key, details = null, sessions = [] } = known ?? {};
  const isLive = sessions.some((session) => session.isLive);
  const sessionIds = sessions.map(({ id }) => id);

  const save = async (fields: PersonFields) => {
    if (!(await library.attempt(() => sendRequest('save-participant', { participant, ...fields })))) return;
    library.say('The details are saved.');
  };
  const saveDetails = () =>
    void library.attempt(async () => library.say(`Saved as ${await savePersonFile(participant, details ?? NOTHING)} in your downloads.`));
  const deleteAll = async () => {
    if (!(await library.attempt(() => sendRequest('delete-participant', { key })))) return close();
    library.open({ page: 'participants' }, true);
    library.say(`Everything about ${participant} is deleted.`);
  };
  const goes = [
    ...(sessions.length > 0 ? [`${countText(sessions.length, 'session')} with all notes, drafts and transcripts`] : []),
    ...(details ? ['the name, company and contact'] : []),
  ].join(', and ');

  return (
    <LibraryFrame area="participants" isAreaItself={false} takesFocus={library.hasNavigated.value} title={participant}>
      {answer.status === 'failed' && <p class="notice notice-error">{errorWords(answer.code)}</p>}
      {known && (
        <div class="participant-parts">
          <HeldSessions sessions={sessions} />
          <PersonForm details={details ?? NOTHING} onSave={(fields) => void save(fields)} />
          <section aria-labelledby="all-title">
            <h2 id="all-title">Everything about {participant}</h2>
            <div class="people-buttons">
              {sessions.length > 0 && <Button onClick={() => setOpen('export')}>Export everything…</Button>}
              {details && <Button onClick={saveDetails}>Export the details</Button>}
              {sessions.length > 0 && (
                <Button isDisabled={isLive} onClick={() => setOpen('anonymize')}>
                  {sessions.length === 1 ? 'Anonymise the session…' : 'Anonymise all sessions…'}
                </Button>
              )}
              <Button look="danger" isDisabled={isLive || goes === ''} onClick={() => setOpen('delete')}>
                Delete everything…
              </Button>
            </div>
            {isLive && <p class="quiet">A session with {participant} is live. End it before you anonymise or delete.</p>}
            {open === 'delete' && (
              <Confirmation
                question={`Delete everything about ${participant}?`}
                confirmLabel="Delete everything for good"
                cancelLabel="Keep everything"
                onConfirm={() => void deleteAll()}
                onCancel={close}
              >
                {goes.charAt(0).toUpperCase() + goes.slice(1)} will be deleted from this machine and cannot be brought back. Files you
                exported and backups stay. Notes of other sessions that mention {participant} stay as well.
              </Confirmation>
            )}
          </section>
          {open === 'export' && <ExportMany library={library} sessionIds={sessionIds} onClose={close} />}
          {open === 'anonymize' && <AnonymizeSessions library={library} sessionIds={sessionIds} onClose={close} />}
        </div>
      )}
    </LibraryFrame>
  );
}
