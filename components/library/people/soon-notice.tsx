import { useState } from 'preact/hooks';

import type { RetentionRule } from '../../../lib/protocol/people-messages';
import { Button } from '../../ui/button';
import { formatMoment } from '../date-text';
import { countText } from '../guide-summary-text';
import { sessionTitle } from '../session-title';
import { numberText } from '../../ui/locale-text';
import './people.css';

/** A session that is due soon. Times are in ms since the epoch. */
export interface SoonSession {
  id: string;
  participant: string;
  guideTitle: string;
  startedAt: number;
  dueAt: number;
}

interface SoonNoticeProps {
  rule: RetentionRule;
  /** How many there are; `sessions` may be the first of them. */
  count: number;
  /** When the first is due, in ms since the epoch. */
  firstAt: number;
  sessions: readonly SoonSession[];
  onKeep: () => void;
}

/** Says which sessions will soon be deleted or anonymised by themselves, and lets the person keep them. */
export function SoonNotice({ rule, count, firstAt, sessions, onKeep }: SoonNoticeProps) {
  const [isOpen, setOpen] = useState(false);
  const verb = rule.action === 'delete' ? 'deleted' : 'anonymised';
  const those = count === 1 ? 'it' : 'them';
  return (
    <section class="notice notice-warn retention-notice" aria-label="Sessions that are due soon">
      <p>
        {countText(count, 'session')} will be {verb}, {count === 1 ? '' : 'the first '}not before {formatMoment(firstAt)}: sessions are{' '}
        {verb} {countText(rule.days, 'day')} after they ended.
      </p>
      <div class="people-buttons">
        <Button look="primary" onClick={onKeep}>
          Keep {those}
        </Button>
        <button class="button" type="button" aria-expanded={isOpen} aria-controls="retention-soon" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'} {those}
        </button>
        <a href="#/settings">Settings</a>
      </div>
      <div id="retention-soon" hidden={!isOpen}>
        <ul class="retention-sessions" aria-label="Due soon">
          {sessions.map(({ id, participant, guideTitle, startedAt, dueAt }) => (
            <li key={id}>
              <a href={`#/sessions/${encodeURIComponent(id)}`}>{sessionTitle(participant, guideTitle)}</a>, {formatMoment(startedAt)}:{' '}
              {verb} after {formatMoment(dueAt)}
            </li>
          ))}
          {count > sessions.length && <li>and {numberText(count - sessions.length)} more</li>}
        </ul>
      </div>
    </section>
  );
}
