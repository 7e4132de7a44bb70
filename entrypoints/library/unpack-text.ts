import { guideFileAsMarkdown } from '../../lib/guides/guide-file';
import { decodeGuideLink } from '../../lib/guides/guide-link';
import { guideFileProblemWords } from './guide-file-words';
import { isShareLink } from './is-share-link';
import { linkWords } from './link-words';

/** A text as Markdown: a share link and a guide's JSON file are unpacked. When that cannot be, a sentence says why. */
export async function unpackText(text: string): Promise<{ ok: true; markdown: string } | { ok: false; sentence: string }> {
  if (isShareLink(text)) {
    const link = await decodeGuideLink(text);
    return link.ok ? link : { ok: false, sentence: linkWords(link.problem) };
  }
  const file = guideFileAsMarkdown(text);
  return file.ok ? file : { ok: false, sentence: guideFileProblemWords(file.problem) ?? '' };
}
