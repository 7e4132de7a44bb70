import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ChoiceList } from '../../../../components/library/export/choice-list';
import { ExportFields } from '../../../../components/library/export/export-fields';
import { ExportPreview } from '../../../../components/library/export/export-preview';
import { FailedSessions } from '../../../../components/library/export/failed-sessions';
import { ManyFields } from '../../../../components/library/export/many-fields';
import { ManyProgressBar } from '../../../../components/library/export/many-progress';
import { ManyResult } from '../../../../components/library/export/many-result';
import { offeredOptions } from '../../../../components/library/export/offered-options';
import { PersonalDataList } from '../../../../components/library/export/personal-data-list';
import { sizeText } from '../../../../components/library/export/size-text';
import { DEFAULT_EXPORT_OPTIONS } from '../../../../lib/domain/export-options';
import type { ExportOptions } from '../../../../lib/domain/export-options';

afterEach(cleanup);

describe('the options of an export', () => {
  it('are only those that make a difference to the format', () => {
    const { container } = render(
      <ExportFields options={DEFAULT_EXPORT_OPTIONS} offered={new Set(['isStarredOnly'])} canHavePerson onChange={() => undefined} />,
    );
    expect([...container.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual(['Only starred notes']);
  });

  it('ask how times are written only where there are times', () => {
    const ofSummary = ['times', 'isStarredOnly', 'hasNoteTimes'] as const;
    expect(offeredOptions(ofSummary, DEFAULT_EXPORT_OPTIONS)).toEqual(['isStarredOnly', 'hasNoteTimes']);
    expect(offeredOptions(ofSummary, { ...DEFAULT_EXPORT_OPTIONS, hasNoteTimes: true })).toEqual(ofSummary);
    expect(offeredOptions(['times'], DEFAULT_EXPORT_OPTIONS)).toEqual(['times']);
  });

  it('offer the participant’s name only where it is known', () => {
    const onChange = vi.fn<(options: ExportOptions) => void>();
    const fields = (isKnown: boolean) => (
      <ExportFields options={DEFAULT_EXPORT_OPTIONS} offered={new Set(['hasPerson'])} canHavePerson={isKnown} onChange={onChange} />
    );
    const { rerender } = render(fields(false));
    expect(screen.queryByRole('checkbox')).toBe(null);
    rerender(fields(true));
    fireEvent.click(screen.getByRole('checkbox', { name: /Name, company and contact/u }));
    expect(onChange).toHaveBeenCalledWith({ ...DEFAULT_EXPORT_OPTIONS, hasPerson: true });
  });
});

describe('formats', () => {
  it('are labels side by side with the line of the chosen one, which belongs to it', () => {
    const choices = [
      { id: 'a', label: 'A', description: 'About a.' },
      { id: 'b', label: 'B', description: 'About b.' },
    ];
    render(<ChoiceList name="Format" choices={choices} chosen="b" onChoose={() => undefined} isCompact />);
    expect(screen.queryByText('About a.')).toBe(null);
    expect(screen.getByRole('radio', { description: 'About b.' })).toBe(screen.getByLabelText('B'));
  });
});

describe('the preview', () => {
  it('says what stands in its way instead of being made for ever', () => {
    render(<ExportPreview preview={null} isBusy obstacle="Correct the template first." />);
    expect(screen.getByText('Correct the template first.')).toBeTruthy();
    expect(screen.queryByText(/Making the preview/u)).toBe(null);
  });

  it('shows markup where nothing can run', () => {
    const text = '<p>Hello</p><script>window.bad = true</script>';
    const { container } = render(
      <ExportPreview preview={{ filename: 'a.html', mimeType: 'text/html', text, length: text.length, leftOut: [] }} isBusy={false} />,
    );
    const frame = container.querySelector('iframe');
    expect([frame?.getAttribute('sandbox'), frame?.getAttribute('srcdoc'), frame?.title]).toEqual(['', text, 'Preview of a.html']);
  });

  it('says how many notes are left out, by what, and where that is changed', () => {
    const preview = { filename: 'a.md', mimeType: 'text/markdown', text: 'text', length: 4 };
    const { rerender } = render(<ExportPreview preview={{ ...preview, leftOut: [] }} isBusy={false} />);
    expect(screen.queryByText(/left out/u)).toBe(null);
    rerender(
      <ExportPreview
        preview={{
          ...preview,
          leftOut: [
            { count: 3, by: { kind: 'debrief' } },
            { count: 2, by: { kind: 'tag', tag: 'follow-up' } },
          ],
        }}
        isBusy={false}
      />,
    );
    expect(screen.getByText(/left out/u).textContent).toBe(
      '5 notes are left out: 3 of the debrief, 2 tagged #follow-up. What the template leaves out is changed in its line “Leave out:”.',
    );
    rerender(<ExportPreview preview={{ ...preview, leftOut: [{ count: 1, by: 'stars' }] }} isBusy={false} />);
    expect(screen.getByText(/left out/u).textContent).toBe(
      '1 note is left out: 1 without a star. Those without a star are in it when “Only starred notes” is off.',
    );
  });

  it('says so when it shows the beginning of a long file only', () => {
    render(
      <ExportPreview
        preview={{ filename: 'a.md', mimeType: 'text/markdown', text: 'begin', length: 2_000_000, leftOut: [] }}
        isBusy={false}
      />,
    );
    expect(screen.getByText(/The file holds all of it/u).textContent).toContain('5 of them');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of a.md' }).value).toBe('begin');
  });
});

describe('what is replaced', () => {
  const datum = { kind: 'email', text: 'ada@works.example', replacement: '[address 1]', count: 3 } as const;

  it('says by what and how often, and can be left as it is', () => {
    const onToggle = vi.fn<(key: string, isReplaced: boolean) => void>();
    render(<PersonalDataList data={[{ ...datum, key: 'k', isReplaced: true }]} onToggle={onToggle} />);
    const row = screen.getByRole('listitem');
    for (const words of ['ada@works.example', '→ [address 1]', 'e-mail address, 3 times']) expect(row.textContent).toContain(words);
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onToggle).toHaveBeenCalledWith('k', false);
  });

  it('says in how many sessions, and that what has no replacement is left out', () => {
    render(
      <PersonalDataList data={[{ ...datum, replacement: '', key: 'k', isReplaced: true, sessionCount: 2 }]} onToggle={() => undefined} />,
    );
    expect(screen.getByRole('listitem').textContent).toMatch(/is left out.*3 times in 2 sessions/u);
  });

  it('does not promise that nothing is there when nothing was found', () => {
    render(<PersonalDataList data={[]} onToggle={() => undefined} />);
    expect(screen.getByText(/only you know every name/u)).toBeTruthy();
  });
});

describe('several sessions', () => {
  const format = (id: string, maxSessions: number | null) => ({ id, label: id, description: '', options: [], maxSessions });

  it('are not offered a file that cannot hold so many, with the reason', () => {
    const chosen = { formats: [], collections: [], options: DEFAULT_EXPORT_OPTIONS };
    const collections = [format('Notes', null), format('Rainbow', 1_000)];
    render(
      <ManyFields
        formats={[]}
        collections={collections}
        sessionCount={1_001}
        chosen={chosen}
        isAnonymized={false}
        onChange={() => undefined}
      />,
    );
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.labels?.[0]?.textContent)).toEqual(['Notes']);
    expect(screen.getByText(/Rainbow holds 1,000 sessions at most/u)).toBeTruthy();
  });

  it('show how far they are, and can be stopped until the file is handed to the browser', () => {
    const onStop = vi.fn<() => void>();
    const progress = { done: 1_234, total: 10_000, bytes: 56_000_000 };
    const { rerender } = render(<ManyProgressBar work="writing" progress={progress} onStop={onStop} />);
    const bar = screen.getByRole('progressbar', { name: 'Writing the file' });
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual([
      '12',
      'Writing the file …, 1,234 of 10,000, 56 MB',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
    rerender(<ManyProgressBar work="saving" progress={progress} onStop={onStop} />);
    expect(screen.queryByRole('button')).toBe(null);
  });

  it('end with where the file is and which of them are missing in it', () => {
    const failed = [{ sessionId: 's 1', title: 'P7 · Talk', problem: 'damaged' as const }];
    render(
      <ManyResult
        result={{ status: 'done', filename: 'a.zip', bytes: 3_400_000, sessionCount: 2, failed }}
        onBack={() => undefined}
        onClose={() => undefined}
      />,
    );
    expect(screen.getByText(/2 sessions are in/u).textContent).toBe('2 sessions are in a.zip in your downloads (3 MB).');
    expect(screen.getByRole('link', { name: 'P7 · Talk' }).getAttribute('href')).toBe('#/sessions/s%201');
  });

  it('say nothing of failures when there are none', () => {
    const { container } = render(<FailedSessions failed={[]} />);
    expect(container.textContent).toBe('');
  });
});

describe('sizes in words', () => {
  it.each([
    [0, 'under 1 MB'],
    [1_400_000, '1 MB'],
    [999_400_000, '999 MB'],
    [1_450_000_000, '1.4 GB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeText(bytes)).toBe(words);
  });
});
