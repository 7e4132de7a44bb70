/** The words of one language that say something about time or choice in a guide. Each is the source of a pattern, matched without regard to case. */
interface LanguageWords {
  /** Units of minutes. */
  minutes: readonly string[];
  /** Units of hours. */
  hours: readonly string[];
  /** Says that a section may be left out. */
  optional: readonly string[];
  /** Says the same as a condition: if time allows. */
  ifTime: readonly string[];
  /** Labels of a line that gives a duration, such as `Time: 5 min`. */
  time: readonly string[];
  /** Labels of a line that says how long the whole is, such as `Total time: 50 min`. */
  whole: readonly string[];
  /** Heads of the column, or of a list, that says what is done in that time. */
  activity: readonly string[];
  /** Before a duration: it is about as long. */
  about: readonly string[];
  /** Beside a duration: it is a distance to something, not the length of a section. */
  distance: readonly string[];
  /** Headings of the guide proper in a file that holds a plan too. */
  guide: readonly string[];
}

const ENGLISH: LanguageWords = {
  minutes: ['minutes?', 'mins?\\.?', 'mns?\\.?'],
  hours: ['hours?', 'hrs?\\.?'],
  optional: ['optional', 'optionally'],
  ifTime: [
    "if (?:there(?:[’']s| is) )?(?:(?:enough|any|some|more|extra) )?time(?: (?:allows|permits|remains|is left|left))?",
    'time permitting',
    'if (?:applicable|needed|necessary|relevant)',
    "skip (?:this |it )?(?:if|when) (?:(?:we|you)(?:[’']re| are) )?(?:running |behind |late|short|out of time|there is no time|no time)[^()[\\]]{0,20}",
    '(?:skip (?:this |it )?|only )(?:if|when|for|unless) [^()[\\]]{1,80}',
  ],
  time: [
    'time',
    'times',
    'duration',
    'length',
    'timebox',
    'time ?-?box',
    'timing',
    'time allotted',
    'allotted time',
    'estimated time',
    'estimated duration',
    'time estimate',
  ],
  whole: [
    'total',
    '(?:total|overall|planned|expected|estimated|full) (?:time|duration|length)',
    "(?:session|interview|call|meeting|conversation|guide|test)(?:[’']s)? (?:time|duration|length)",
    '(?:time|duration|length) of (?:the |each )?(?:session|interview|call|meeting|conversation|test)',
  ],
  activity: [
    'activity',
    'activities',
    'section',
    'sections',
    'topic',
    'topics',
    'part',
    'phase',
    'segment',
    'agenda item',
    'agenda',
    'item',
    'what',
    'step',
    'block',
    'stage',
    'task',
  ],
  about: [
    'about',
    'around',
    'approx(?:imately|\\.)?',
    'ca\\.?',
    'circa',
    'max\\.?',
    'maximum',
    'up to',
    'roughly',
    'no more than',
    'at most',
    'est\\.?',
  ],
  distance: [
    'before',
    'after',
    'afterwards',
    'within',
    'prior',
    'earlier',
    'later',
    'ahead',
    'beforehand',
    'ago',
    'early',
    'late',
    'in advance',
    'following',
    'since',
    'until',
    'till',
  ],
  guide: [
    "(?:user |customer |stakeholder )?(?:interview|discussion|conversation|moderator(?:[’']?s)?|moderation|facilitator(?:[’']?s)?|session|topic|research|test)[ -](?:guide|script|protocol|questions|outline|flow)",
    'script',
    'discussion guide',
    'agenda',
    '(?:the )?(?:interview|session|conversation|guide)',
  ],
};

