const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Parts of names that are nobody's name by themselves: particles, titles, forms of companies. In small letters, without accents. */
export const NAME_PARTICLES = words(
  'von van der den del dos das las los bin ibn abu ten ter zur zum the and for los san santa mac dit auf zu af av ' +
    'mrs miss mister madam sir dame herr frau prof professor doctor doktor dipl ing msc phd mba junior senior iii',
);

/** What a company's name ends with and is often called without. In small letters, without accents and points. */
export const COMPANY_FORMS = words(
  'inc incorporated llc llp ltd limited plc corp corporation co company gmbh mbh ag kg kgaa ug ohg gbr se sa sas sarl srl spa bv nv oy oyj ab as aps kk pty pte pvt sro doo eood ltda',
);

/** Names that are ordinary words too: only written with a capital they are taken for the name. In small letters. */
export const ORDINARY_WORDS = words(
  'will may mark rose grace hope joy faith bill rich rob sue pat art frank gene jack drew dawn april june august summer autumn amber ruby iris ivy lily ' +
    'olive daisy page young king long white black brown green gray grey stone wood woods hill rivers field fields park parks baker cook price best good ' +
    'love case cross bell ball day fox wolf bird fish rice bush banks bank street church hall house chase hunter mason carter cooper fisher gardener ' +
    'porter potter shepherd singer smith taylor turner walker weaver miller winter spring snow frost storm sky star moon sun sunny sandy misty stormy ' +
    'chip chuck dale dean don dick earl guy harry josh ken lance max miles nick norm pierce ray reed rusty stew tab trip van victor ward wade ware west ' +
    'east north south small short little sharp strong swift wise wild noble major minor power powers sales marsh lane glen ford forest brook brooks cliff ' +
    'angel crystal destiny eve ginger harmony heather honor jade jasmine jewel liberty melody mercy patience pearl robin sage skye violet virginia wren ' +
    'klein gross lang kurz schwarz weiss braun koch bauer sommer berg stein wolf vogel fuchs engel kaiser richter schneider fischer weber becker ' +
    'bon petit grand blanc noir roy le la el al do de da an in on so to my me it he we us be go no or at as by am is',
);
