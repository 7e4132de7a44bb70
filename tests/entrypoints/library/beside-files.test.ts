import { describe, expect, it } from 'vitest';

import { kindOfFile, readTranscriptFile } from '../../../entrypoints/library/beside-files';

describe('a file that is laid beside a session', () => {
  it.each([
    ['call.mp4', 'video/mp4', 'video'],
    ['call.mkv', '', 'video'],
    ['call.m4a', 'audio/x-m4a', 'audio'],
    ['call.opus', '', 'audio'],
    ['call.vtt', 'text/vtt', 'transcript'],
    ['captions.sbv', '', 'transcript'],
  ])('is told by its type, and by its name where it has none: %s %s', (name, type, kind) => {
    expect(kindOfFile({ name, type })).toBe(kind);
  });

  it('is read in the encoding that Windows programs save it in', async () => {
    const text = 'Ana Weber   0:03\r\nGrüße aus Köln\r\n';
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(text, (character) => character.charCodeAt(0)).flatMap((unit) => [unit & 0xff, unit >> 8]),
    ]);
    const read = await readTranscriptFile(new File([bytes], 'call.txt'));
    expect(read.ok && read.reading.cues[0]).toMatchObject({ speaker: 'Ana Weber', text: 'Grüße aus Köln' });
  });

  it.each([
    ['notes.txt', 'our talk', /“notes\.txt” was not laid beside\. It has no times/u],
    ['call.vtt', 'WEBVTT\n\n1:xx --> 2\nhello', /times in line 3 cannot be read/u],
    ['call.docx', 'PK\u{3}\u{4}\0', /plain text/u],
    ['empty.srt', '', /is empty/u],
  ])('is refused in words that name it: %s', async (name, text, words) => {
    const read = await readTranscriptFile(new File([text], name));
    expect(read.ok ? '' : read.sentence).toMatch(words);
  });

  it('is refused by its size before it is read', async () => {
    const file = new File(['x'], 'huge.txt');
    Object.defineProperty(file, 'size', { value: 4_000_000_000 });
    const read = await readTranscriptFile(file);
    expect(read.ok ? '' : read.sentence).toContain('4,000 MB');
  });
});
