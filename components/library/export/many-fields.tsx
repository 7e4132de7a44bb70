import type { ExportOptions } from '../../../lib/domain/export-options';
import { ChoiceBoxes } from './choice-boxes';
import { ExportFields } from './export-fields';
import { offeredOptions } from './offered-options';
import { numberText } from '../../ui/locale-text';

/** What is chosen for several sessions. */
export interface ManyChosen {
  /** Ids of the formats that each session is saved in. */
  formats: string[];
  /** Ids of the formats that hold all sessions. */
  collections: string[];
  options: ExportOptions;
}

/** A format as it is offered. */
export interface OfferedFormat {
  id: string;
  label: string;
  description: string;
  /** The options that make a difference to it. */
  options: readonly (keyof ExportOptions)[];
}

interface ManyFieldsProps {
  formats: readonly OfferedFormat[];
  /** Formats that hold all sessions, with how many they can hold at most; null for any number. */
  collections: readonly (OfferedFormat & { maxSessions: number | null })[];
  sessionCount: number;
  chosen: ManyChosen;
  isAnonymized: boolean;
  onChange: (chosen: ManyChosen) => void;
}

/** What several sessions are written as. */
export function ManyFields({ formats, collections, sessionCount, chosen, isAnonymized, onChange }: ManyFieldsProps) {
  const fitting = collections.filter(({ maxSessions }) => maxSessions === null || maxSessions >= sessionCount);
  const tooSmall = collections.filter((collection) => !fitting.includes(collection));
  const picked = [
    ...formats.filter(({ id }) => chosen.formats.includes(id)),
    ...fitting.filter(({ id }) => chosen.collections.includes(id)),
  ];
  return (
    <div class="many-fields">
      <ChoiceBoxes
        name="A file for each session"
        choices={formats}
        chosen={chosen.formats}
        onChange={(ids) => onChange({ ...chosen, formats: ids })}
      />
      <ChoiceBoxes
        name="One file for all of them"
        choices={fitting}
        chosen={chosen.collections}
        onChange={(ids) => onChange({ ...chosen, collections: ids })}
      />
      {tooSmall.map(({ id, label, maxSessions }) => (
        <p class="quiet" key={id}>
          {label} holds {numberText(maxSessions ?? 0)} sessions at most. Select fewer to have it.
        </p>
      ))}
      <ExportFields
        options={chosen.options}
        offered={new Set(picked.flatMap(({ options }) => offeredOptions(options, chosen.options)))}
        canHavePerson={!isAnonymized}
        onChange={(options) => onChange({ ...chosen, options })}
      />
    </div>
  );
}
