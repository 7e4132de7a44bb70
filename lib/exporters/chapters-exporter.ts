import { formatElapsed } from '../domain/clock-text';
import { defineExporter } from './define-exporter';
import { createRecordingClock, listChapters } from './recording-clock';
import type { Chapter } from './recording-clock';

/** Video sites ignore the whole list when two chapters lie closer than this, in ms, or when the first does not begin at 0:00. */
const LEAST_MS = 10_000;

/** Why there is one line although there was more than one section. */
const JOINED = 'Sections under 10 s are joined with their neighbours, since video sites ignore chapters that short.';

/** What stands for the time before the first section, where the recording began earlier. */
const BEFORE = 'Before the session';

/** Chapters as video sites take them: from zero on, ascending, none shorter than the least. A stay that is too short goes to what follows it. */
function fitChapters(chapters: readonly Chapter[]): Chapter[] {
  const fitted: Chapter[] = [];
  for (const chapter of chapters) {
    const last = fitted.at(-1);
    if (last && chapter.fromMs - last.fromMs < LEAST_MS) fitted.splice(-1, 1, { ...chapter, fromMs: last.fromMs });
    else fitted.push(chapter);
  }
  const last = fitted.at(-1);
  if (fitted.length > 1 && last && last.toMs - last.fromMs < LEAST_MS) fitted.pop();
  const [first, ...rest] = fitted;
  if (!first || first.fromMs === 0) return fitted;
  if (first.fromMs < LEAST_MS) return [{ ...first, fromMs: 0 }, ...rest];
  return [{ title: BEFORE, fromMs: 0, toMs: first.fromMs }, ...fitted];
}

/** Sections as lines for the description of a video. */
export const chaptersExporter = defineExporter({
  id: 'chapters',
  order: 100,
  label: 'Chapter lines',
  description: 'For the description of a video: one line a section, from 0:00 on.',
  extension: 'txt',
  suffix: 'chapters',
  mimeType: 'text/plain',
  options: [],
  hasNotes: false,
  render({ state }, { exportedAt }) {
    const clock = createRecordingClock(state);
    const stays = listChapters(state, clock, exportedAt);
    const chapters = fitChapters(stays);
    // Some sites refuse a description with these.
    const lines = chapters.map(({ title, fromMs }) => `${formatElapsed(fromMs)} ${title.replaceAll('<', '‹').replaceAll('>', '›')}`);
    const nothing = lines.length === 0 ? ['No section lies in the recording.'] : [];
    const joined = lines.length === 1 && stays.length > 1 ? ['', JOINED] : [];
    return `${[...(clock.isRecording ? [] : [clock.remark, '']), ...lines, ...nothing, ...joined].join('\n')}\n`;
  },
});
