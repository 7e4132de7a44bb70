import { useState } from 'preact/hooks';

import { Button } from '../../ui/button';
import './people.css';

/** What can be kept of a participant besides the code; each may be empty. */
export interface PersonFields {
  name: string;
  company: string;
  contact: string;
}

interface PersonFormProps {
  /** What is kept now. */
  details: PersonFields;
  onSave: (details: PersonFields) => void;
}

const FIELDS: readonly { field: keyof PersonFields; label: string }[] = [
  { field: 'name', label: 'Name' },
  { field: 'company', label: 'Company' },
  { field: 'contact', label: 'Contact' },
];

/** Characters of one field. */
const LONGEST = 500;

/** Name, company and contact of a participant. Nothing is kept until it is saved. */
export function PersonForm({ details, onSave }: PersonFormProps) {
  const [typed, setTyped] = useState<PersonFields | null>(null);
  const shown = typed ?? details;
  const isChanged = FIELDS.some(({ field }) => shown[field].trim() !== details[field].trim());
  const save = (event: Event) => {
    event.preventDefault();
    if (isChanged) onSave(shown);
    setTyped(null);
  };
  return (
    <section aria-labelledby="person-title">
      <h2 id="person-title">Who it is</h2>
      <p class="quiet people-text" id="person-words">
        Only if you want to keep it here. It lies apart from the sessions: notes, records and the search do not show it, and it leaves in an
        export only when you ask for it there. Names that you give here are found when a session is anonymised.
      </p>
      <form class="person-form" aria-labelledby="person-title" aria-describedby="person-words" onSubmit={save}>
        {FIELDS.map(({ field, label }) => (
          <label key={field}>
            {label}
            <input
              class="field"
              autocomplete="off"
              spellcheck={false}
              maxLength={LONGEST}
              value={shown[field]}
              onInput={(event) => setTyped({ ...shown, [field]: event.currentTarget.value })}
            />
          </label>
        ))}
        <div class="people-buttons">
          <Button isSubmit look={isChanged ? 'primary' : 'plain'} isDisabled={!isChanged}>
            Save details
          </Button>
          {isChanged && <Button onClick={() => setTyped(null)}>Leave them as they were</Button>}
        </div>
      </form>
    </section>
  );
}
