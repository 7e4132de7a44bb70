import type { BackupProblemCode } from '../../lib/backup/backup-problem';
import { numberText } from '../../components/ui/locale-text';

/** Why a file is refused: what is wrong, that nothing was changed, and what to do. `line` is the line that cannot be read. */
export function restoreProblemWords(code: BackupProblemCode, line: number): string {
  switch (code) {
    case 'not-a-backup':
      return 'This is no backup of Fieldguide, or its very beginning is damaged. Nothing was changed; choose a file whose name begins with “Fieldguide-backup”.';
    case 'newer':
      return 'This backup was made by a later version of Fieldguide, which this one cannot read. Nothing was changed; update Fieldguide, then restore it.';
    case 'cut-off':
      return `The end of this backup is missing: it breaks off at line ${numberText(line)}. Nothing was changed; copy or download the whole file again, or choose an older backup.`;
    case 'damaged':
      return `This backup is damaged or cut off: it can only be read up to line ${numberText(line)}. Nothing was changed; copy or download the file again, or choose an older backup.`;
  }
}
