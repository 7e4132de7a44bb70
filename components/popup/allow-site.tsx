import { useId } from 'preact/hooks';

import { Button } from '../ui/button';

interface AllowSiteProps {
  /** The host of the tab's page. */
  hostname: string;
  /** The service that is there; null where none is known by its host. */
  platformName: string | null;
  isBusy: boolean;
  /** Called in the click itself, so that the browser may ask for the permission. */
  onAllow: (hostname: string) => void;
}

/** Offers to work on the site that the tab shows. */
export function AllowSite({ hostname, platformName, isBusy, onAllow }: AllowSiteProps) {
  const id = useId();
  return (
    <section class="allow-site" aria-label="This site">
      <p>
        <b>{platformName ?? 'No call known'}</b> on {hostname}
      </p>
      <p class="quiet" id={`${id}-words`}>
        {platformName === null && 'Does this tab hold your call? '}The browser asks you for access to this one site.
      </p>
      <Button isDisabled={isBusy} describedBy={`${id}-words`} onClick={() => onAllow(hostname)}>
        Use Fieldguide on this site
      </Button>
    </section>
  );
}
