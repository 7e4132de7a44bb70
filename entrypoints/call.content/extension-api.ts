import type { OverlayOrder, OverlayRequest, OverlayView, SightRequest, WatchOrder } from '../../lib/protocol/overlay';

/** Takes what the background says; `respond` answers it. */
type OrderListener = (order: OverlayOrder | WatchOrder, sender: unknown, respond: (isDone: true) => void) => void;

/** The little of the extension API that a call page's script needs. */
interface ExtensionApi {
  runtime: {
    /** Undefined once the extension was reloaded or removed and this script is an orphan. */
    id?: string;
    getURL(path: string): string;
    sendMessage<Request extends OverlayRequest | SightRequest>(
      request: Request,
    ): Promise<Request extends SightRequest ? boolean | null : OverlayView | null>;
    onMessage: {
      addListener(listener: OrderListener): void;
      removeListener(listener: OrderListener): void;
    };
  };
}

const globals = globalThis as unknown as { browser?: Partial<ExtensionApi>; chrome: ExtensionApi };

/**
 * The extension API, promise-based in both browsers; the polyfill would cost the page 10 KB.
 * Where the browser has no `browser`, an element of the page with that id answers to the name: so the id is asked for.
 */
export const extensionApi = globals.browser?.runtime?.id === undefined ? globals.chrome : (globals.browser as ExtensionApi);
