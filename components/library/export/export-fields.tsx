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

const BOXES = [
  ['hasUnasked', 'Questions that were not asked'],
  ['isStarredOnly', 'Only starred notes'],
  ['hasNoteTimes', 'The time of each note in the summary'],
  ['hasPerson', 'Name, company and contact of the participant'],
] as const;

/** The options of an export that apply to what was chosen. */
export function ExportFields({ options, offered, canHavePerson, onChange }: ExportFieldsProps) {
  const boxes = BOXES.filter(([name]) => offered.has(name) && (name !== 'hasPerson' || canHavePerson));
  const box = (name: (typeof BOXES)[number][0], label: string) => (
    <label key={name} class="export-box">
      <input type="checkbox" checked={options[name]} onChange={(event) => onChange({ ...options, [name]: event.currentTarget.checked })} />
      {label}
    </label>
  );
  return (
    <>
      {offered.has('times') && (
        <ChoiceList name="Times" isCompact choices={TIMES} chosen={options.times} onChoose={(times) => onChange({ ...options, times })} />
      )}
      {boxes.length > 0 && (
        <fieldset class="export-group">
          <legend>What is in it</legend>
          <div class="export-boxes">{boxes.map(([name, label]) => box(name, label))}</div>
        </fieldset>
      )}
    </>
  );
}
