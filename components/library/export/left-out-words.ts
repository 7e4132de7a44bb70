import type { LeftOutNotes } from '../../../lib/exporters/left-out-notes';
import { numberText } from '../../ui/locale-text';

function reasonWords(by: LeftOutNotes['by']): string {
  if (by === 'anonymizing') return 'by anonymising';
  if (by === 'stars') return 'without a star';
  switch (by.kind) {
    case 'tag':
      return `tagged #${by.tag}`;
    case 'section':
      return `of “${by.title}”`;
    case 'debrief':
      return 'of the debrief';
    case 'personal':
      return 'with personal data';
    default:
      return by.kind;
  }
}

/** How many notes an export leaves out, by what, and where that is changed; empty when it leaves out none. */
export function leftOutWords(leftOut: readonly LeftOutNotes[]): string {
  const total = leftOut.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return '';
  const reasons = leftOut.map(({ count, by }) => `${numberText(count)} ${reasonWords(by)}`).join(', ');
  const sentences = [`${total === 1 ? '1 note is' : `${numberText(total)} notes are`} left out: ${reasons}.`];
  if (leftOut.some(({ by }) => by === 'stars')) sentences.push('Those without a star are in it when “Only starred notes” is off.');
  if (leftOut.some(({ by }) => typeof by === 'object')) sentences.push('What the template leaves out is changed in its line “Leave out:”.');
  return sentences.join(' ');
}
