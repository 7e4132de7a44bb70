import type { PersonalDatum } from '../../../lib/domain/anonymize/find-personal-data';
import { numberText } from '../../ui/locale-text';
import './export.css';

/** One thing that was found, and whether it is replaced. */
export interface ShownDatum extends PersonalDatum {
  /** Names it among the others. */
  key: string;
  /** False when the person wants it to stay. */
  isReplaced: boolean;
  /** In how many sessions it occurs; absent for one session. */
  sessionCount?: number;
}

interface PersonalDataListProps {
  data: readonly ShownDatum[];
  onToggle: (key: string, isReplaced: boolean) => void;
}

const KIND_WORDS: Readonly<Record<PersonalDatum['kind'], string>> = {
  name: 'name',
  company: 'company',
  contact: 'contact',
  email: 'e-mail address',
  phone: 'phone number',
  link: 'link',
  note: 'note marked as personal',
  call: 'address of the call',
};

/** Entries that are drawn; more of them nobody reads one by one. */
const SHOWN = 200;
/** Characters of one entry that are shown. */
const SHOWN_LENGTH = 160;

function countWords({ count, sessionCount }: ShownDatum): string {
  const times = count === 1 ? 'once' : `${numberText(count)} times`;
  if (sessionCount === undefined) return times;
  return `${times} in ${sessionCount === 1 ? 'one session' : `${numberText(sessionCount)} sessions`}`;
}

/** What will be replaced by what, and how often. What is unticked stays. */
export function PersonalDataList({ data, onToggle }: PersonalDataListProps) {
  if (data.length === 0)
    return <p class="quiet">Nothing was found that would be replaced. Read the preview all the same: only you know every name.</p>;
  const kept = data.filter(({ isReplaced }) => !isReplaced).length;
  return (
    <div class="personal-data">
      <p>
        {data.length === 1 ? 'One thing' : `${numberText(data.length)} things`} found
        {kept > 0 && `, ${numberText(kept)} of them stay${kept === 1 ? 's' : ''}`}. What you untick stays as it is.
      </p>
      <ul aria-label="What is replaced">
        {data.slice(0, SHOWN).map((datum) => (
          <li key={datum.key}>
            <label>
              <input type="checkbox" checked={datum.isReplaced} onChange={(event) => onToggle(datum.key, event.currentTarget.checked)} />
              <span>
                <bdi class={datum.isReplaced ? 'personal-text personal-gone' : 'personal-text'}>
                  {datum.text.length > SHOWN_LENGTH ? `${datum.text.slice(0, SHOWN_LENGTH)}…` : datum.text}
                </bdi>{' '}
                <span class="personal-becomes">{datum.replacement === '' ? 'is left out' : `→ ${datum.replacement}`}</span>
                <small>
                  {KIND_WORDS[datum.kind]}, {countWords(datum)}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {data.length > SHOWN && <p class="quiet">and {numberText(data.length - SHOWN)} more, which are replaced as well.</p>}
    </div>
  );
}
