import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';

import { Confirmation } from '../../components/library/confirmation';
import { SpaceNotice } from '../../components/library/backup/space-notice';
import { sessionTitle } from '../../components/library/session-title';
import { useNow } from '../../components/library/use-now';
import { AllowSite } from '../../components/popup/allow-site';
import { CallLine } from '../../components/popup/call-line';
import { InterruptedSession } from '../../components/popup/interrupted-session';
import { PopupPage } from '../../components/popup/popup-page';
import { nextParticipant, usualFormatIndex } from '../../components/popup/recall';
import { StartForm } from '../../components/popup/start-form';
import { SurfaceChoice } from '../../components/popup/surface-choice';
import { Button } from '../../components/ui/button';
import { useSpace } from '../../components/ui/use-space';
import type { Settings } from '../../lib/domain/settings';
import { freeBytes, isSpaceShort } from '../../lib/domain/space';
import { interruptedToShow } from './interrupted-to-show';
import type { PopupState } from './popup-state';
import { RetentionLine } from './retention-line';
import { TabSession } from './tab-session';

interface PopupAppProps {
  state: PopupState;
  settings: ReadonlySignal<Settings>;
  /** True in the side panel, which shows this while there is no session to show. */
  isSidePanel?: boolean;
}

/** The popup: what the tab holds, and what can be done with it. */
export function PopupApp({ state, settings, isSidePanel = false }: PopupAppProps) {
  const data = state.data.value;
  const space = useSpace();
  const [isStartingAnother, setStartingAnother] = useState(false);
  /** How often a start was given up for the session that the tab holds; the keyboard goes back to it. */
  const [returns, setReturns] = useState(0);
  const other = state.session.value;
  const isLive = other?.endedAt === null;
  const now = useNow(isLive);
  const notice = state.notice.value;
  const pending = state.pendingStart.value;
  const interrupted = data ? interruptedToShow(data.interrupted, data.tab.call) : { ofThisCall: null, shown: [] };
  const waitsHere = interrupted.ofThisCall !== null && !isLive;

  const backToSession = () => {
    setStartingAnother(false);
    setReturns(returns + 1);
  };

  return (
    <PopupPage sessionCount={data?.recall.total ?? null}>
      <div role="status">{notice && <p class={notice.isError ? 'notice notice-error' : 'notice'}>{notice.text}</p>}</div>
      {space && isSpaceShort(space) && <SpaceNotice freeBytes={freeBytes(space) ?? 0} />}
      <RetentionLine />
      {data && (
        <>
          {interrupted.shown.map((session) => (
            <InterruptedSession
              key={session.id}
              session={session}
              goOnIn={isLive ? [] : isSidePanel || data.tab.call ? ['here'] : ['side-panel', 'window']}
              isOfThisCall={session === interrupted.ofThisCall}
              heldTitle={isLive && other.tabId !== null ? sessionTitle(other.participant, other.guideTitle) : null}
              isBusy={state.isBusy.value}
              now={now}
              onGoOn={(where) => void state.goOn(session.id, where === 'here' ? null : where)}
              onEnd={() => void state.endInterrupted(session)}
            />
          ))}
          {data.site && !isLive ? (
            <AllowSite {...data.site} isBusy={state.isBusy.value} onAllow={(hostname) => void state.allowSite(hostname)} />
          ) : (
            (data.tab.call || !isLive || other.tabId !== null) && <CallLine call={data.tab.call ?? (isLive ? other.call : null)} />
          )}
          {other && !(isLive && isStartingAnother) && (
            <TabSession
              key={`${other.id}-${isLive}-${returns}`}
              state={state}
              session={other}
              now={now}
              thresholds={settings.value.thresholdPercents}
              takesFocus={!pending && (state.hasActed.value || returns > 0)}
              onStartAnother={() => setStartingAnother(true)}
            />
          )}
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
                backToSession();
                state.cancelStart();
              }}
            >
              This tab already holds a live session with {sessionTitle(other.participant, other.guideTitle)}. End it and start the new one?
            </Confirmation>
          )}
          {isLive && isStartingAnother && !pending && (
            <Button look="quiet" class="back-to-session" onClick={backToSession}>
              Back to the session
            </Button>
          )}
          {(!isLive || isStartingAnother) && (
            <StartForm
              found={data.found}
              onSearch={state.searchGuides}
              usualFormatIndex={(guide) => usualFormatIndex(data.recall.recent, guide)}
              suggestedParticipant={nextParticipant(data.recall.recent)}
              isBusy={state.isBusy.value || pending !== null}
              isSecondary={waitsHere}
              now={now}
              onStart={(choice) => void state.start(choice, false)}
            >
              {!data.tab.call && !isSidePanel && <SurfaceChoice selected={state.surfaceWithoutCall.value} onSelect={state.chooseSurface} />}
            </StartForm>
          )}
        </>
      )}
    </PopupPage>
  );
}
