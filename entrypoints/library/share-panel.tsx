import { useEffect, useState } from 'preact/hooks';

import { ShareGuide } from '../../components/library/share-guide';
import type { ShareLink } from '../../components/library/share-guide';
import { sendRequest } from '../../lib/client/send-request';
import { MAX_LINK_CHARACTERS, encodeGuideLink } from '../../lib/guides/guide-link';
import { copyText, exportGuide } from './hand-on-guide';
import type { LibraryState } from './library-state';

interface SharePanelProps {
  library: LibraryState;
  guideId: string;
  /** When the guide was changed, as far as the page knows; null for one that comes with Fieldguide. */
  updatedAt: number | null;
  onClose: () => void;
}

/** Makes the share link of a guide, as it is kept now, and shows it. */
export function SharePanel({ library, guideId, updatedAt, onClose }: SharePanelProps) {
  const [share, setShare] = useState<ShareLink>({ status: 'making' });
  useEffect(() => {
    let isCurrent = true;
    void library.attempt(async () => {
      const { sourceMarkdown } = await sendRequest('get-guide', { guideId });
      const link = await encodeGuideLink(location.href.replace(/#.*$/u, ''), sourceMarkdown);
      if (isCurrent) setShare(link === null ? { status: 'too-long' } : { status: 'made', link });
    });
    return () => {
      isCurrent = false;
    };
  }, [library, guideId, updatedAt]);
  return (
    <ShareGuide
      share={share}
      limit={MAX_LINK_CHARACTERS}
      onCopy={(made) => void copyText(library, made, 'Link copied.')}
      onFile={() => void exportGuide(library, guideId, 'markdown')}
      onClose={onClose}
    />
  );
}
