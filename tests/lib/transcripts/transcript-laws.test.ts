import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readTranscript } from '../../../lib/transcripts/read-transcript';

/** Words that people speak, and what trips readers of subtitles. No number alone: that may be a cue's own. */
const word = fc.oneof(
  fc.stringMatching(/^[A-Za-zäöüßéñ'’]{1,12}$/u),
  fc.constantFrom(
    '<',
    '>',
    '&',
    'a<b',
    '-->',
    '&amp',
    '10:30',
    '3',
    '“why?”',
    'Note:',
    '#pain',
    '(laughs)',
    '質問',
    'שלום',
    '👩‍💻',
    '...',
    '[x]',
    '{y}',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => `said ${list.join(' ')}`);
const cue = fc.record({
  waitMs: fc.nat(400_000),
  lengthMs: fc.nat(30_000),
  name: fc.constantFrom('Ana Weber', 'P7', 'J. Doe (Guest)'),
  lines: fc.array(words, { minLength: 1, maxLength: 3 }),
});
const cues = fc.array(cue, { minLength: 1, maxLength: 20 }).map((list) => {
  let fromMs = 0;
  return list.map((one) => {
    fromMs += one.waitMs;
    return { ...one, fromMs, toMs: fromMs + one.lengthMs };
  });
});
type Cue = { fromMs: number; toMs: number; name: string; lines: string[] };

const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const clock = (ms: number, point = '.') =>
  `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1_000) % 60)}${point}${pad(ms % 1_000, 3)}`;
const seconds = (ms: number) => clock(ms).slice(0, -4);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Each tool's way to write the same cues. */
const writers: Record<string, (list: readonly Cue[], end: string) => string> = {
  'Zoom WebVTT': (list, end) =>
    [
      'WEBVTT',
      '',
      ...list.flatMap((one, index) => [
        String(index + 1),
        `${clock(one.fromMs)} --> ${clock(one.toMs)}`,
        `${one.name}: ${escaped(one.lines.join(end))}`,
        '',
      ]),
    ].join(end),
  'Teams WebVTT': (list, end) =>
    [
      'WEBVTT',
      '',
      ...list.flatMap((one) => [`${clock(one.fromMs)} --> ${clock(one.toMs)}`, `<v ${one.name}>${escaped(one.lines.join(end))}</v>`, '']),
    ].join(end),
  'SubRip without empty lines': (list, end) =>
    list
      .flatMap((one, index) => [
        String(index + 1),
        `${clock(one.fromMs, ',')} --> ${clock(one.toMs, ',')}`,
        `${one.name}: ${one.lines.join(end)}`,
      ])
      .join(end),
  SubViewer: (list, end) =>
    list.flatMap((one) => [`${clock(one.fromMs)},${clock(one.toMs)}`, `${one.name}: ${one.lines.join(end)}`, '']).join(end),
  'Zoom captions': (list, end) => list.flatMap((one) => [`[${one.name}] ${seconds(one.fromMs)}`, ...one.lines, '']).join(end),
  'Teams document': (list, end) => list.flatMap((one) => [`${one.name}   ${seconds(one.fromMs)}`, ...one.lines, '']).join(end),
  // There a turn is one paragraph.
  'Meet document': (list, end) => list.flatMap((one) => [seconds(one.fromMs), '', `${one.name}: ${one.lines.join(' ')}`, '']).join(end),
};

const wordsOf = (text: string) => text.split(/\s+/u).filter((part) => part !== '');

describe.each(Object.entries(writers))('a transcript written as %s', (_name, write) => {
  it('has every word of every speaker in its cues, in their order, whatever its lines end with', () => {
    fc.assert(
      fc.property(cues, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (list, end, hasMark) => {
        const reading = readTranscript(`${hasMark ? '\u{feff}' : ''}${write(list, end)}`);
        if (!reading.ok) throw new Error(`${reading.code} in line ${reading.line}`);
        const heard = reading.cues.flatMap(({ speaker, text }) => [...wordsOf(speaker), ...wordsOf(text)]);
        const said = list.flatMap(({ name, lines }) => [...wordsOf(name), ...lines.flatMap(wordsOf)]);
        // The name stands once, before the words, or again with each piece of a long turn.
        for (const part of new Set(said)) expect(heard).toContain(part);
        const spoken = reading.cues.flatMap(({ text }) => wordsOf(text));
        expect(spoken.toSorted()).toEqual(list.flatMap(({ lines }) => lines.flatMap(wordsOf)).toSorted());
        expect(reading.cues.map(({ fromMs }) => fromMs)).toEqual(reading.cues.map(({ fromMs }) => fromMs).toSorted((a, b) => a - b));
        expect(reading.cues.every(({ fromMs, toMs }) => toMs >= fromMs)).toBe(true);
      }),
    );
  });
});

describe('any text', () => {
  it('is read or refused with one of its lines, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '00:01 --> 00:02',
        '1:2:3,4',
        '0:00:01.000,0:00:02.000',
        '[A] 15:04:05',
        'A   0:03',
        '00:05:00',
        'WEBVTT',
        'NOTE',
        '<v A>',
        'A: b',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const reading = readTranscript(text);
        if (!reading.ok) expect(reading.line).toBeLessThanOrEqual(text.split(/\r\n|[\n\r\v\f\u{85}\u{2028}\u{2029}]/u).length);
        else for (const { fromMs, toMs } of reading.cues) expect(Number.isInteger(fromMs) && toMs >= fromMs).toBe(true);
      }),
    );
  });

  const MB = 1_000_000;
  it.each<[string, (length: number) => string]>([
    ['tags that never end', (length) => `00:01 --> 00:02\n${'<v '.repeat(length / 3)}`],
    ['dots in a tag', (length) => `00:01 --> 00:02\n<v${'.a'.repeat(length / 2)}`],
    ['entities that never end', (length) => `00:01 --> 00:02\n${'&#1'.repeat(length / 3)}`],
    ['spaces', (length) => `00:01 --> 00:02\n${' '.repeat(length)}x`],
    ['lines without words', (length) => '\n'.repeat(length)],
    ['numbers', (length) => '1\n'.repeat(length / 2)],
    [
      'one turn of many lines',
      (length) => `12:30 hello\n${'word '.repeat(20)}\n`.repeat(1) + `${'word '.repeat(20)}\n`.repeat(length / 101),
    ],
    ['one turn of many sentences', (length) => `[A] 15:04:05\n${'a. '.repeat(length / 3)}`],
    ['heads and nothing else', (length) => 'a   0:03\n'.repeat(length / 9)],
    ['cues', (length) => `WEBVTT\n\n${'00:01.000 --> 00:02.000\n<v A>some words\n\n'.repeat(length / 41)}`],
  ])('takes no more than its length in time: %s', (_title, make) => {
    const timeOf = (text: string) => {
      const start = performance.now();
      readTranscript(text);
      return performance.now() - start;
    };
    timeOf(make(MB / 8));
    const [small, large] = [timeOf(make(MB / 2)), timeOf(make(4 * MB))];
    // Eight times the length may take some thirty times as long on a busy machine; the square would take sixty-four times.
    expect(large).toBeLessThan(Math.max(small, 50) * 32);
  });
});
