import { useEffect, useState } from 'preact/hooks';

import { LibraryFrame } from '../../components/library/library-frame';
import { nextTask } from '../../components/library/next-task';
import { ReadingProgress } from '../../components/library/reading-progress';
import { Button } from '../../components/ui/button';
import { decodeGuideLink } from '../../lib/guides/guide-link';
import { makeGuide } from './change-guide';
import { createGuideReader } from './guide-reader';
import type { GuideReader } from './guide-reader';
import { createReviewKeeper } from './kept-review';
import type { ReviewKeeper } from './kept-review';
import { createKeptText } from './kept-text';
import type { LibraryState } from './library-state';
import { linkWords } from './link-words';
import { READER_FAILED, problemWords } from './reading-words';
import { createReviewState } from './review-state';
import type { ReviewState } from './review-state';
import { ReviewScreen } from './review-screen';

type SharedView =
  | { status: 'reading' }
  | { status: 'refused'; sentence: string }
  | { status: 'ready'; review: ReviewState; keeper: ReviewKeeper };

/** Under what the corrections to the guide of a link are kept: each link has a name of its own. */
async function keptName(data: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(data));
  return `review:shared:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16)).join('')}`;
}

async function readShared(data: string, reader: GuideReader): Promise<SharedView> {
  const link = await decodeGuideLink(`#/shared/${data}`);
  if (!link.ok) return { status: 'refused', sentence: linkWords(link.problem) };
  const reading = await reader.read(link.markdown);
  if (reading === 'stopped') return { status: 'refused', sentence: 'Reading was stopped. Reload this page to read the guide after all.' };
  if (reading === 'failed') return { status: 'refused', sentence: READER_FAILED };
  if (!reading.ok) return { status: 'refused', sentence: problemWords(reading.problem) };
  await nextTask();
  const keeper = createReviewKeeper(createKeptText(await keptName(data)), () => ({
    draft: review.isCorrected.value ? review.draft.value : null,
    looked: [...review.looked.value],
    proposed: review.proposed.kept.value,
    isOpen: true,
  }));
  const { draft: corrected = null, looked = [], proposed = [] } = keeper.read() ?? {};
  const review = createReviewState({ text: link.markdown, reading, corrected, looked, proposed, onChanged: () => keeper.keepSoon() });
  return { status: 'ready', review, keeper };
}

/** A guide that came by a link: it is shown for review, and saved only when the person says so. */
export function SharedGuideScreen({ library, data }: { library: LibraryState; data: string }) {
  const [reader] = useState(() => createGuideReader());
  const [view, setView] = useState<SharedView>({ status: 'reading' });
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void readShared(data, reader).then(setView);
    return () => reader.stop();
  }, [data, reader]);

  const keeper = view.status === 'ready' ? view.keeper : null;
  useEffect(() => {
    if (!keeper) return undefined;
    addEventListener('pagehide', keeper.keepNow);
    return () => {
      removeEventListener('pagehide', keeper.keepNow);
      keeper.keepNow();
    };
  }, [keeper]);

  const save = async (review: ReviewState) => {
    const result = isBusy ? null : review.result();
    if (!result) return;
    setBusy(true);
    await library.attempt(async () => {
      const guideId = await makeGuide({ guide: result.guide, sourceMarkdown: result.markdown });
      keeper?.forget();
      // The link's fragment, which is the guide itself, does not stay in the history.
      library.open({ page: 'guide', guideId }, true);
      library.say('Guide saved.');
    });
    setBusy(false);
  };
  const leave = () => {
    keeper?.forget();
    library.open({ page: 'guides' }, true);
  };
  return (
    <LibraryFrame area="guides" isAreaItself={false} takesFocus={library.hasNavigated.value} title="A guide from a link">
      {view.status === 'reading' && <ReadingProgress share={reader.progress.value} onStop={reader.stop} />}
      {view.status === 'refused' && (
        <div class="notice notice-error" role="alert">
          <p>{view.sentence}</p>
          <Button onClick={leave}>Go to your guides</Button>
        </div>
      )}
      {view.status === 'ready' && (
        <>
          <p class="notice">
            Somebody handed you this guide with a link. It is not saved yet, and nothing was sent anywhere: the link itself holds the guide.
          </p>
          <ReviewScreen review={view.review} isBusy={isBusy} onSave={() => void save(view.review)}>
            <Button onClick={leave}>Do not keep it</Button>
          </ReviewScreen>
        </>
      )}
    </LibraryFrame>
  );
}
