import type { OfferView } from '../../lib/protocol/overlay';
import { extensionApi } from '../call.content/extension-api';
import { applyLook, scaleOf } from '../overlay.content/look';
import css from '../overlay.content/overlay.css?inline';
import { HOST_MARK } from '../call.content/host-mark';
import { pointOf } from '../overlay.content/place';
import { quietRoot } from '../overlay.content/quiet-root';
import { keepOnTop } from '../overlay.content/top-layer';

/** Size of the offer in CSS px, at the usual size of text. */
const SIZE = { width: 300, height: 162 };

/** Puts the offer of a session on the page, where the overlay would be, until `end` aborts. It leaves the keyboard where it is. */
export function showOffer(offerUrl: string, { place, look }: OfferView, end: AbortController): void {
  const { signal } = end;
  // Nothing tells a script that its extension is gone.
  const isWanted = (): boolean => {
    if (extensionApi.runtime.id === undefined) end.abort();
    return !signal.aborted;
  };
  const host = document.createElement('div');
  host.setAttribute(HOST_MARK, '');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const box = document.createElement('div');
  box.className = 'overlay';
  applyLook(box, look);
  const frame = document.createElement('iframe');
  frame.src = offerUrl;
  frame.title = 'Fieldguide offer';
  box.append(frame);
  root.append(style, box);
  quietRoot(root, signal);

  const size = { width: SIZE.width * scaleOf(look), height: SIZE.height * scaleOf(look) };
  function layOut(): void {
    const { left, top } = pointOf(place, size, { width: innerWidth, height: innerHeight });
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, width: `${size.width}px`, height: `${size.height}px` });
  }

  layOut();
  addEventListener('resize', layOut, { signal });
  box.addEventListener('pointerenter', isWanted, { signal });
  keepOnTop(host, isWanted, () => end.abort(), signal)();
}
