import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { readTranscript } from '../../../lib/transcripts/read-transcript';

const folder = fileURLToPath(new URL('../../fixtures/transcripts', import.meta.url));

/** A fixture as lines of `from–to speaker: text`, times in seconds, after the clock that it is on. */
async function read(name: string): Promise<string[]> {
  const reading = readTranscript(await readFile(join(folder, name), 'utf8'));
  if (!reading.ok) return [`${reading.code} in line ${reading.line}`];
  return [reading.clock, ...reading.cues.map(({ fromMs, toMs, speaker, text }) => `${fromMs / 1000}–${toMs / 1000} ${speaker}: ${text}`)];
}

describe('a transcript of Zoom', () => {
  it('is read from the file of a cloud recording', async () => {
    expect(await read('zoom-cloud.vtt')).toEqual([
      'recording',
      '3.21–6.84 Ana Weber: Thanks for taking the time, is it fine to record?',
      '7.1–9.03 P7: Yes, go ahead.',
      '12.45–21.9 P7: We drop spans at the gateway, mostly when the queue is full & nobody looks.',
      '21.91–24 Ana Weber: How do you notice?',
    ]);
  });

  it('is read from saved captions, whose times are times of day', async () => {
    const [clock, ...lines] = await read('zoom-saved-captions.txt');
    expect(clock).toBe('day');
    expect(lines.map((line) => line.replace(/–\S+/u, ''))).toEqual([
      '54245 Ana Weber: Thanks for taking the time, is it fine to record?',
      '54251 P7: Yes, go ahead.',
      '54270 P7: We drop spans at the gateway.',
      '54302 Ana Weber: How do you notice?',
    ]);
  });

  it('may be timed from its start when it is one of the first half hour of a day', () => {
    const captions = (first: string) => readTranscript(`[Ana Weber] ${first}\nIs it fine to record?\n`);
    expect(captions('00:22:51')).toMatchObject({ clock: 'either', cues: [{ fromMs: 1_371_000 }] });
    expect(captions('00:30:00')).toMatchObject({ clock: 'day' });
  });

  it('is read from a chat that goes on after midnight', async () => {
    const [clock, ...lines] = await read('zoom-chat.txt');
    expect(clock).toBe('day');
    expect(lines.map((line) => line.replace(/–\S+/u, ''))).toEqual([
      '86320 Ana Weber: Here is the link to the diagram',
      '86390 P7: Thanks',
      '86470 P7: The queue is called otlp-in: second line of the same message',
    ]);
  });
});

describe('a transcript of Teams', () => {
  it('is read with its byte order mark, its line ends, its ids and its voices', async () => {
    expect(await read('teams.vtt')).toEqual([
      'recording',
      '3.516–6.236 Ana Weber: Thanks for taking the time, is it fine to record?',
      '7.316–8.276 P7 (Guest): Yes, go ahead.',
    ]);
  });

  it('is read from the text of its document', async () => {
    expect(await read('teams-document.txt')).toEqual([
      'recording',
      '3–8 Ana Weber: Thanks for taking the time. Is it fine to record?',
      '8–13 P7: Yes, go ahead. We start at 10:30 anyway.',
      '3735–3737.25 Ana Weber: How do you notice?',
    ]);
  });

  it('is read from the text of an older document', async () => {
    expect(await read('teams-document-older.txt')).toEqual([
      'recording',
      '3.76–6.22 Ana Weber: Thanks for taking the time.',
      '7.1–9.3 P7: Yes, go ahead.',
    ]);
  });
});

