import { signal } from '@preact/signals';

import { createImportState } from '../../../entrypoints/library/import-state';
import type { KeptText } from '../../../entrypoints/library/kept-text';
import type { Guide } from '../../../lib/domain/guide';
import { readGuide } from '../../../lib/guides/read-guide';

export const GUIDE =
  '# Short talk\n\nFormats: 30 min\n\n## Opening (10 min)\n\n- What is your role?\n\n## Close (20 min)\n\n- What next?\n';

/** Characters that a tab keeps under one name. */
export const ROOM = 3_000_000;

export interface Memory {
  text: string | null;
  review: string | null;
  queue: string | null;
}

function createKept(memory: Memory, name: keyof Memory): KeptText {
  return {
    read: () => memory[name],
    write: (next) => void (memory[name] = next.length > ROOM ? null : next),
    forget: () => void (memory[name] = null),
  };
}

export const createMemory = (): Memory => ({ text: null, review: null, queue: null });

/** An import over memory; `saved` fills with what it saves. Two over the same memory are as before and after a reload. */
export function open({ memory = createMemory(), goesOn = true, isSaved = true } = {}) {
  const saved: { guide: Guide; markdown: string; isLast: boolean }[] = [];
  const state = createImportState({
    reader: { progress: signal(null), read: (markdown) => Promise.resolve(readGuide(markdown)), stop: () => undefined },
    keptText: createKept(memory, 'text'),
    keptReview: createKept(memory, 'review'),
    keptQueue: createKept(memory, 'queue'),
    goesOn,
    readFiles: (files) =>
      Promise.all(
        files.map(async (file) =>
          file.name.endsWith('.md')
            ? { ok: true, name: file.name, text: await file.text() }
            : { ok: false, name: file.name, sentence: `“${file.name}” was not taken.` },
        ),
      ),
    save: (guide, markdown, isLast) => {
      saved.push({ guide, markdown, isLast });
      return Promise.resolve(isSaved);
    },
  });
  return { state, saved, memory };
}

export const fileOf = (name: string, title: string) => new File([GUIDE.replace('Short talk', title)], name);
