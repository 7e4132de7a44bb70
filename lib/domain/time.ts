import { z } from 'zod';

/** The last moment that a `Date` can hold, in ms since the epoch. */
const LAST_MOMENT = 8_640_000_000_000_000;

/** More than a day is no correction of a budget, in ms. */
const LONGEST_CHANGE_MS = 24 * 60 * 60 * 1000;

/** A moment in ms since the epoch. */
export const momentSchema = z.number().int().min(0).max(LAST_MOMENT);

/** More or, when negative, less time for a section, in ms. */
export const budgetChangeSchema = z.number().min(-LONGEST_CHANGE_MS).max(LONGEST_CHANGE_MS);

/** No shift of notes is longer than this, in ms. */
const LONGEST_SHIFT_MS = 24 * 60 * 60 * 1000;

/** So much later or, when negative, earlier for the notes of a session, in ms. */
export const shiftSchema = z.number().int().min(-LONGEST_SHIFT_MS).max(LONGEST_SHIFT_MS);
