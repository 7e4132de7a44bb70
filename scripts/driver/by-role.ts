/** Puppeteer's selector for what assistive technology finds under a role and an accessible name; the name has to match as a whole. */
export function byRole(role: string, name?: string): string {
  const escape = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `::-p-aria(${name === undefined ? '' : `[name="${escape(name)}"]`}[role="${escape(role)}"])`;
}
