import { holdBigFile, openBigFiles, removeLeftBigFiles } from './big-file-folder';

/** A file that is being written piece by piece. After `finish` or `discard` nothing else may be called. */
export interface BigFile {
  /** Puts bytes at its end. Throws or rejects when the disk is full. */
  write: (bytes: Uint8Array) => void | Promise<void>;
  /** The whole file. It stays where it is until `downloadFile` has saved it, which has to be called before this worker is ended. */
  finish: () => Promise<File>;
  /** Leaves nothing behind. */
  discard: () => Promise<void>;
}

/** What only workers have, and the types of pages do not know: a handle that writes at once. */
interface SyncFile {
  /** Gives the number of bytes that were taken. */
  write: (bytes: Uint8Array, options: { at: number }) => number;
  flush: () => void;
  close: () => void;
}
type SyncFileHandle = FileSystemFileHandle & { createSyncAccessHandle: () => Promise<SyncFile> };

/** A file in the origin's private file system, on disk from its first byte. */
async function createOnDisk(): Promise<BigFile> {
  const name = crypto.randomUUID();
  const giveUp = await holdBigFile(name);
  try {
    const folder = await openBigFiles();
    const handle = (await folder.getFileHandle(name, { create: true })) as SyncFileHandle;
    const access = await handle.createSyncAccessHandle();
    let size = 0;
    return {
      write(bytes) {
        let done = 0;
        while (done < bytes.byteLength) {
          const count = access.write(bytes.subarray(done), { at: size });
          // A disk without room may take less than it was given, without a word.
          if (count <= 0) throw new DOMException('The disk took no more bytes', 'QuotaExceededError');
          done += count;
          size += count;
        }
      },
      finish() {
        access.flush();
        access.close();
        return handle.getFile();
      },
      async discard() {
        access.close();
        await folder.removeEntry(name);
        giveUp();
      },
    };
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** A file in memory, for browsers that give no private file system; the browser may put its pieces on disk by itself. */
function createInMemory(): BigFile {
  let pieces: Blob[] = [];
  return {
    write(bytes) {
      pieces.push(new Blob([bytes.slice()]));
    },
    finish: () => Promise.resolve(new File(pieces, crypto.randomUUID())),
    discard() {
      pieces = [];
      return Promise.resolve();
    },
  };
}

/** Begins a big file, in a worker: pages are not given files that are written at once. Removes what earlier runs have left. */
export async function createBigFile(): Promise<BigFile> {
  await removeLeftBigFiles();
  return createOnDisk().catch(createInMemory);
}
