/** How often a page may take the overlay away before it stays away, so that two sides that each insist do not go on for ever. */
const MOST_RETURNS = 5;

/** Least time between two raises, in ms, for the same reason. */
const RAISE_INTERVAL_MS = 250;

/** Elements that do not show their children. */
const CHILDLESS = 'iframe, video, audio, canvas, img, object, embed';

/**
 * Where the host belongs. Chromium shows what lies outside of a fullscreen element, in the top layer, but lets nobody use it (seen 2026-11), so
 * the host has to be inside. Of a frame that is fullscreen there is no inside: the overlay is then only seen, and used by its shortcuts.
 */
function homeOf(document: Document): Element {
  const { fullscreenElement, documentElement } = document;
  return fullscreenElement === null || fullscreenElement.matches(CHILDLESS) ? documentElement : fullscreenElement;
}

/**
 * Puts `host` in front of the page and keeps it there: over what goes fullscreen, over dialogs and popovers, and, while it `isWanted`, when it
 * is removed; when the page removes it once too often, it calls `giveUp`. Gives a function that puts it there again where that was not noticed.
 */
export function keepOnTop(host: HTMLElement, isWanted: () => boolean, giveUp: () => void, signal: AbortSignal): () => void {
  let returns = 0;
  let raisedAt = -Infinity;
  /** What came in front since the last raise; some of it may have gone again. */
  const covers = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Of the page's tree this sees only what is put beside <head> and <body>, or right into what is fullscreen.
  const watch = new MutationObserver(() => {
    if (host.isConnected || !isWanted()) return;
    returns += 1;
    if (returns > MOST_RETURNS) giveUp();
    else raise();
  });

  function goHome(): void {
    const home = homeOf(document);
    // Only `moveBefore` keeps the document in the frame; a browser without it leaves the host where it is.
    if (!host.isConnected) home.append(host);
    else if (host.parentNode !== home) home.moveBefore?.(host, null);
    watch.disconnect();
    watch.observe(host.parentElement ?? home, { childList: true });
  }

  function raise(): void {
    goHome();
    covers.clear();
    host.popover = 'manual';
    // Shown anew it is the last of the top layer.
    host.hidePopover();
    host.showPopover();
  }

  /** Raising costs the frame a moment in which Chromium drops a key (seen 2026-11), so what has gone again is not raised over. */
  function isBuried(): boolean {
    return !host.matches(':popover-open') || [...covers].some((cover) => cover.matches(':popover-open, :modal, :fullscreen'));
  }

  function raiseSoon(): void {
    clearTimeout(timer);
    const wait = raisedAt + RAISE_INTERVAL_MS - performance.now();
    if (wait > 0) {
      timer = setTimeout(raiseSoon, wait);
      return;
    }
    if (!isBuried()) return;
    raisedAt = performance.now();
    raise();
  }

  function onToggle({ target }: Event): void {
    if (!(target instanceof Element)) return;
    if (target !== host) covers.add(target);
    raiseSoon();
  }

  function onFullscreenChange(): void {
    const { fullscreenElement } = document;
    if (host.isConnected) goHome();
    if (fullscreenElement !== null) covers.add(fullscreenElement);
    raiseSoon();
  }

  document.addEventListener('fullscreenchange', onFullscreenChange, { signal });
  document.addEventListener('toggle', onToggle, { capture: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    watch.disconnect();
    host.remove();
  });
  return () => {
    if (!host.isConnected) raise();
  };
}
