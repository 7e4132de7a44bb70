import { useState } from 'preact/hooks';

import { Confirmation } from '../../components/library/confirmation';
import { sessionTitle } from '../../components/library/session-title';
import { useNow } from '../../components/library/use-now';
import { CallLine } from '../../components/popup/call-line';
import { EndedSession } from '../../components/popup/ended-session';
import { InterruptedSession } from '../../components/popup/interrupted-session';
import { LiveSession } from '../../components/popup/live-session';
import { PopupPage } from '../../components/popup/popup-page';
import { nextParticipant, usualFormatIndex } from '../../components/popup/recall';
import { StartForm } from '../../components/popup/start-form';
import { Button } from '../../components/ui/button';
import type { PopupData, PopupState } from './popup-state';

/** Interrupted sessions shown at once; the others wait under Sessions. */
const SHOWN_INTERRUPTED = 2;

function TabSession({
  state,
  data,
  now,
  isStartingAnother,
  onStartAnother,
}: {
  state: PopupState;
  data: PopupData;
  now: number;
  isStartingAnother: boolean;
  onStartAnother: () => void;
}) {
  const { session } = data.tab;
  const view = state.feed.value?.view.value;
  if (session?.endedAt != null) {
    return (
      <EndedSession
        session={{ ...session, endedAt: session.endedAt }}
        takesFocus={state.hasActed.value}
        isBusy={state.isBusy.value}
        onExport={() => void state.exportMarkdown(session.id)}
      />
    );
  }
  if (!session || isStartingAnother || view?.status !== 'ready') return null;
  return (
    <LiveSession
      state={view.log.state}
      isOverlayHidden={session.isOverlayHidden}
      now={now}
      takesFocus={state.hasActed.value}
      onCommand={(command) => void state.command(command)}
      onOverlay={(isHidden) => void state.setOverlay(isHidden)}
      onStartAnother={onStartAnother}
    />
  );
}

/** The popup: what the tab holds, and what can be done with it. */
export function PopupApp({ state }: { state: PopupState }) {
  const data = state.data.value;
  const [isStartingAnother, setStartingAnother] = useState(false);
  const isLive = data?.tab.session?.endedAt === null;
  const now = useNow(isLive);
  const notice = state.notice.value;
  const pending = state.pendingStart.value;
  const other = data?.tab.session;

  return (
    <PopupPage sessionCount={data?.sessions.length ?? null}>
      <div role="status">{notice && <p class={notice.isError ? 'notice notice-error' : 'notice'}>{notice.text}</p>}</div>
      {data && (
        <>
          {data.interrupted.slice(0, SHOWN_INTERRUPTED).map((session) => (
            <InterruptedSession
              key={session.id}
              session={session}
              canGoOn={data.tab.call !== null && !isLive}
              isBusy={state.isBusy.value}
              now={now}
              onGoOn={() => void state.goOn(session.id)}
              onEnd={() => void state.endInterrupted(session)}
            />
          ))}
          <CallLine call={data.tab.call ?? (isLive ? (other?.call ?? null) : null)} />
          <TabSession
            key={`${other?.id}-${isLive}`}
            state={state}
            data={data}
            now={now}
            isStartingAnother={isStartingAnother}
            onStartAnother={() => setStartingAnother(true)}
          />
          {pending && other && (
            <Confirmation
              question="End the other session?"
              confirmLabel="End it and start"
              cancelLabel="Keep it"
              onConfirm={() => {
                setStartingAnother(false);
                void state.start(pending, true);
              }}
              onCancel={() => {
                setStartingAnother(false);
                state.cancelStart();
              }}
            >
              This tab already holds a live session with {sessionTitle(other.participant, other.guideTitle)}. End it and start the new one?
            </Confirmation>
          )}
          {isLive && isStartingAnother && !pending && (
            <Button look="quiet" class="back-to-session" onClick={() => setStartingAnother(false)}>
              Back to the session
            </Button>
          )}
          {(!isLive || isStartingAnother) && (
            <StartForm
              guides={data.guides}
              usualFormatIndex={(guide) => usualFormatIndex(data.sessions, guide)}
              suggestedParticipant={nextParticipant(data.sessions)}
              obstacle={data.tab.call ? null : 'A session is started in the tab of its call.'}
              isBusy={state.isBusy.value || pending !== null}
              now={now}
              onStart={(choice) => void state.start(choice, false)}
            />
          )}
        </>
      )}
    </PopupPage>
  );
}
