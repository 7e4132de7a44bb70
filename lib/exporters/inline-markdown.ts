/** A run of inline Markdown. `link` has an address that is safe to follow: http, https or mailto. */
export type InlineRun =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; runs: InlineRun[] }
  | { kind: 'link'; href: string; runs: InlineRun[] };

// The bounds keep a text full of open marks from costing more than its length.
const RUN = new RegExp(
  [
    /\\(?<escaped>[!-/:-@[-`{-~])/u,
    /(?<!`)(?<ticks>`+)(?!`)(?<code>[^]{1,500}?)(?<!`)\k<ticks>(?!`)/u,
    /<(?<address>(?:https?:\/\/|mailto:)[^\s<>]+)>/u,
    /\[(?<label>[^[\]]{1,500})\]\((?<href>(?:https?:\/\/|mailto:)[^\s()<>]+)\)/u,
    /(?<strongMark>\*\*|__)(?=\S)(?<strong>[^]{1,500}?)(?<=\S)\k<strongMark>/u,
    /\*(?=[^\s*])(?<emphasis>[^]{1,500}?)(?<=[^\s*])\*/u,
    /(?<![\p{L}\p{N}_])_(?=[^\s_])(?<underlined>[^]{1,500}?)(?<=[^\s_])_(?![\p{L}\p{N}_])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

function readRun(groups: Record<string, string | undefined>): InlineRun {
  const { escaped, code, address, label, href, strong, emphasis, underlined } = groups;
  if (escaped !== undefined) return { kind: 'text', text: escaped };
  if (code !== undefined) return { kind: 'code', text: code };
  if (address !== undefined) return { kind: 'link', href: address, runs: [{ kind: 'text', text: address }] };
  if (label !== undefined && href !== undefined) return { kind: 'link', href, runs: readInline(label) };
  if (strong !== undefined) return { kind: 'strong', runs: readInline(strong) };
  return { kind: 'emphasis', runs: readInline(emphasis ?? underlined ?? '') };
}

/** Reads the inline Markdown that guides use: emphasis, code, links and escapes. Anything else, HTML included, is plain text. */
export function readInline(text: string): InlineRun[] {
  const runs: InlineRun[] = [];
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    if (match.index > end) runs.push({ kind: 'text', text: text.slice(end, match.index) });
    runs.push(readRun(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ kind: 'text', text: text.slice(end) });
  return runs;
}
