import { useEffect, useState } from 'preact/hooks';

import { GuideTextForm } from '../../components/library/guide-text-form';
import { LibraryFrame } from '../../components/library/library-frame';
import { Button } from '../../components/ui/button';
import { browser } from '../../lib/browser/extension';
import { guideFileAsMarkdown } from '../../lib/guides/guide-file';
import { findRemoteSource } from '../../lib/guides/remote-source';
import type { RemoteSource } from '../../lib/guides/remote-source';
import { makeGuide } from './change-guide';
import { fetchGuide } from './fetch-guide';
import { guideFileProblemWords } from './guide-file-words';
import { createGuideReader } from './guide-reader';
import { createImportState } from './import-state';
import type { ImportState } from './import-view';
import { isShareLink } from './is-share-link';
import { createKeptText } from './kept-text';
import type { LibraryState } from './library-state';
import { readSources } from './read-sources';
import { SOURCE_WORDS, fetchProblemWords } from './remote-words';
import { ReviewScreen } from './review-screen';
import { pasteAsMarkdown } from './rich-paste';
import { numberText } from '../../components/ui/locale-text';

async function fetchText(source: RemoteSource): Promise<{ ok: true; text: string } | { ok: false; sentence: string }> {
  const outcome = await fetchGuide(source, { permissions: browser.permissions, fetch: (address, options) => fetch(address, options) });
  if (!outcome.ok) return { ok: false, sentence: fetchProblemWords(outcome.problem) };
  const file = guideFileAsMarkdown(outcome.text);
  return file.ok ? { ok: true, text: file.markdown } : { ok: false, sentence: guideFileProblemWords(file.problem) ?? '' };
}

function takeFrom(state: ImportState, link: string): void {
  if (isShareLink(link)) return void state.takeLink(link);
  const found = findRemoteSource(link);
  if (found.ok) void state.takeFetched(found.source.label, fetchText(found.source));
  else state.refuse(SOURCE_WORDS[found.problem]);
}

function LeftImport({ state }: { state: ImportState }) {
  const left = state.left.value;
  if (!left) return null;
  return (
    <div class="notice left-import">
      <p>
        You left an import unfinished: “{left.beginning}
        {left.characters > left.beginning.length ? ' …' : ''}” ({numberText(left.characters)} characters).
      </p>
      <Button onClick={state.goOn}>Go on with what you left</Button>
      <Button onClick={state.startAnew}>Start anew</Button>
    </div>
  );
}

/** Brings guides in: first their text, then the review of what was read. */
export function ImportScreen({ library }: { library: LibraryState }) {
  const [reader] = useState(() => createGuideReader());
  const [state] = useState(() =>
    createImportState({
      reader,
      keptText: createKeptText('text:import'),
      keptReview: createKeptText('review:import'),
      keptQueue: createKeptText('queue:import'),
      goesOn: !library.hasNavigated.value,
      readFiles: readSources,
      save: (guide, markdown, isLast) =>
        library.attempt(async () => {
          const guideId = await makeGuide({ guide, sourceMarkdown: markdown });
          if (isLast) library.open({ page: 'guide', guideId }, true);
          library.say(isLast ? 'Guide saved.' : `“${guide.title}” is saved. Here is the next one.`);
        }),
    }),
  );
  useEffect(() => {
    addEventListener('pagehide', state.leave);
    return () => {
      removeEventListener('pagehide', state.leave);
      state.leave();
      reader.stop();
    };
  }, [reader, state]);
  const review = state.review.value;
  const queue = state.queue.value;
  const notice = state.notice.value;
  const place = queue ? `${queue.place} of ${queue.total}` : null;
  const skip = queue && <Button onClick={() => void state.skip()}>Skip this one</Button>;
  return (
    <LibraryFrame
      area="guides"
      isAreaItself={false}
      takesFocus={library.hasNavigated.value}
      title={review ? 'Review the guide' : 'Import guide'}
      step={`${review ? 'review' : 'text'} ${place}`}
    >
      {queue && (
        <p class="queue-line">
          <b>{queue.name}</b> <span class="badge">{place}</span>
        </p>
      )}
      {queue && queue.missing.length > 0 && (
        <p class="notice notice-warn">
          When this page was loaded anew, these files were too long to be kept: {queue.missing.join(', ')}. Choose them again when you are
          done with this one.
        </p>
      )}
      {review ? (
        <>
          <div role="status">
            {notice && (
              <p class="notice">
                {notice.sentence}{' '}
                <Button look="quiet" onClick={notice.undo}>
                  Undo
                </Button>
              </p>
            )}
          </div>
          <ReviewScreen review={review} isBusy={state.isBusy.value} onSave={() => void state.save()}>
            <Button onClick={state.backToText}>Back to the text</Button>
            {skip}
          </ReviewScreen>
        </>
      ) : (
        <>
          <LeftImport state={state} />
          <GuideTextForm
            text={state.text.value}
            problem={state.problem.value?.sentence ?? null}
            problemLine={state.problem.value?.line ?? null}
            notice={notice}
            isBusy={state.isBusy.value}
            progress={state.progress.value}
            toMarkdown={pasteAsMarkdown}
            onText={state.setText}
            onFiles={(files) => void state.takeFiles(files)}
            onFetch={(link) => takeFrom(state, link)}
            onReview={() => void state.startReview()}
            onStop={state.stopReading}
          >
            {skip}
          </GuideTextForm>
        </>
      )}
    </LibraryFrame>
  );
}
