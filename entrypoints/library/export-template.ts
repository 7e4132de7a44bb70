import { useEffect, useState } from 'preact/hooks';

import { DEFAULT_SUMMARY_TEMPLATE, readSummaryTemplate } from '../../lib/exporters/summary-template';
import { keepTemplate, readKeptTemplate } from './export-settings';

/** The template of the summary as it is edited. */
export interface TemplateState {
  /** What stands in the field. */
  text: string;
  isOwn: boolean;
  /** What is wrong with it, a sentence each. */
  problems: string[];
  /** What an export takes: null for the template that comes with Fieldguide. */
  chosen: string | null;
  edit: (text: string) => void;
  reset: () => void;
}

/** Reads the person's template and keeps what becomes of it; `onFailure` is the one of the first call. */
export function useTemplate(onFailure: () => void): TemplateState {
  const [own, setOwn] = useState<string | null>(null);
  const [fail] = useState(() => onFailure);
  useEffect(() => {
    void readKeptTemplate().then(setOwn, fail);
  }, [fail]);
  const change = (next: string | null) => {
    setOwn(next);
    keepTemplate(next).catch(fail);
  };
  const text = own ?? DEFAULT_SUMMARY_TEMPLATE;
  const reading = readSummaryTemplate(text);
  const problems = reading.ok ? [] : reading.problems.map(({ line, message }) => `Line ${line}: ${message}`);
  return { text, isOwn: own !== null, problems, chosen: own, edit: change, reset: () => change(null) };
}
