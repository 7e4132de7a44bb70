const LINE_START = /^( *)(?=[#>|<`~=*+:_-])/;
const NUMBER_START = /^( *\d{1,9})(?=[.)](?: |$))/;

/** Puts a backslash before what would begin a list, heading, quotation, rule, code or HTML at the start of a line, so that every line is plain text. */
export function escapeLineStarts(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(LINE_START, '$1\\').replace(NUMBER_START, '$1\\'))
    .join('\n');
}

/** Puts a backslash before every sign that could have a meaning in Markdown. */
export function escapeSigns(line: string): string {
  return line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
