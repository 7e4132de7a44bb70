import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { GuidePage } from '../../../components/library/guide-page';
import { GuideVersions } from '../../../components/library/guide-versions';
import { MarkdownView } from '../../../components/library/markdown-view';
import type { Guide, Item } from '../../../lib/domain/guide';
import { smallGuide } from '../../support/guide';

const [first, second, ...others] = smallGuide.sections;
if (!first || !second) throw new Error('the small guide has sections');

const guide: Guide = {
  ...smallGuide,
  goals: ['Learn what hurts'],
  hypotheses: ['It is the *build*'],
  sections: [
    first,
    {
      ...second,
      items: second.items.map((item, index) => ({ ...item, priority: index === 0 ? 'essential' : 'if-time' })),
    },
    { ...second, id: 's2b', title: 'Warm-up for managers', isAlternative: true, items: [] },
    ...others,
  ],
};

afterEach(cleanup);

describe('guide page', () => {
  it('shows notes without the marks of Markdown', () => {
    const preface = '## How to *use* it\n\n- [ ] print **it**\n- read it\n\n> Kindly\n\n---\n\nSee [the plan](https://example.org).';
    render(<GuidePage guide={{ ...guide, preface }} />);
    expect(screen.getByText('How to use it').tagName).toBe('STRONG');
    const shown = [...document.querySelectorAll('.guide-text')].map(({ textContent }) => textContent);
    expect(shown.slice(0, 4)).toEqual(['How to use it', '• print it\n• read it', 'Kindly', 'See the plan.']);
  });

  it('calls a heading inside a section a heading, and shows it without its marks', () => {
    const heading: Item = { id: 'h', kind: 'script', text: '### Homepage', isConsent: false, children: [] };
    render(<GuidePage guide={{ ...guide, sections: [{ ...first, items: [heading, ...first.items] }] }} />);
    const [row] = within(screen.getByRole('region', { name: 'Housekeeping' })).getAllByRole('listitem');
    expect(row?.textContent).toBe('headingHomepage');
    expect(screen.getByText('Homepage').tagName).toBe('STRONG');
  });

  it('shows goals and hypotheses, and what of the items is essential', () => {
    render(<GuidePage guide={guide} />);
    expect(screen.getByRole('region', { name: 'Goals' }).textContent).toBe('GoalsLearn what hurts');
    expect(screen.getByRole('region', { name: 'Hypotheses' }).textContent).toContain('It is the build');
    const items = within(screen.getByRole('region', { name: 'Warm-up' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'questionWhat is your role?essential',
      'questionWhat costs you most?if there is time',
    ]);
  });

  it('says of an alternative which section it stands for', () => {
    render(<GuidePage guide={guide} />);
    expect(screen.getByRole('region', { name: 'Warm-up for managers' }).textContent).toContain('Instead of “Warm-up”');
    expect(screen.queryByRole('region', { name: 'Goals for managers' })).toBeNull();
  });

  it('shows the sum of each format, in which an alternative takes no time of its own', () => {
    render(<GuidePage guide={guide} />);
    expect(screen.getByText('31 of 30 min, 1 over')).toBeTruthy();
    expect(screen.getByText('58 of 60 min, 2 left')).toBeTruthy();
  });

  it('folds long notes away, and shows short ones', () => {
    render(<GuidePage guide={{ ...guide, preface: 'Short notes' }} />);
    expect(screen.queryByText('Notes of the guide')).toBeNull();
    cleanup();
    render(<GuidePage guide={{ ...guide, preface: 'Long notes. '.repeat(200) }} />);
    expect(screen.getByText('Notes of the guide').closest('details')?.open).toBe(false);
  });
});

describe('markdown view', () => {
  it('holds the text only once it is opened', () => {
    render(<MarkdownView markdown="# A guide" />);
    expect(screen.queryByRole('textbox')).toBeNull();
    const details = screen.getByText('View Markdown').closest('details');
    if (!details) throw new Error('no details');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Markdown of the guide' }).value).toBe('# A guide');
  });
});

describe('guide versions', () => {
  const version = { number: 2, title: 'Small guide', sectionCount: 6, itemCount: 5, savedAt: 0, reason: 'used', sessionCount: 2 } as const;

  const openVersions = () =>
    screen
      .getByText(/^Versions/u)
      .closest('details')
      ?.setAttribute('open', '');

  it('lists the present one and the earlier ones with why they were kept and who ran them', () => {
    render(
      <GuideVersions
        guideId="a/b"
        versions={[version, { ...version, number: 1, reason: 'replaced', sessionCount: 0 }]}
        current={{ number: 3, savedAt: 0, sessionCount: 1 }}
        onRestore={() => undefined}
      />,
    );
    openVersions();
    const rows = within(screen.getByRole('list', { name: 'Versions' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(/^Version 3 the present one.*1 session ran it$/u);
    expect(rows[1]?.textContent).toMatch(/^Version 2 .*, as a session ran it · 2 sessions ran it.*6 sections · 5 items/u);
    expect(rows[2]?.textContent).toMatch(/^Version 1 .*, before another text took its placeSmall guide/u);
    expect(screen.getByRole('link', { name: 'Version 2' }).getAttribute('href')).toBe('#/guides/a%2Fb/versions/2');
  });

  it('brings one back', () => {
    const onRestore = vi.fn<(number: number) => void>();
    render(<GuideVersions guideId="g" versions={[version]} current={{ number: 3, savedAt: 0, sessionCount: 0 }} onRestore={onRestore} />);
    openVersions();
    fireEvent.click(screen.getByRole('button', { name: 'Restore version 2' }));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(2);
  });
});
