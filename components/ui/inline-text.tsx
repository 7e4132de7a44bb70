import { readInline } from './read-inline';
import type { InlinePart } from './read-inline';

interface InlineTextProps {
  /** Inline Markdown. */
  text: string;
}

function Run({ kind, text }: InlinePart) {
  if (kind === 'strong') return <strong>{text}</strong>;
  if (kind === 'emphasis') return <em>{text}</em>;
  return kind === 'code' ? <code>{text}</code> : <>{text}</>;
}

/** Inline Markdown as elements. Links show their text only: nobody wants to leave the call by a slip of the pointer. */
export function InlineText({ text }: InlineTextProps) {
  return (
    <>
      {readInline(text).map((part, index) => (
        <Run key={index} {...part} />
      ))}
    </>
  );
}
