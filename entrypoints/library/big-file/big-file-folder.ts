/** The folder of the origin's private file system in which big files are made. */
const FOLDER = 'big-files';

/** The lock that whoever still needs a big file holds, shared: what nobody holds is a leftover. */
function lockOf(name: string): string {
  return `big-file:${name}`;
}

/** Opens the folder. Rejects where the browser has no private file system, such as in a private window of Firefox. */
export async function openBigFiles(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/** Says that a big file is needed here; resolves to the function that gives it up. The end of the page or worker gives it up as well. */
export async function holdBigFile(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        lockOf(name),
        { mode: 'shared' },
        () =>
          new Promise<void>((release) => {
            resolve(release);
          }),
      )
      .catch(reject);
  });
}

/** Removes a big file; one that is not there is no error. */
export async function removeBigFile(name: string): Promise<void> {
  await (await openBigFiles()).removeEntry(name).catch(() => undefined);
}

/** Removes what runs that were stopped by force, with their tab or the browser, have left. Never rejects: what cannot be removed now is tried again. */
export async function removeLeftBigFiles(): Promise<void> {
  const folder = await openBigFiles().catch(() => null);
  if (!folder) return;
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const removeUnheld = (name: string) =>
    navigator.locks.request(lockOf(name), { ifAvailable: true }, (lock) => (lock ? folder.removeEntry(name) : undefined));
  await Promise.allSettled(names.map(removeUnheld));
}