describe('a transcript of Meet', () => {
  it('is read from the text of its document; what lies between two times is spread over them', async () => {
    expect(await read('meet-document.txt')).toEqual([
      'recording',
      '0–6.125 Ana Weber: Thanks for taking the time. Is it fine to record?',
      '6.125–7.875 P7: Yes, go ahead.',
      '7.875–8.5 Ana Weber: Good.',
      '300–303.625 P7: We drop spans at the gateway.',
      '303.625–305.875 edwin: How do you notice?',
    ]);
  });

  it('is read from the document as Markdown', async () => {
    expect(await read('meet-document.md')).toEqual([
      'recording',
      '0–3.375 Ana Weber: Thanks for taking the time.',
      '3.375–5.125 P7: Yes, go ahead.',
    ]);
  });

  it('is read from captions of a recording', async () => {
    expect(await read('meet-captions.sbv')).toEqual([
      'recording',
      '1–4 Ana Weber: Thanks for taking the time.',
      '4.5–6 P7: Yes, go ahead.',
    ]);
  });
});

describe('subtitles that keep no rule', () => {
  it('keep every word in WebVTT, and nothing that is no speech', async () => {
    expect(await read('hostile.vtt')).toEqual([
      'recording',
      '1–3.5 : Five < six & “if a <b and c> d” &unknown; AB',
      '2–9 : overlaps the first',
      '10–11 : comma and no spaces up',
      '360000–360001 : late',
      '446399.999–446399.999 : ends before it begins',
    ]);
  });

  it('keep every word in SubRip', async () => {
    expect(await read('hostile.srt')).toEqual([
      'recording',
      '1–2.5 : first still the first, after an empty line',
      '3.25–4 : point instead of comma: it costs 3 --> 4 coins and 40 7',
      '5.5–6.75 : numbers skipped here',
    ]);
  });
});

describe('a text', () => {
  const shown = (text: string) => {
    const reading = readTranscript(text);
    return reading.ok ? reading.cues.map(({ fromMs, speaker, text: words }) => `${fromMs} ${speaker}: ${words}`) : reading;
  };

  it.each([
    ['[00:03] Ana: hello\n(1:00:09) P7: yes', ['3000 Ana: hello', '3609000 P7: yes']],
    ['00:03 hello\n00:09 yes', ['3000 : hello', '9000 : yes']],
    ['Ana Weber\n0:03\nHello\n\nP7\n0:09\nYes', ['3000 Ana Weber: Hello', '9000 P7: Yes']],
    ['Talk - Transcript\n00:00:00\n\nAna: Hello', ['0 Ana: Hello']],
    ['Ana Weber\t2:34 PM\nHello\nP7\t2:35 PM\nYes', ['52440000 Ana Weber: Hello', '52500000 P7: Yes']],
  ])('is read from the times in its lines: %j', (text, lines) => {
    expect(shown(text)).toEqual(lines);
  });

  it('gives long turns in pieces, so that a note finds the sentence of its moment', () => {
    const sentence = 'We looked at the gateway and found that it drops what it cannot hold any longer.';
    const reading = readTranscript(`Ana   0:00\n${Array.from({ length: 10 }, () => sentence).join(' ')}\n\nP7   10:00\nYes.`);
    const cues = reading.ok ? reading.cues : [];
    expect(cues.slice(0, 5).every(({ speaker, text }) => speaker === 'Ana' && text === `${sentence} ${sentence}`)).toBe(true);
    expect(cues.map(({ fromMs }) => Math.floor(fromMs / 1_000))).toEqual([0, 20, 40, 60, 80, 600]);
  });

  it.each([
    ['', 'empty', 1],
    ['\u{feff}\n \n', 'empty', 1],
    ['PK\u{3}\u{4}\0\0', 'not-text', 1],
    ['\n\nNotes of our talk\nnothing more', 'no-times', 3],
    ['WEBVTT\n\n', 'no-times', 1],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\n\n', 'no-words', 1],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n\n00:0x.000 --> 00:04.000\nthere', 'bad-time', 6],
    ['\nWEBVTT\n\n1\n00:61.000 --> 00:62.000\nhello', 'bad-time', 5],
    ['1\n00:00:01,000 --> later\nhello', 'bad-time', 2],
  ])('that cannot be read is refused with the line: %j', (text, code, line) => {
    expect(readTranscript(text)).toEqual({ ok: false, code, line });
  });
});
