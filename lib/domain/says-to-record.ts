import type { Guide, ItemKind } from './guide';

/** The kinds of item that tell the moderator what to do; a question is for the participant. */
const TOLD_KINDS: ReadonlySet<ItemKind> = new Set(['action', 'script', 'hint']);

/** Words for beginning and, not far after them, for recording, in the languages that guides are read in. */
const STARTS = [
  /\b(?:start|begin|turn on|switch on|press|hit|click)\b[^.!?\]]{0,40}\brecord(?:ing|er)?\b/iu,
  /\b(?:starte?n?|beginnen?|einschalten|anschalten)\b[^.!?\]]{0,40}\b(?:aufnahmen?|aufzeichnung(?:en)?)\b/iu,
  /\b(?:aufnahmen?|aufzeichnung(?:en)?)\b[^.!?\]]{0,40}\b(?:starte?n?|beginnen?|einschalten|anschalten)\b/iu,
  /\b(?:lancer|lancez|démarrer|démarrez|commencer|commencez)\b[^.!?\]]{0,40}\benregistre(?:r|ment)\b/iu,
  /\b(?:iniciar|inicia|empezar|empieza|comenzar|comienza)\b[^.!?\]]{0,40}\bgraba(?:ción|r)\b/iu,
  /\b(?:iniciar|inicie|começar|comece)\b[^.!?\]]{0,40}\bgrava(?:ção|r)\b/iu,
  /\b(?:start|begin)\b[^.!?\]]{0,40}\bopnamen?\b/iu,
  /(?:録音|録画|レコーディング)(?:を|の)?(?:開始|始め|スタート)/u,
];

const saysSo = (text: string): boolean => STARTS.some((words) => words.test(text));

/** Whether a guide tells the moderator to start a recording, in an action, a script or a note to self. */
export function saysToRecord({ sections }: Guide): boolean {
  return sections.some(({ items }) =>
    items.flatMap((item) => [item, ...item.children]).some(({ kind, text }) => TOLD_KINDS.has(kind) && saysSo(text)),
  );
}
