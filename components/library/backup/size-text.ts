import { numberText } from '../../ui/locale-text';

const MEGABYTE = 1_000_000;

/** A size in words: `under 1 MB`, `12 MB`, `1.2 GB`. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / MEGABYTE;
  if (megabytes < 1) return 'under 1 MB';
  if (megabytes < 1_000) return `${Math.round(megabytes)} MB`;
  return `${numberText(Math.round((megabytes / 1_000) * 10) / 10)} GB`;
}
