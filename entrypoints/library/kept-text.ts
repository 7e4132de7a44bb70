/** Keeps a text for as long as its tab is open, so that a reload or a wrong click loses nothing. */
export interface KeptText {
  /** What was kept; null when nothing was. */
  read: () => string | null;
  write: (text: string) => void;
  forget: () => void;
}

/** A {@link KeptText} under a name of its own. */
export function createKeptText(name: string): KeptText {
  return {
    read: () => sessionStorage.getItem(name),
    write(text) {
      try {
        sessionStorage.setItem(name, text);
      } catch {
        // Too long for the browser to keep. An older text would be the wrong one to bring back.
        sessionStorage.removeItem(name);
      }
    },
    forget: () => sessionStorage.removeItem(name),
  };
}
