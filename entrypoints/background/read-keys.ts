import { browser } from '../../lib/browser/extension';

/** The keys that a command of the manifest has in this browser now, as the browser writes them; null when it has none. */
export async function readKeys(name: string): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut || null;
}
