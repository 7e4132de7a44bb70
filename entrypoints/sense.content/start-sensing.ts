import type { Platform } from '../../lib/platforms/platform';
import { platformOfPage } from '../../lib/platforms/registry';
import { NOTHING_SEEN } from '../../lib/platforms/call-sight';
import type { CallSight } from '../../lib/platforms/call-sight';
import { extensionApi } from '../call.content/extension-api';
import { watchCall } from './watch-call';
import { watchLayout } from './watch-layout';

/** Under a symbol, which no element id of the page can answer to. */
const COPY = Symbol.for('fieldguide.sense-script');

const world = globalThis as { [COPY]?: AbortController };

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

/** Watches the call of this page for as long as its session lives. Started a second time in the same page it takes over from the first. */
export function startSensing(): void {
  world[COPY]?.abort();
  const end = new AbortController();
  world[COPY] = end;
  const { runtime } = extensionApi;
  const layout = watchLayout(() => known?.platform?.layout(document) ?? null, end.signal);
  watchCall(
    {
      look() {
        const sight = look();
        layout.look();
        return sight;
      },
      async tell(sight) {
        try {
          // Once the extension was reloaded or removed there is nobody to tell.
          if (runtime.id !== undefined && (await runtime.sendMessage({ type: 'call-seen', sight })) === true) return true;
        } catch {
          // As if it had said no.
        }
        end.abort();
        return false;
      },
      after: (delayMs, run) => setTimeout(run, delayMs),
    },
    end.signal,
  );
}
