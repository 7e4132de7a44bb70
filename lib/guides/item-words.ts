import type { Priority } from '../domain/guide';

/**
 * What a label such as `Probes:` says about the text behind it or the blocks below it: the five kinds of items where a kind is named,
 * `aim`, and `listen`, for what the moderator listens or watches for.
 */
export type Field = 'aim' | 'question' | 'probe' | 'listen' | 'script' | 'note';

/** A label that stands alone; `isBare` when it says no more than the field does, so that its words need not be kept. */
export interface Label {
  field: Field;
  isBare: boolean;
}

// The words of each field in English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese. A label of just such a word says nothing else.
const WORDS: Readonly<Record<Field, string>> = {
  aim: 'aims?|goals?|objectives?|purposes?|ziele?|zweck|objectifs?|objetivos?|finalidade?|obiettiv[oi]|doel(?:en)?|目的|目標|ねらい|狙い',
  question: 'questions?|fragen?|preguntas?|perguntas?|domande|質問',
  probe:
    'probes?|probing|probing questions?|follow[ -]?ups?|follow[ -]?up (?:questions?|probes?)|prompts?|relances?|nachfragen?|seguimientos?|' +
    'preguntas de seguimiento|repreguntas?|profundizar|aprofundar|aprofundamento|perguntas de seguimento|深掘り|追加質問|フォローアップ',
  listen:
    "(?:listen|watch|look)(?: out)? for|(?:things|what) to (?:listen|watch|look)(?: out)?(?: for)?|achten? (?:sie )?auf|darauf achten|à écouter|écouter|points? d[’']attention|escuchar|" +
    'prestar atenci[óo]n a|prestar atenção a|ouvir|注目点|聞きどころ|観察ポイント',
  script: 'scripts?|say|read (?:this )?(?:out|aloud|out loud)|skript|vorlesen|à dire|à lire|decir|leer|dizer|ler|guion|roteiro|台本|セリフ',
  note:
    "notes?|notes? to self|record|nb|n\\.b\\.|tips?|hints?|reminders?|(?:moderator|interviewer|facilitator|researcher)(?:[’']s)? (?:notes?|tips?|instructions?)|" +
    'hinweise?|notiz(?:en)?|anmerkung(?:en)?|tipps?|remarques?|astuces?|notas?|consejos?|dicas?|observaç(?:ão|ões)|注意?|メモ|ヒント|補足',
};
// Only these say exactly what a kind or the aim says.
const BARE: Readonly<Record<Field, string>> = {
  aim: WORDS.aim,
  question: WORDS.question,
  probe: WORDS.probe,
  listen: '(?!)',
  script: 'scripts?|skript|guion|roteiro|台本',
  note: '(?!)',
};
// A label of more words names its field by one of these.
const NAMED: readonly [Field, RegExp][] = [
  [
    'probe',
    /\bfollow[ -]?ups?\b|\bprob(?:es?|ing)\b|\bprompts?\b|\brelances?\b|\bnachfragen?\b|\bask about$|\bask them about$|深掘り|追加質問/i,
  ],
  ['question', /\bquestions?(?: to ask)?$|\bask$|\bfragen?$|\bpreguntas?\b|\bperguntas?\b|質問$/i],
  ['listen', /\b(?:listen|watch|look) (?:out )?for$/i],
  ['script', /\bscript$|\b(?:introduction|intro|opening|closing) text$/i],
  ['note', /\bnotes?$/i],
];
const FIELDS = Object.keys(WORDS) as Field[];
const MAX_LABEL_LENGTH = 80;

const OPENING = '(?:<mark>)?[*_]{0,3}';
const CLOSING = '[*_]{0,3}(?:</mark>)?';
const MARKS_AROUND = /^(?:<mark>)?[*_]{0,3}|[*_]{0,3}(?:<\/mark>)?$/g;

function labelled(words: string): RegExp {
  return new RegExp(`^${OPENING}(?:${words})${CLOSING}\\s*[:：]${CLOSING}(?:\\s+|(?<=：[*_]{0,3}))(?=\\S)`, 'iu');
}

const LABELLED: readonly [Field, RegExp][] = FIELDS.map((field) => [field, labelled(WORDS[field])]);
const ALONE: readonly [Field, RegExp][] = FIELDS.map((field) => [field, new RegExp(`^(?:${WORDS[field]})$`, 'iu')]);
const BARE_ALONE: readonly RegExp[] = FIELDS.map((field) => new RegExp(`^(?:${BARE[field]})$`, 'iu'));

/** The field whose label a text begins with, and how long that label is; null when there is none. */
export function labelAtStart(text: string): { field: Field; length: number } | null {
  const head = text.slice(0, MAX_LABEL_LENGTH);
  for (const [field, pattern] of LABELLED) {
    const length = pattern.exec(head)?.[0].length;
    if (length !== undefined) return { field, length };
  }
  return null;
}

