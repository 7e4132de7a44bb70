import { SyncSettings } from '../../components/library/settings/sync-settings';
import { syncWords } from '../../components/library/settings/sync-words';
import { sendRequest } from '../../lib/client/send-request';
import type { LibraryState } from './library-state';
import { useAnswer } from './use-answer';

/** The setting for guides on other machines. */
export function SyncSection({ library }: { library: LibraryState }) {
  const sync = useAnswer(() => sendRequest('get-guide-sync', {}));
  if (sync.status !== 'ready') return null;
  const set = async (isOn: boolean) => {
    if (!(await library.attempt(() => sendRequest('set-guide-sync', { isOn })))) return;
    await library.attempt(async () => library.say(syncWords(await sendRequest('get-guide-sync', {}))));
  };
  const clear = async () => {
    if (await library.attempt(() => sendRequest('clear-guide-sync', {}))) library.say('The sync storage holds no guides any more.');
  };
  return <SyncSettings sync={sync.value} onChange={(isOn) => void set(isOn)} onClear={() => void clear()} />;
}
