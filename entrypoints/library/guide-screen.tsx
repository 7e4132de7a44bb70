import { useState } from 'preact/hooks';

import { GuidePage } from '../../components/library/guide-page';
import { menuItems } from '../../components/library/guide-row';
import { SYNC_WORDS, countText } from '../../components/library/guide-summary-text';
import { GuideVersions } from '../../components/library/guide-versions';
import { MarkdownView } from '../../components/library/markdown-view';
import { MenuButton } from '../../components/library/menu-button';
import { RenameForm } from '../../components/library/rename-form';
import { Button } from '../../components/ui/button';
import { sendRequest } from '../../lib/client/send-request';
import type { GuideRecord } from '../../lib/protocol/records';
import { AnswerFrame } from './answer-frame';
import { copyGuide, copyTitle, renameKeptGuide } from './change-guide';
import { GUIDE_FILES, copyGuideText, exportGuide } from './hand-on-guide';
import type { LibraryState } from './library-state';
import { restoreVersion } from './restore-version';
import { SharePanel } from './share-panel';
import { useAnswer } from './use-answer';

/** What is open above the guide. */
type Opened = 'share' | 'rename' | null;

function GuideFacts({ record, sessionCount }: { record: GuideRecord; sessionCount: number }) {
  const sync = SYNC_WORDS[record.sync];
  const facts = [
    record.isBuiltIn && 'comes with Fieldguide',
    record.isArchived && 'in the archive',
    sessionCount > 0 && `${countText(sessionCount, 'session')} ran it`,
    sync,
  ].filter((fact) => typeof fact === 'string');
  return facts.length === 0 ? null : <p class="quiet">{facts.join(' · ')}</p>;
}

/** One guide: to be read, edited, handed on, and taken back to an earlier version. */
export function GuideScreen({ library, guideId }: { library: LibraryState; guideId: string }) {
  const answer = useAnswer(async () => {
    const [kept, earlier] = await Promise.all([sendRequest('get-guide', { guideId }), sendRequest('list-guide-versions', { guideId })]);
    return [kept, earlier, await sendRequest('count-sessions', { guideId, guideVersion: kept.versionNumber })] as const;
  });
  const [opened, setOpened] = useState<Opened>(null);
  const [record, versions, sessions] = answer.status === 'ready' ? answer.value : [null, [], { total: 0, ofVersion: 0 }];

  const act = (kept: GuideRecord, action: string) => {
    const guide = { id: guideId, title: kept.guide.title };
    if (action === 'rename') return setOpened('rename');
    if (action === 'delete') return void library.deleteGuide(guide);
    if (action !== 'copy') return void library.archiveGuide(guide, action === 'archive');
    void library.attempt(async () => {
      const copy = await copyGuide(guideId, copyTitle);
      library.open({ page: 'guide', guideId: copy.guideId });
      library.say(`This is the copy, “${copy.title}”.`);
    });
  };
  const edit = (kept: GuideRecord) => {
    if (!kept.isBuiltIn) return library.open({ page: 'edit-guide', guideId });
    void library.attempt(async () => {
      const copy = await copyGuide(guideId, (title) => title);
      library.open({ page: 'edit-guide', guideId: copy.guideId });
    });
  };
  const actions = record && (
    <>
      <MenuButton look="dots" label="More actions" items={menuItems(record)} onChoose={(action) => act(record, action)} />
      <Button onClick={() => void copyGuideText(library, guideId)}>Copy as Markdown</Button>
      <MenuButton label="Export" items={GUIDE_FILES} onChoose={(format) => void exportGuide(library, guideId, format)} />
      <Button onClick={() => setOpened('share')}>Share</Button>
      <Button look="primary" onClick={() => edit(record)}>
        {record.isBuiltIn ? 'Edit a copy' : 'Edit'}
      </Button>
    </>
  );
  return (
    <AnswerFrame library={library} answer={answer} title={record?.guide.title ?? 'Guide'} actions={actions}>
      {record && (
        <>
          <GuideFacts record={record} sessionCount={sessions.total} />
          {opened === 'share' && (
            <SharePanel library={library} guideId={guideId} updatedAt={record.updatedAt} onClose={() => setOpened(null)} />
          )}
          {opened === 'rename' && (
            <RenameForm
              title={record.guide.title}
              onCancel={() => setOpened(null)}
              onSave={(title) => {
                setOpened(null);
                if (title !== record.guide.title) void library.attempt(() => renameKeptGuide(guideId, title));
              }}
            />
          )}
          <GuidePage guide={record.guide} />
          <div class="guide-more">
            <MarkdownView markdown={record.sourceMarkdown} />
            {record.updatedAt !== null && (
              <GuideVersions
                guideId={guideId}
                versions={versions}
                current={{
                  number: record.versionNumber,
                  savedAt: record.updatedAt,
                  sessionCount: sessions.ofVersion,
                }}
                onRestore={(number) => void restoreVersion(library, guideId, number)}
              />
            )}
          </div>
        </>
      )}
    </AnswerFrame>
  );
}
