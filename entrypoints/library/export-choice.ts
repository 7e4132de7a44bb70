import { useEffect, useState } from 'preact/hooks';

import { DEFAULT_EXPORT_OPTIONS } from '../../lib/domain/export-options';
import type { ExportOptions } from '../../lib/domain/export-options';
import type { ExportChoice } from '../../lib/exporters/export-file';
import { exporters } from '../../lib/exporters/registry';
import { useExportAnswer } from './export-answer';
import type { ExportClient } from './export-client';
import { namesIn, useAnonymizeChoice } from './export-personal-data';
import { personalKey } from './export-requests';
import { readLastExport } from './export-settings';
import { useTemplate } from './export-template';
import type { LibraryState } from './library-state';

interface ExportChoiceProps {
  library: LibraryState;
  client: ExportClient;
  sessionId: string;
  /** Grows with the session. */
  revision: number;
  /** Whether it begins anonymised. */
  isAnonymized: boolean;
}

/** The format of somebody who has not exported yet. */
const FIRST_FORMAT = 'markdown';

/** What is chosen for the export of one session; it begins as the person exported last. */
export function useExportChoice({ library, client, sessionId, revision, isAnonymized }: ExportChoiceProps) {
  const [fail] = useState(() => () => library.say('Your last choices could not be read or kept. The session is safe; choose anew.'));
  const [last, setLast] = useState<{ format: string; options: ExportOptions } | null>(null);
  useEffect(() => {
    readLastExport().then(setLast, () => {
      setLast({ format: '', options: DEFAULT_EXPORT_OPTIONS });
      fail();
    });
  }, [fail]);
  const anonymize = useAnonymizeChoice(isAnonymized);
  const template = useTemplate(fail);

  const names = namesIn(anonymize.names);
  const found = useExportAnswer(client, 'find', anonymize.isOn ? { sessionId, names } : null, JSON.stringify([revision, names]));
  // While it is being looked for, nothing may leave that would hold it.
  const isKnown = !anonymize.isOn || (found.value !== null && !found.isBusy);
  const data = (found.value ?? []).filter((datum) => !anonymize.kept.has(personalKey(datum)));

  const exporter = last && (exporters.find(({ id }) => id === last.format) ?? exporters.find(({ id }) => id === FIRST_FORMAT));
  const options = last?.options ?? DEFAULT_EXPORT_OPTIONS;
  const isTemplateGood = exporter?.id !== 'summary' || template.problems.length === 0;
  const choice: ExportChoice | null =
    exporter && isKnown && isTemplateGood
      ? { format: exporter.id, options, summaryTemplate: template.chosen, anonymize: anonymize.isOn ? { data } : null }
      : null;
  return {
    exporter,
    options,
    anonymize,
    template,
    found,
    /** Null while nothing may be written yet. */
    choice,
    /** False while the template of a summary that is chosen cannot be read. */
    isTemplateGood,
    /** Another one for each choice. */
    key: JSON.stringify(choice),
    setFormat: (format: string) => setLast({ format, options }),
    setOptions: (changed: ExportOptions) => setLast({ format: exporter?.id ?? '', options: changed }),
  };
}
