import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fileNameFor } from '../../../lib/exporters/file-name';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';
import { SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { exampleLog } from '../../fixtures/sessions/example-log';

const { state } = exampleLog();

function nameOf(participant: string, title: string, timeZone = 'UTC'): string {
  return fileNameFor({ ...state, participant, guide: { ...state.guide, title } }, { extension: 'md', suffix: '' }, timeZone);
}

describe('the name of an exported file', () => {
  it.each([
    ['P7', 'End-user interview', '2026-11-22-P7-End-user-interview.md'],
    ['', 'End-user interview', '2026-11-22-End-user-interview.md'],
    ['P7', '利用者インタビュー', '2026-11-22-P7-利用者インタビュー.md'],
    ['ק7', 'ראיון משתמשים', '2026-11-22-ק7-ראיון-משתמשים.md'],
    ['P7', 'साक्षात्कार', '2026-11-22-P7-साक्षात्कार.md'],
    ['P7', 'Cafe\u0301', '2026-11-22-P7-Caf\u00e9.md'],
    ['P7', 'a/b\\c:d*e?f"g<h>i|j', '2026-11-22-P7-a-b-c-d-e-f-g-h-i-j.md'],
    ['../..', '../etc/passwd', '2026-11-22-etc-passwd.md'],
    ['.', '~%~', '2026-11-22-session.md'],
    ['P7', 'CON', '2026-11-22-P7-CON.md'],
    ['P7', 'ends with dots...  ', '2026-11-22-P7-ends-with-dots.md'],
    ['P7', 'gpj\u202etxt.exe', '2026-11-22-P7-gpjtxt.exe.md'],
    ['P7', 'Team \u{1f469}\u200d\u{1f4bb} v1.2', '2026-11-22-P7-Team-\u{1f469}\u{1f4bb}-v1.2.md'],
    ['P7', 'line\nbreak\ttab\u0000nul', '2026-11-22-P7-line-break-tabnul.md'],
  ])('of %j and %j', (participant, title, expected) => {
    expect(nameOf(participant, title)).toBe(expected);
  });

  it('has the date of the place where the session was held', () => {
    const late = { ...state, startedAt: SESSION_START + 10 * 3_600_000 };
    expect(fileNameFor(late, { extension: 'json', suffix: '' }, 'UTC')).toBe('2026-11-23-P7-End-user-interview.json');
    expect(fileNameFor(late, { extension: 'json', suffix: '' }, 'America/New_York')).toBe('2026-11-22-P7-End-user-interview.json');
  });

  it('ends with what the format adds, also when the title is cut', () => {
    const summary = { extension: 'md', suffix: 'summary' };
    expect(fileNameFor(state, summary, 'UTC')).toBe('2026-11-22-P7-End-user-interview-summary.md');
    const long = fileNameFor({ ...state, guide: { ...state.guide, title: 'x'.repeat(300) } }, summary, 'UTC');
    expect(long).toMatch(/^2026-11-22-P7-x+-summary\.md$/u);
    expect(long.length).toBe(120);
  });

  it('says that it is anonymised, before what the format adds', () => {
    const summary = { extension: 'md', suffix: 'summary', isAnonymized: true };
    expect(fileNameFor(state, summary, 'UTC')).toBe('2026-11-22-P7-End-user-interview-anonymised-summary.md');
    const long = fileNameFor({ ...state, guide: { ...state.guide, title: 'x'.repeat(300) } }, summary, 'UTC');
    expect(long).toMatch(/x-anonymised-summary\.md$/u);
    expect(long.length).toBe(120);
  });

  it('cuts a long name between the characters that people see', () => {
    const name = nameOf('参加者'.repeat(20), 'e\u0301'.repeat(150) + '\u{1f1e9}\u{1f1ea}'.repeat(50));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^2026-11-22-(?:参加者)+参?加?-\u00e9+\.md$/u);
    expect(nameOf('', `abc${'\u{1f1e9}\u{1f1ea}'.repeat(50)}`)).toMatch(/^2026-11-22-abc(?:\u{1f1e9}\u{1f1ea})+\.md$/u);
  });

  it('is good on every system, whatever was typed', () => {
    fc.assert(
      fc.property(arbitraryHostileText, arbitraryHostileText, (participant, title) => {
        const name = nameOf(participant, title);
        expect(name).toMatch(/^2026-11-22-.+\.md$/u);
        // What Windows, Chromium or Firefox refuse or replace.
        expect(name).not.toMatch(/["*/:<>?\\|~%\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}\s]|\.\.|[-.]\.md$/u);
        expect(name).toBe(name.normalize('NFC'));
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 1_000 },
    );
  });
});
