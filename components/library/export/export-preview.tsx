import type { LeftOutNotes } from '../../../lib/exporters/left-out-notes';
import { numberText } from '../../ui/locale-text';
import { leftOutWords } from './left-out-words';
import './export.css';

interface ExportPreviewProps {
  /** What is shown of the file; null while there is nothing to show. */
  preview: { filename: string; mimeType: string; text: string; length: number; leftOut: readonly LeftOutNotes[] } | null;
  /** True while what is shown is older than what was chosen. */
  isBusy: boolean;
  /** Why nothing can be made at present; empty when it can. */
  obstacle?: string;
}

/** What the file will hold: markup as it looks, without scripts; everything else as text. */
export function ExportPreview({ preview, isBusy, obstacle = '' }: ExportPreviewProps) {
  if (!preview) return <p class="quiet export-waiting">{obstacle !== '' ? obstacle : isBusy ? 'Making the preview…' : ''}</p>;
  const { filename, mimeType, text, length, leftOut } = preview;
  const leftOutText = leftOutWords(leftOut);
  const isCut = text.length < length;
  return (
    <section class="export-preview" aria-label="Preview" aria-busy={isBusy}>
      <p class="export-file">
        <bdi>{filename}</bdi> <span>{numberText(length)} characters</span>
      </p>
      {leftOutText !== '' && <p class="notice">{leftOutText}</p>}
      {isCut && <p class="notice">This is the beginning: {numberText(text.length)} of them are shown here. The file holds all of it.</p>}
      {mimeType === 'text/html' ? (
        // Without a word in `sandbox` no script in it runs, no form is sent and no window opens.
        <iframe class="export-page-view" title={`Preview of ${filename}`} sandbox="" srcDoc={text} />
      ) : (
        <textarea class="export-text" aria-label={`Text of ${filename}`} readOnly spellcheck={false} value={text} />
      )}
    </section>
  );
}
