import { formatMoment } from '../library/date-text';
import { countText } from '../library/guide-summary-text';

interface DueLineProps {
  /** What becomes of the sessions. */
  action: 'delete' | 'anonymize';
  /** How many there are. */
  count: number;
  /** When the first is due, in ms since the epoch. */
  firstAt: number;
}

/** Says that sessions will soon be deleted or anonymised by themselves, and leads to where they can be kept. */
export function DueLine({ action, count, firstAt }: DueLineProps) {
  const verb = action === 'delete' ? 'deleted' : 'anonymised';
  return (
    <p class="notice notice-warn">
      {countText(count, 'session')} will be {verb}, {count === 1 ? '' : 'the first '}not before {formatMoment(firstAt)}.{' '}
      <a href="library.html#/sessions" target="_blank" rel="noopener">
        Look at {count === 1 ? 'it' : 'them'}
      </a>
    </p>
  );
}
