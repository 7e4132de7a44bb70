import { useMemo, useState } from 'preact/hooks';

import { DEBRIEF_QUESTIONS } from '../../../lib/domain/debrief';
import type { SessionState } from '../../../lib/domain/session-state';
import type { NoteDraft } from '../../panel/panel-actions';
import { Button } from '../../ui/button';
import { DebriefAnswer } from './debrief-answer';
import type { NotesByItem } from './notes-by-section';
import type { RecordActions } from './record-actions';
import { RecordNotes } from './record-notes';
import type { NoteListContext } from './record-notes';
import './debrief-card.css';

interface DebriefCardProps {
  state: SessionState;
  /** Notes of the debrief by their question. */
  notes: NotesByItem;
  /** What was typed and not saved when the page was opened. */
  drafts: readonly NoteDraft[];
  /** True for a session that has just ended: the questions stand open. */
  isFresh: boolean;
  context: NoteListContext;
  actions: RecordActions;
}

/** Four questions to the interviewer while the conversation is fresh. Each answer is a note like any other, and none has to be given. */
export function DebriefCard({ state, notes, drafts, isFresh, context, actions }: DebriefCardProps) {
  const [isOpen, setOpen] = useState(isFresh || drafts.length > 0);
  /** What saves the answers that still stand in their fields, by question. */
  const savers = useMemo(() => new Map<string, () => Promise<boolean>>(), []);
  const others = notes.get(null) ?? [];
  const answered = DEBRIEF_QUESTIONS.filter(({ id }) => notes.has(id)).length;

  const saveAll = async () => {
    const saved = await Promise.all([...savers.values()].map((save) => save()));
    return saved.every(Boolean);
  };
  const exportAll = async () => {
    if (await saveAll()) await actions.exportMarkdown();
  };
  const hide = async () => {
    if (await saveAll()) setOpen(false);
  };

  return (
    <section class="debrief" aria-labelledby="debrief-title">
      <header class="debrief-head">
        <h2 id="debrief-title">
          Debrief{' '}
          <small class="tabular">
            {answered} of {DEBRIEF_QUESTIONS.length} answered
          </small>
        </h2>
        <Button look="quiet" onClick={() => void (isOpen ? hide() : setOpen(true))}>
          {!isOpen ? 'Answer' : answered === 0 ? 'Skip for now' : 'Close'}
        </Button>
      </header>
      {(isOpen || notes.size > 0) && (
        <ul class={isOpen ? 'debrief-questions' : 'debrief-questions debrief-answers'}>
          {DEBRIEF_QUESTIONS.filter(({ id }) => isOpen || notes.has(id)).map((question) => (
            <li key={question.id}>
              <p class="debrief-question" id={`question-${question.id}`}>
                {question.text}
              </p>
              <RecordNotes state={state} notes={notes.get(question.id) ?? []} label={`Notes on ${question.text}`} {...context} />
              {isOpen && (
                <DebriefAnswer
                  questionId={question.id}
                  draft={drafts.findLast(({ itemId, noteId }) => itemId === question.id && !state.notes.has(noteId)) ?? null}
                  isSaved={(noteId) => state.notes.has(noteId)}
                  savers={savers}
                  keeper={context.tools.keeper}
                  actions={actions}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div class="debrief-others">
          <p class="debrief-question">Other notes</p>
          <RecordNotes state={state} notes={others} label="Other notes on the debrief" {...context} />
        </div>
      )}
      {isOpen && (
        <footer class="debrief-foot">
          <Button look="primary" onClick={() => void exportAll()}>
            Export Markdown
          </Button>
          <a class="button" href={actions.exportHref}>
            Other formats
          </a>
          <p class="quiet">Enter saves an answer as a note. Shift+Enter breaks the line.</p>
        </footer>
      )}
    </section>
  );
}
