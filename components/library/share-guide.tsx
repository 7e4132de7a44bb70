import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { Button } from '../ui/button';
import { numberText } from '../ui/locale-text';
import './share-guide.css';

/** The link that carries a guide: on its way, made, or not to be made because it would be longer than browsers bear. */
export type ShareLink = { status: 'making' } | { status: 'made'; link: string } | { status: 'too-long' };

interface ShareGuideProps {
  share: ShareLink;
  /** Characters of the longest link. */
  limit: number;
  onCopy: (link: string) => void;
  /** Saves the guide as a Markdown file. */
  onFile: () => void;
  onClose: () => void;
}

function TooLong({ limit, onFile }: Pick<ShareGuideProps, 'limit' | 'onFile'>) {
  return (
    <>
      <p>
        This guide is too long for a link: with more than {numberText(limit)} characters, an address is cut off or refused by browsers and
        mail programs. Hand on its file instead; it is opened under “Import guide”.
      </p>
      <div>
        <Button look="primary" onClick={onFile}>
          Save as a file
        </Button>
      </div>
    </>
  );
}

function LinkField({ link, onCopy }: { link: string; onCopy: (link: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <>
      <div class="share-line">
        <input class="field" ref={field} aria-label="Share link" aria-describedby={id} readOnly value={link} />
        <Button look="primary" onClick={() => onCopy(link)}>
          Copy link
        </Button>
      </div>
      <div class="share-words" id={id}>
        <p>
          The guide itself is in these {numberText(link.length)} characters. Nothing is uploaded: whoever has the link has the guide as it
          is now, and later changes do not reach them.
        </p>
        <p>
          It is opened with Fieldguide: under “Import guide” it is pasted as if it were a guide, or, in the same kind of browser as yours,
          into the address bar. It is shown to be looked at first, and saved only if they want that.
        </p>
      </div>
    </>
  );
}

/** Hands a guide on as a link. Escape closes it, and the keyboard goes back to where it was. */
export function ShareGuide({ share, limit, onCopy, onFile, onClose }: ShareGuideProps) {
  const root = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
    root.current?.focus();
  }, []);
  const close = () => {
    onClose();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const closeWithKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <section class="notice share-guide" ref={root} tabIndex={-1} aria-labelledby="share-title" onKeyDown={closeWithKey}>
      <div class="share-head">
        <h2 id="share-title">Share this guide</h2>
        <Button look="quiet" onClick={close}>
          Close
        </Button>
      </div>
      {share.status === 'making' && <p role="status">Making the link …</p>}
      {share.status === 'too-long' && <TooLong limit={limit} onFile={onFile} />}
      {share.status === 'made' && <LinkField link={share.link} onCopy={onCopy} />}
    </section>
  );
}