const GERMAN: LanguageWords = {
  minutes: ['minuten?', 'min\\.?'],
  hours: ['stunden?', 'std\\.?'],
  optional: ['optional', 'wahlweise', 'fakultativ'],
  ifTime: [
    '(?:falls|wenn|sofern) (?:noch )?(?:genug |genügend |etwas )?zeit(?: (?:bleibt|ist|übrig(?: ist)?|reicht|da ist|vorhanden))?',
    'bei bedarf',
    'falls (?:nötig|zutreffend)',
  ],
  time: ['zeit', 'dauer', 'zeitbedarf', 'zeitrahmen', 'zeitbox', 'länge', 'uhrzeit'],
  whole: ['gesamt', 'gesamt-?(?:dauer|zeit|länge)', 'insgesamt', '(?:interview|gesprächs?|sitzungs)-?(?:dauer|zeit|länge)'],
  activity: ['aktivität', 'abschnitt', 'thema', 'themen', 'teil', 'programmpunkt', 'tagesordnungspunkt', 'inhalt', 'schritt', 'was'],
  about: ['etwa', 'ungefähr', 'rund', 'circa', 'zirka', 'höchstens', 'maximal', 'bis zu'],
  distance: ['vor', 'vorher', 'nach', 'danach', 'nachher', 'binnen', 'innerhalb', 'später', 'früher', 'seit'],
  guide: ['(?:interview|gesprächs|diskussions)?-?leitfaden', 'gesprächsablauf', 'ablauf', 'skript', 'moderationsleitfaden'],
};

const FRENCH: LanguageWords = {
  minutes: ['minutes?', 'min\\.?', 'mn'],
  hours: ['heures?'],
  optional: ['optionnel(?:le)?s?', 'facultati(?:f|ve)s?', 'en option'],
  ifTime: ['si (?:le )?temps (?:le )?(?:permet|reste)', 'si le temps le permet', "s[’']il (?:nous )?reste du temps", 'si nécessaire'],
  time: ['temps', 'durée', 'durée estimée', 'horaire', 'minutage'],
  whole: [
    'total',
    '(?:durée|temps) (?:totale?|global|globale|prévue?)',
    "durée (?:de l[’']|du |de la )(?:entretien|échange|séance|session)",
  ],
  activity: ['activité', 'activités', 'partie', 'thème', 'sujet', 'étape', 'contenu', 'quoi'],
  about: ['environ', 'à peu près', "jusqu[’']à", 'au plus'],
  distance: ['avant', 'après', 'dans les', "d[’']avance", 'plus tard', 'depuis'],
  guide: ["guide d[’'](?:entretien|interview)", 'guide de discussion', "trame d[’']entretien", 'déroulé', 'script'],
};

const SPANISH: LanguageWords = {
  minutes: ['minutos?', 'min\\.?'],
  hours: ['horas?'],
  optional: ['opcional(?:es)?'],
  ifTime: ['si hay tiempo', 'si (?:queda|sobra|tenemos) tiempo', 'si el tiempo lo permite', 'si es necesario'],
  time: ['tiempo', 'duración', 'duración estimada', 'horario', 'hora'],
  whole: ['(?:duración|tiempo) (?:total|prevista?o?)', 'duración (?:de la |del )(?:entrevista|sesión|conversación)'],
  activity: ['actividad', 'actividades', 'sección', 'tema', 'temas', 'parte', 'etapa', 'bloque', 'contenido', 'qué'],
  about: ['unos', 'aproximadamente', 'alrededor de', 'hasta', 'como máximo'],
  distance: ['antes', 'después', 'dentro de', 'previo', 'más tarde'],
  guide: ['gui[oó]n', 'guía de (?:la )?(?:entrevista|discusión|conversación)', 'guion de (?:la )?entrevista'],
};

