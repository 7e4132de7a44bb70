import { useEffect, useMemo } from 'preact/hooks';

import { createDraftKeeper } from './draft-keeper';
import type { DraftKeeper } from './draft-keeper';
import type { PanelActions } from './panel-actions';

/** Moments after which the page may be gone, or the session ended from elsewhere. */
const LAST_MOMENTS = ['pagehide', 'blur', 'focusout'] as const;

/** The drafts of one session: they never get into another one, whatever the tab is given later. */
export function useDraftKeeper(sessionId: string, { saveDraft }: Pick<PanelActions, 'saveDraft'>): DraftKeeper {
  const keeper = useMemo(() => createDraftKeeper((noteId, draft) => saveDraft(sessionId, noteId, draft)), [sessionId, saveDraft]);
  useEffect(() => {
    const onVisibility = () => document.visibilityState === 'hidden' && keeper.flush();
    for (const moment of LAST_MOMENTS) window.addEventListener(moment, keeper.flush);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      keeper.flush();
      for (const moment of LAST_MOMENTS) window.removeEventListener(moment, keeper.flush);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [keeper]);
  return keeper;
}
