import { CSV_START } from './csv-text';
import { defineCollection } from './define-collection';
import { noteHeader, noteRows } from './note-rows';

/** The notes of several sessions as one table, one row a note. */
export const notesCsvCollection = defineCollection({
  id: 'notes-csv',
  label: 'All notes (CSV)',
  description: 'For spreadsheets: the notes of all sessions in one table, one row a note.',
  extension: 'csv',
  mimeType: 'text/csv',
  options: ['times', 'isStarredOnly', 'hasPerson'],
  maxSessions: null,
  open() {
    let hasBegun = false;
    return {
      add(log, context) {
        // The head needs to know what was chosen, which comes with the first session.
        const start = hasBegun ? '' : CSV_START + noteHeader(context.options.hasPerson);
        hasBegun = true;
        return start + noteRows(log, context);
      },
      end: () => (hasBegun ? '' : CSV_START + noteHeader(false)),
    };
  },
});
