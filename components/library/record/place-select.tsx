import { placeGroups } from './place-options';
import type { NotePlace } from './place-options';
import type { SessionState } from '../../../lib/domain/session-state';

interface PlaceSelectProps {
  label: string;
  state: SessionState;
  /** Where it lies now; null for several notes. */
  place: NotePlace | null;
  onChoose: (place: NotePlace) => void;
}

const valueOf = (sectionId: string, itemId: string | null): string => JSON.stringify([sectionId, itemId]);

/** A list of all places of a session: its sections, their questions and the debrief. */
export function PlaceSelect({ label, state, place, onChoose }: PlaceSelectProps) {
  const choose = (value: string) => {
    if (value === '') return;
    const [sectionId, itemId] = JSON.parse(value) as [string, string | null];
    onChoose({ sectionId, itemId });
  };
  return (
    <select
      class="field place-select"
      aria-label={label}
      value={place ? valueOf(place.sectionId, place.itemId) : ''}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {!place && <option value="">{label}…</option>}
      {placeGroups(state).map(({ sectionId, title, items }) => (
        <optgroup key={sectionId} label={title}>
          <option value={valueOf(sectionId, null)}>{title}: no question</option>
          {items.map(({ itemId, text }) => (
            <option key={itemId} value={valueOf(sectionId, itemId)}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