// "P: Why there?" beside "Q: What did you expect?"
const PROBE_LETTER = /^P\s?\d{0,2}\s*:\s+\S/;

/** True when a text begins with the label of a probe, also in parentheses: `(Probe: the first day)`. */
export function isProbeLine(text: string): boolean {
  return PROBE_LETTER.test(text) || labelAtStart(text.replace(/^[(（]/, ''))?.field === 'probe';
}

/** Reads a text that is nothing but a label. Without a colon it is one only where `needsColon` is false, as in a heading. */
export function readLabel(text: string, needsColon: boolean): Label | null {
  if (text.length > MAX_LABEL_LENGTH || text.includes('\n')) return null;
  const inside = text.trim().replace(MARKS_AROUND, '');
  const words = inside
    .replace(/\s*[:：]$/, '')
    .replace(MARKS_AROUND, '')
    .trim();
  const hasColon = words.length < inside.length && /[:：][*_]{0,3}$/.test(inside);
  if (words === '' || (needsColon && !hasColon)) return null;
  const field = ALONE.find(([, pattern]) => pattern.test(words))?.[0];
  if (field !== undefined) return { field, isBare: BARE_ALONE.some((pattern) => pattern.test(words)) };
  const named = hasColon ? NAMED.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
  return named === undefined ? null : { field: named, isBare: false };
}

const CLOSERS = '["\'”’»)\\]*_~`]|</mark>|\\s|\\p{Extended_Pictographic}|\\uFE0F|\\u200D';
const ENDS_WITH_QUESTION = new RegExp(`(?:[?？؟]|か。?)(?:${CLOSERS})*$`, 'u');
const NOTE_AT_END = /\s*[*_]{0,3}\[[^[\]\n]*\][*_]{0,3}$/;
const FOOTNOTE_AT_END = /(?:\[\^[^\]\s]+\])+$/;
// A number, an emoji or its short code says nothing of what an item is.
const BEFORE_WORDS =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+|:[a-z\d_+-]{2,40}:\s*|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|→)\s*)+/u;
// The start of what asks without a question mark.
const REQUEST =
  /^["“„«'‘*_]{0,4}(?:please |could you |okay, |ok, |now, |so, |let[’']s )?(?:tell (?:me|us)|describe|walk (?:me|us)|talk (?:me|us)|take (?:me|us) through|explain (?:to me|to us|how|why|what)|show (?:me|us)|imagine|think (?:of|about|back)|give (?:me|us)|share (?:with|your|an?))\b|^["“„«'‘*_]{0,4}(?:bitte )?(?:erzähl(?:en|e)?|beschreib(?:en|e)?|schilder(?:n|e)|zeig(?:en|e)|erklär(?:en|e)) (?:sie|mir|uns|mal|doch|ihr)\b|^["“„«'‘*_]{0,4}(?:parlez|racontez|décrivez|expliquez|montrez|imaginez|dites)[ -](?:moi|nous|votre|vos|le|la|les|un|une|que)\b|^["“„«'‘*_]{0,4}(?:cuénte(?:me|nos)|háble(?:me|nos)|descríba(?:me|nos)?|explíque(?:me|nos)|muéstre(?:me|nos)|describa|imagine|imagínese)(?![\p{L}])|^["“„«'‘*_]{0,4}(?:conte|fale|descreva|explique|mostre)(?:-me|-nos)?(?![\p{L}])|(?:教えて|聞かせて|見せて|話して|説明して)(?:ください|下さい|いただけますか)。?$/iu;

/** True when a text ends with a question mark, whatever closes behind it, or in the way of a Japanese question. */
export function isAsking(text: string): boolean {
  const tail = text.slice(-400).replace(FOOTNOTE_AT_END, '');
  return ENDS_WITH_QUESTION.test(tail) || ENDS_WITH_QUESTION.test(tail.replace(/[*_]{0,3}$/, '').replace(NOTE_AT_END, ''));
}

/** True when a text invites an answer without a question mark, as "Tell me about …" does. */
export function isRequest(text: string): boolean {
  return text.length <= 300 && REQUEST.test(text.replace(BEFORE_WORDS, ''));
}

// "Q1. Which one did you take", "F3: …"
const NUMBERED_QUESTION = /^[*_]{0,3}(?:[QF]\s?\d{1,2}[a-z]?\s?[.:)]|Q:\s)/;

/** True when a text is numbered as the questions of a guide are: `Q3. Who helps`. */
export function isNumberedQuestion(text: string): boolean {
  return NUMBERED_QUESTION.test(text);
}

