import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';

import { GuidePage } from '../../../components/library/guide-page';
import { GuideReview } from '../../../components/library/guide-review';
import { GuideTextForm } from '../../../components/library/guide-text-form';
import { GuideVersions } from '../../../components/library/guide-versions';
import { GuidesPage } from '../../../components/library/guides-page';
import { LibraryFrame } from '../../../components/library/library-frame';
import { MenuButton } from '../../../components/library/menu-button';
import { NewGuidePage } from '../../../components/library/new-guide-page';
import { RenameForm } from '../../../components/library/rename-form';
import { SessionsPage } from '../../../components/library/sessions-page';
import { SitesSettings } from '../../../components/library/sites/sites-settings';
import { SyncSettings } from '../../../components/library/settings/sync-settings';
import { ShareGuide } from '../../../components/library/share-guide';
import { Toast } from '../../../components/library/toast';
import type { GuideDraft } from '../../../lib/guides/guide-reading';
import { exampleLog } from '../../fixtures/sessions/example-log';
import { smallGuide } from '../../support/guide';
import { guideSummary } from '../../support/guide-summary';
import { record } from './record/show-record';
import { SettingsInMemory } from './settings/show-settings';

const nothing = () => undefined;
const draft: GuideDraft = {
  ...smallGuide,
  sections: smallGuide.sections.map((section, index) => (index === 1 ? { ...section, budgetsMinutes: [null, 10] } : section)),
};
const summary = guideSummary({ sumsMinutes: [31, 58], lastUsedAt: 0, sync: 'no-room' });
const version = { number: 1, title: 'Small guide', sectionCount: 6, itemCount: 5, savedAt: 0, reason: 'edited', sessionCount: 1 } as const;
const session = {
  id: 's',
  participant: 'P7',
  guideTitle: 'Small guide',
  call: null,
  startedAt: 0,
  endedAt: null,
  lastEventAt: 0,
  plannedMs: 1_860_000,
  usedMs: 0,
  noteCount: 2,
  starCount: 1,
  tags: ['pain'],
  moreTagCount: 2,
  snippet: [
    { text: 'what ', isMatch: false },
    { text: 'hurts', isMatch: true },
  ],
};
const sessionFilter = {
  search: 'hurts',
  isArchived: false,
  guideId: '',
  tag: 'pain',
  participant: '',
  platformId: '',
  fromDay: '',
  toDay: '2026-11-22',
  sort: 'date',
  isDescending: true,
} as const;
const noActions = {
  onFilter: nothing,
  onClearFilters: nothing,
  onSelect: nothing,
  onSelectAll: nothing,
  onMore: nothing,
  onEnd: nothing,
  onExport: nothing,
  onArchive: nothing,
  onDelete: nothing,
};

const pages: [name: string, area: 'guides' | 'sessions' | 'settings', content: () => ComponentChildren][] = [
  [
    'guides',
    'guides',
    () => (
      <GuidesPage
        guides={[summary]}
        total={2}
        archivedCount={1}
        search=""
        isArchived={false}
        now={0}
        onSearch={nothing}
        onArchived={nothing}
        onMore={nothing}
        onRename={nothing}
        onAct={nothing}
      />
    ),
  ],
  [
    'guide',
    'guides',
    () => (
      <>
        <ShareGuide share={{ status: 'made', link: 'x' }} limit={9} onCopy={nothing} onFile={nothing} onClose={nothing} />
        <RenameForm title="Small guide" onSave={nothing} onCancel={nothing} />
        <GuidePage guide={{ ...smallGuide, goals: ['Learn'], hypotheses: ['It hurts'] }} />
        <GuideVersions guideId="g" versions={[version]} current={{ number: 2, savedAt: 0, sessionCount: 0 }} onRestore={nothing} />
      </>
    ),
  ],
  [
    'new guide',
    'guides',
    () => (
      <NewGuidePage
        builtIn={[{ id: 'built-in/a', title: 'Concept test', formatsMinutes: [30], sectionCount: 6, purpose: 'Find out.' }]}
        own={[summary]}
        search=""
        onSearch={nothing}
        isBusy={false}
        onEmpty={nothing}
        onCopy={nothing}
      />
    ),
  ],
  [
    'import',
    'guides',
    () => (
      <GuideTextForm
        text=""
        problem="Line 3 is wrong."
        problemLine={3}
        notice={{ sentence: 'Started anew.', undo: nothing }}
        isBusy={false}
        progress={0.5}
        toMarkdown={() => null}
        onText={nothing}
        onFiles={nothing}
        onFetch={nothing}
        onReview={nothing}
        onStop={nothing}
      />
    ),
  ],
  [
    'review',
    'guides',
    () => (
      <GuideReview
        draft={draft}
        text="# Small guide"
        places={[{ part: 'title', line: 1, endLine: 1 }]}
        remarks={[{ id: 'one', part: 'title', line: 1, sentence: 'Line 1 is uncertain.' }]}
        lookedCount={1}
        proposed={new Set(['s2 60'])}
        onTick={nothing}
        onLookAgain={nothing}
        onConfirm={nothing}
        problems={new Map([['budget:s2', 'Warm-up: minutes for 30 min are missing.']])}
        focus={null}
        canUndo
        canRedo={false}
        isBusy={false}
        onEdit={nothing}
        onUndo={nothing}
        onRedo={nothing}
        onGo={nothing}
        onSave={nothing}
      >
        <button type="button">Back to the text</button>
      </GuideReview>
    ),
  ],
  [
    'sessions',
    'sessions',
    () => (
      <SessionsPage
        sessions={[session]}
        total={60}
        archivedCount={1}
        unreadCount={3}
        filter={sessionFilter}
        isAnswered
        isRestComing={false}
        choices={{ guides: [{ id: 'g', title: 'Small guide' }], tags: ['pain'], participants: ['P7'], platforms: [] }}
        selectedIds={new Set(['s'])}
        interruptedIds={new Set(['s'])}
        isBusy={false}
        {...noActions}
      />
    ),
  ],
  ['record', 'sessions', () => record(exampleLog(), exampleLog().state.endedAt ?? 0)],
  [
    'settings',
    'settings',
    () => (
      <>
        <SettingsInMemory start={{ theme: 'dark' }} done={{ changes: [], triedSounds: 0, resetPlaces: 0 }} />
        <SitesSettings
          builtIn={[{ name: 'Google Meet', hosts: ['meet.google.com'] }]}
          sites={[{ hostname: 'acme.webex.com', platformName: 'Webex' }]}
          onRemove={nothing}
        />
        <SyncSettings
          sync={{
            isOn: true,
            usedBytes: 1,
            quotaBytes: 2,
            storedCount: 0,
            left: [{ guideId: 'g', title: 'Small guide', state: 'failed' }],
          }}
          onChange={nothing}
          onClear={nothing}
        />
      </>
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
