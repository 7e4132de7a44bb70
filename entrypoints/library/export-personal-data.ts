import { useState } from 'preact/hooks';

import type { ShownDatum } from '../../components/library/export/personal-data-list';
import type { PersonalDatum } from '../../lib/domain/anonymize/find-personal-data';
import { personalKey } from './export-requests';

/** What the person decides about anonymising: whether, which names besides, and what stays. */
export interface AnonymizeChoice {
  isOn: boolean;
  /** As they were typed, one a line. */
  names: string;
  /** What stays as it is, see `personalKey`. */
  kept: ReadonlySet<string>;
  turn: (isOn: boolean) => void;
  setNames: (names: string) => void;
  keep: (key: string, isReplaced: boolean) => void;
}

/** The names that were typed in, one a line. */
export function namesIn(typed: string): string[] {
  const names = typed.split(/\r\n|[\n\r]/u).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** What the list shows of what was found. */
export function shownData<Datum extends PersonalDatum>(data: readonly Datum[], kept: ReadonlySet<string>): (Datum & ShownDatum)[] {
  return data.map((datum) => {
    const key = personalKey(datum);
    return { ...datum, key, isReplaced: !kept.has(key) };
  });
}

/** The state of what the person decides about anonymising, turned on or off at first. Nothing of it is kept: names are what it is to hide. */
export function useAnonymizeChoice(isOnAtFirst = false): AnonymizeChoice {
  const [isOn, turn] = useState(isOnAtFirst);
  const [names, setNames] = useState('');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const keep = (key: string, isReplaced: boolean) =>
    setKept((before) => new Set(isReplaced ? [...before].filter((other) => other !== key) : [...before, key]));
  return { isOn, names, kept, turn, setNames, keep };
}
