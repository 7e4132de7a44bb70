/** Languages with ways of their own to write dates and numbers; any other can still be stored, and the browser's is always among the choices. */
const TAGS = [
  ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IN', 'de', 'de-AT', 'de-CH', 'fr', 'fr-CA', 'es', 'es-MX', 'pt-BR', 'pt-PT', 'it', 'nl'],
  ['sv', 'da', 'nb', 'fi', 'pl', 'cs', 'hu', 'ro', 'el', 'tr', 'uk', 'id', 'vi', 'ja', 'ko', 'zh-CN', 'zh-TW'],
].flat();

/** A language by its name, in English as all of Fieldguide; null is the browser's. */
export function localeName(tag: string | null): string {
  if (tag === null) return `As the browser (${localeName(new Intl.DateTimeFormat().resolvedOptions().locale)})`;
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}

/** The languages to choose from, by name; `chosen` is among them. The browser's comes first, with an empty value. */
export function localeOptions(chosen: string | null): [value: string, label: string][] {
  const tags = new Set(chosen === null ? TAGS : [...TAGS, chosen]);
  const named = [...tags].map((tag): [string, string] => [tag, localeName(tag)]);
  return [['', localeName(null)], ...named.toSorted(([, one], [, other]) => one.localeCompare(other, 'en'))];
}
