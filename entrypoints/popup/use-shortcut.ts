import { useEffect, useState } from 'preact/hooks';

import { readShortcut } from '../../lib/client/read-shortcut';

/** The keys that a command has in this browser now; null while that is not known, and when it has none. */
export function useShortcut(name: string): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    readShortcut(name).then(setKeys, () => undefined);
  }, [name]);
  return keys;
}
