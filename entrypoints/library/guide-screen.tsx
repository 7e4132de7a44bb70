import { GuidePage } from '../../components/library/guide-page';
import { LibraryFrame } from '../../components/library/library-frame';
import { Button } from '../../components/ui/button';
import { errorWords } from '../../components/ui/error-words';
import { copyToClipboard } from './copy-to-clipboard';
import type { LibraryState } from './library-state';
import { useGuide } from './use-guide';

/** One guide. */
export function GuideScreen({ library, guideId }: { library: LibraryState; guideId: string }) {
  const view = useGuide(guideId);
  const record = view.status === 'ready' ? view.record : null;

  const copy = async (markdown: string) => {
    try {
      await copyToClipboard(markdown);
      library.say('Copied as Markdown.');
    } catch {
      library.say('The browser did not allow copying. Click into the page and try again.');
    }
  };
  const actions = record && (
    <>
      {!record.isBuiltIn && (
        <Button look="danger" onClick={() => void library.deleteGuide(record)}>
          Delete
        </Button>
      )}
      <Button onClick={() => void copy(record.sourceMarkdown)}>Copy as Markdown</Button>
      <Button look="primary" onClick={() => library.open({ page: 'edit-guide', guideId })}>
        {record.isBuiltIn ? 'Edit a copy' : 'Edit'}
      </Button>
    </>
  );
  return (
    <LibraryFrame
      area="guides"
      isAreaItself={false}
      takesFocus={library.hasNavigated.value}
      title={record?.guide.title ?? 'Guide'}
      actions={actions}
    >
      {view.status === 'failed' && <p class="notice notice-error">{errorWords(view.code)}</p>}
      {record && <GuidePage guide={record.guide} />}
    </LibraryFrame>
  );
}
