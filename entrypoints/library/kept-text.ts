/** Keeps a text, so that a reload or a wrong click loses nothing. */
export interface KeptText {
  /** What was kept; null when nothing was. */
  read: () => string | null;
  write: (text: string) => void;
  forget: () => void;
}

/** A {@link KeptText} under a name of its own: for as long as its tab is open, or in another storage. */
export function createKeptText(name: string, storage: Storage = sessionStorage): KeptText {
  return {
    read: () => storage.getItem(name),
    write(text) {
      try {
        storage.setItem(name, text);
      } catch {
        // Too long for the browser to keep. An older text would be the wrong one to bring back.
        storage.removeItem(name);
      }
    },
    forget: () => storage.removeItem(name),
  };
}
