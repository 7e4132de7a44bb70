import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';

import { AllowSite } from '../../../components/popup/allow-site';
import { CallLine } from '../../../components/popup/call-line';
import { EndedSession } from '../../../components/popup/ended-session';
import { InterruptedSession } from '../../../components/popup/interrupted-session';
import { LiveSession } from '../../../components/popup/live-session';
import { PopupPage } from '../../../components/popup/popup-page';
import { SessionFailure } from '../../../components/popup/session-failure';
import { StartForm } from '../../../components/popup/start-form';
import { SurfaceChoice } from '../../../components/popup/surface-choice';
import { exampleLog } from '../../fixtures/sessions/example-log';

const nothing = () => undefined;
const guides = Array.from({ length: 6 }, (_, index) => ({
  id: `g${index}`,
  title: `Guide ${index}`,
  sectionCount: 1,
  formatsMinutes: [30, 60],
  sumsMinutes: [31, 60],
  lastUsedAt: null,
  choices: [
    [
      { id: 's2', title: 'Warm-up', budgetsMinutes: [10, 20] },
      { id: 's3', title: 'Deep dive', budgetsMinutes: [15, 30] },
    ],
  ],
}));
const session = { id: 's', participant: 'P7', guideTitle: 'Guide', startedAt: 0, endedAt: 1, lastEventAt: 1, call: {} };

const contents: [name: string, content: () => ComponentChildren][] = [
  [
    'start',
    () => (
      <StartForm
        found={{ search: '', guides, total: 60 }}
        onSearch={nothing}
        usualFormatIndex={() => 0}
        suggestedParticipant="P8"
        isBusy={false}
        now={0}
        onStart={nothing}
      >
        <SurfaceChoice selected="window" onSelect={nothing} />
      </StartForm>
    ),
  ],
  ['no call', () => <CallLine call={null} />],
  ['a site to allow', () => <AllowSite hostname="calls.example.net" platformName={null} isBusy={false} onAllow={nothing} />],
  [
    'live',
    () => (
      <LiveSession
        state={exampleLog().state}
        isOverlayHidden={false}
        overlayKeys="Alt+Shift+I"
        now={0}
        thresholds={[70, 100]}
        takesFocus={false}
        onCommand={nothing}
        onOverlay={nothing}
        onMove={nothing}
        onStartAnother={nothing}
      />
    ),
  ],
  [
    'interrupted',
    () => (
      <InterruptedSession
        session={session}
        goOnIn={['side-panel', 'window']}
        isOfThisCall={false}
        heldTitle={null}
        isBusy={false}
        now={0}
        onGoOn={nothing}
        onEnd={nothing}
      />
    ),
  ],
  ['failed', () => <SessionFailure code="background-unreachable" takesFocus={false} isBusy={false} onRetry={nothing} />],
  ['ended', () => <EndedSession session={session} takesFocus={false} isBusy={false} onExport={nothing} onOpenRecord={nothing} />],
];

afterEach(cleanup);

describe('popup, as assistive technology sees it', () => {
  it.each(contents)('has no violation: %s', async (_name, content) => {
    const { container } = render(<PopupPage sessionCount={12}>{content()}</PopupPage>);
    // Colours need a real layout: they are checked in a real browser.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
