import type { Platform } from '../../lib/platforms/platform';
import { platformOfPage } from '../../lib/platforms/registry';
import { NOTHING_SEEN } from '../../lib/platforms/call-sight';
import type { CallSight } from '../../lib/platforms/call-sight';
import type { OverlayOrder, SightRequest, WatchOrder } from '../../lib/protocol/overlay';
import { extensionApi } from '../call.content/extension-api';
import { SENSE_COPY } from '../call.content/sense-copy';
import { onHint } from './on-hint';
import { showOffer } from './show-offer';
import { watchCall } from './watch-call';
import { watchLayout } from './watch-layout';

const world = globalThis as { [SENSE_COPY]?: AbortController };

/** The address of the last look with its platform: a page that is not loaded again may go from one call to the next. */
let known: { address: URL; platform: Platform | null } | null = null;

function look(): CallSight {
  try {
    // A page without a platform is looked at again: its markup may not have been there yet.
    if (known?.address.href !== location.href || !known.platform)
      known = { address: new URL(location.href), platform: platformOfPage(document) };
    return known.platform?.sight(document, known.address) ?? NOTHING_SEEN;
  } catch {
    // Markup that nobody foresaw is not known.
    return NOTHING_SEEN;
  }
}

/** Tells the background; false when nobody wants to know any more, as when the extension was reloaded or removed. */
async function tell(request: SightRequest): Promise<boolean> {
  const { runtime } = extensionApi;
  try {
    return runtime.id !== undefined && (await runtime.sendMessage(request)) === true;
  } catch {
    return false;
  }
}

/** Watches the call of this page for as long as its session lives, or until one was offered. Started a second time in the same page it takes over from the first. */
export function startSensing(): void {
  world[SENSE_COPY]?.abort();
  const end = new AbortController();
  const { signal } = end;
  world[SENSE_COPY] = end;
  const { runtime } = extensionApi;

  const onOrder = (order: OverlayOrder | WatchOrder): void => {
    if (order.type === 'watch-end') end.abort();
    else if (order.type === 'offer-show') showOffer(runtime.getURL('offer.html'), order.offer, end);
  };
  runtime.onMessage.addListener(onOrder);
  signal.addEventListener('abort', () => {
    if (runtime.id !== undefined) runtime.onMessage.removeListener(onOrder);
  });
  // Whether the call was left or only loaded again shows when the next page is there.
  addEventListener('pagehide', () => void tell({ type: 'call-page-gone' }), { signal });

  const layout = watchLayout(() => known?.platform?.layout?.(document) ?? null, signal);
  watchCall(
    {
      look() {
        const sight = look();
        layout.look();
        return sight;
      },
      tell: (sight) => tell({ type: 'call-seen', sight }),
      after(delayMs, run) {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
      onHint,
    },
    end,
  );
}
