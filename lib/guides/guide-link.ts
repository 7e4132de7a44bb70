import { MAX_GUIDE_CHARACTERS } from './check-source';
import { deflateText, inflateText } from './deflate-text';

/**
 * Characters of the longest link that is made, its address included. Chromium and Edge show and copy addresses of up to 32 KiB and open up to 2 MiB,
 * Firefox opens up to 1 MiB, and Windows hands programs at most 32,767 characters. A guide of one hour takes about 3,000.
 */
export const MAX_LINK_CHARACTERS = 32_000;

const ROUTE = '#/shared/';
const VERSION = '1';
const CHECKSUM_BYTES = 4;
const DATA = /#\/shared\/([\w-]*)/;

/** What came of reading a link. */
export type GuideLinkReading =
  | { ok: true; markdown: string }
  | {
      ok: false;
      /**
       * `not-a-link`: no shared guide is in the text. `damaged`: a part of the link is missing or was changed.
       * `newer`: made by a later version of Fieldguide. `too-large`: more than a guide may have.
       */
      problem: 'not-a-link' | 'damaged' | 'newer' | 'too-large';
    };

/** CRC-32, which finds every change within 32 bits in a row, and so each changed character. */
function checksumOf(bytes: Uint8Array): Uint8Array {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb8_8320 : 0);
  }
  const checksum = new DataView(new ArrayBuffer(CHECKSUM_BYTES));
  checksum.setUint32(0, ~sum);
  return new Uint8Array(checksum.buffer);
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}

/**
 * A link that carries a guide's Markdown in its fragment, which no server ever sees; null when it would be too long. `libraryAddress` is the
 * address of the library page without a fragment. The data is a version, then base64url of a checksum and the compressed text.
 */
export async function encodeGuideLink(libraryAddress: string, markdown: string): Promise<string | null> {
  if (markdown.length > MAX_GUIDE_CHARACTERS) return null;
  const compressed = await deflateText(markdown);
  const link = `${libraryAddress}${ROUTE}${VERSION}${toBase64Url(new Uint8Array([...checksumOf(compressed), ...compressed]))}`;
  return link.length > MAX_LINK_CHARACTERS ? null : link;
}

/** The Markdown of a link, or of a text that holds one, whatever address it begins with: each browser gives the library page another. */
export async function decodeGuideLink(text: string): Promise<GuideLinkReading> {
  const data = DATA.exec(text)?.[1];
  if (data === undefined) return { ok: false, problem: 'not-a-link' };
  if (data !== '' && !data.startsWith(VERSION)) return { ok: false, problem: 'newer' };
  const bytes = fromBase64Url(data.slice(VERSION.length));
  const compressed = bytes?.slice(CHECKSUM_BYTES);
  if (!bytes || !compressed || checksumOf(compressed).some((byte, index) => byte !== bytes[index]))
    return { ok: false, problem: 'damaged' };
  const inflation = await inflateText(compressed, MAX_GUIDE_CHARACTERS * 4);
  return inflation.ok ? { ok: true, markdown: inflation.text } : inflation;
}
