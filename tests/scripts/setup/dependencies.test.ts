import { describe, expect, it } from 'vitest';

import { isInstallCurrent } from '../../../scripts/setup/dependencies.mjs';

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/preact': { version: '11.2.0' },
  'node_modules/other-system': { version: '1.0.0', optional: true },
};

describe('isInstallCurrent', () => {
  it('is satisfied with everything this system needs', () => {
    expect(isInstallCurrent(wanted, { 'node_modules/preact': { version: '11.2.0' } })).toBe(true);
  });

  it('sees a package that is missing', () => {
    expect(isInstallCurrent(wanted, {})).toBe(false);
  });

  it('sees a package of another version', () => {
    expect(isInstallCurrent(wanted, { 'node_modules/preact': { version: '11.1.0' } })).toBe(false);
  });

  it('sees a package that is not wanted any more', () => {
    expect(isInstallCurrent(wanted, { 'node_modules/preact': { version: '11.2.0' }, 'node_modules/left-over': { version: '1.0.0' } })).toBe(
      false,
    );
  });
});
