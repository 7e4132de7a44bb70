import { formatMoment } from '../../components/library/date-text';
import { GuidePage } from '../../components/library/guide-page';
import { REASON_WORDS } from '../../components/library/guide-versions';
import { MarkdownView } from '../../components/library/markdown-view';
import { Button } from '../../components/ui/button';
import { sendRequest } from '../../lib/client/send-request';
import { AnswerFrame } from './answer-frame';
import { copyText } from './hand-on-guide';
import type { LibraryState } from './library-state';
import { restoreVersion } from './restore-version';
import { useAnswer } from './use-answer';

interface GuideVersionScreenProps {
  library: LibraryState;
  guideId: string;
  number: number;
}

/** An earlier version of a guide, to be looked at and brought back. */
export function GuideVersionScreen({ library, guideId, number }: GuideVersionScreenProps) {
  const answer = useAnswer(() => sendRequest('get-guide-version', { guideId, number }));
  const version = answer.status === 'ready' ? answer.value : null;
  const openGuide = () => library.open({ page: 'guide', guideId });
  const restore = async () => {
    if (await restoreVersion(library, guideId, number)) openGuide();
  };
  const actions = version && (
    <>
      <Button onClick={openGuide}>Back to the guide</Button>
      <Button onClick={() => void copyText(library, version.sourceMarkdown, 'Copied as Markdown.')}>Copy as Markdown</Button>
      <Button look="primary" onClick={() => void restore()}>
        Restore this version
      </Button>
    </>
  );
  return (
    <AnswerFrame
      library={library}
      answer={answer}
      title={version ? `${version.guide.title}, version ${number}` : `Version ${number}`}
      actions={actions}
    >
      {version && (
        <>
          <p class="quiet">
            Kept {formatMoment(version.savedAt)}, {REASON_WORDS[version.reason]}. The guide itself is another one now.
          </p>
          <GuidePage guide={version.guide} />
          <div class="guide-more">
            <MarkdownView markdown={version.sourceMarkdown} />
          </div>
        </>
      )}
    </AnswerFrame>
  );
}
