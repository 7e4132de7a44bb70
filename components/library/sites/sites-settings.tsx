import { useState } from 'preact/hooks';

import { Button } from '../../ui/button';
import { Confirmation } from '../confirmation';
import './sites-settings.css';

interface SitesSettingsProps {
  /** The services that need no permission of their own. */
  builtIn: readonly { name: string; hosts: readonly string[] }[];
  /** The sites that were allowed, each with the service that runs there. */
  sites: readonly { hostname: string; platformName: string }[];
  onRemove: (hostname: string) => void;
}

/** On which sites Fieldguide works, and the way to take one back. */
export function SitesSettings({ builtIn, sites, onRemove }: SitesSettingsProps) {
  const [removing, setRemoving] = useState<string | null>(null);
  return (
    <section aria-labelledby="settings-sites">
      <h2 id="settings-sites">Call services</h2>
      <p class="quiet">
        Fieldguide works on these sites and on no others. To add one, open its call and choose “Use Fieldguide on this site” under the
        Fieldguide button.
      </p>
      <ul class="site-list" role="list" aria-label="Sites">
        {builtIn.map(({ name, hosts }) => (
          <li key={name}>
            <span>
              {name} <small class="quiet">{hosts.join(', ')}</small>
            </span>
            <span class="quiet">comes with Fieldguide</span>
          </li>
        ))}
        {sites.map(({ hostname, platformName }) => (
          <li key={hostname}>
            <span>
              {hostname} <small class="quiet">{platformName}</small>
            </span>
            <Button label={`Remove ${hostname}`} onClick={() => setRemoving(hostname)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {removing !== null && (
        <Confirmation
          question={`Remove ${removing}?`}
          confirmLabel="Remove site"
          cancelLabel="Keep it"
          onConfirm={() => {
            onRemove(removing);
            setRemoving(null);
          }}
          onCancel={() => setRemoving(null)}
        >
          Remove {removing}? Fieldguide leaves its tabs at once, gives the access back, and forgets where you put the overlay there.
          Sessions that were held on it are kept. One that runs there now is not ended: the Fieldguide button offers to go on with it
          elsewhere.
        </Confirmation>
      )}
    </section>
  );
}
