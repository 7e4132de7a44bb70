import { z } from 'zod';

import { isTag } from './notes';
import { surfaceSchema } from './surface';

/** The least and the most of each setting that is a number. */
export const SETTING_BOUNDS = {
  minuteStep: [1, 15],
  noteOffsetSeconds: [0, 60],
  textPercent: [80, 160],
  opacityPercent: [40, 100],
} as const;

/** The least and the most of both thresholds, in percent; the first is not above the second. */
export const THRESHOLD_BOUNDS = [
  [10, 100],
  [10, 200],
] as const;

/** How many tags lie at hand at most, and how many characters one has. */
export const TAG_BOUNDS = { count: 12, length: 40 } as const;

const wholeWithin = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most);

/** A whole number within bounds; anything else that is stored counts as `usual`. */
const wholeNumber = (bounds: readonly [number, number], usual: number) => wholeWithin(bounds).catch(usual);

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What a person has chosen, each with what counts until they choose. Every setting is stored by itself, so that one that cannot be read costs no other. */
const settingFields = {
  /** Where the panel opens when a session starts. */
  surface: surfaceSchema.catch('overlay'),
  /** Whether a call that is entered without a session offers to start one. */
  offersSessions: z.boolean().catch(true),
  /** Ids of the platforms on which that is never offered. */
  platformsWithoutOffers: z.array(z.string().max(60)).max(100).catch([]),
  /** Whether a session that starts in the lobby waits with its clock until the call is joined. */
  waitsForCall: z.boolean().catch(true),
  /** Whether passing a threshold is heard, softly, as well as seen. */
  hasSounds: z.boolean().catch(false),
  /** When a section's time is shown as running short, in percent of its budget, and then as used up. */
  thresholdPercents: z
    .tuple([wholeWithin(THRESHOLD_BOUNDS[0]), wholeWithin(THRESHOLD_BOUNDS[1])])
    .refine(([first, second]) => first <= second)
    .catch([70, 100]),
  /** Minutes that one step gives to a section or takes from it. */
  minuteStep: wholeNumber(SETTING_BOUNDS.minuteStep, 1),
  /** Tags that lie at hand below the note field, without `#`. */
  tagsAtHand: z.array(z.string().max(TAG_BOUNDS.length).refine(isTag)).max(TAG_BOUNDS.count).catch(['pain', 'quote', 'follow-up']),
  /** So many seconds before its first keystroke a note is timed, since one types after the moment. */
  noteOffsetSeconds: wholeNumber(SETTING_BOUNDS.noteOffsetSeconds, 0),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  /** Size of the text in the panel, the popup and the library, in percent. */
  textPercent: wholeNumber(SETTING_BOUNDS.textPercent, 100),
  /** How opaque the overlay is while neither pointer nor keyboard is in it, in percent. */
  opacityPercent: wholeNumber(SETTING_BOUNDS.opacityPercent, 100),
  /** The language in which dates, times and numbers are written, as a BCP 47 tag; null follows the browser. */
  locale: z.string().max(35).refine(isLocale).nullable().catch(null),
} as const;

const settingsSchema = z.object(settingFields);

/** What a person has chosen, all of it. */
export type Settings = z.infer<typeof settingsSchema>;

/** The settings that are in `stored`, by their names, and the usual ones for what is missing or cannot be read. Never throws. */
export function readSettingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  return settingsSchema.parse(Object.fromEntries(Object.keys(settingFields).map((name) => [name, stored[name]])));
}

/** The settings of somebody who has chosen nothing. */
export const USUAL_SETTINGS: Settings = readSettingsFrom({});

/** The names of all settings. */
export const settingNames = Object.keys(settingFields) as (keyof Settings)[];

/** Whether a setting is as it is for somebody who has chosen nothing. */
export function isUsual(settings: Settings, name: keyof Settings): boolean {
  return JSON.stringify(settings[name]) === JSON.stringify(USUAL_SETTINGS[name]);
}
