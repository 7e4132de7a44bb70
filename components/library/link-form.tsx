import { useId, useState } from 'preact/hooks';

import { Button } from '../ui/button';

interface LinkFormProps {
  isBusy: boolean;
  /** Called directly in the click. */
  onFetch: (link: string) => void;
}

/** A field for the address of a guide. Nothing is fetched before the button is pressed. */
export function LinkForm({ isBusy, onFetch }: LinkFormProps) {
  const id = useId();
  const [link, setLink] = useState('');
  const fetchLink = (event: Event) => {
    event.preventDefault();
    if (link.trim() !== '') onFetch(link.trim());
  };
  return (
    <form class="link-form" onSubmit={fetchLink} noValidate>
      <label for={id}>Link</label>
      <input
        id={id}
        class="field"
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://github.com/…/guide.md"
        value={link}
        onInput={(event) => setLink(event.currentTarget.value)}
      />
      <Button isSubmit isDisabled={isBusy || link.trim() === ''}>
        Fetch
      </Button>
    </form>
  );
}
