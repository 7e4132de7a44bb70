import type { ItemKind } from '../../lib/domain/guide';
import type { GuideDraft, GuideRemark } from '../../lib/guides/guide-reading';
import { remarkWords } from './reading-words';

/** Something that was uncertain when a text was read, and the part of the guide it is about. */
export interface Finding {
  /** The same for the same remark on the same text. */
  id: string;
  code: GuideRemark['code'];
  /** Named as in `SourcePlace`. */
  part: string;
  /** Counted from 1; null when it is in no line. */
  line: number | null;
  sentence: string;
  /** The kind that was guessed; null when it is about something else. */
  kind: ItemKind | null;
  /** Of what was kept as notes: how it begins, there or in the preface. Null when it is about something else. */
  found: string | null;
}

function partOf(remark: GuideRemark, draft: GuideDraft): string {
  switch (remark.code) {
    case 'title-missing':
      return 'title';
    case 'formats-from-sums':
    case 'format-assumed':
      return 'formats';
    case 'kind-guessed':
    case 'minutes-in-item':
      return remark.itemId;
    case 'kept-as-notes':
      return draft.preface.includes(remark.found) ? 'preface' : 'source-note';
    case 'alternative':
      return draft.sections[remark.sectionIndex]?.id ?? '';
    case 'budget-missing':
    case 'budget-placeholder':
    case 'budget-range':
    case 'budget-guessed':
      return `budget:${draft.sections[remark.sectionIndex]?.id ?? ''}`;
  }
}

function textsOf({ sections }: GuideDraft): Map<string, string> {
  const items = sections.flatMap((section) => section.items.flatMap((item) => [item, ...item.children]));
  return new Map(items.map(({ id, text }) => [id, text]));
}

/** The remarks on a reading, each with its sentence and with the part of `draft`, the guide as it was read, that it is about. */
export function findingsOf(draft: GuideDraft, remarks: readonly GuideRemark[]): Finding[] {
  const titleOf = (sectionIndex: number) => draft.sections[sectionIndex]?.title ?? '';
  const texts = remarks.some((remark) => 'itemId' in remark) ? textsOf(draft) : new Map<string, string>();
  const textOf = (itemId: string) => texts.get(itemId) ?? '';
  return remarks.map((remark) => {
    const [part, line] = [partOf(remark, draft), 'line' in remark ? remark.line : null];
    return {
      id: `${remark.code} ${line ?? ''} ${part}`,
      code: remark.code,
      part,
      line,
      sentence: remarkWords(remark, { titleOf, textOf }),
      kind: 'kind' in remark ? remark.kind : null,
      found: remark.code === 'kept-as-notes' ? remark.found : null,
    };
  });
}

/** The findings that a correction has not settled, as the guide is now. */
export function openFindings(draft: GuideDraft, findings: readonly Finding[]): Finding[] {
  const sections = new Map(draft.sections.map((section) => [section.id, section]));
  const hasGuesses = findings.some(({ kind }) => kind !== null);
  const items = hasGuesses ? draft.sections.flatMap((section) => section.items.flatMap((item) => [item, ...item.children])) : [];
  const kinds = new Map(items.map((item) => [item.id, item.kind]));
  return findings.filter(({ code, part, kind, found }) => {
    const section = sections.get(part.replace(/^budget:/u, ''));
    switch (code) {
      case 'title-missing':
        return draft.title.trim() === '';
      case 'budget-missing':
      case 'budget-placeholder':
        return section?.budgetsMinutes.includes(null) === true;
      case 'budget-range':
      case 'budget-guessed':
        return section !== undefined;
      case 'alternative':
        return section?.isAlternative === true;
      case 'kind-guessed':
      case 'minutes-in-item':
        return kinds.get(part) === kind;
      case 'kept-as-notes':
        return (part === 'preface' ? draft.preface : draft.sourceNote).includes(found ?? '');
      default:
        return true;
    }
  });
}
