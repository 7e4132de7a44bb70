import { titleText } from './annotated-guide';
import { defineExporter } from './define-exporter';
import { createRecordingClock, listChapters } from './recording-clock';
import { vttFile, vttText } from './vtt-text';

/** Sections as chapters of the recording. */
export const webvttChaptersExporter = defineExporter({
  id: 'webvtt-chapters',
  order: 90,
  label: 'WebVTT: chapters',
  description: 'For video players: each section as a chapter of the recording.',
  extension: 'vtt',
  suffix: 'chapters',
  mimeType: 'text/vtt',
  options: [],
  hasNotes: false,
  render({ state }, { exportedAt }) {
    const clock = createRecordingClock(state);
    const chapters = listChapters(state, clock, exportedAt);
    return vttFile(
      vttText(titleText(state)),
      [clock.remark],
      chapters.map(({ title, fromMs, toMs }) => ({ fromMs, toMs, payload: vttText(title) || '…' })),
    );
  },
});
