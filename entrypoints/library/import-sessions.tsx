import { useState } from 'preact/hooks';

import { ImportSessionsBar } from '../../components/library/import-sessions-bar';
import { importSessionFiles } from './import-session-files';
import type { LibraryState } from './library-state';

/** Takes sessions back from their JSON files. */
export function ImportSessions({ library }: { library: LibraryState }) {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]) => {
    if (progress) return;
    setProblems([]);
    const imports = await importSessionFiles(files, (done) => setProgress({ done, total: files.length }));
    setProgress(null);
    setProblems(imports.problems);
    if (imports.done !== '') library.say(imports.done);
  };
  return (
    <ImportSessionsBar progress={progress} problems={problems} onFiles={(files) => void take(files)} onClose={() => setProblems([])} />
  );
}