// "Q: Who?", "Task: find a book"
const LETTERED_LINE = /^[*_]{0,3}(?:Q|F|Task|Aufgabe|Tâche|Tarea|Tarefa)\s?\d{0,2}[*_]{0,3}\s*[:：]/;

/** True when a line is marked as a question or a task of its own: `Q: Who helps?`, `Task: find a book.` */
export function isMarkedLine(text: string): boolean {
  return LETTERED_LINE.test(text);
}

// The start of what only a moderator can be told.
const DIRECTION =
  /^[*_➡→👉\s\uFE0F]{0,6}(?:wait|pause|let (?:the|them|him|her|participants?|people|users?|a silence)|give (?:them|the participant|participants?|the \[)|observe|watch|listen|start|stop|begin|end|introduce|thank (?:the|them|participants?)|ask (?:the|them|participants?|if|whether|about|for)|hand|remind|encourage|invite|make sure|check (?:that|if|whether)|probe|note (?:down|whether|if|that|what|how)|try to (?:get|elicit|find out|understand|avoid)|avoid|dig (?:in|deeper)|follow up|do not|don[’']t|be sure|take notes|explain (?:the|that)|show (?:the|them|him|her|card|slide|screen|picture)|warten|pausieren|beobachten|nicht helfen|attendre|laisser|observer|esperar|dejar|observar|aguardar|deixar)(?![\p{L}’'])/iu;
const BOLD_LABEL_BEFORE = /^(?:\*\*[^*\n]{1,60}\*\*\s*[:：]|\*\*[^*\n]{1,60}[:：]\*\*)\s*/;

const TO_MODERATOR = /^(?:moderator(?:in)?|facilitator)\s*[:：]\s*/i;

/** True when a text tells the moderator what to do, such as "Wait for the names.". */
export function isDirection(text: string): boolean {
  return text.length <= 600 && DIRECTION.test(text.replace(BEFORE_WORDS, '').replace(TO_MODERATOR, '').replace(BOLD_LABEL_BEFORE, ''));
}

/** True when a text begins with a label in bold, such as `**Focus**: …`. */
export function hasBoldLabel(text: string): boolean {
  return BOLD_LABEL_BEFORE.test(text);
}

const FIRST_SENTENCE_ASKS = /^[^.!?。！？؟\n]{1,150}[?？؟]["'”’»)*_]*\s/;

/** True when the first sentence of a text is a question, and more is said behind it. */
export function beginsWithQuestion(text: string): boolean {
  return FIRST_SENTENCE_ASKS.test(text);
}

const PRIORITY_WORDS: readonly [Priority, string][] = [
  [
    'essential',
    "must[ -]?(?:ask|have)s?|essential|priority:? ?(?:high|1)|high priority|don[’']t skip|unbedingt|pflichtfrage|muss|wesentlich|essentielle?|indispensable|prioritaire|esencial|imprescindible|essencial|obrigatória|必須|重要",
  ],
  [
    'if-time',
    "optional|if time|if (?:there(?:[’']s| is) )?(?:enough )?time(?: (?:allows|permits|remains))?|time permitting|nice[ -]to[ -](?:have|ask)|priority:? ?(?:low|3)|low priority|skip if short (?:of|on) time|wenn zeit (?:bleibt|ist)|falls (?:noch )?zeit(?: bleibt| ist)?|wahlweise|facultati(?:f|ve)|optionnel(?:le)?|si (?:le )?temps (?:le )?permet|opcional|si hay tiempo|si queda tiempo|se houver tempo|se der tempo|任意|時間があれば|余裕があれば",
  ],
];
const PRIORITIES = PRIORITY_WORDS.map(([priority, words]) => ({
  priority,
  before: new RegExp(`^[*_]{0,3}(?:[(（[](?:${words})[)）\\]]|(?:${words})[*_]{0,3}\\s*[:：])`, 'iu'),
  after: new RegExp(`[(（[](?:${words})[)）\\]][*_]{0,3}[.。]?$`, 'iu'),
}));
// "3.2 (if time) What else?"
const BEFORE_NUMBERED = /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+/;
const STAR = /^[*_]{0,3}(?:⭐|★)|(?:⭐️?|★)$/u;

/** How a text itself says, at its start or its end, what becomes of it when time is short; null when it does not. */
export function priorityInWords(text: string): Priority | null {
  const head = text.slice(0, MAX_LABEL_LENGTH).replace(BEFORE_NUMBERED, '');
  const tail = text.slice(-MAX_LABEL_LENGTH);
  if (STAR.test(head) || STAR.test(tail)) return 'essential';
  return PRIORITIES.find(({ before, after }) => before.test(head) || after.test(tail))?.priority ?? null;
}
