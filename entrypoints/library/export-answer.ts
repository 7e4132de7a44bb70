import { useEffect, useRef, useState } from 'preact/hooks';

import type { ExportClient } from './export-client';
import { createLatest } from './export-latest';
import type { AskName, ExportAsks } from './export-requests';

/** An answer of the worker to what is chosen; `isBusy` while it belongs to an earlier choice, `isFailed` when there was none. */
export interface ExportAnswer<Value> {
  value: Value | null;
  isBusy: boolean;
  isFailed: boolean;
}

/** How long a choice has to rest before it is asked for, in ms: names are typed. */
const REST_MS = 150;

/** Asks the worker again whenever the question changes; a null question is not asked. `key` names the question, so that equal ones are asked once. */
export function useExportAnswer<Name extends AskName>(
  client: ExportClient,
  name: Name,
  question: ExportAsks[Name]['ask'] | null,
  key: string,
): ExportAnswer<NonNullable<ExportAsks[Name]['answer']>> {
  type Value = NonNullable<ExportAsks[Name]['answer']>;
  const [shown, setShown] = useState<{ key: string; value: Value | null } | null>(null);
  const isGone = useRef(false);
  const [askLatest] = useState(() =>
    createLatest(
      (wanted: { key: string; question: ExportAsks[Name]['ask'] }) => client.ask(name, wanted.question).catch(() => null),
      (wanted, answer) => isGone.current || setShown({ key: wanted.key, value: answer }),
    ),
  );
  // The key stands for the question, which is another object at each drawing.
  const present = useRef(question);
  present.current = question;
  const isAsked = question !== null;
  useEffect(() => {
    const wanted = isAsked ? present.current : null;
    if (wanted === null) return undefined;
    const timer = setTimeout(() => askLatest({ key, question: wanted }), REST_MS);
    return () => clearTimeout(timer);
  }, [askLatest, key, isAsked]);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const isCurrent = question !== null && shown?.key === key;
  return { value: question === null ? null : (shown?.value ?? null), isBusy: !isCurrent, isFailed: isCurrent && shown.value === null };
}
