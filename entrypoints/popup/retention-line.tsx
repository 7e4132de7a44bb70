import { useEffect, useState } from 'preact/hooks';

import { DueLine } from '../../components/popup/due-line';
import { sendRequest } from '../../lib/client/send-request';
import { tellRetentionShown } from '../../lib/client/tell-retention-shown';
import type { ResponseOf } from '../../lib/protocol/messages';

/** What will soon become of sessions by itself, as it was when the popup was opened; nothing when nothing will. */
export function RetentionLine() {
  const [answer, setAnswer] = useState<ResponseOf<'get-retention'> | null>(null);
  useEffect(() => {
    const end = new AbortController();
    // Without an answer nothing is shown, and nothing is done with the sessions either.
    sendRequest('get-retention', {}).then(
      (value) => end.signal.aborted || setAnswer(value),
      () => undefined,
    );
    return () => end.abort();
  }, []);
  useEffect(() => {
    const end = new AbortController();
    if (answer?.rule) tellRetentionShown(answer.soon.sessionIds, end.signal);
    return () => end.abort();
  }, [answer]);
  if (!answer?.rule || answer.soon.firstAt === null) return null;
  return <DueLine action={answer.rule.action} count={answer.soon.count} firstAt={answer.soon.firstAt} />;
}
