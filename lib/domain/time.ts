import { z } from 'zod';

/** The last moment that a `Date` can hold, in ms since the epoch. */
const LAST_MOMENT = 8_640_000_000_000_000;

/** More than a day is no correction of a budget, in ms. */
const LONGEST_CHANGE_MS = 24 * 60 * 60 * 1000;

/** A moment in ms since the epoch. */
export const momentSchema = z.number().int().min(0).max(LAST_MOMENT);

/** More or, when negative, less time for a section, in ms. */
export const budgetChangeSchema = z.number().min(-LONGEST_CHANGE_MS).max(LONGEST_CHANGE_MS);
