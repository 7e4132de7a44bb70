import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { callNoticeOf } from '../../lib/domain/call-notice';
import type { SeenCall } from '../../lib/domain/call-notice';
import { paceOf } from '../../lib/domain/pace';
import { alertOf } from '../../lib/domain/section-alert';
import type { Settings } from '../../lib/domain/settings';
import { SUGGESTION_FROM_MS, suggestionFor } from '../../lib/domain/suggestion';
import { Announcer } from './announcer';
import { CallLine } from './call-line';
import { Composer } from './composer';
import { EndedSummary } from './ended-summary';
import { FeedbackLine } from './feedback-line';
import { Foot } from './foot';
import { currentQuestion } from './current-question';
import type { QuestionChoice } from './current-question';
import { LeftQuestion } from './left-question';
import { NoteList } from './note-list';
import { notesOfSection } from './notes-of-section';
import type { PanelActions, SessionSnapshot } from './panel-actions';
import { PanelBar } from './panel-bar';
import { Pill } from './pill';
import { Rail } from './rail';
import { SectionBody } from './section-body';
import { SectionHead } from './section-head';
import { SessionTotals } from './session-totals';
import { SuggestionLine } from './suggestion-line';
import type { PanelMove } from './surface-moves';
import { takenBackWords } from './taken-back-words';
import { useDraftKeeper } from './use-draft-keeper';
import { useFeedback } from './use-feedback';
import { useFocusHome } from './use-focus-home';
import { useNewQuestion } from './use-new-question';
import { useNoteEdits } from './use-note-edits';
import { useUndoKey } from './use-undo-key';

interface SessionPanelProps {
  session: SessionSnapshot;
  /** Ms since the epoch; changes every second. */
  now: number;
  /** Counts how often the note field was asked for. */
  focusWanted: number;
  /** What is known of the call; null for nothing. */
  call: SeenCall | null;
  /** The keys that hide and show the overlay; null when there are none. */
  overlayKeys: string | null;
  settings: Settings;
  actions: PanelActions;
}

/** The live view of a session. Only what shows a running time is drawn again each second; everything else waits for a new snapshot. */
export function SessionPanel({ session, now, focusWanted, call, overlayKeys, settings, actions }: SessionPanelProps) {
  const { state } = session;
  const { thresholdPercents } = settings;
  const { error, done, act, report, dismiss } = useFeedback(actions.send);
  const keeper = useDraftKeeper(state.id, actions);
  const edits = useNoteEdits(session, keeper);
  const [choice, setChoice] = useState<QuestionChoice | null>(null);
  const choose = useCallback((itemId: string) => setChoice({ itemId, at: actions.clock() }), [actions]);
  // Somebody who adds a question is about to ask it.
  const newQuestion = useNewQuestion(act, actions, choose);
  const root = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);

  const sectionId = state.currentSectionId ?? state.sections[0]?.id ?? '';
  const index = state.sections.findIndex(({ id }) => id === sectionId);
  const section = state.sections[index];
  const questionId = currentQuestion(state, choice)?.id ?? null;
  const hasEnded = state.endedAt !== null;
  const status = hasEnded ? 'ended' : state.pausedAt === null ? 'running' : 'paused';
  const pace = paceOf(state, now);
  const sectionPace = pace.sections[index];
  const suggestion = suggestionFor(state, pace);
  const notice = callNoticeOf(state, call, now);
  const title = `${state.guide.title} · ${state.guide.formatsMinutes[state.formatIndex]} min`;

  const moves = actions.moves.filter((to) => to !== 'overlay' || state.call !== null);
  const move = async (to: PanelMove) => {
    const outcome = await actions.move(to);
    if (!outcome.ok) report(outcome.code);
  };
  const undo = useCallback(
    (commandId: string) => {
      const events = session.events.filter((event) => event.commandId === commandId);
      void act({ type: 'undo', commandId }, takenBackWords(events));
    },
    [session, act],
  );
  useUndoKey(session, act, undo);
  useFocusHome(root);
  useLayoutEffect(() => {
    // A new section starts at its top.
    if (scroll.current) scroll.current.scrollTop = 0;
  }, [sectionId, hasEnded]);
  const body = useMemo(
    () =>
      hasEnded ? (
        <NoteList state={session.state} notes={notesOfSection(session.state, null).all} hasSections wanted={null} act={act} edits={edits} />
      ) : (
        <SectionBody
          state={session.state}
          sectionId={sectionId}
          currentId={questionId}
          newQuestion={newQuestion}
          edits={edits}
          act={act}
          onChoose={choose}
        />
      ),
    [session, hasEnded, sectionId, questionId, newQuestion, edits, act, choose],
  );
  const composer = useMemo(
    () => (
      <Composer
        session={session}
        current={{ sectionId, itemId: hasEnded ? null : questionId }}
        focusWanted={focusWanted}
        keeper={keeper}
        settings={settings}
        actions={actions}
      />
    ),
    [session, hasEnded, sectionId, questionId, focusWanted, keeper, settings, actions],
  );
  const foot = useMemo(() => !hasEnded && <Foot state={session.state} act={act} />, [session, hasEnded, act]);

  return (
    <>
      <div ref={root} class="panel-open">
        <PanelBar title={title} moves={moves} onMove={(to) => void move(to)} />
        <div class="panel-main">
          <Rail
            sections={state.sections}
            paces={pace.sections}
            isDisabled={hasEnded}
            thresholds={thresholdPercents}
            onEnter={(id) => void act({ type: 'enter-section', sectionId: id })}
          />
          <SessionTotals pace={pace} hasEnded={hasEnded} />
          {!hasEnded && section && sectionPace && (
            <SectionHead
              title={section.title}
              place={index + 1}
              count={state.sections.length}
              isOptional={section.isOptional}
              isPaused={status === 'paused'}
              pace={sectionPace}
              settings={settings}
              onAdjust={(deltaMs) => void act({ type: 'adjust-time', deltaMs })}
            />
          )}
          {notice && (notice.kind !== 'sharing' || actions.hideOverlay) && (
            <CallLine
              notice={notice}
              overlayKeys={overlayKeys}
              onTake={(command, words) => void act(command, words)}
              onHide={() => actions.hideOverlay?.()}
              onDismiss={actions.dismissCallNotice}
            />
          )}
          {suggestion && (
            <SuggestionLine
              suggestion={suggestion}
              titleOf={(id) => state.sections.find((other) => other.id === id)?.title ?? ''}
              onTake={act}
            />
          )}
          <div ref={scroll} class="scroll">
            {hasEnded && <EndedSummary state={state} actions={actions} />}
            {hasEnded && newQuestion.text?.trim() && (
              <LeftQuestion
                text={newQuestion.text}
                onSave={() => void newQuestion.saveAsNote(sectionId)}
                onDrop={() => newQuestion.change(null)}
              />
            )}
            {body}
          </div>
          <FeedbackLine error={error} done={done} onUndo={undo} onDismiss={dismiss} />
          {composer}
          {foot}
        </div>
      </div>
      <Pill title={section?.title ?? title} pace={sectionPace ?? null} status={status} thresholds={thresholdPercents} />
      <Announcer
        sectionId={state.currentSectionId}
        sectionTitle={section?.title ?? ''}
        alert={sectionPace ? alertOf(sectionPace, thresholdPercents) : 'calm'}
        thresholds={thresholdPercents}
        isOver={sectionPace?.isOver ?? false}
        isLate={pace.behindMs >= SUGGESTION_FROM_MS}
        status={status}
      />
    </>
  );
}
