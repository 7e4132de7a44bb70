import { useMemo } from 'preact/hooks';

import { plainInline } from '../ui/read-inline';
import { isAskable } from './current-question';
import type { SessionSnapshot } from './panel-actions';
import type { NoteTarget } from './use-note-entry';

interface TargetSelectProps {
  session: SessionSnapshot;
  target: NoteTarget;
  onChange: (target: NoteTarget) => void;
}

/** Characters of a question in the list. */
const OPTION_LENGTH = 90;

/** Says where the note will go, and sends it to another question or to the section as a whole. */
export function TargetSelect({ session, target, onChange }: TargetSelectProps) {
  const { sectionId } = target;
  const options = useMemo(() => {
    const { state } = session;
    const section = state.sections.find(({ id }) => id === sectionId);
    const questions = (section?.itemIds ?? []).flatMap((id) => {
      const item = state.items.get(id);
      return item && isAskable(item) ? [item] : [];
    });
    return [
      <option key="" value="">
        Section: {section?.title}
      </option>,
      ...questions.map(({ id, text }) => (
        <option key={id} value={id}>
          {plainInline(text).slice(0, OPTION_LENGTH)}
        </option>
      )),
    ];
  }, [session, sectionId]);
  return (
    <label class="target">
      <span>to</span>
      <select
        aria-label="Note goes to"
        value={target.itemId ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ sectionId, itemId: value === '' ? null : value })}
      >
        {options}
      </select>
    </label>
  );
}
