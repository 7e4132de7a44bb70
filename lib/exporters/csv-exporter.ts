import { CSV_START } from './csv-text';
import { defineExporter } from './define-exporter';
import { noteHeader, noteRows } from './note-rows';

/** A session's notes as a table, one row a note. */
export const csvExporter = defineExporter({
  id: 'csv',
  order: 60,
  label: 'CSV',
  description: 'For spreadsheets: one row a note, with section, question, times, tags and star in columns.',
  extension: 'csv',
  suffix: '',
  mimeType: 'text/csv',
  options: ['times', 'isStarredOnly', 'hasPerson'],
  render: (log, context) => CSV_START + noteHeader(context.options.hasPerson) + noteRows(log, context),
});
