import { fakeBrowser } from '../../support/extension';

import { beforeEach, describe, expect, it } from 'vitest';

import { copyGuide, copyTitle, renameKeptGuide } from '../../../entrypoints/library/change-guide';
import type { GuideText } from '../../../entrypoints/library/change-guide';
import { exportGuide } from '../../../entrypoints/library/hand-on-guide';
import { applyPatch, invertPatch } from '../../../entrypoints/library/text-patch';
import { readCompleteGuide } from '../../../lib/guides/read-complete-guide';
import { renameGuide } from '../../../lib/guides/rename-guide';
import type { RequestOf } from '../../../lib/protocol/messages';

const TEXT = '# Talk\n\nFormats: 30 min\n\n## Opening (10 min)\n\n- What is your role?\n\n## Close (20 min)\n';

const guide = readCompleteGuide(TEXT, 'the test');

const rename = ({ guide: present, sourceMarkdown }: GuideText, title: string): Promise<GuideText> => {
  const renamed = renameGuide(sourceMarkdown, present, title);
  return Promise.resolve({ guide: renamed.guide, sourceMarkdown: renamed.markdown });
};

/** A background with one guide; `saved` and `files` fill with what is asked of it. */
function open(sourceMarkdown: string) {
  const kept = { sourceMarkdown };
  const saved: RequestOf<'save-guide'>[] = [];
  const files: string[] = [];
  const facts = { id: 'g', isBuiltIn: false, isArchived: false, versionNumber: 1, updatedAt: 5, sync: 'off' };
  const answer = (message: { type: string }): unknown => {
    if (message.type === 'get-guide') return { ...facts, guide, ...kept };
    if (message.type === 'list-guide-edits') return { position: 3, edits: [] };
    if (message.type === 'download-guide') {
      files.push((message as unknown as RequestOf<'download-guide'>).text);
      return { filename: 'talk.md' };
    }
    saved.push(message as unknown as RequestOf<'save-guide'>);
    return { guideId: 'new', versionNumber: 1, updatedAt: 6 };
  };
  const respond = (message: { type: string }, _sender: unknown, reply?: (response: unknown) => void) => {
    reply?.({ ok: true, value: answer(message) });
    return true;
  };
  fakeBrowser.runtime.onMessage.addListener(respond);
  return { saved, files, kept };
}

beforeEach(() => fakeBrowser.reset());

describe('a kept guide', () => {
  it('is renamed as a step that its editor can undo, whatever its line ends are', async () => {
    const { saved } = open(TEXT.replaceAll('\n', '\r\n'));
    await renameKeptGuide('g', 'Long talk', rename);
    const [request] = saved;
    const patch = request?.history?.edit?.patch;
    expect([request?.sourceMarkdown, request?.guide?.title, request?.history?.position]).toEqual([
      TEXT.replace('Talk', 'Long talk'),
      'Long talk',
      4,
    ]);
    expect(patch && applyPatch(request.sourceMarkdown, invertPatch(patch))).toBe(TEXT);
  });

  it('is copied under another title', async () => {
    const { saved } = open(TEXT);
    expect(await copyGuide('g', copyTitle, rename)).toEqual({ guideId: 'new', title: 'Talk (copy)' });
    expect(saved[0]?.guide?.title).toBe('Talk (copy)');
  });

  it('is exported as it is kept now', async () => {
    const { files, kept } = open(TEXT);
    const said: string[] = [];
    const attempt = async (action: () => Promise<unknown>) => {
      await action();
      return true;
    };
    await exportGuide({ attempt, say: (text) => void said.push(text) }, 'g', 'markdown');
    expect([files, said]).toEqual([[TEXT], ['Saved as talk.md in your downloads.']]);
    // Another window may have changed it since this page showed it.
    kept.sourceMarkdown = TEXT.replace('Opening', 'Beginning');
    await exportGuide({ attempt, say: () => undefined }, 'g', 'markdown');
    expect(files[1]).toBe(kept.sourceMarkdown);
  });
});