const PORTUGUESE: LanguageWords = {
  minutes: ['minutos?', 'min\\.?'],
  hours: ['horas?'],
  optional: ['opcional', 'opcionais', 'facultativ[oa]s?'],
  ifTime: ['se houver tempo', 'se (?:sobrar|der|restar) tempo', 'se o tempo permitir', 'se necessário'],
  time: ['tempo', 'duração', 'duração estimada', 'horário'],
  whole: ['(?:duração|tempo) (?:total|previst[ao])', 'duração (?:da |do )(?:entrevista|sessão|conversa)'],
  activity: ['atividade', 'atividades', 'seção', 'secção', 'tema', 'tópico', 'parte', 'etapa', 'bloco', 'conteúdo', 'o quê'],
  about: ['cerca de', 'aproximadamente', 'até', 'uns', 'no máximo'],
  distance: ['antes', 'depois', 'após', 'dentro de', 'mais tarde'],
  guide: ['roteiro(?: d[ae] entrevista)?', 'guia d[ae] (?:entrevista|discussão)', 'guião(?: d[ae] entrevista)?'],
};

const ITALIAN_AND_DUTCH: LanguageWords = {
  minutes: ['minut[oi]', 'minuten', 'minuut'],
  hours: ['or[ae]', 'uur', 'uren'],
  optional: ['facoltativ[oaie]', 'opzional[ei]', 'optioneel', 'facultatief'],
  ifTime: ["se c[’']è tempo", 'se (?:resta|avanza) tempo', 'als er (?:nog )?tijd (?:is|over is)', 'indien er tijd is'],
  time: ['durata', 'tempo', 'tijd', 'duur'],
  whole: ['(?:durata|tempo) (?:totale|complessiv[ao])', 'totale', 'totale (?:tijd|duur)', 'totaal'],
  activity: ['attività', 'argomento', 'sezione', 'activiteit', 'onderwerp', 'onderdeel'],
  about: ['circa', 'ongeveer', 'al massimo', 'maximaal'],
  distance: ['prima', 'dopo', 'entro', 'vooraf', 'daarna', 'binnen', 'voor', 'na'],
  guide: ["traccia (?:d[’'])?intervista", "guida (?:all[’'])?intervista", 'gespreksleidraad', 'interviewleidraad'],
};

/** Japanese, Chinese and Korean; their words stand directly behind a number. */
const EAST_ASIAN: LanguageWords = {
  minutes: ['分間?', '分钟', '分鐘', '분(?:간)?'],
  hours: ['時間', '小时', '小時', '시간'],
  optional: ['任意', 'オプション', '省略可', '可选', '可選', '선택(?: 사항)?'],
  ifTime: [
    '時間があれば',
    '時間が(?:許|ゆる)せば',
    '余裕があれば',
    '如果(?:有|还有)?时间(?:允许)?',
    '如有时间',
    '시간이 (?:있으면|되면|남으면)',
  ],
  time: ['時間', '所要時間', '目安時間', '时间', '時長', '时长', '시간', '소요 시간'],
  whole: ['合計(?:時間)?', '全体(?:の(?:時間|所要時間))?', '総時間', '总时长', '總時長', '总时间', '총 (?:소요 )?시간'],
  activity: ['内容', '項目', 'セクション', 'テーマ', '活动', '主题', '环节', '내용', '항목'],
  about: ['約', 'およそ', '大约', '约', '약'],
  distance: ['前', '後', '以内', '前に', '後に', '전', '후', '이내'],
  guide: ['インタビューガイド', 'ディスカッションガイド', '台本', '进行脚本', '访谈(?:提纲|指南)', '인터뷰 가이드'],
};

const LANGUAGES: readonly LanguageWords[] = [ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN_AND_DUTCH, EAST_ASIAN];

/** What a word says; see {@link LanguageWords} in this file. */
export type WordMeaning = keyof LanguageWords;

/** The words of one meaning in all languages, as the source of a pattern without a group of its own; longer words come first. */
export function wordsFor(meaning: WordMeaning): string {
  return oneOf(LANGUAGES.flatMap((language) => language[meaning]));
}

/** The source of a pattern that matches any of some patterns, the longer before the shorter. */
function oneOf(patterns: readonly string[]): string {
  return [...new Set(patterns)].toSorted((a, b) => b.length - a.length).join('|');
}
