import { z } from 'zod';

import { childItemSchema, itemSchema, sectionSchema } from '../../lib/domain/guide';
import type { GuideDraft } from '../../lib/guides/guide-reading';
import { keptProposalsSchema } from './kept-proposals';
import type { KeptText } from './kept-text';
import type { KeptProposal } from './proposed-minutes';

/** What is kept of a review, beside the text it comes from. */
export interface KeptReview {
  /** Null while nothing was corrected. */
  draft: GuideDraft | null;
  /** Ids of the remarks that were looked at. */
  looked: readonly string[];
  /** Minutes that were proposed and not looked at yet. */
  proposed: readonly KeptProposal[];
  /** False when the text was gone back to. */
  isOpen: boolean;
}

// Unlike in a guide, a text in a draft may be empty or too long for the moment.
const draftText = { text: z.string() };
const draftItemSchema = itemSchema.extend({ ...draftText, children: z.array(childItemSchema.extend(draftText)) });
const draftSectionSchema = sectionSchema.extend({
  title: z.string(),
  budgetsMinutes: z.array(z.number().nullable()),
  aim: z.string(),
  items: z.array(draftItemSchema),
});

const draftSchema = z.object({
  title: z.string(),
  formatsMinutes: z.array(z.number()),
  preface: z.string(),
  goals: z.array(z.string()).exactOptional(),
  hypotheses: z.array(z.string()).exactOptional(),
  sections: z.array(draftSectionSchema).min(1),
  sourceNote: z.string(),
}) satisfies z.ZodType<GuideDraft>;

const reviewSchema = z.object({
  draft: draftSchema.nullable(),
  looked: z.array(z.string()).default([]),
  proposed: keptProposalsSchema.default([]),
  isOpen: z.boolean(),
}) satisfies z.ZodType<KeptReview>;

/** Keeps a review in the tab while it is corrected. */
export interface ReviewKeeper {
  /** What was kept; null when nothing was. */
  read: () => KeptReview | null;
  /** Keeps the present review in a moment. */
  keepSoon: () => void;
  /** Keeps it now, if that is still to be done. */
  keepNow: () => void;
  forget: () => void;
}

/** Corrections are kept after so long, in ms. */
const KEEP_AFTER_MS = 200;

function parseReview(text: string): KeptReview | null {
  try {
    return reviewSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A {@link ReviewKeeper} over a kept text; `present` is the review as it is now. */
export function createReviewKeeper(kept: KeptText, present: () => KeptReview): ReviewKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const keepNow = () => {
    if (timer === undefined) return;
    stop();
    kept.write(JSON.stringify(present()));
  };
  return {
    read: () => parseReview(kept.read() ?? ''),
    keepSoon() {
      stop();
      timer = setTimeout(keepNow, KEEP_AFTER_MS);
    },
    keepNow,
    forget() {
      stop();
      kept.forget();
    },
  };
}
