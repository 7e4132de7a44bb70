import { SitesSettings } from '../../components/library/sites/sites-settings';
import { sendRequest } from '../../lib/client/send-request';
import type { LibraryState } from './library-state';
import { useAnswer } from './use-answer';

/** The settings for the sites on which Fieldguide works. */
export function SitesSection({ library }: { library: LibraryState }) {
  const answer = useAnswer(() => sendRequest('list-sites', {}));
  if (answer.status !== 'ready') return null;
  const remove = async (hostname: string) => {
    if (await library.attempt(() => sendRequest('remove-site', { hostname }))) library.say(`Fieldguide has left ${hostname}.`);
  };
  return <SitesSettings {...answer.value} onRemove={(hostname) => void remove(hostname)} />;
}
