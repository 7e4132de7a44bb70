/** What the gate needs of its surroundings. */
export interface UpdateContext {
  /** Whether an update has arrived that waits, and what remembers it for as long as the browser runs. */
  isWaiting: () => Promise<boolean>;
  setWaiting: () => Promise<void>;
  /** How many sessions are live, held by a tab or interrupted. */
  countLive: () => Promise<number>;
  /** How many pages of ours are open, panels in call pages included. */
  countPages: () => Promise<number>;
  /** Ends the extension and starts it again as it is after the update. */
  reload: () => void;
}

/** Holds an update of the extension back while it would disturb. */
export interface UpdateGate {
  /** An update has arrived: it is applied now, or waits. */
  arrived: () => Promise<void>;
  /** Something ended that an update may have waited for. */
  check: () => Promise<void>;
}

/**
 * A gate that lets an update through when no session is live and no page of ours is open. Until then the browser itself holds it back only as long as
 * anything of the extension runs: a worker that sleeps, without a page open, does not keep it from updating.
 */
export function createUpdateGate(context: UpdateContext): UpdateGate {
  const check = async () => {
    if (!(await context.isWaiting())) return;
    const [live, pages] = await Promise.all([context.countLive(), context.countPages()]);
    if (live === 0 && pages === 0) context.reload();
  };
  return {
    check,
    async arrived() {
      await context.setWaiting();
      await check();
    },
  };
}
