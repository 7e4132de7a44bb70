import { useEffect, useRef, useState } from 'preact/hooks';

import { GuideEditor } from '../../components/library/guide-editor';
import { LibraryFrame } from '../../components/library/library-frame';
import { Button } from '../../components/ui/button';
import { errorWords } from '../../components/ui/error-words';
import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import type { ErrorCode } from '../../lib/protocol/messages';
import { copyGuide, makeGuide } from './change-guide';
import { createGuideEditorState } from './guide-editor-state';
import type { GuideEditorOptions, GuideEditorState, KeptGuide } from './guide-editor-view';
import { createGuideReader } from './guide-reader';
import type { GuideReader } from './guide-reader';
import { createKeptText } from './kept-text';
import type { LibraryState } from './library-state';
import { createKeptPanes } from './kept-panes';
import { READER_FAILED, problemLine, problemWords } from './reading-words';
import { savingWords } from './saving-words';
import { warnBeforeLeaving } from './warn-before-leaving';

type Opening = { status: 'loading' } | { status: 'failed'; code: ErrorCode } | { status: 'ready'; kept: KeptGuide };

async function loadGuide(guideId: string): Promise<KeptGuide> {
  const [record, history] = await Promise.all([sendRequest('get-guide', { guideId }), sendRequest('list-guide-edits', { guideId })]);
  return { text: record.sourceMarkdown, guide: record.guide, history, updatedAt: record.updatedAt ?? 0 };
}

function saveTo(guideId: string): GuideEditorOptions['save'] {
  return async ({ text, position, edit, replaces }, guide, expectedUpdatedAt) => {
    try {
      const request = { guideId, guide, sourceMarkdown: text, expectedUpdatedAt, history: { position, edit }, replaces };
      const { updatedAt } = await sendRequest('save-guide', request);
      return { status: 'saved', updatedAt };
    } catch (error) {
      const code = errorCodeOf(error);
      return code === 'guide-changed' ? { status: 'changed' } : { status: 'failed', code };
    }
  };
}

function Editor({
  library,
  editor,
  reader,
  guideId,
}: {
  library: LibraryState;
  editor: GuideEditorState;
  reader: GuideReader;
  guideId: string;
}) {
  const [panes] = useState(createKeptPanes);
  const isShown = useRef(true);
  useEffect(() => () => void (isShown.current = false), []);
  const { source } = editor;
  const problem = source.problem.value;
  const sentence = problem === null ? null : problem === 'unread' ? READER_FAILED : problemWords(problem);
  const line = problem === null || problem === 'unread' ? null : problemLine(problem);
  const saving = savingWords(editor.saving.value);
  const finish = async () => {
    await editor.finish();
    // Somebody may have gone elsewhere meanwhile.
    if (isShown.current) library.open({ page: 'guide', guideId });
  };
  const saveAsNew = () =>
    library.attempt(async () => {
      library.open({ page: 'edit-guide', guideId: await editor.saveAsNew() }, true);
      library.say('Saved as a new guide.');
    });
  return (
    <LibraryFrame
      area="guides"
      isAreaItself={false}
      takesFocus={library.hasNavigated.value}
      title="Edit guide"
      actions={
        <Button look="primary" onClick={() => void finish()}>
          Done
        </Button>
      }
    >
      <GuideEditor
        shown={panes.shown.value}
        onShown={panes.show}
        draft={source.draft.value}
        places={source.places.value}
        remarks={editor.findings.value}
        problems={editor.problems.value}
        proposed={editor.proposed.shown.value}
        onConfirm={editor.proposed.confirm}
        text={source.text}
        textProblem={sentence === null ? null : { sentence, line }}
        isCurrent={source.isCurrent.value}
        progress={reader.progress.value}
        saving={saving}
        isConflict={editor.isConflict.value}
        focus={editor.focus.value}
        canUndo={editor.canUndo.value}
        canRedo={editor.canRedo.value}
        onEdit={editor.edit}
        onText={editor.typeText}
        onUndo={editor.undo}
        onRedo={editor.redo}
        onStop={reader.stop}
        onResolve={(choice) => void library.attempt(() => editor.resolve(choice))}
        isGone={editor.saving.value.status === 'gone'}
        onSaveAsNew={() => void saveAsNew()}
      />
    </LibraryFrame>
  );
}

function OpenEditor({ library, guideId, kept }: { library: LibraryState; guideId: string; kept: KeptGuide }) {
  const [reader] = useState(() => createGuideReader());
  const [editor] = useState(() =>
    createGuideEditorState({
      kept,
      reader,
      unsaved: createKeptText(`unsaved:${guideId}`),
      keptProposals: createKeptText(`proposed:${guideId}`, localStorage),
      save: saveTo(guideId),
      load: () => loadGuide(guideId),
      make: makeGuide,
      now: Date.now,
    }),
  );
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const look = () => {
      if (document.visibilityState === 'hidden') editor.leave();
      else void editor.catchUp().then((isOther) => isOther && library.say('This guide was changed elsewhere. You see it as it is now.'));
    };
    addEventListener('beforeunload', (event) => warnBeforeLeaving(editor, event), { signal });
    addEventListener('pagehide', editor.leave, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    addEventListener('focus', look, { signal });
    return () => {
      end.abort();
      editor.leave();
      reader.stop();
    };
  }, [editor, library, reader]);
  return <Editor library={library} editor={editor} reader={reader} guideId={guideId} />;
}

/** Edits a guide; one that comes with Fieldguide is copied first. */
export function EditorScreen({ library, guideId }: { library: LibraryState; guideId: string }) {
  const [opening, setOpening] = useState<Opening>({ status: 'loading' });
  useEffect(() => {
    const load = async (): Promise<void> => {
      const { isBuiltIn } = await sendRequest('get-guide', { guideId });
      // In the place of this page, so that going back makes no second copy.
      if (isBuiltIn) library.open({ page: 'edit-guide', guideId: (await copyGuide(guideId, (title) => title)).guideId }, true);
      else setOpening({ status: 'ready', kept: await loadGuide(guideId) });
    };
    load().catch((error: unknown) => setOpening({ status: 'failed', code: errorCodeOf(error) }));
  }, [guideId, library]);

  if (opening.status === 'ready') return <OpenEditor library={library} guideId={guideId} kept={opening.kept} />;
  return (
    <LibraryFrame area="guides" isAreaItself={false} takesFocus={library.hasNavigated.value} title="Edit guide">
      {opening.status === 'failed' && <p class="notice notice-error">{errorWords(opening.code)}</p>}
    </LibraryFrame>
  );
}
