import { useEffect } from 'preact/hooks';

import { GuidesPage } from '../../components/library/guides-page';
import type { GuideAction } from '../../components/library/guide-row';
import { LibraryFrame } from '../../components/library/library-frame';
import { Button } from '../../components/ui/button';
import { copyGuide, copyTitle, renameKeptGuide } from './change-guide';
import type { LibraryState } from './library-state';

/** The list of guides. */
export function GuidesScreen({ library }: { library: LibraryState }) {
  const { list, query, search, showArchived, showMore } = library.guides;
  // Who comes back finds all guides again, not those of an earlier search.
  useEffect(() => () => void (query.peek().search !== '' && search('')), [query, search]);
  const { guides, total, archivedCount } = list.value ?? { guides: null, total: 0, archivedCount: 0 };

  const rename = (guideId: string, title: string) => library.attempt(() => renameKeptGuide(guideId, title));
  const act = (action: GuideAction, guideId: string) => {
    const guide = guides?.find(({ id }) => id === guideId);
    if (!guide) return undefined;
    if (action === 'delete') return library.deleteGuide(guide);
    if (action !== 'copy') return library.archiveGuide(guide, action === 'archive');
    return library.attempt(async () => {
      const { title } = await copyGuide(guideId, copyTitle);
      library.say(`Made “${title}”.`);
    });
  };
  const actions = (
    <>
      <Button onClick={() => library.open({ page: 'import-guide' })}>Import guide</Button>
      <Button look="primary" onClick={() => library.open({ page: 'new-guide' })}>
        New guide
      </Button>
    </>
  );
  return (
    <LibraryFrame area="guides" isAreaItself takesFocus={library.hasNavigated.value} title="Guides" actions={actions}>
      <GuidesPage
        guides={guides}
        total={total}
        archivedCount={archivedCount}
        search={query.value.search}
        isArchived={query.value.isArchived}
        now={Date.now()}
        onSearch={search}
        onArchived={showArchived}
        onMore={showMore}
        onRename={(guideId, title) => void rename(guideId, title)}
        onAct={(action, guideId) => void act(action, guideId)}
      />
    </LibraryFrame>
  );
}
