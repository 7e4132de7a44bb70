/** Name of the file that a backup made at a moment (ms since the epoch) gets, such as `Fieldguide-backup-2026-11-22.jsonl.gz`, by the day on this machine. */
export function backupName(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `Fieldguide-backup-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.jsonl.gz`;
}
