import { browser } from '../../lib/browser/extension';
import type { Broadcast } from '../../lib/protocol/messages';
import { createDatabaseSource } from '../../lib/store/database';
import type { Database } from '../../lib/store/schema';
import type { StoredSession } from '../../lib/store/session-records';
import { listLiveSessions } from '../../lib/store/session-store';
import { readAuthor } from './author';
import { showBadge } from './badge';
import { tellFrames } from './call-page-frames';
import { changeBackupMarks, readBackupMarks } from './backup-marks';
import { readInterrupted } from './interrupted-sessions';
import { createRetention } from './retention';
import type { Retention } from './retention';
import { retentionStorage } from './retention-marks';
import { createSessionCopies } from './copy-after-session';
import type { SessionCopies } from './copy-after-session';
import { downloadText } from './download-text';
import { createGuideSync } from './guide-sync';
import type { GuideSync } from './guide-sync';
import { createSessionUpkeep } from './session-upkeep';
import type { SessionUpkeep } from './session-upkeep';
import { createSessionWriter } from './session-writer';
import type { SessionWriter } from './session-writer';
import { readCopiesSwitch } from './session-copies-switch';
import { readSyncSwitch, saveSyncSwitch } from './sync-switch';
import { createBrowserUpdateGate } from './browser-update-gate';
import type { UpdateGate } from './update-gate';

/** What the handlers of messages, tabs and shortcuts share. */
export interface Services {
  /** The open database; rejects when there is none to be had. */
  database: () => Promise<Database>;
  writer: SessionWriter;
  sync: GuideSync;
  upkeep: SessionUpkeep;
  /** What becomes of sessions that get old. */
  retention: Retention;
  /** Copies of sessions in the downloads folder. */
  copies: SessionCopies;
  /** Holds an update of the extension back while it would disturb. */
  updates: UpdateGate;
  /** Tells all pages of ours. */
  broadcast: (message: Broadcast) => void;
  /** Tells the pages that lists or bindings changed, and sets the toolbar button's mark after them. */
  listsChanged: () => Promise<void>;
  /** The live sessions that no tab holds and no side panel or window shows, oldest first. */
  interrupted: () => Promise<StoredSession[]>;
}

/** The services over the real database and browser. */
export function createServices(): Services {
  const database = createDatabaseSource();
  const broadcast = (message: Broadcast) => {
    // Rejects when no page is open: there is nobody to tell then.
    browser.runtime.sendMessage(message).catch(() => undefined);
    if (import.meta.env.FIREFOX) void tellFrames(message);
  };
  const upkeep = createSessionUpkeep({
    database,
    aside: (task) => writer.aside(task),
    now: () => Date.now(),
    announce: () => broadcast({ type: 'lists-changed' }),
    after: (delayMs, run) => setTimeout(run, delayMs),
  });
  const writer = createSessionWriter({
    database,
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    author: readAuthor,
    announce: (sessionId, firstSequence, events) => {
      broadcast({ type: 'events-appended', sessionId, firstSequence, events });
      upkeep.schedule();
      if (events.some(({ type }) => type === 'session-ended')) void copies.sessionEnded(sessionId).then(updates.check);
    },
  });
  const copies = createSessionCopies({
    isOn: readCopiesSwitch,
    read: (sessionId) => writer.read(sessionId),
    download: downloadText,
    readMarks: readBackupMarks,
    changeMarks: changeBackupMarks,
    now: () => Date.now(),
    announce: () => broadcast({ type: 'lists-changed' }),
  });
  const updates = createBrowserUpdateGate(async () => (await listLiveSessions(await database())).length);
  const interrupted = async () => readInterrupted(await database());
  const listsChanged = async () => {
    broadcast({ type: 'lists-changed' });
    await showBadge((await interrupted()).length);
  };
  const sync = createGuideSync({
    database,
    area: browser.storage.sync,
    readSwitch: readSyncSwitch,
    saveSwitch: saveSyncSwitch,
    now: () => Date.now(),
    randomName: () => crypto.randomUUID().slice(0, 8),
    announce: () => broadcast({ type: 'lists-changed' }),
    after: (delayMs, run) => setTimeout(run, delayMs),
  });
  const retention = createRetention({
    database,
    aside: (task) => writer.aside(task),
    storage: retentionStorage,
    now: () => Date.now(),
    announce: async () => {
      broadcast({ type: 'records-replaced' });
      upkeep.schedule();
      await listsChanged();
    },
    after: (delayMs, run) => setTimeout(run, delayMs),
  });
  return { database, writer, sync, upkeep, retention, copies, updates, broadcast, listsChanged, interrupted };
}
