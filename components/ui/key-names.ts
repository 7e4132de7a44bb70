/** Names of keys as they are written on them, where the browser calls them otherwise. */
const KEY_NAMES: Readonly<Record<string, string>> = { Period: '.', Comma: ',', MacCtrl: 'Ctrl' };

/** The keys of a shortcut as the browser writes it, such as `Alt+Shift+Period`, each by the name that is on it. */
export function keyNames(shortcut: string): string[] {
  return shortcut.split('+').map((key) => KEY_NAMES[key] ?? key);
}

/** The same in one word: `Alt+Shift+.`. */
export function keysText(shortcut: string): string {
  return keyNames(shortcut).join('+');
}
