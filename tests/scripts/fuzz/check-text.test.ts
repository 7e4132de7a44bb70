import { describe, expect, it } from 'vitest';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';
import { boundMs, checkText } from '../../../scripts/fuzz/check-text';

const GUIDE = '# Talk\n\n## Hello (5 min)\n\n- Who was there?\n';

function busyFor(ms: number): void {
  // Of the processor's time, which is what is measured.
  const spent = (): number => Object.values(process.threadCpuUsage()).reduce((sum: number, part: number) => sum + part, 0) / 1000;
  const end = spent() + ms;
  while (spent() < end);
}

describe('checkText', () => {
  it('has nothing against a guide', () => {
    expect(checkText(GUIDE)).toMatchObject({ finding: null, isRead: true });
  });

  it('has nothing against a text that is refused', () => {
    expect(checkText(' ')).toMatchObject({ finding: null, isRead: false });
  });

  it('notices a reader that throws', () => {
    const read = () => {
      throw new Error('no such block');
    };
    expect(checkText(GUIDE, { read, print: printGuide }).finding).toMatchObject({ law: 'does not throw' });
  });

  it('notices a reader that loses a word', () => {
    const read = (text: string) => readGuide(text.replace('there', ''));
    expect(checkText(GUIDE, { read, print: printGuide }).finding).toStrictEqual({ law: 'loses no word', detail: 'there' });
  });

  it('notices a guide that comes back from print as another one', () => {
    const print = () => GUIDE.replace('Hello', 'Goodbye');
    expect(checkText(GUIDE, { read: readGuide, print }).finding).toMatchObject({ law: 'comes back from print' });
  });

  it('notices a reader that is slow every time, and not one that is slow once', () => {
    const beyond = boundMs(GUIDE) + 20;
    const slow = (text: string) => {
      busyFor(beyond);
      return readGuide(text);
    };
    let isFirst = true;
    const slowOnce = (text: string) => {
      if (isFirst) busyFor(beyond);
      isFirst = false;
      return readGuide(text);
    };
    expect(checkText(GUIDE, { read: slow, print: printGuide }).finding).toMatchObject({ law: 'is quick' });
    expect(checkText(GUIDE, { read: slowOnce, print: printGuide }).finding).toBeNull();
  });
});
