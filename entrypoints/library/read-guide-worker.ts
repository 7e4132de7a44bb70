import { readGuide } from '../../lib/guides/read-guide';
import { renameGuide } from '../../lib/guides/rename-guide';
import { sliceReading } from './reading-slices';
import type { ReadingSlice } from './reading-slices';
import type { RenamedText, WorkerRequest } from './reading-worker';

/** The least part of the whole that is worth a word on the way: a hundred words are enough for a bar. */
const PROGRESS_STEP = 0.01;

function answer(slice: ReadingSlice | RenamedText): void {
  postMessage(slice);
}

function read(markdown: string): void {
  let toldShare = 0;
  const reading = readGuide(markdown, (share) => {
    if (share - toldShare < PROGRESS_STEP) return;
    toldShare = share;
    answer({ type: 'progress', share });
  });
  for (const slice of sliceReading(reading)) answer(slice);
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.type === 'read') return read(data.markdown);
  const { markdown, guide } = renameGuide(data.markdown, data.guide, data.title);
  return answer({ markdown, title: guide.title });
});
