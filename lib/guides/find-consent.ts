import type { Item } from '../domain/guide';

type Asking = Pick<Item, 'kind' | 'text' | 'isConsent'>;

// Whole words where a language needs it; stems where its endings vary.
const RECORDING =
  /\brecord(?:ing|ings|ed)?\b|\bvideotap|\baufzeich|\baufnahme|\baufnehm|\baufgezeichnet|\baufgenommen|\benregistr|\bgrab(?:ar|ación|amos|emos|e|o)(?![\p{L}])|\bgrav(?:ar|ação|amos|emos|ado)(?![\p{L}])|\bregistr(?:are|iamo|azione)|\bopne(?:men|emt)\b|\bopgenomen\b|\bopnames?\b|録音|録画/iu;
const ASKING =
  /\b(?:ok|okay|o\.k\.|al(?:l ?)?right|fine|consent|permission|permit|allow(?:ed)?|agree|comfortable|mind|confirm)\b|\bask (?:if|whether)\b|\b(?:may|can|could) (?:i|we)\b|\b(?:i|we) (?:may|can|could)\b|\b(?:einverstanden|zustimm|erlaub|einwillig|in ordnung|d(?:ürfe?n?|arf) (?:ich|wir|man)|(?:ich|wir) [^.?!]{0,60}\bd(?:ürfen?|arf)\b|stört es|etwas dagegen)|\b(?:accord|permission|autoris|consent|acceptez|puis-je|pouvons-nous|(?:on|nous) (?:peut|pouvons)|peut-on|pourr(?:ais-je|ions-nous|ait-on)|dérange|permettez|convient)|\b(?:permiso|consentim|autoriza|acuerdo|podemos|pued[oe]|podría(?:mos)?|permite|le parece|te parece|importa|está bien)|\b(?:permissão|autoriz|concorda|posso|pode(?:mos|ríamos)?|importa|tudo bem)|\b(?:vindt? (?:u|je) het goed|is het goed|mag ik|mogen (?:wij|we)|akkoord|toestemming|possiamo|va bene|permesso)\b|同意|許可|よろしい|いいですか|構いません|かまいません|大丈夫/iu;
const CONSENT =
  /\b(?:informed|verbal|written|signed) consent\b|\bconsent form\b|\b(?:your|their) consent\b|\b(?:ask for|obtain|get|give|request|confirm) (?:\S+ )?consent\b|einverständniserklärung|einwilligung|formulaire de consentement|consentement éclairé|consentimiento informado|termo de consentimento|consentimento (?:livre|informado)|同意書|インフォームド・?コンセント/i;
const TAKING_NOTES = /\btak(?:e|ing) (?:\S+ ){0,2}notes\b/i;
// What is kept, said or sent about consent is no question.
const ABOUT_CONSENT = /\b(?:send|sent|print|attach|template|before the (?:call|session|interview))\b/i;
// Code, tables and HTML are nothing a person is asked.
const NOT_SPOKEN = /^(?:```|~~~|\||<(?!mark>))/;

/** True when a text asks, or tells to ask, whether the session may be recorded; false for "Start recording". */
export function isAskingToRecord(text: string): boolean {
  return !NOT_SPOKEN.test(text) && RECORDING.test(text) && ASKING.test(text);
}

/** True when a text asks, or tells to ask, for consent in other words, such as an informed consent form. */
function isAskingForConsent(text: string): boolean {
  return !NOT_SPOKEN.test(text) && CONSENT.test(text) && !ABOUT_CONSENT.test(text);
}

/** What an item's text asks for, remembered for each item: guides are printed over and over while they are edited. */
const known = new WeakMap<Asking, { text: string; asks: 'recording' | 'consent' | null }>();

function whatItAsks(item: Asking): 'recording' | 'consent' | null {
  if (item.kind === 'hint') return null;
  const remembered = known.get(item);
  if (remembered?.text === item.text) return remembered.asks;
  const asksForNotes = (item.kind === 'question' || item.kind === 'action') && TAKING_NOTES.test(item.text) && ASKING.test(item.text);
  const asks = isAskingToRecord(item.text) ? 'recording' : asksForNotes || isAskingForConsent(item.text) ? 'consent' : null;
  known.set(item, { text: item.text, asks });
  return asks;
}

/**
 * The item that asks for consent: the first one marked so, otherwise the first that asks whether the session may be recorded, otherwise the
 * first that asks for consent in other words; null when none does.
 */
export function findConsent<Of extends Asking>(items: readonly Of[]): Of | null {
  const marked = items.find((item) => item.isConsent);
  const asking = (what: 'recording' | 'consent'): Of | undefined => items.find((item) => whatItAsks(item) === what);
  return marked ?? asking('recording') ?? asking('consent') ?? null;
}
