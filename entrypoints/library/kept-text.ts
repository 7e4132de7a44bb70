/** Keeps the text of an editor for as long as its tab is open, so that a reload by mistake loses nothing. */
export interface KeptText {
  /** What was kept; null when nothing was. */
  read: () => string | null;
  write: (text: string) => void;
  forget: () => void;
}

/** A {@link KeptText} under a name of its own. */
export function createKeptText(name: string): KeptText {
  const key = `text:${name}`;
  return {
    read: () => sessionStorage.getItem(key),
    write(text) {
      try {
        sessionStorage.setItem(key, text);
      } catch {
        // Too long for the browser to keep. An older text would be the wrong one to bring back.
        sessionStorage.removeItem(key);
      }
    },
    forget: () => sessionStorage.removeItem(key),
  };
}
