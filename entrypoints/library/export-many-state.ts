import { useEffect, useRef, useState } from 'preact/hooks';

import type { ManyChosen } from '../../components/library/export/many-fields';
import type { ShownResult } from '../../components/library/export/many-result';
import { DEFAULT_EXPORT_OPTIONS } from '../../lib/domain/export-options';
import { RequestError } from '../../lib/client/send-request';
import { downloadFile } from './big-file/download-file';
import { createExportClient } from './export-client';
import { namesIn, useAnonymizeChoice } from './export-personal-data';
import type { ManyOutcome, ManyPersonalData, ManyProgress } from './export-requests';
import { keepLastExport, readKeptTemplate, readLastExport } from './export-settings';
import type { LibraryState } from './library-state';

/** Where the export of several sessions is. */
export type ManyStep =
  | { name: 'choosing' }
  | { name: 'working'; work: 'looking' | 'writing' | 'saving'; progress: ManyProgress }
  | { name: 'over'; result: ShownResult };

const FIRST_FORMAT = 'markdown';
const NO_PROGRESS: ManyProgress = { done: 0, total: 0, bytes: 0 };

/** Names the names, so that a search is known to be the one for them. */
const keyOf = (names: readonly string[]): string => JSON.stringify(names);

/** What is chosen, found and going on in the export of several sessions. */
export function useExportMany(library: Pick<LibraryState, 'say'>, sessionIds: readonly string[]) {
  const [step, setStep] = useState<ManyStep>({ name: 'choosing' });
  const [client] = useState(() =>
    createExportClient((progress) => setStep((now) => (now.name === 'working' && now.work !== 'saving' ? { ...now, progress } : now))),
  );
  const [chosen, setChosen] = useState<ManyChosen>({ formats: [], collections: [], options: DEFAULT_EXPORT_OPTIONS });
  const [found, setFound] = useState<{ key: string; result: ManyPersonalData } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isGone = useRef(false);
  const anonymize = useAnonymizeChoice();
  const names = namesIn(anonymize.names);
  const personal = found !== null && found.key === keyOf(names) ? found.result : null;

  useEffect(() => {
    const start = (format: string, options = DEFAULT_EXPORT_OPTIONS) =>
      setChosen({ formats: [format === '' ? FIRST_FORMAT : format], collections: [], options });
    readLastExport().then(
      ({ format, options }) => start(format, options),
      () => start(''),
    );
    // The worker cleans up after itself before it goes; a file that is being saved is held by the page.
    return () => {
      isGone.current = true;
      client.close();
    };
  }, [client]);

  const look = async () => {
    setStep({ name: 'working', work: 'looking', progress: NO_PROGRESS });
    const result = await client.ask('find-many', { sessionIds, names }).catch(() => 'failed' as const);
    setStep({ name: 'choosing' });
    if (result === 'failed') setProblem('The sessions could not be looked through. They are safe; try again.');
    else if (result) setFound({ key: keyOf(names), result });
  };

  const save = async (outcome: ManyOutcome): Promise<ShownResult> => {
    if (outcome.status !== 'done') return outcome;
    setStep({ name: 'working', work: 'saving', progress: { done: 1, total: 1, bytes: outcome.file.size } });
    const { file, filename, sessionCount, failed } = outcome;
    try {
      const savedAs = await downloadFile(file, filename);
      if (isGone.current) library.say(`Saved as ${savedAs} in your downloads.`);
      return { status: 'done', filename: savedAs, bytes: file.size, sessionCount, failed };
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return { status: 'not-saved' };
    }
  };

  const write = async () => {
    setProblem(null);
    setStep({ name: 'working', work: 'writing', progress: NO_PROGRESS });
    const { formats, collections, options } = chosen;
    const result = await (async () => {
      const summaryTemplate = await readKeptTemplate();
      const kept = [...anonymize.kept];
      const choice = { sessionIds, formats, collections, options, summaryTemplate, anonymize: anonymize.isOn ? { names, kept } : null };
      const saved = await save(await client.ask('many', choice));
      if (saved.status === 'done') await keepLastExport({ format: formats[0] ?? FIRST_FORMAT, options });
      return saved;
    })().catch((): ShownResult => ({ status: 'failed' }));
    if (result.status === 'stopped') setProblem('Stopped. Nothing was written.');
    setStep(result.status === 'stopped' ? { name: 'choosing' } : { name: 'over', result });
  };

  const isSomething = chosen.formats.length + chosen.collections.length > 0;
  return {
    step,
    chosen,
    setChosen,
    anonymize,
    /** Null while it was not looked for, or for other names. */
    personal,
    problem,
    /** What is replaced has to be seen before anything is written. */
    canExport: isSomething && (!anonymize.isOn || personal !== null),
    look,
    write,
    stop: () => client.stop(),
    back: () => setStep({ name: 'choosing' }),
  };
}

/** See {@link useExportMany}. */
export type ExportManyState = ReturnType<typeof useExportMany>;
