import { useEffect, useState } from 'preact/hooks';

import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import type { ErrorCode } from '../../lib/protocol/messages';
import type { GuideRecord } from '../../lib/protocol/records';

/** A guide on its way. */
export type GuideView = { status: 'loading' } | { status: 'failed'; code: ErrorCode } | { status: 'ready'; record: GuideRecord | null };

/** Fetches a guide once; without an id there is none to wait for. */
export function useGuide(guideId: string | null): GuideView {
  const [view, setView] = useState<GuideView>(guideId === null ? { status: 'ready', record: null } : { status: 'loading' });
  useEffect(() => {
    if (guideId === null) return;
    sendRequest('get-guide', { guideId }).then(
      (record) => setView({ status: 'ready', record }),
      (error: unknown) => setView({ status: 'failed', code: errorCodeOf(error) }),
    );
  }, [guideId]);
  return view;
}
