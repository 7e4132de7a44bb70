import { computed, signal } from '@preact/signals';

/** As nobody has said otherwise yet; undefined is what the browser writes in. */
const locale = signal<string | undefined>('en-GB');
const numberFormat = computed(() => new Intl.NumberFormat(locale.value));

/** From now on dates, times and numbers are written in a language, a BCP 47 tag; null is the browser's. What shows some is drawn again. */
export function writeIn(tag: string | null): void {
  locale.value = tag ?? undefined;
}

/** A number as it is written in the language of the settings, such as `12,345`. */
export function numberText(value: number): string {
  return numberFormat.value.format(value);
}

/** Makes a function that writes moments (ms since the epoch) in the language of the settings; the time zone is that of the machine. */
export function momentText(options: Intl.DateTimeFormatOptions): (at: number) => string {
  const format = computed(() => new Intl.DateTimeFormat(locale.value, options));
  return (at) => format.value.format(at);
}
