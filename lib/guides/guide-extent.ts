import { headingsBelow, isTimed, type Heading } from './find-headings';
import { wordsFor } from './words';

const GUIDE = new RegExp(
  `^(?:\\d+[.)]\\s*)?(?:(?:the|main|full|our|der|die|das|le|la|el|o|a)\\s+)?(?:${wordsFor('guide')})(?:$|\\s*[:：(–—-]|\\s+(?:for|with|für|pour|para)\\b)`,
  'iu',
);
const THE_TALK =
  '(?:interviews?|sessions?|calls?|meetings?|conversations?|talks?|gespräch\\p{L}*|sitzung|termin|entretien|session|entrevista|sesión|sessão|conversa|インタビュー)';
const OUTSIDE = new RegExp(
  `^(?:\\d+[.)]\\s*)?(?:(?:pre|post)[- –]?(?:${THE_TALK}|work)(?![\\p{L}])|` +
    `(?:before|after|prior to|following|vor|nach|avant|après|antes d[eoa]l?|después del?|depois d[eoa]|após)\\s+(?:(?:the|your|each|every|dem|der|jedem|l['’]|la|le|el|o|a)\\s*)?${THE_TALK}(?![\\p{L}])|` +
    'nachbereitung|vorbereitung)',
  'iu',
);
const TRAILING =
  /^(?:[\p{Extended_Pictographic}\uFE0F\s]*)(?:\d+[.)]\s*)?(?:after(?:wards)?(?=\s*(?:$|[:：(–—-])|\s+(?:each|every|all|it|they|you|them)\b)|post[- ]|(?:.*\s)?check-?list|resources?\b|references?\b|further reading|change ?log|version history|appendix|appendices|anhang|annexe|anexo|tips?\b|best practices|(?:interview )?analysis|synthesis|debrief\b|score ?cards?\b|(?:scoring|rating|evaluation)(?: (?:sheet|form|grid|criteria))?\s*$|bewertung(?:sbogen)?\s*$|grille d['’]évaluation|next steps after|notes? template|related\b|see also|license\b|credits\b|sources?\b|hypothesis mapping|.*\btemplates?$)/iu;

// What is written down of the talk, below the last section with minutes.
const RECORD =
  /^(?:[\p{Extended_Pictographic}\uFE0F\s]*)(?:(?:key )?takeaways|summary|action items|(?:interviewer |my |our |raw )?(?:notes|observations|impressions)|zusammenfassung|notizen|beobachtungen|synthèse|observations|resumen|observaciones|resumo|observações|メモ|所感)\s*[:：]?$/iu;

/** The headings that tell of what is done before or after the talk, and those below them. */
export function findOutside(headings: readonly Heading[]): Set<Heading> {
  const outside = new Set<Heading>();
  let depth = Infinity;
  for (const heading of headings) {
    if (heading.block.depth > depth) {
      outside.add(heading);
      continue;
    }
    depth = Infinity;
    if (!OUTSIDE.test(heading.reading.title)) continue;
    outside.add(heading);
    depth = heading.block.depth;
  }
  return outside;
}

/** The heading of the guide proper where a plan or something else stands before it; null when there is none. `timed` are the headings with minutes, `first` is the first heading of the file. */
export function findGuideHeading(headings: readonly Heading[], timed: readonly Heading[], first: Heading | undefined): Heading | null {
  for (const heading of headings) {
    if (heading === first || isTimed(heading) || !GUIDE.test(heading.reading.title)) continue;
    const below = headingsBelow(headings, heading);
    const within = timed.filter((other) => below.includes(other)).length;
    // Beside a plan of its own, what the plan says of time does not count.
    const isPart = heading.block.depth === first?.block.depth && within * 2 >= timed.length;
    if (below.length > 0 && (within === timed.length || isPart)) return heading;
  }
  return null;
}

/** The first heading after the guide, among those that follow its last section with minutes, or its first when none has any; null when the guide goes on to the end. */
export function findEnd(
  later: readonly Heading[],
  guide: Heading | null,
  outside: ReadonlySet<Heading>,
  isAfterMinutes: boolean,
): Heading | null {
  return (
    later.find(
      (heading) =>
        outside.has(heading) ||
        (guide !== null && heading.block.depth <= guide.block.depth) ||
        (!isTimed(heading) && (TRAILING.test(heading.reading.title) || (isAfterMinutes && RECORD.test(heading.reading.title)))),
    ) ?? null
  );
}
