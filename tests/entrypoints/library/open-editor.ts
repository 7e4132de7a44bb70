import type { SaveEntry, SaveOutcome } from '../../../entrypoints/library/autosave';
import type { GuideText } from '../../../entrypoints/library/change-guide';
import { createGuideEditorState } from '../../../entrypoints/library/guide-editor-state';
import type { GuideEditorOptions, KeptGuide } from '../../../entrypoints/library/guide-editor-view';
import type { Guide } from '../../../lib/domain/guide';
import { readCompleteGuide } from '../../../lib/guides/read-complete-guide';
import { readGuide } from '../../../lib/guides/read-guide';

export const TEXT = '# Talk\n\nFormats: 30 min\n\n## Opening (10 min)\n\n- What is your role?\n\n## Close (20 min)\n\n- What next?\n';

const EMPTY: KeptGuide['history'] = { position: 0, edits: [] };

/** A guide as somebody else has kept it since. */
export const keptAs = (text: string): KeptGuide => ({ text, guide: readCompleteGuide(text, 'the test'), history: EMPTY, updatedAt: 77 });

/** A library with one guide, and an editor of it. */
export function open({
  text = TEXT,
  unsaved = null as string | null,
  history = EMPTY,
  saveMs = 0,
  readMs = 0,
  answers = [] as SaveOutcome[],
} = {}) {
  const kept: KeptGuide = { text, guide: readCompleteGuide(TEXT, 'the test'), history, updatedAt: 1 };
  const disk = {
    kept,
    guides: [] as (Guide | null)[],
    entries: [] as SaveEntry[],
    versions: [] as KeptGuide[],
    isReadable: true,
    made: [] as GuideText[],
  };
  const memory = { unsaved, proposals: null as string | null };
  const load = () => (disk.isReadable ? Promise.resolve(disk.kept) : Promise.reject(new Error('The disk cannot be read')));
  const save: GuideEditorOptions['save'] = (entry, guide, expectedUpdatedAt) => {
    if (expectedUpdatedAt !== disk.kept.updatedAt) return Promise.resolve({ status: 'changed' });
    const edits = entry.edit
      ? [...disk.kept.history.edits.filter(({ number }) => number < (entry.edit?.number ?? 0)), entry.edit]
      : disk.kept.history.edits;
    if (entry.replaces) disk.versions.push(disk.kept);
    const next = { text: entry.text, guide: guide ?? disk.kept.guide, history: { position: entry.position, edits } };
    disk.kept = { ...next, updatedAt: expectedUpdatedAt + 1 };
    disk.guides.push(guide);
    disk.entries.push(entry);
    const { updatedAt } = disk.kept;
    const answer = answers.shift();
    // What is refused here was kept all the same: its answer was lost.
    if (answer && answer.status !== 'saved') return Promise.resolve(answer);
    return new Promise((resolve) => setTimeout(resolve, saveMs, { status: 'saved', updatedAt }));
  };
  const start = () =>
    createGuideEditorState({
      kept: disk.kept,
      reader: { read: (markdown) => new Promise((resolve) => setTimeout(resolve, readMs, readGuide(markdown))) },
      unsaved: { read: () => memory.unsaved, write: (next) => void (memory.unsaved = next), forget: () => void (memory.unsaved = null) },
      keptProposals: {
        read: () => memory.proposals,
        write: (next) => void (memory.proposals = next),
        forget: () => void (memory.proposals = null),
      },
      save,
      load,
      make(made) {
        disk.made.push(made);
        return Promise.resolve('new');
      },
      now: () => Date.now(),
    });
  return { editor: start(), reopen: start, disk, memory };
}
