// From one on, in English, German, French, Spanish and Portuguese; each is the source of a pattern.
const TO_TWELVE: readonly (readonly string[])[] = [
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ['eine?', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  ['une?', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ['una?', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  ['uma?', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
];
const BEYOND_TWELVE: readonly [string, number][] = [
  ['fifteen|fünfzehn|quinze|quince', 15],
  ['twenty|zwanzig|vingt|veinte|vinte', 20],
  ['thirty|dreißig|trente|treinta|trinta', 30],
  ['forty|vierzig|quarante|cuarenta|quarenta', 40],
  ['forty-five|fünfundvierzig|quarante-cinq', 45],
  ['fifty|fünfzig|cinquante|cincuenta|cinquenta', 50],
  ['sixty|sechzig|soixante|sesenta|sessenta', 60],
  ['ninety|neunzig', 90],
];

const SPELLED = [
  ...TO_TWELVE.flatMap((numbers) => numbers.map((source, index): [string, number] => [source, index + 1])),
  ...BEYOND_TWELVE,
].map(([source, value]) => ({ pattern: new RegExp(`^(?:${source})$`, 'i'), value }));

/** The number that a word spells out, such as 5 for `five` or `fünf`; null for any other word. */
export function spelledNumber(word: string): number | null {
  return SPELLED.find(({ pattern }) => pattern.test(word))?.value ?? null;
}
