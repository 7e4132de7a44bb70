import { doneAgainWords, takenBackWords } from '../../components/panel/taken-back-words';
import type { RecordActions } from '../../components/library/record/record-actions';
import { RequestError, sendRequest } from '../../lib/client/send-request';
import type { SessionFeed } from '../../lib/client/session-feed';
import type { Command } from '../../lib/domain/commands';
import type { SessionEvent } from '../../lib/domain/events/registry';
import type { SessionLog } from '../../lib/domain/session-log';
import { lastRecordUndoable, lastRedoable } from '../../lib/domain/session-undo';
import type { LibraryState } from './library-state';
import { hashOf } from './route';

/** The events that an undo took back. */
function eventsTakenBy(log: SessionLog, [undo]: readonly SessionEvent[]): SessionEvent[] {
  const ids = new Set(undo?.type === 'events-undone' ? undo.eventIds : []);
  return log.events.filter(({ id }) => ids.has(id));
}

/** What the record of a session may ask for, carried out by the background; what goes wrong becomes the library's toast. */
export function createRecordActions(library: LibraryState, feed: SessionFeed, sessionId: string): RecordActions {
  const log = () => (feed.view.value.status === 'ready' ? feed.view.value.log : null);
  const send = (command: Command, onDone: (commandId: string) => void) =>
    library.attempt(async () => {
      const outcome = await feed.send(command);
      if (!outcome.ok) throw new RequestError(outcome.code, command.type);
      onDone(outcome.commandId);
    });
  const takeBack = (commandId: string) => {
    const events = log()?.events.filter((event) => event.commandId === commandId) ?? [];
    return send({ type: 'undo', commandId }, () => library.say(takenBackWords(events)));
  };
  return {
    act: (command, doneWords) =>
      send(command, (commandId) => {
        if (doneWords === undefined) library.closeOffer();
        else library.say(`${doneWords}.`, () => takeBack(commandId));
      }),
    undo() {
      const known = log();
      const last = known && lastRecordUndoable(known);
      void send({ type: 'undo', isOfRecord: true }, () => library.say(takenBackWords(last?.events ?? [])));
    },
    redo() {
      const known = log();
      const last = known && lastRedoable(known);
      const events = known && last ? eventsTakenBy(known, last.events) : [];
      void send({ type: 'redo' }, () => library.say(doneAgainWords(events)));
    },
    saveDraft: feed.saveDraft,
    createId: () => crypto.randomUUID(),
    clock: Date.now,
    exportMarkdown: () =>
      library.attempt(async () => {
        const { filename } = await sendRequest('export-session', { sessionId, format: 'markdown' });
        library.say(`Saved as ${filename} in your downloads.`);
      }),
    exportHref: hashOf({ page: 'export-session', sessionId, isAnonymized: false }),
  };
}
