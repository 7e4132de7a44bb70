import { patchBetween } from '../../components/library/patch-between';
import { sendRequest } from '../../lib/client/send-request';
import { GUIDE_LIMITS } from '../../lib/domain/guide';
import type { Guide } from '../../lib/domain/guide';
import { oneLineEnd } from './one-line-end';
import { renameInWorker } from './rename-in-worker';

/** A text and the guide that was read from it. */
export interface GuideText {
  guide: Guide;
  sourceMarkdown: string;
}

/** Makes a guide; resolves to its id. Throws what the request throws. */
export async function makeGuide({ guide, sourceMarkdown }: GuideText): Promise<string> {
  const settings = { guideId: null, expectedUpdatedAt: null, history: null, replaces: false };
  return (await sendRequest('save-guide', { ...settings, guide, sourceMarkdown })).guideId;
}

/** Gives a guide another text, as a step that its editor can undo; resolves to the text before. With `replaces` that one is kept as a version. */
export async function rewriteGuide(
  guideId: string,
  replaces: boolean,
  rewrite: (present: GuideText) => GuideText | Promise<GuideText>,
): Promise<GuideText> {
  const [present, { position }] = await Promise.all([sendRequest('get-guide', { guideId }), sendRequest('list-guide-edits', { guideId })]);
  const rewritten = await rewrite(present);
  const { guide } = rewritten;
  // Line ends as in the editor, whose steps of the history are counted on them.
  const sourceMarkdown = oneLineEnd(rewritten.sourceMarkdown);
  const patch = patchBetween(oneLineEnd(present.sourceMarkdown), sourceMarkdown);
  if (patch !== null) {
    const edit = { number: position + 1, patch };
    const history = { position: edit.number, edit };
    await sendRequest('save-guide', { guideId, guide, sourceMarkdown, expectedUpdatedAt: present.updatedAt, history, replaces });
  }
  return present;
}

/** Renames a guide. */
export async function renameKeptGuide(guideId: string, title: string, rename = renameInWorker): Promise<void> {
  await rewriteGuide(guideId, false, (present) => rename(present, title));
}

/** Makes a copy of a guide; `titleOf` names it after the title of the original. Resolves to the copy's id and title. */
export async function copyGuide(
  guideId: string,
  titleOf: (title: string) => string,
  rename = renameInWorker,
): Promise<{ guideId: string; title: string }> {
  const { guide, sourceMarkdown } = await sendRequest('get-guide', { guideId });
  const title = titleOf(guide.title);
  const copy = title === guide.title ? { guide, sourceMarkdown } : await rename({ guide, sourceMarkdown }, title);
  return { guideId: await makeGuide(copy), title };
}

/** The title of a copy: `Discovery interview (copy)`. */
export function copyTitle(title: string): string {
  const mark = ' (copy)';
  return `${title.slice(0, GUIDE_LIMITS.titleLength - mark.length).trimEnd()}${mark}`;
}
