import type { Comparison, Tally } from '../../../lib/backup/compare-backup';
import { numberText } from '../../ui/locale-text';

const ROWS: readonly { key: 'guides' | 'sessions' | 'transcripts' | 'people' | 'settings'; name: string }[] = [
  { key: 'guides', name: 'Guides' },
  { key: 'sessions', name: 'Sessions' },
  { key: 'transcripts', name: 'Transcripts' },
  { key: 'people', name: 'People' },
  { key: 'settings', name: 'Settings' },
];

const COLUMNS: readonly { key: keyof Tally; name: string }[] = [
  { key: 'inBackup', name: 'In the backup' },
  { key: 'isNew', name: 'New' },
  { key: 'changed', name: 'Changed' },
  { key: 'same', name: 'The same' },
  { key: 'onlyHere', name: 'Only here' },
];

/** A backup held against what is here, in numbers. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  return (
    <table class="comparison-table" aria-label="What is in the backup">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">Kind</span>
          </th>
          {COLUMNS.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {COLUMNS.map((column) => {
              const count = comparison[row.key][column.key];
              return (
                <td key={column.key} class={count === 0 ? 'comparison-none' : undefined}>
                  {numberText(count)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
