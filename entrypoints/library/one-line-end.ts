/** A text with line ends of one character, as the editor and its history count them. */
export function oneLineEnd(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}
