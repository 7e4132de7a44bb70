import type { SessionEvent } from '../events/registry';
import { GUIDE_LIMITS } from '../guide';
import type { Guide } from '../guide';
import { NOTE_LIMITS } from '../notes';
import { DETAIL_LIMITS } from '../session-details';

/** Gives what takes the place of a text. */
export type TextChange = (text: string) => string;

/** A text cut to its limit, since what takes a word's place may be longer than the word; never within a character that takes two code units. */
function within(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  return text.length > limit ? cut.replace(/[\uD800-\uDBFF]$/u, '') : text;
}

function changeGuide(guide: Guide, change: TextChange): Guide {
  const title = (text: string) => within(change(text), GUIDE_LIMITS.titleLength);
  const line = (text: string) => within(change(text), GUIDE_LIMITS.textLength);
  const notes = (text: string) => within(change(text), GUIDE_LIMITS.notesLength);
  return {
    ...guide,
    title: title(guide.title),
    preface: notes(guide.preface),
    ...(guide.goals ? { goals: guide.goals.map(line) } : {}),
    ...(guide.hypotheses ? { hypotheses: guide.hypotheses.map(line) } : {}),
    sections: guide.sections.map((section) => ({
      ...section,
      title: title(section.title),
      aim: line(section.aim),
      items: section.items.map((item) => ({
        ...item,
        text: line(item.text),
        children: item.children.map((child) => ({ ...child, text: line(child.text) })),
      })),
    })),
    sourceNote: notes(guide.sourceNote),
  };
}

/**
 * An event with what `change` makes of every text that a person wrote or that leads to one: notes, questions, names, the guide, the call and the
 * link to the recording, which is left out once anything in it was changed. Ids, kinds and the name of the service are none.
 */
export function changeTexts(event: SessionEvent, change: TextChange): SessionEvent {
  const name = (text: string) => within(change(text), DETAIL_LIMITS.nameLength);
  switch (event.type) {
    case 'session-started': {
      const { guide, participant, call } = event;
      const changedCall = call && { ...call, key: change(call.key), label: change(call.label) };
      return { ...event, guide: changeGuide(guide, change), participant: name(participant), call: changedCall };
    }
    case 'question-added':
      return { ...event, text: within(change(event.text), GUIDE_LIMITS.textLength) };
    case 'note-added':
      return { ...event, text: within(change(event.text), NOTE_LIMITS.textLength) };
    case 'details-changed': {
      const { facilitator, noteKeeper, observers, recordingUrl, ...rest } = event;
      const isSameLink = recordingUrl !== undefined && change(recordingUrl) === recordingUrl;
      return {
        ...rest,
        ...(facilitator === undefined ? {} : { facilitator: name(facilitator) }),
        ...(noteKeeper === undefined ? {} : { noteKeeper: name(noteKeeper) }),
        ...(observers === undefined ? {} : { observers: observers.map(name) }),
        ...(isSameLink ? { recordingUrl } : {}),
      };
    }
    default:
      return event;
  }
}
