import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import { retentionRuleSchema } from '../../lib/protocol/people-messages';
import type { RetentionRule } from '../../lib/protocol/people-messages';

/** The rule belongs to the person and goes into backups. */
const RULE_KEY = 'retention';
/** What was announced and begun belongs to this machine: a rule that comes with a backup announces everything anew. */
const MARKS_KEY = 'safety:retention';

const marksSchema = z.object({
  /** The rule under which sessions were announced. */
  rule: retentionRuleSchema,
  /** When the last run began, in ms since the epoch. */
  lastRunAt: z.number(),
  /** Those of the sessions due within a week of which somebody was shown that, and when for the first time, in ms since the epoch. */
  announced: z.record(z.string(), z.number()),
  /** What a run set out to do and has not written down yet: the sessions with the time at which they began, in ms since the epoch; null for nothing. */
  begun: z.object({ at: z.number(), sessions: z.record(z.string(), z.number()) }).nullable(),
});

/** See {@link marksSchema}. */
export type RetentionMarks = z.infer<typeof marksSchema>;

/** Where the rule and the marks lie. */
export interface RetentionStorage {
  readRule: () => Promise<RetentionRule | null>;
  saveRule: (rule: RetentionRule | null) => Promise<void>;
  /** Null when nothing was announced under any rule yet. */
  readMarks: () => Promise<RetentionMarks | null>;
  saveMarks: (marks: RetentionMarks | null) => Promise<void>;
}

async function read<Value>(key: string, schema: z.ZodType<Value>): Promise<Value | null> {
  const value = schema.safeParse((await browser.storage.local.get(key))[key]);
  return value.success ? value.data : null;
}

async function save(key: string, value: unknown): Promise<void> {
  if (value === null) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: value });
}

/** The storage of the extension. */
export const retentionStorage: RetentionStorage = {
  readRule: () => read(RULE_KEY, retentionRuleSchema),
  saveRule: (rule) => save(RULE_KEY, rule),
  readMarks: () => read(MARKS_KEY, marksSchema),
  saveMarks: (marks) => save(MARKS_KEY, marks),
};
