import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { SETTING_GROUPS, SETTINGS } from '../../../../components/library/settings/setting-descriptions';
import { settingNames } from '../../../../lib/domain/settings';
import type { Settings } from '../../../../lib/domain/settings';
import { SettingsInMemory } from './show-settings';
import type { Done } from './show-settings';

afterEach(cleanup);

function show(start: Partial<Settings> = {}) {
  const done: Done = { changes: [], triedSounds: 0, resetPlaces: 0 };
  render(<SettingsInMemory start={start} done={done} />);
  return done;
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(name);
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const search = (text: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const status = () => screen.getByRole('status').textContent;

describe('settings page', () => {
  it('has every setting, once, each with one line that explains it', () => {
    expect(SETTING_GROUPS.flatMap(({ names }) => [...names] as string[]).toSorted()).toEqual([...settingNames].toSorted());
    show();
    for (const [name, { label, explanation }] of Object.entries(SETTINGS)) {
      const control = document.getElementById(`setting-${name}`);
      expect(screen.getByText(label, { selector: 'label' }).getAttribute('for')).toBe(control?.id);
      expect(screen.getByText(explanation).id).toBe(control?.getAttribute('aria-describedby'));
    }
  });

  it('leads to each section', () => {
    show();
    const links = within(screen.getByRole('navigation', { name: 'Sections of the settings' })).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(headings());
    fireEvent.click(screen.getByRole('link', { name: 'Notes' }));
    expect(document.activeElement?.textContent).toBe('Notes');
  });

  it('saves each change at once and says so', () => {
    const done = show();
    fireEvent.change(field('Theme'), { target: { value: 'dark' } });
    fireEvent.click(field('Offer to start a session'));
    fireEvent.click(field('Soft sounds'));
    fireEvent.input(field('Minutes in one step'), { target: { value: '5' } });
    fireEvent.input(field('Used up, percent'), { target: { value: '120' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Zoom' }));
    fireEvent.change(field('Dates and numbers in'), { target: { value: 'de' } });
    fireEvent.change(field('Open the panel in'), { target: { value: 'side-panel' } });
    expect(done.changes).toEqual([
      { theme: 'dark' },
      { offersSessions: false },
      { hasSounds: true },
      { minuteStep: 5 },
      { thresholdPercents: [70, 120] },
      { platformsWithoutOffers: ['zoom'] },
      { locale: 'de' },
      { surface: 'side-panel' },
    ]);
    expect(status()).toBe('Saved.');
    press('Try the sound');
    press('Put the overlay back to its usual place');
    expect(done).toMatchObject({ triedSounds: 1, resetPlaces: 1 });
  });

  it.each([
    ['Minutes in one step', '16', '1 to 15'],
    ['Minutes in one step', '', '1 to 15'],
    ['Minutes in one step', '2.5', '1 to 15'],
    ['Size of the text', '8', '80 to 160'],
    ['Running short, percent', '101', '10 to 100'],
    ['Used up, percent', '60', '70 to 200'],
  ])('does not save %s as “%s”, and says what it takes', (name, text, hint) => {
    const done = show();
    fireEvent.input(field(name), { target: { value: text } });
    expect(done.changes).toEqual([]);
    expect(screen.getByText(hint)).toBeTruthy();
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    fireEvent.blur(field(name));
    expect(screen.queryByText(hint)).toBeNull();
  });

  it('takes tags with or without their sign, each once, when the field is left', () => {
    const done = show();
    const tags = field('Tags at hand');
    expect(tags.value).toBe('#pain #quote #follow-up');
    fireEvent.input(tags, { target: { value: 'price, #UX #ux  ＃日本' } });
    expect(done.changes).toEqual([]);
    fireEvent.blur(tags);
    expect(done.changes).toEqual([{ tagsAtHand: ['price', 'ux', '日本'] }]);
  });

  it('keeps the tags as they were while one can be none', () => {
    const done = show();
    const tags = field('Tags at hand');
    fireEvent.input(tags, { target: { value: '#ok #!' } });
    fireEvent.keyDown(tags, { key: 'Enter' });
    expect(done.changes).toEqual([]);
    expect(screen.getByText(/^#! cannot be a tag/u)).toBeTruthy();
    expect(tags.value).toBe('#ok #!');
  });

  it('shows what is not as usual, and puts one thing back', () => {
    const done = show({ minuteStep: 5, theme: 'dark', hasSounds: true, thresholdPercents: [50, 90] });
    expect([...document.querySelectorAll('.setting-changed')].map((line) => line.firstChild?.parentElement?.textContent)).toEqual([
      'Changed · usually 70 % and 100 %Put back',
      'Changed · usually offPut back',
      'Changed · usually 1 minPut back',
      'Changed · usually As the systemPut back',
    ]);
    press('Put back: Minutes in one step');
    expect(done.changes).toEqual([{ minuteStep: 1 }]);
    expect(screen.queryByRole('button', { name: 'Put back: Minutes in one step' })).toBeNull();
    expect(document.activeElement).toBe(field('Minutes in one step'));
  });

  it('puts everything back after a question', () => {
    show({ theme: 'dark', minuteStep: 5 });
    expect(screen.getByText('2 settings are changed.')).toBeTruthy();
    press('Reset all settings…');
    press('Keep them');
    expect(field('Theme').value).toBe('dark');
    press('Reset all settings…');
    press('Reset all');
    expect(field('Theme').value).toBe('system');
    expect(screen.getByText('All settings are as usual.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Reset');
  });

  it.each([
    ['dark mode', ['Appearance'], ['Theme']],
    ['HASHTAGS', ['Notes'], ['Tags at hand']],
    ['font', ['Appearance'], ['Size of the text']],
    ['keyboard', ['Shortcuts'], []],
    ['corner', ['Panel and surfaces'], []],
    ['  lobby ', ['Calls'], ['Wait for the call']],
  ])('finds by “%s” the sections %j', (text, titles, names) => {
    show();
    search(text);
    expect(headings().filter((title) => title && screen.getByText(title, { selector: 'h2' }).closest('[hidden]') === null)).toEqual(titles);
    expect([...document.querySelectorAll('label.setting-label')].map(({ textContent }) => textContent)).toEqual(names);
  });

  it('says when nothing matches, and leads back to all', () => {
    show();
    search('zebra');
    expect(status()).toBe('No setting matches “zebra”.');
    expect(screen.queryAllByRole('heading', { level: 2 })).toHaveLength(0);
    press('Show all settings');
    expect(headings()).toContain('Appearance');
  });

  it('shows the keys that shortcuts really have, and which lost theirs', () => {
    show();
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual(['Next sectionAltShift.', 'Add a noteno keys', 'More timeno keys']);
    const lost = screen.getByRole('list', { name: /^Without keys/u });
    expect(lost.textContent).toBe('Add a note, usually Alt Shift J');
  });
});
