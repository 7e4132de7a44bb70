import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';

import { createForm, findProblems } from '../../../components/library/guide-form';
import { GuideList } from '../../../components/library/guide-list';
import { GuidePage } from '../../../components/library/guide-page';
import { GuideReview } from '../../../components/library/guide-review';
import { GuideTextForm } from '../../../components/library/guide-text-form';
import { LibraryFrame } from '../../../components/library/library-frame';
import { MenuButton } from '../../../components/library/menu-button';
import { SessionList } from '../../../components/library/session-list';
import { SessionRecord } from '../../../components/library/session-record';
import { SettingsPage } from '../../../components/library/settings-page';
import { Toast } from '../../../components/library/toast';
import { exampleLog } from '../../fixtures/sessions/example-log';
import { smallGuide } from '../../support/guide';

const nothing = () => undefined;
const form = createForm({
  ...smallGuide,
  sections: smallGuide.sections.map((section, index) => (index === 1 ? { ...section, budgetsMinutes: [null, 10] } : section)),
});
const summary = {
  id: 'g',
  title: 'Small guide',
  sectionCount: 6,
  formatsMinutes: [30, 60],
  sumsMinutes: [31, 58],
  lastUsedAt: 0,
  isBuiltIn: true,
};
const session = {
  id: 's',
  participant: 'P7',
  guideTitle: 'Small guide',
  formatMinutes: 30,
  call: null,
  startedAt: 0,
  endedAt: null,
  lastEventAt: 0,
};

const pages: [name: string, area: 'guides' | 'sessions' | 'settings', content: () => ComponentChildren][] = [
  ['guides', 'guides', () => <GuideList guides={[summary]} now={0} />],
  ['guide', 'guides', () => <GuidePage guide={smallGuide} />],
  [
    'import',
    'guides',
    () => (
      <GuideTextForm
        text=""
        problem="Line 3 is wrong."
        problemLine={3}
        isBusy={false}
        onText={nothing}
        onFile={nothing}
        onReview={nothing}
      />
    ),
  ],
  [
    'review',
    'guides',
    () => (
      <GuideReview
        form={form}
        problems={findProblems(form)}
        remarks={['Line 3']}
        isBusy={false}
        onChange={nothing}
        onBack={nothing}
        onSave={nothing}
      />
    ),
  ],
  ['sessions', 'sessions', () => <SessionList sessions={[session]} interruptedIds={new Set(['s'])} onEnd={nothing} />],
  ['record', 'sessions', () => <SessionRecord state={exampleLog().state} now={exampleLog().state.startedAt} />],
  [
    'settings',
    'settings',
    () => (
      <SettingsPage
        shortcuts={[{ name: 'a', description: 'Next section', keys: 'Alt+Shift+Period' }]}
        onChangeShortcuts={nothing}
        onResetPlaces={nothing}
        usedBytes={5}
      />
    ),
  ],
];

afterEach(cleanup);

describe('library, as assistive technology sees it', () => {
  it.each(pages)('has no violation on the page: %s', async (_name, area, content) => {
    const actions = <MenuButton label="Export" items={[{ id: 'markdown', label: 'Markdown' }]} onChoose={nothing} />;
    const { container } = render(
      <>
        <LibraryFrame area={area} isAreaItself takesFocus={false} title="Title" actions={actions}>
          {content()}
        </LibraryFrame>
        <Toast message={{ text: 'Deleted.', isError: false, undo: nothing }} onClose={nothing} />
      </>,
    );
    // Colours need a real layout: they are checked in a real browser.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
