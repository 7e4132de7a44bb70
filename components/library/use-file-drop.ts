import { useEffect, useRef } from 'preact/hooks';

/** Takes files dropped anywhere on the page, which the browser would otherwise open in its place. `onOver` tells whether one is held above the page. */
export function useFileDrop(onFiles: (files: File[]) => void, onOver: (isOver: boolean) => void): void {
  const latest = useRef({ onFiles, onOver });
  latest.current = { onFiles, onOver };

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const hold = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      latest.current.onOver(true);
    };
    const drop = (event: DragEvent) => {
      latest.current.onOver(false);
      if (!isFile(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current.onFiles(files);
    };
    const leave = (event: DragEvent) => {
      // Without a related target the pointer left the window, not just one element for the next.
      if (event.relatedTarget === null) latest.current.onOver(false);
    };
    document.addEventListener('dragenter', hold, { signal });
    document.addEventListener('dragover', hold, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    return () => end.abort();
  }, []);
}
