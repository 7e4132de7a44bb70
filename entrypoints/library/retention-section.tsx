import { RetentionSettings } from '../../components/library/people/retention-settings';
import { sendRequest } from '../../lib/client/send-request';
import type { RetentionRule } from '../../lib/protocol/people-messages';
import type { ResponseOf } from '../../lib/protocol/messages';
import type { LibraryState } from './library-state';
import { useAnswer } from './use-answer';

/** The settings for how long sessions are kept. */
export function RetentionSection({ library }: { library: LibraryState }) {
  const answer = useAnswer(() => sendRequest('get-retention', {}));
  if (answer.status !== 'ready') return null;
  const plan = async (rule: RetentionRule) => {
    let planned: ResponseOf<'plan-retention'> | null = null;
    await library.attempt(async () => {
      planned = await sendRequest('plan-retention', { rule });
    });
    return planned;
  };
  const set = async (rule: RetentionRule | null) => {
    if (!(await library.attempt(() => sendRequest('set-retention', { rule })))) return;
    library.say(rule === null ? 'Sessions are kept until you delete them.' : 'It is on. Nothing is done within the next seven days.');
  };
  return <RetentionSettings rule={answer.value.rule} done={answer.value.done} onPlan={plan} onSet={(rule) => void set(rule)} />;
}
