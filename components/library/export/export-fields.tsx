import type { ExportOptions } from '../../../lib/domain/export-options';
import { ChoiceList } from './choice-list';
import type { Choice } from './choice-list';

interface ExportFieldsProps {
  options: ExportOptions;
  /** The options that make a difference to what is written; the others are not shown. */
  offered: ReadonlySet<keyof ExportOptions>;
  /** Whether the participant's name, company or contact can be in it: they are known, and it is not anonymised. */
  canHavePerson: boolean;
  onChange: (options: ExportOptions) => void;
}

const TIMES: readonly Choice<ExportOptions['times']>[] = [
  { id: 'session', label: 'In the session', description: 'Minutes and seconds since it began, such as 12:40' },
  { id: 'clock', label: 'Time of day', description: 'As the clock showed it, such as 15:42' },
  { id: 'recording', label: 'In the recording', description: 'Where to look in the recording, if its start was marked' },
];

/** The options of an export that apply to what was chosen. */
export function ExportFields({ options, offered, canHavePerson, onChange }: ExportFieldsProps) {
  const box = (name: 'hasUnasked' | 'isStarredOnly' | 'hasPerson', label: string) => (
    <label class="export-box">
      <input type="checkbox" checked={options[name]} onChange={(event) => onChange({ ...options, [name]: event.currentTarget.checked })} />
      {label}
    </label>
  );
  return (
    <>
      {offered.has('times') && (
        <ChoiceList name="Times" isCompact choices={TIMES} chosen={options.times} onChoose={(times) => onChange({ ...options, times })} />
      )}
      {(offered.has('hasUnasked') || offered.has('isStarredOnly') || (offered.has('hasPerson') && canHavePerson)) && (
        <fieldset class="export-group">
          <legend>What is in it</legend>
          <div class="export-boxes">
            {offered.has('hasUnasked') && box('hasUnasked', 'Questions that were not asked')}
            {offered.has('isStarredOnly') && box('isStarredOnly', 'Only starred notes')}
            {offered.has('hasPerson') && canHavePerson && box('hasPerson', 'Name, company and contact of the participant')}
          </div>
        </fieldset>
      )}
    </>
  );
}
