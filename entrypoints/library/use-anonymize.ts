import { useEffect, useState } from 'preact/hooks';

import type { ShownDatum } from '../../components/library/export/personal-data-list';
import { sendRequest } from '../../lib/client/send-request';
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
  /** Resolves to whether all sessions are anonymised. */
  act: () => Promise<boolean>;
}

/** Looks through sessions for personal data, anew when names are typed, and anonymises them for good. */
export function useAnonymize(library: LibraryState, sessionIds: readonly string[]): AnonymizeState {
  const { names, kept, setNames, keep } = useAnonymizeChoice();
  const [client] = useState(() => createExportClient());
  const [ids] = useState(sessionIds);
  const [found, setFound] = useState<{ names: string; data: ManyPersonalData['data'] } | null>(null);
  const [failedNames, setFailedNames] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  useEffect(() => () => client.end(), [client]);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      try {
        const answer = await client.ask('find-many', { sessionIds: ids, names: namesIn(names) });
        if (isOver) return;
        if (answer && answer.failed.length === 0) setFound({ names, data: answer.data });
        else setFailedNames(names);
      } catch {
        if (!isOver) setFailedNames(names);
      }
    };
    const timer = setTimeout(() => void look(), REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, ids, names]);

  const isFailed = failedNames === names;
  const isCurrent = found?.names === names && !isFailed;
  const act = async () => {
    setWorking(true);
    const isDone = await library.attempt(async () => {
      // One after another: each is on disk before the next begins.
      for (const sessionId of ids) {
        const all = (await client.ask('find', { sessionId, names: namesIn(names) })) ?? [];
        await sendRequest('anonymize-session', { sessionId, data: all.filter((datum) => !kept.has(personalKey(datum))) });
      }
    });
    setWorking(false);
    return isDone;
  };
  const data = isCurrent ? shownData(found.data, kept).map((datum) => oneSession(datum, ids.length)) : null;
  return { data, isFailed, isWorking, names, setNames, keep, act };
}

/** Of one session it need not be said in how many something is. */
function oneSession({ sessionCount, ...datum }: ManyPersonalData['data'][number] & ShownDatum, count: number): ShownDatum {
  return count === 1 ? datum : { ...datum, sessionCount };
}
