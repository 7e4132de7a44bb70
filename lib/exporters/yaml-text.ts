import { toOneLine } from './plain-text';

/** A value of YAML front matter. `date` is an ISO date or date and time, written without quotation marks, so that it is taken for one. */
export type YamlValue = string | number | { date: string } | readonly string[];

// What YAML or an editor takes for a line break or for nothing, and what turns the direction of the text around it.
const TO_ESCAPE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/**
 * A text as a double-quoted scalar on one line: the one style in which nothing has a meaning but the backslash and the quotation mark, so
 * that no text becomes a date, a number, a key, a tag, an anchor or the end of the front matter.
 */
export function yamlString(text: string): string {
  const quoted = JSON.stringify(toOneLine(text));
  return quoted.replaceAll(TO_ESCAPE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function yamlEntry(key: string, value: YamlValue): string {
  if (typeof value === 'string') return `${key}: ${yamlString(value)}`;
  if (typeof value === 'number') return `${key}: ${value}`;
  return `${key}: ${'date' in value ? value.date : `[${value.map(yamlString).join(', ')}]`}`;
}

/** Front matter with its fences. The keys are ours and need no quotation marks; no line of it is longer than its value. */
export function yamlFrontMatter(entries: readonly (readonly [key: string, value: YamlValue])[]): string {
  return ['---', ...entries.map(([key, value]) => yamlEntry(key, value)), '---'].join('\n');
}
