import { z } from 'zod';

import type { GuideForm } from '../../components/library/guide-form';
import { childItemSchema, itemSchema } from '../../lib/domain/guide';

/** What is kept of a review, beside the text it comes from. */
export interface KeptReview {
  /** Null while nothing was corrected. */
  form: GuideForm | null;
  /** False when the text was gone back to. */
  isOpen: boolean;
}

// Unlike in a guide, a text in a form may be empty or too long for the moment.
const formText = { text: z.string() };
const formItemSchema = itemSchema.extend({ ...formText, children: z.array(childItemSchema.extend(formText)) });

const formSchema = z.object({
  title: z.string(),
  formats: z.array(z.string()),
  preface: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      isOptional: z.boolean(),
      minutes: z.array(z.string()),
      aim: z.string(),
      items: z.array(formItemSchema),
    }),
  ),
  sourceNote: z.string(),
}) satisfies z.ZodType<GuideForm>;

const reviewSchema = z.object({ form: formSchema.nullable(), isOpen: z.boolean() }) satisfies z.ZodType<KeptReview>;

/** A review as a text that can be kept. */
export function printReview(review: KeptReview): string {
  return JSON.stringify(review);
}

/** The review that such a text stands for; null when it is none. */
export function parseReview(text: string): KeptReview | null {
  try {
    return reviewSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
