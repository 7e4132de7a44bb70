import { useState } from 'preact/hooks';

import type { RetentionRule } from '../../../lib/protocol/people-messages';
import { Button } from '../../ui/button';
import { formatMoment } from '../date-text';
import { countText } from '../guide-summary-text';
import { numberText } from '../../ui/locale-text';
import './people.css';

/** One thing that was done by itself. Times are in ms since the epoch. */
export interface DoneEntry {
  at: number;
  action: 'deleted' | 'anonymized';
  sessionCount: number;
  days: number;
  heldFrom: number;
  heldTo: number;
}

/** What a rule would do: to how many sessions, and when it would begin, in ms since the epoch. */
export interface RetentionPlan {
  count: number;
  firstAt: number | null;
}

interface RetentionSettingsProps {
  /** Null while it is off. */
  rule: RetentionRule | null;
  /** The latest first. */
  done: readonly DoneEntry[];
  /** Says what a rule would do. Null when that could not be found out. */
  onPlan: (rule: RetentionRule) => Promise<RetentionPlan | null>;
  onSet: (rule: RetentionRule | null) => void;
}

const VERB = { delete: 'deleted', anonymize: 'anonymised' } as const;

/** What a rule is taken to be when nobody chose one yet. */
const FIRST_RULE: RetentionRule = { action: 'anonymize', days: 180 };

function planWords({ action }: RetentionRule, { count, firstAt }: RetentionPlan): string {
  if (count === 0 || firstAt === null)
    return `No session is old enough yet to be ${VERB[action]}. You will see a notice a week before one is.`;
  const sessions = count === 1 ? 'One session is' : `${numberText(count)} sessions are`;
  return `${sessions} old enough and will be ${VERB[action]}, not before ${formatMoment(firstAt)}. Until then a notice above the sessions lists them, and you can keep those you want.`;
}

function doneWords({ at, action, sessionCount, days, heldFrom, heldTo }: DoneEntry): string {
  const verb = action === 'deleted' ? 'deleted' : 'anonymised';
  const held = heldFrom === heldTo ? `held ${formatMoment(heldFrom)}` : `held from ${formatMoment(heldFrom)} to ${formatMoment(heldTo)}`;
  return `${formatMoment(at)}: ${countText(sessionCount, 'session')} ${verb}, ${held} (after ${countText(days, 'day')})`;
}

/** How long sessions are kept. Off until it is turned on; what it would do is said before it is set. */
export function RetentionSettings({ rule, done, onPlan, onSet }: RetentionSettingsProps) {
  const [draft, setDraft] = useState<RetentionRule | null>(null);
  const [plan, setPlan] = useState<RetentionPlan | null>(null);
  const shown = draft ?? rule ?? FIRST_RULE;
  const isValid = Number.isInteger(shown.days) && shown.days >= 1 && shown.days <= 36_500;
  const isNew = rule === null || rule.action !== shown.action || rule.days !== shown.days;

  const change = (next: Partial<RetentionRule>) => {
    setDraft({ ...shown, ...next });
    setPlan(null);
  };
  const review = async (event: Event) => {
    event.preventDefault();
    if (isValid && isNew) setPlan(await onPlan(shown));
  };
  const set = (next: RetentionRule | null) => {
    onSet(next);
    setDraft(null);
    setPlan(null);
  };
  return (
    <section aria-labelledby="settings-retention">
      <h2 id="settings-retention">How long sessions are kept</h2>
      <p>
        {rule === null
          ? 'Sessions are kept until you delete them.'
          : `Sessions are ${VERB[rule.action]} ${countText(rule.days, 'day')} after they ended. A notice above the sessions says so a week before; those that you keep with its “Keep them” stay as they are.`}
      </p>
      <form class="retention-rule" onSubmit={(event) => void review(event)}>
        <select
          class="field"
          aria-label="What becomes of old sessions"
          value={shown.action}
          onChange={(event) => change({ action: event.currentTarget.value === 'delete' ? 'delete' : 'anonymize' })}
        >
          <option value="anonymize">Anonymise sessions</option>
          <option value="delete">Delete sessions</option>
        </select>
        <label for="retention-days">after</label>
        <input
          id="retention-days"
          class="field"
          type="number"
          min={1}
          max={36_500}
          step={1}
          required
          aria-describedby="retention-unit"
          value={Number.isNaN(shown.days) ? '' : shown.days}
          onInput={(event) => change({ days: event.currentTarget.valueAsNumber })}
        />
        <span id="retention-unit">days</span>
        <Button isSubmit isDisabled={!isNew || !isValid}>
          {rule === null ? 'Turn on…' : 'Change…'}
        </Button>
        {rule !== null && <Button onClick={() => set(null)}>Turn off</Button>}
      </form>
      <div role="status">
        {plan && (
          <div class="notice notice-warn retention-notice">
            <p>{planWords(shown, plan)}</p>
            <p>
              {shown.action === 'delete'
                ? 'Deleted sessions cannot be brought back.'
                : 'Names that you gave, e-mail addresses, telephone numbers, links and notes marked as personal are replaced for good, and transcripts deleted. A name that nobody gave is not found.'}
            </p>
            <div class="people-buttons">
              <Button look="danger" onClick={() => set(shown)}>
                {shown.action === 'delete' ? 'Delete' : 'Anonymise'} sessions after {countText(shown.days, 'day')}
              </Button>
              <Button onClick={() => setPlan(null)}>Leave it as it is</Button>
            </div>
          </div>
        )}
      </div>
      {done.length > 0 && (
        <>
          <h3 id="retention-done">What was done</h3>
          <ul class="retention-done quiet" aria-labelledby="retention-done">
            {done.map((entry) => (
              <li key={entry.at}>{doneWords(entry)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
