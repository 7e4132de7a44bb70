import { describe, expect, it } from 'vitest';

import { readSettingsFrom, USUAL_SETTINGS } from '../../../lib/domain/settings';

describe('settings', () => {
  it('are the usual ones where nothing is stored', () => {
    expect(readSettingsFrom({})).toEqual(USUAL_SETTINGS);
    expect(USUAL_SETTINGS).toMatchObject({ surface: 'overlay', hasSounds: false, minuteStep: 1, noteOffsetSeconds: 0, theme: 'system' });
  });

  it('are read one by one, so that one that cannot be read costs no other', () => {
    const read = readSettingsFrom({ theme: 'dark', minuteStep: 'many', tagsAtHand: ['pain'], opacityPercent: 3, thresholdPercents: [70] });
    expect(read).toEqual({ ...USUAL_SETTINGS, theme: 'dark', tagsAtHand: ['pain'] });
  });

  it.each(['de', 'en-US', 'zh-Hant-TW', null])('may name a language to write dates in: %s', (locale) => {
    expect(readSettingsFrom({ locale }).locale).toBe(locale);
  });

  it.each(['', 'e', 'en_US', 'not a language', 7])('take %j for no language', (locale) => {
    expect(readSettingsFrom({ locale }).locale).toBeNull();
  });

  it('hold only tags that a note can hold', () => {
    expect(readSettingsFrom({ tagsAtHand: ['ok', '日本'] }).tagsAtHand).toEqual(['ok', '日本']);
    expect(readSettingsFrom({ tagsAtHand: ['two words'] })).toEqual(USUAL_SETTINGS);
  });

  it('leave out what no setting is called', () => {
    expect(readSettingsFrom({ colour: 'blue' })).toEqual(USUAL_SETTINGS);
  });
});
