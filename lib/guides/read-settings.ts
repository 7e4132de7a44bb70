/** What the lines directly below the title of a printed guide say. */
export interface GuideSettings {
  /** From `Formats: 30 / 60 min`; null when there is no such line. */
  formatsMinutes: number[] | null;
  /** True for `Consent: none`: no item asks for consent, although one looks like it. */
  hasNoConsent: boolean;
  /** False when the lines are written in another way than they are printed. */
  isPrinted: boolean;
}

const FORMATS = /^Formats?: *(\d+(?:\.\d+)?(?: *\/ *\d+(?:\.\d+)?)*) *(?:min|minutes)$/;
const PRINTED_FORMATS = /^Formats: [\d./ ]+ min$/;
const NO_CONSENT = /^Consent: *none$/;

/** Reads a paragraph of nothing but settings; null for any other paragraph. */
export function readSettings(paragraph: string): GuideSettings | null {
  const settings: GuideSettings = { formatsMinutes: null, hasNoConsent: false, isPrinted: true };
  for (const line of paragraph.split('\n')) {
    const formats = FORMATS.exec(line);
    const minutes = formats?.[1]?.split('/').map(Number) ?? [];
    if (minutes.length > 0 && minutes.every((length) => length > 0)) {
      settings.formatsMinutes = minutes;
      settings.isPrinted = PRINTED_FORMATS.test(line);
    } else if (NO_CONSENT.test(line)) settings.hasNoConsent = true;
    else return null;
  }
  return settings;
}
