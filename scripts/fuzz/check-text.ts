import { isDeepStrictEqual } from 'node:util';

import { printGuide } from '../../lib/guides/print-guide';
import { readGuide } from '../../lib/guides/read-guide';
import { lostWords } from '../../tests/lib/guides/lost-words';

/** What has to hold for every text. */
export type Law = 'does not throw' | 'is quick' | 'loses no word' | 'comes back from print';

/** A law that a text breaks, and how. */
export interface Finding {
  law: Law;
  detail: string;
}

/** What came of a text. */
export interface CheckResult {
  /** Null when every law holds. */
  finding: Finding | null;
  /** False when the text was refused, which is no finding. */
  isRead: boolean;
  /** Time to read the text, in ms. */
  readMs: number;
}

/** The two functions under test. */
export interface Subject {
  read: typeof readGuide;
  print: typeof printGuide;
}

/** The reader and the printer of the product. */
export const product: Subject = { read: readGuide, print: printGuide };

/** Ms of the processor that this thread has had: what else goes on on the machine does not count. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** So long any text may take to be read, in ms of the processor. */
const FREE_MS = 100;
/** So long each 1,024 characters may take besides, in ms. */
const MS_PER_KB = 20;
/** And so long each line: an item of three characters takes the parser as long as one of eighty, and an item within an item as long as two. */
const MS_PER_LINE = 0.4;

/** How long a text may take to be read, in ms. */
export function boundMs(text: string): number {
  return FREE_MS + (MS_PER_KB * text.length) / 1024 + MS_PER_LINE * text.split(/\r\n?|\n/).length;
}

/** The shortest of some readings, in ms of the processor: what else goes on in the thread can only lengthen one. */
export function bestReadMs(text: string, times: number, { read }: Subject = product): number {
  const durations = Array.from({ length: times }, () => {
    const start = processorMs();
    read(text);
    return processorMs() - start;
  });
  return Math.min(...durations);
}

function findSlowness(text: string, readMs: number, subject: Subject): Finding | null {
  const bound = boundMs(text);
  if (readMs <= bound) return null;
  const best = Math.min(readMs, bestReadMs(text, 3, subject));
  return best <= bound
    ? null
    : { law: 'is quick', detail: `${best.toFixed(0)} ms for ${text.length} characters, ${bound.toFixed(0)} ms allowed` };
}

function findLoss(
  text: string,
  { read, print }: Subject,
  draft: Extract<ReturnType<typeof readGuide>, { ok: true }>['draft'],
): Finding | null {
  const lost = lostWords(text, draft);
  if (lost.length > 0) return { law: 'loses no word', detail: lost.slice(0, 8).join(' | ') };
  const again = read(print(draft));
  if (again.ok && isDeepStrictEqual(again.draft, draft)) return null;
  return { law: 'comes back from print', detail: again.ok ? 'as another guide' : `refused: ${JSON.stringify(again.problem)}` };
}

/** Reads a text, and looks whether every law holds for it, or every one but `is quick`. Never throws. */
export function checkText(text: string, subject: Subject = product, isTimed = true): CheckResult {
  const start = processorMs();
  try {
    const reading = subject.read(text);
    const readMs = processorMs() - start;
    const slowness = isTimed ? findSlowness(text, readMs, subject) : null;
    const finding = slowness ?? (reading.ok ? findLoss(text, subject, reading.draft) : null);
    return { finding, isRead: reading.ok, readMs };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
    return { finding: { law: 'does not throw', detail }, isRead: false, readMs: processorMs() - start };
  }
}
