import { useEffect, useState } from 'preact/hooks';

import { onBroadcast } from '../../lib/client/on-broadcast';
import { errorCodeOf } from '../../lib/client/send-request';
import type { ErrorCode } from '../../lib/protocol/messages';

/** An answer on its way. */
export type Answer<Value> = { status: 'loading' } | { status: 'failed'; code: ErrorCode } | { status: 'ready'; value: Value };

/** Asks the background, and again whenever the lists change; what was answered once stays until something better comes. `ask` is the one of the first call. */
export function useAnswer<Value>(ask: () => Promise<Value>): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ status: 'loading' });
  const [askFirst] = useState(() => ask);
  useEffect(() => {
    const end = new AbortController();
    const load = () =>
      askFirst().then(
        (value) => end.signal.aborted || setAnswer({ status: 'ready', value }),
        (error: unknown) =>
          end.signal.aborted ||
          setAnswer((before) => (before.status === 'ready' ? before : { status: 'failed', code: errorCodeOf(error) })),
      );
    void load();
    onBroadcast(({ type }) => type === 'lists-changed' && void load(), end.signal);
    return () => end.abort();
  }, [askFirst]);
  return answer;
}
