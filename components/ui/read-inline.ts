import { boldSubHeadings } from '../../lib/domain/sub-heading';

/** A run of inline Markdown without its marks. */
export interface InlinePart {
  kind: 'plain' | 'strong' | 'emphasis' | 'code';
  text: string;
}

// Emphasis with `_` holds whole words only, so that `snake_case` stays as it is. Links and images keep their text.
const MARKS =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<ticks>`+)(?<code>[^`]|[^`].*?[^`])\k<ticks>(?!`)|!?\[(?<link>(?:[^\][\\]|\\.)*)\]\([^()\s]*(?:\s+"[^"]*")?\)|<(?<address>https?:\/\/[^\s<>]+|mailto:[^\s<>]+)>|(?<strongMark>\*\*|(?<![\p{L}\p{N}])__)(?=\S)(?<strong>.+?)(?<=\S)\k<strongMark>(?!\*)|(?<mark>\*|(?<![\p{L}\p{N}])_)(?=[^\s*_])(?<emphasis>.+?)(?<=[^\s])\k<mark>(?![\p{L}\p{N}])/gsu;

/** Characters that are read as Markdown; a longer text is shown as it is. */
const READ_LENGTH = 4_000;

/** Splits inline Markdown into runs: bold, italic and code are told apart, links are their text, lines that are headings are bold, everything else is plain. */
export function readInline(written: string): InlinePart[] {
  if (written.length > READ_LENGTH) return [{ kind: 'plain', text: written }];
  const text = boldSubHeadings(written);
  const parts: InlinePart[] = [];
  const put = (kind: InlinePart['kind'], run: string) => {
    const last = parts.at(-1);
    if (run === '') return;
    if (last?.kind === kind) last.text += run;
    else parts.push({ kind, text: run });
  };
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    const { escaped, code, link, address, strong, emphasis } = match.groups ?? {};
    put('plain', text.slice(end, match.index));
    if (code !== undefined) put('code', code.trim());
    else if (strong !== undefined) put('strong', plainInline(strong));
    else if (emphasis !== undefined) put('emphasis', plainInline(emphasis));
    else put('plain', escaped ?? address ?? plainInline(link ?? ''));
    end = match.index + match[0].length;
  }
  put('plain', text.slice(end));
  return parts;
}

/** The text of inline Markdown without its marks, for names and lists. */
export function plainInline(text: string): string {
  return readInline(text)
    .map((part) => part.text)
    .join('');
}
