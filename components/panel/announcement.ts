import type { SectionAlert, Thresholds } from '../../lib/domain/section-alert';
import { alertWords } from '../ui/pace-words';

/** What of a session is worth saying aloud when it changes. */
export interface Situation {
  sectionId: string | null;
  sectionTitle: string;
  alert: SectionAlert;
  thresholds: Thresholds;
  /** True once the section's budget is used up. */
  isOver: boolean;
  /** True once the session is late enough for a suggestion. */
  isLate: boolean;
  status: 'running' | 'paused' | 'ended';
}

const STATUS_WORDS = { running: 'Session resumed.', paused: 'Session paused.', ended: 'Session ended.' } as const;

/** What to say about a change; empty when nothing that matters changed. */
export function announcementFor(before: Situation, after: Situation): string {
  if (after.status !== before.status) return STATUS_WORDS[after.status];
  if (after.status === 'ended') return '';
  if (after.sectionId !== before.sectionId) return `Now: ${after.sectionTitle}.`;
  const over = after.isOver && !before.isOver ? `${after.sectionTitle} is over its time.` : '';
  const isMore = after.alert !== before.alert && before.alert !== 'used-up';
  const alert =
    isMore && after.alert !== 'calm' && over === '' ? `${after.sectionTitle}: ${alertWords(after.alert, after.thresholds)}.` : '';
  const late = after.isLate && !before.isLate ? 'The session is running late.' : '';
  return [over, alert, late].filter(Boolean).join(' ');
}
