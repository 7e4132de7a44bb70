import { useEffect, useState } from 'preact/hooks';

import type { ShownDatum } from '../../components/library/export/personal-data-list';
import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import { createExportClient } from './export-client';
import { namesIn, shownData, useAnonymizeChoice } from './export-personal-data';
import { personalKey } from './export-requests';
import type { ManyPersonalData } from './export-requests';
import type { LibraryState } from './library-state';

/** Rest after the last key before the sessions are looked through again, in ms. */
const REST_MS = 300;

/** The state of anonymising stored sessions: what was found, what stays, and doing it. */
export interface AnonymizeState {
  /** Null while it is looked for. */
  data: readonly ShownDatum[] | null;
  isFailed: boolean;
  isWorking: boolean;
  names: string;
  setNames: (names: string) => void;
  keep: (key: string, isReplaced: boolean) => void;
  /** True when something was written in a session after it was looked through: it was left as it was, and all are looked through again. */
  isChanged: boolean;
  /** Resolves to whether all sessions are anonymised; `again` when the list has to be looked at again first. */
  act: () => Promise<'done' | 'again' | 'failed'>;
}

/** Looks through sessions for personal data, anew when names are typed, and anonymises them for good. */
export function useAnonymize(library: LibraryState, sessionIds: readonly string[]): AnonymizeState {
  const { names, kept, setNames, keep } = useAnonymizeChoice();
  const [client] = useState(() => createExportClient());
  const [ids] = useState(sessionIds);
  const [found, setFound] = useState<({ names: string; look: number } & ManyPersonalData) | null>(null);
  const [failedNames, setFailedNames] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  /** How often the sessions had to be looked through again because something was written meanwhile. */
  const [look, setLook] = useState(0);
  useEffect(() => () => client.end(), [client]);
  useEffect(() => {
    let isOver = false;
    const lookThrough = async () => {
      try {
        const answer = await client.ask('find-many', { sessionIds: ids, names: namesIn(names) });
        if (isOver) return;
        if (answer && answer.failed.length === 0) setFound({ names, look, ...answer });
        else setFailedNames(names);
      } catch {
        if (!isOver) setFailedNames(names);
      }
    };
    const timer = setTimeout(() => void lookThrough(), REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, ids, names, look]);

  const isFailed = failedNames === names;
  const isCurrent = found?.names === names && found.look === look && !isFailed;
  const act = async (): Promise<'done' | 'again' | 'failed'> => {
    if (!isCurrent) return 'again';
    setWorking(true);
    let isChangedNow = false;
    const isDone = await library.attempt(async () => {
      // One after another: each is on disk before the next begins.
      for (const sessionId of ids) {
        const all = (await client.ask('find', { sessionId, names: namesIn(names) })) ?? [];
        const request = {
          sessionId,
          lastSequence: found.lastSequences[sessionId] ?? 0,
          data: all.filter((datum) => !kept.has(personalKey(datum))),
        };
        isChangedNow = await sendRequest('anonymize-session', request).then(
          () => false,
          (error: unknown) => {
            if (errorCodeOf(error) === 'session-changed') return true;
            throw error;
          },
        );
        if (isChangedNow) break;
      }
    });
    setWorking(false);
    if (!isChangedNow) return isDone ? 'done' : 'failed';
    setLook(look + 1);
    return 'again';
  };
  const data = isCurrent ? shownData(found.data, kept).map((datum) => oneSession(datum, ids.length)) : null;
  return { data, isFailed, isChanged: look > 0, isWorking, names, setNames, keep, act };
}

/** Of one session it need not be said in how many something is. */
function oneSession({ sessionCount, ...datum }: ManyPersonalData['data'][number] & ShownDatum, count: number): ShownDatum {
  return count === 1 ? datum : { ...datum, sessionCount };
}
