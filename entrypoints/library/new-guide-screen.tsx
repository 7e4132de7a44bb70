import { useEffect, useState } from 'preact/hooks';

import { LibraryFrame } from '../../components/library/library-frame';
import { NewGuidePage } from '../../components/library/new-guide-page';
import type { StartingPoint } from '../../components/library/new-guide-page';
import { sendRequest } from '../../lib/client/send-request';
import { builtInGuides } from '../../lib/guides/built-in-guides';
import { completeDraft } from '../../lib/guides/complete-draft';
import { readGuide } from '../../lib/guides/read-guide';
import { copyGuide, copyTitle, makeGuide } from './change-guide';
import { createGuidesState } from './guides-state';
import type { LibraryState } from './library-state';
import { NEW_GUIDE } from './new-guide';

function startingPoints(): StartingPoint[] {
  return builtInGuides().map(({ id, guide }) => ({
    id,
    title: guide.title,
    formatsMinutes: guide.formatsMinutes,
    sectionCount: guide.sections.length,
    purpose: guide.goals?.[0] ?? '',
  }));
}

async function makeEmptyGuide(): Promise<string> {
  const reading = readGuide(NEW_GUIDE);
  const completion = reading.ok ? completeDraft(reading.draft) : null;
  if (!completion?.ok) throw new Error('The empty guide is not a complete guide');
  return makeGuide({ guide: completion.guide, sourceMarkdown: NEW_GUIDE });
}

/** Asks what a new guide begins with, makes it and opens it in the editor. */
export function NewGuideScreen({ library }: { library: LibraryState }) {
  const [own] = useState(() => createGuidesState({ request: sendRequest, attempt: library.attempt }));
  const [builtIn] = useState(startingPoints);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => void own.load(), [own]);

  const begin = async (make: () => Promise<string>) => {
    setBusy(true);
    // In the place of this page, so that going back leads to the list and makes no second guide.
    await library.attempt(async () => library.open({ page: 'edit-guide', guideId: await make() }, true));
    setBusy(false);
  };
  const copy = async (guideId: string) => {
    const isBuiltIn = builtIn.some(({ id }) => id === guideId);
    return (await copyGuide(guideId, isBuiltIn ? (title) => title : copyTitle)).guideId;
  };
  return (
    <LibraryFrame area="guides" isAreaItself={false} takesFocus={library.hasNavigated.value} title="New guide">
      <NewGuidePage
        builtIn={builtIn}
        own={own.list.value?.guides.filter(({ isBuiltIn }) => !isBuiltIn) ?? null}
        search={own.query.value.search}
        onSearch={own.search}
        isBusy={isBusy}
        onEmpty={() => void begin(makeEmptyGuide)}
        onCopy={(guideId) => void begin(() => copy(guideId))}
      />
    </LibraryFrame>
  );
}
