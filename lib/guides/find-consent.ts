import type { ItemReading } from './read-items';

// Whole words where a language needs it; stems where its endings vary.
const RECORDING =
  /\brecord(?:ing|ings|ed)?\b|\bvideotap|\baufzeich|\baufnahme|\baufnehm|\baufgezeichnet|\baufgenommen|\benregistr|\bgrab(?:ar|ación|amos|o)|\bgrava(?:r|ção|mos)|録音|録画/i;
const ASKING =
  /\b(?:ok|okay|o\.k\.|all ?right|consent|permission|permit|allow(?:ed)?|agree|comfortable|mind|confirm)\b|\bask (?:if|whether)\b|\b(?:may|can|could) (?:i|we)\b|\b(?:i|we) (?:may|can|could)\b|\b(?:einverstanden|zustimm|erlaub|einwillig|in ordnung|dürfe?n? (?:ich|wir))|\b(?:accord|permission|autoris|consent|acceptez|puis-je|pouvons-nous)|\b(?:permiso|consentim|autoriza|acuerdo|podemos|puedo|permite)|\b(?:permissão|autoriz|concorda|posso|tudo bem)|同意|許可|よろしい|いいですか|構いません/i;
// Code, tables and HTML are nothing a person is asked.
const NOT_SPOKEN = /^(?:```|~~~|\||<)/;

/** True when a text asks, or tells to ask, whether the session may be recorded; false for "Start recording". */
export function isAskingToRecord(text: string): boolean {
  return !NOT_SPOKEN.test(text) && RECORDING.test(text) && ASKING.test(text);
}

/** The item that asks for consent: the first one marked so, otherwise the first that reads like it; null when none does. */
export function findConsent<Item extends Pick<ItemReading, 'kind' | 'text' | 'isConsent'>>(items: readonly Item[]): Item | null {
  const marked = items.find((item) => item.isConsent);
  return marked ?? items.find((item) => item.kind !== 'hint' && isAskingToRecord(item.text)) ?? null;
}
