const KEYS: readonly [keys: readonly string[], what: string][] = [
  [['←', '→'], 'moments of the timeline'],
  [['↑', '↓'], 'note before, next note'],
  [['Enter'], 'edit'],
  [['Ctrl+Enter'], 'split at the cursor, while editing'],
  [['T'], 'time'],
  [['S'], 'star'],
  [['P'], 'personal data'],
  [['G'], 'tags'],
  [['M'], 'move'],
  [['J'], 'join with the next'],
  [['X'], 'select'],
  [['Delete'], 'remove'],
  [['Ctrl+Z'], 'undo'],
  [['Ctrl+Shift+Z'], 'redo'],
];

/** The keys for the note that has the keyboard. */
export function RecordKeys() {
  return (
    <ul class="record-keys" aria-label="Keys">
      {KEYS.map(([keys, what]) => (
        <li key={what}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {what}
        </li>
      ))}
    </ul>
  );
}
