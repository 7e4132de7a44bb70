/** The part of `browser.permissions` that giving back needs. */
interface GivenPermissions {
  getAll: () => Promise<{ origins?: string[] | undefined }>;
  remove: (permissions: { origins: string[] }) => Promise<boolean>;
}

/** The site of a match pattern: browsers differ in whether they keep its path. */
function siteOf(pattern: string): string {
  return pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/u, '$1');
}

/**
 * Gives back the access to sites that was given to fetch a guide and that a page did not live to give back, such as one that was closed. Those
 * `required` by the manifest stay. To be called when no page can be fetching: when the browser starts, or a new Fieldguide.
 */
export async function returnSites(permissions: GivenPermissions, required: readonly string[]): Promise<void> {
  const kept = new Set(required.map(siteOf));
  const { origins = [] } = await permissions.getAll();
  // One by one: what the browser does not take back is no reason to keep the others.
  for (const origin of origins.filter((pattern) => !kept.has(siteOf(pattern)))) {
    await permissions.remove({ origins: [origin] }).catch(() => false);
  }
}
