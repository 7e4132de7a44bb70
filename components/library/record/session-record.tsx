import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import { paceOf } from '../../../lib/domain/pace';
import type { SessionLog } from '../../../lib/domain/session-log';
import { lastRecordUndoable, lastRedoable } from '../../../lib/domain/session-undo';
import type { NoteDraft } from '../../panel/panel-actions';
import { useDraftKeeper } from '../../panel/use-draft-keeper';
import { DebriefCard } from './debrief-card';
import { goToNote } from './note-element';
import { notesBySection } from './notes-by-section';
import type { NotesByItem } from './notes-by-section';
import { PickedBar } from './picked-bar';
import type { Beside, NoteTools, RecordActions } from './record-actions';
import { RecordDetails } from './record-details';
import { RecordFacts } from './record-facts';
import { RecordNotes } from './record-notes';
import type { NoteListContext } from './record-notes';
import { RecordSection } from './record-section';
import { RecordTools } from './record-tools';
import type { RecordView } from './record-tools';
import { SessionTimeline } from './session-timeline';
import { TAG_LIST_ID } from './tag-field';
import { tagsInUse } from './tags-in-use';
import { usePicked } from './use-picked';
import { useNoteKeys, useUndoKeys } from './use-record-keys';
import './session-record.css';
import './note-row.css';

interface SessionRecordProps {
  /** Its state is another object after every change. */
  log: SessionLog;
  /** What was typed and not saved when the page was opened, oldest first. */
  drafts: readonly NoteDraft[];
  /** Ms since the epoch; matters while the session is live, and for the debrief. */
  now: number;
  actions: RecordActions;
  /** What lies beside the notes; null for nothing. */
  beside: Beside | null;
  /** Without their sign. */
  tagsAtHand: readonly string[];
}

const NO_NOTES: NotesByItem = new Map();
/** From so many notes on, sections that are out of sight are not drawn. */
const MANY_NOTES = 300;
/** For so long after its end a session counts as just held, in ms. */
const FRESH_MS = 12 * 60 * 60 * 1000;

/** The editors that were open when the page went, with what was typed. */
function openTexts({ state }: SessionLog, drafts: readonly NoteDraft[]): Map<string, string> {
  const corrections = drafts.filter(({ noteId, text }) => {
    const note = state.notes.get(noteId);
    return note !== undefined && note.text !== text.trim();
  });
  return new Map(corrections.map(({ noteId, text }) => [noteId, text]));
}

/** The record of a session: what was planned, what was asked and what was heard, to be cleaned up and taken along. */
export function SessionRecord({ log, drafts, now, actions, beside, tagsAtHand }: SessionRecordProps) {
  const { state } = log;
  const { act } = actions;
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(state);
  latest.current = state;
  const keeper = useDraftKeeper(state.id, actions);
  const picked = usePicked(state);
  const [view, setView] = useState<RecordView>('questions');
  const [texts] = useState(() => openTexts(log, drafts));
  const tools = useMemo<NoteTools>(
    () => ({ act, keeper, texts, createId: actions.createId, tagsAtHand, latest: () => latest.current, pick: picked.pick }),
    [act, actions, keeper, texts, tagsAtHand, picked.pick],
  );
  const context = useMemo<NoteListContext>(() => ({ picked: picked.ids, tools, beside }), [picked.ids, tools, beside]);
  useUndoKeys(actions);
  useNoteKeys(root);

  const pace = paceOf(state, now);
  const notes = useMemo(() => notesBySection(state), [state]);
  const tags = useMemo(() => tagsInUse(state.notes.values()), [state]);
  const [canUndo, canRedo] = useMemo(() => [lastRecordUndoable(log) !== undefined, lastRedoable(log) !== undefined], [log]);
  const goTo = useCallback((noteId: string) => void goToNote(noteId), []);
  const chronology = useMemo(() => {
    const all = view === 'time' ? [...state.notes.values()].toSorted((a, b) => a.notedAt - b.notedAt) : [];
    return <RecordNotes state={state} notes={all} label="Notes" hasPlaces {...context} />;
  }, [view, state, context]);
  const others = useMemo(() => {
    const known = new Set([DEBRIEF_SECTION_ID, ...state.sections.map(({ id }) => id)]);
    const left = [...notes].flatMap(([sectionId, byItem]) => (known.has(sectionId) ? [] : [...byItem.values()].flat()));
    return <RecordNotes state={state} notes={left} label="Other notes" {...context} />;
  }, [state, notes, context]);
  const debriefNotes = notes.get(DEBRIEF_SECTION_ID) ?? NO_NOTES;

  return (
    <div class={state.notes.size < MANY_NOTES ? 'record' : 'record record-long'} ref={root}>
      <RecordFacts state={state} pace={pace} />
      <RecordDetails state={state} act={act} />
      {(state.endedAt !== null || debriefNotes.size > 0) && (
        <DebriefCard
          state={state}
          notes={debriefNotes}
          drafts={drafts.filter(({ sectionId, noteId }) => sectionId === DEBRIEF_SECTION_ID && !texts.has(noteId))}
          isFresh={state.endedAt !== null && now - state.endedAt < FRESH_MS && DEBRIEF_QUESTIONS.some(({ id }) => !debriefNotes.has(id))}
          context={context}
          actions={actions}
        />
      )}
      <SessionTimeline state={state} now={now} onNote={goTo} />
      {beside?.controls}
      <RecordTools
        state={state}
        view={view}
        onView={setView}
        act={act}
        canUndo={canUndo}
        canRedo={canRedo}
        onUndo={actions.undo}
        onRedo={actions.redo}
      />
      <datalist id={TAG_LIST_ID}>
        {tags.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      {view === 'questions'
        ? state.sections.map((section, index) => {
            const time = pace.sections[index];
            return (
              time && (
                <RecordSection
                  key={section.id}
                  state={state}
                  section={section}
                  time={time}
                  notes={notes.get(section.id) ?? NO_NOTES}
                  context={context}
                />
              )
            );
          })
        : chronology}
      {view === 'questions' && others}
      {picked.notes.length > 0 && <PickedBar state={state} notes={picked.notes} act={act} onClear={picked.clear} />}
    </div>
  );
}
