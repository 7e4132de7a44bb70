import { fieldNames, sectionName } from '../../components/library/guide-form';
import type { FormProblem, GuideForm } from '../../components/library/guide-form';
import { GUIDE_LIMITS } from '../../lib/domain/guide';
import type { ChildItem, Guide } from '../../lib/domain/guide';
import type { DraftGap } from '../../lib/guides/complete-draft';

/** Which field of the form a gap is about, how its place is called, and its item if it is in one. */
interface Place {
  field: string;
  name: string;
  item: ChildItem | undefined;
}

/** Number of an item in its section as the review counts: each followed by those below it, from 1. */
function itemNumber(form: GuideForm, sectionIndex: number, itemId: string | undefined): number {
  const ids = (form.sections[sectionIndex]?.items ?? []).flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
  return ids.findIndex((id) => id === itemId) + 1;
}

function placeOf(form: GuideForm, guide: Guide, path: readonly (string | number)[]): Place {
  const [area, index, part, itemIndex, , childIndex] = path;
  if (area === 'sections' && typeof index === 'number') {
    const name = sectionName(form, index);
    if (part !== 'items' || typeof itemIndex !== 'number') return { field: fieldNames.sectionTitle(index), name, item: undefined };
    // The guide has no emptied items any more, so that its places are not those of the form.
    const above = guide.sections[index]?.items[itemIndex];
    const item = typeof childIndex === 'number' ? above?.children[childIndex] : above;
    return { field: fieldNames.items(index), name: `${name}, item ${itemNumber(form, index, item?.id)}`, item };
  }
  if (area === 'formatsMinutes') return { field: fieldNames.format(0), name: 'Formats', item: undefined };
  if (area === 'preface') return { field: fieldNames.title, name: 'The text before the first section', item: undefined };
  if (area === 'sourceNote') return { field: fieldNames.title, name: 'The text after the last section', item: undefined };
  return { field: fieldNames.title, name: 'The guide', item: undefined };
}

/** What a guide cannot hold of a form, and where it stands; `guide` is what the form amounts to. */
export function refusalProblems(form: GuideForm, guide: Guide, gaps: readonly DraftGap[]): FormProblem[] {
  return gaps.map((gap) => {
    const { field, name, item } = placeOf(form, guide, 'path' in gap ? gap.path : []);
    const length = item?.text.length ?? 0;
    const hint =
      length > GUIDE_LIMITS.textLength
        ? `${length.toLocaleString('en')} characters, at most ${GUIDE_LIMITS.textLength.toLocaleString('en')}`
        : 'a guide cannot hold this; change or shorten it';
    return { field, hint, sentence: `${name}: ${hint}.` };
  });
}
