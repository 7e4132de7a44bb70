import { describe, expect, it } from 'vitest';

import { installHint } from '../../../scripts/setup/system-packages.ts';

describe('installHint', () => {
  it("gives the command of this system's package manager, with its names of the packages", () => {
    expect(installHint(['chromium', 'xvfb'], (name) => name === 'dnf')).toBe('sudo dnf install chromium xorg-x11-server-Xvfb');
  });

  it('gives nothing where the package manager is not known', () => {
    expect(installHint(['chromium'], () => false)).toBeNull();
  });
});
