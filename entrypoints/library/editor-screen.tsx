import { useEffect, useState } from 'preact/hooks';

import { GuideReview } from '../../components/library/guide-review';
import { GuideTextForm } from '../../components/library/guide-text-form';
import { LibraryFrame } from '../../components/library/library-frame';
import { errorWords } from '../../components/ui/error-words';
import { sendRequest } from '../../lib/client/send-request';
import type { GuideRecord } from '../../lib/protocol/records';
import { createEditorState } from './editor-state';
import { createKeptText } from './kept-text';
import type { LibraryState } from './library-state';
import { NEW_GUIDE } from './new-guide';
import { hashOf } from './route';
import type { Route } from './route';
import { useGuide } from './use-guide';

/** A page with an editor. */
type EditorRoute = Extract<Route, { page: 'new-guide' | 'import-guide' | 'edit-guide' }>;

const TITLES = { 'new-guide': 'New guide', 'import-guide': 'Import guide', 'edit-guide': 'Edit guide' } as const;

function Editor({ library, route, record }: { library: LibraryState; route: EditorRoute; record: GuideRecord | null }) {
  const [editor] = useState(() =>
    createEditorState({
      initialText: record?.sourceMarkdown ?? (route.page === 'new-guide' ? NEW_GUIDE : ''),
      keptText: createKeptText(`text:${hashOf(route)}`),
      keptReview: createKeptText(`review:${hashOf(route)}`),
      save: (guide, sourceMarkdown) =>
        library.attempt(async () => {
          const { guideId } = await sendRequest('save-guide', {
            guideId: record && !record.isBuiltIn ? record.id : null,
            guide,
            sourceMarkdown,
          });
          library.open({ page: 'guide', guideId }, true);
          library.say('Guide saved.');
        }),
    }),
  );
  const form = editor.form.value;
  const isReviewing = form !== null;
  useEffect(() => {
    // The other step begins at its beginning, wherever the button that led there was.
    if (isReviewing) scrollTo(0, 0);
  }, [isReviewing]);
  if (form) {
    return (
      <GuideReview
        form={form}
        problems={editor.formProblems.value}
        remarks={editor.remarks.value}
        isBusy={editor.isBusy.value}
        onChange={editor.changeForm}
        onBack={editor.backToText}
        onSave={() => void editor.save()}
      />
    );
  }
  return (
    <GuideTextForm
      text={editor.text.value}
      problem={editor.problem.value?.sentence ?? null}
      problemLine={editor.problem.value?.line ?? null}
      isBusy={editor.isBusy.value}
      onText={editor.setText}
      onFile={(file) => void editor.takeFile(file)}
      onReview={editor.review}
    />
  );
}

/** Writes, imports or edits a guide: first its Markdown, then the review of what was read. */
export function EditorScreen({ library, route }: { library: LibraryState; route: EditorRoute }) {
  const guide = useGuide(route.page === 'edit-guide' ? route.guideId : null);
  const isCopy = guide.status === 'ready' && guide.record?.isBuiltIn === true;
  return (
    <LibraryFrame
      area="guides"
      isAreaItself={false}
      takesFocus={library.hasNavigated.value}
      title={isCopy ? 'Edit a copy' : TITLES[route.page]}
    >
      {guide.status === 'failed' && <p class="notice notice-error">{errorWords(guide.code)}</p>}
      {guide.status === 'ready' && <Editor library={library} route={route} record={guide.record} />}
    </LibraryFrame>
  );
}
