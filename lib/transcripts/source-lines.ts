/** The lines of a file's text: whatever ends them, and without the marks that some programs put before a text or around a name. */
export function sourceLines(text: string): string[] {
  return text
    .replaceAll(/[\u{feff}\u{200b}\u{2060}]/gu, '')
    .replaceAll('\u{a0}', ' ')
    .split(/\r\n|[\n\r\v\f\u{85}\u{2028}\u{2029}]/u);
}
