/** The text of a file's bytes: what its byte order mark says, otherwise UTF-8, otherwise what old editors on Windows write. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Every byte is a character of it, so a binary file is told by the characters it gives.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
