import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

/** The id Chromium gives an unpacked extension without a key: made from its folder's path, so that it is the same at every start. */
export function extensionIdOf(folder: string): string {
  const path = Buffer.from(realpathSync(folder), process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}
