import { describe, expect, it } from 'vitest';

import { returnSites } from '../../../entrypoints/background/return-sites';

const required = ['https://meet.google.com/*', 'https://*.zoom.us/wc/*'];

/** Permissions of a browser that refuses to take back one site. */
function createPermissions(origins: string[] | undefined, stuck = '') {
  const removed: string[] = [];
  return {
    removed,
    getAll: () => Promise.resolve(origins ? { origins } : {}),
    remove: ({ origins: of }: { origins: string[] }) => {
      if (of.includes(stuck)) return Promise.reject(new Error('You cannot remove required permissions.'));
      removed.push(...of);
      return Promise.resolve(true);
    },
  };
}

describe('access to sites that was given for one fetch', () => {
  it('is given back, and that to the calls is kept, whatever path the browser names it with', async () => {
    const permissions = createPermissions([...required, 'https://*.zoom.us/*', 'https://files.example/*', 'https://notes.example/*']);
    await returnSites(permissions, required);
    expect(permissions.removed).toEqual(['https://files.example/*', 'https://notes.example/*']);
  });

  it('is given back for the others where the browser keeps one', async () => {
    const permissions = createPermissions(['https://files.example/*', 'https://notes.example/*'], 'https://files.example/*');
    await returnSites(permissions, required);
    expect(permissions.removed).toEqual(['https://notes.example/*']);
  });

  it('is kept where the person allowed the site for its calls', async () => {
    const permissions = createPermissions([...required, 'https://meet.example.org/*', 'https://files.example/*']);
    await returnSites(permissions, [...required, 'https://meet.example.org/*']);
    expect(permissions.removed).toEqual(['https://files.example/*']);
  });

  it('is none where nothing was given', async () => {
    const permissions = createPermissions(undefined);
    await returnSites(permissions, required);
    expect(permissions.removed).toEqual([]);
  });
});
