import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import type { Note } from '../../../lib/domain/notes';
import type { SessionItem, SessionState } from '../../../lib/domain/session-state';
import { plainInline } from '../../ui/read-inline';

/** Where a note can lie. */
export type NotePlace = Pick<Note, 'sectionId' | 'itemId'>;

/** A part of the session in which notes can lie. */
export interface PlaceGroup {
  sectionId: string;
  title: string;
  items: { itemId: string; text: string }[];
}

/** Characters of a question in a list. */
const OPTION_LENGTH = 90;

const isAnswerable = ({ kind }: SessionItem): boolean => kind === 'question' || kind === 'probe' || kind === 'action';

/** Every place of a session in the guide's order, and the debrief at the end. */
export function placeGroups(state: SessionState): PlaceGroup[] {
  const groups = state.sections.map(({ id, title, itemIds }): PlaceGroup => {
    const items = itemIds.flatMap((itemId) => state.items.get(itemId) ?? []).filter(isAnswerable);
    return {
      sectionId: id,
      title,
      items: items.map((item) => ({ itemId: item.id, text: plainInline(item.text).slice(0, OPTION_LENGTH) })),
    };
  });
  const debrief = DEBRIEF_QUESTIONS.map(({ id, text }) => ({ itemId: id, text }));
  return [...groups, { sectionId: DEBRIEF_SECTION_ID, title: 'Debrief', items: debrief }];
}

/** What a note is about, in words: its section and, where it has one, its question. */
export function placeWords(state: SessionState, { sectionId, itemId }: NotePlace): string {
  if (sectionId === DEBRIEF_SECTION_ID) {
    const question = DEBRIEF_QUESTIONS.find(({ id }) => id === itemId);
    return question ? `Debrief · ${question.text}` : 'Debrief';
  }
  const title = state.sections.find(({ id }) => id === sectionId)?.title ?? '';
  const item = itemId === null ? undefined : state.items.get(itemId);
  return item ? `${title} · ${plainInline(item.text)}` : title;
}
