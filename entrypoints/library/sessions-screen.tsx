import { useEffect, useState } from 'preact/hooks';

import { LibraryFrame } from '../../components/library/library-frame';
import { SessionsPage } from '../../components/library/sessions-page';
import { ExportMany } from './export-many';
import { ImportSessions } from './import-sessions';
import type { LibraryState } from './library-state';
import { RetentionNotice } from './retention-notice';
import { SafetyNotices } from './safety-notices';

/** The list of sessions. */
export function SessionsScreen({ library }: { library: LibraryState }) {
  const { filter, list, answered, isRestComing, facets, interrupted, selectedIds, isBusy, enter, ...verbs } = library.sessions;
  const [exportedIds, setExportedIds] = useState<string[] | null>(null);
  useEffect(() => enter(), [enter]);
  const { sessions = null, total = 0, archivedCount = 0, unreadCount = 0 } = list.value ?? {};
  return (
    <LibraryFrame
      area="sessions"
      isAreaItself
      takesFocus={library.hasNavigated.value}
      title="Sessions"
      onAgain={enter}
      actions={<ImportSessions library={library} />}
    >
      <SafetyNotices library={library} />
      <RetentionNotice library={library} />
      {exportedIds && <ExportMany library={library} sessionIds={exportedIds} onClose={() => setExportedIds(null)} />}
      <SessionsPage
        sessions={sessions}
        total={total}
        archivedCount={archivedCount}
        unreadCount={unreadCount}
        filter={filter.value}
        isAnswered={answered.value === filter.value}
        isRestComing={isRestComing.value}
        choices={facets.value}
        selectedIds={selectedIds.value}
        interruptedIds={new Set(interrupted.value.map(({ id }) => id))}
        isBusy={isBusy.value}
        onFilter={verbs.narrow}
        onClearFilters={verbs.clearFilters}
        onSelect={verbs.select}
        onSelectAll={(isSelected) => void verbs.selectAll(isSelected)}
        onMore={verbs.showMore}
        onEnd={(session) => void library.endInterrupted(session)}
        onExport={() => setExportedIds([...selectedIds.value])}
        onArchive={() => void verbs.archiveSelected()}
        onDelete={() => void verbs.deleteSelected()}
      />
    </LibraryFrame>
  );
}
