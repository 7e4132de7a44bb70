import { openDB } from 'idb';

import type { Database, FieldguideSchema } from './schema';
import { upgrades } from './upgrades';

/** Opens the database, and makes or upgrades it where it is missing or older; `onLost` is called when the browser closes it. Rejects with a DOMException when storage cannot be had. */
export function openDatabase(name = 'fieldguide', onLost?: () => void): Promise<Database> {
  return openDB<FieldguideSchema>(name, upgrades.length, {
    ...(onLost ? { terminated: onLost } : {}),
    async upgrade(database, oldVersion, _newVersion, transaction) {
      for (const upgrade of upgrades.slice(oldVersion)) {
        await upgrade(database, transaction);
      }
    },
  });
}

/** Gives the one connection of this page or worker; it is opened at the first use, and again after it failed or was lost. */
export function createDatabaseSource(name?: string): () => Promise<Database> {
  let connection: Promise<Database> | null = null;
  const drop = () => {
    connection = null;
  };
  return () => {
    connection ??= openDatabase(name, drop).catch((error: unknown) => {
      drop();
      throw error;
    });
    return connection;
  };
}
