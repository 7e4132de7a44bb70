import { crc32, inflateRawSync } from 'node:zlib';

/** Reads a zip by the list at its end, as programs do, and checks every file; throws where something does not fit. Gives the texts by name. */
export function readZip(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.length - 22;
  const expect = (isRight: boolean, what: string) => {
    if (!isRight) throw new Error(`not a whole zip: ${what}`);
  };
  expect(bytes.readUInt32LE(end) === 0x06054b50, 'its end');
  const [count, listSize, listAt] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  expect(listAt + listSize === end, 'its list');
  const files = new Map<string, string>();
  let at = listAt;
  for (let number = 0; number < count; number += 1) {
    expect(bytes.readUInt32LE(at) === 0x02014b50, `entry ${number}`);
    const [crc, packedSize, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const nameLength = bytes.readUInt16LE(at + 28);
    const from = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    expect(bytes.readUInt32LE(from) === 0x04034b50, `the head of ${name}`);
    const dataAt = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const content = inflateRawSync(bytes.subarray(dataAt, dataAt + packedSize));
    expect(content.length === size && crc32(content) === crc, `the content of ${name}`);
    expect(bytes.readUInt32LE(dataAt + packedSize) === 0x08074b50, `what follows ${name}`);
    expect(!files.has(name), `a second ${name}`);
    files.set(name, content.toString('utf8'));
    at += 46 + nameLength;
  }
  expect(at === end, 'the end of its list');
  return files;
}
