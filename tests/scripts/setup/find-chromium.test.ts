import { describe, expect, it } from 'vitest';

import { canLoadExtensions, chromiumCandidates, findChromium } from '../../../scripts/setup/find-chromium.ts';

describe('chromiumCandidates', () => {
  it('follows the PATH on Linux, the best-known name first', () => {
    expect(chromiumCandidates('linux', { PATH: '/usr/bin:/opt/bin' }).slice(0, 3)).toEqual([
      '/usr/bin/chromium',
      '/opt/bin/chromium',
      '/snap/bin/chromium',
    ]);
  });

  it('knows the applications folders of macOS', () => {
    expect(chromiumCandidates('darwin', {}, '/Users/ann')).toContain('/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('knows the installation folders of Windows that are set', () => {
    expect(chromiumCandidates('win32', { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' })).toEqual([
      'C:\\Users\\ann\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    ]);
  });
});

describe('canLoadExtensions', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', true],
    ['Google Chrome for Testing 159.0.8154.6', true],
    ['Google Chrome 156.0.8078.79', false],
    ['Google Chrome 158.0.8120.1 beta', false],
  ])('%s: %s', (version, expected) => {
    expect(canLoadExtensions(version)).toBe(expected);
  });
});

describe('findChromium', () => {
  it('says that CHROME_PATH names nothing that starts, rather than taking another browser', () => {
    expect(() => findChromium({ CHROME_PATH: '/nowhere/chromium' })).toThrow('/nowhere/chromium');
  });
});
