import { type Browser, type CDPSession, type Protocol, type Target, TargetType } from 'puppeteer-core';

/** Runs an expression or a function in the worker; what comes back is what JSON can carry. A function sees its arguments and nothing around it. */
interface Evaluate {
  <Result>(expression: string): Promise<Result>;
  <Result, Args extends unknown[]>(code: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
}

/** The extension's background worker, looked at without keeping it awake. */
export interface ExtensionWorker {
  isRunning: () => boolean;
  /** How often it was started since the browser was. */
  startCount: () => number;
  /** Looks into the worker, which is woken for it when it sleeps. */
  evaluate: Evaluate;
  /** Ends the worker at once, as the browser does when it has been idle or memory is short. It starts again with the next event. */
  stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 10_000;

/**
 * Waits until the browser says of the extension's worker what is wanted, and starts it for that when `isStarted`.
 *
 * @throws {Error} with the worker's own errors when it does not come to that
 */
async function waitForVersion(
  browser: Browser,
  extensionId: string,
  isWanted: (version: Protocol.ServiceWorker.ServiceWorkerVersion) => boolean,
  isStarted: boolean,
): Promise<void> {
  // Any page's session reaches every worker of the profile.
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser has no page left through which its workers could be reached.');
  const session = await page.createCDPSession();
  const scope = `chrome-extension://${extensionId}/`;
  const errors: string[] = [];
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => errors.push(errorMessage.errorMessage));
  const timeout = AbortSignal.timeout(START_TIMEOUT_MS);
  const isThere = new Promise<void>((resolve, reject) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.scriptURL.startsWith(scope) && isWanted(version))) resolve();
    });
    timeout.addEventListener('abort', () => {
      reject(new Error(`The extension's worker does not start: ${errors.join('; ') || 'the browser does not say why'}`));
    });
  });
  // Answered for even when the session fails before it is waited for.
  isThere.catch(() => undefined);
  try {
    await session.send('ServiceWorker.enable');
    if (isStarted) await session.send('ServiceWorker.startWorker', { scopeURL: scope });
    await isThere;
  } finally {
    await session.detach();
  }
}

/** A worker that is being looked at does not fall asleep, so each look is as short as can be. */
async function withSession<Result>(target: Target, look: (session: CDPSession) => Promise<Result>): Promise<Result> {
  const session = await target.createCDPSession();
  try {
    return await look(session);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** Looks after the worker of the extension `extensionId` in a browser that has just been started. */
export async function watchExtensionWorker(browser: Browser, extensionId: string): Promise<ExtensionWorker> {
  const isOurs = (target: Target) =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`chrome-extension://${extensionId}/`);
  const findTarget = () => browser.targets().find(isOurs);
  let starts = findTarget() === undefined ? 0 : 1;
  browser.on('targetcreated', (target) => {
    if (isOurs(target)) starts += 1;
  });
  // A new profile installs the worker first; stopping it before that is done would leave the extension without one.
  await waitForVersion(browser, extensionId, ({ status }) => status === 'activated', false);

  /** The worker's target, once the worker has run its script to the end. */
  async function wake(): Promise<Target> {
    await waitForVersion(browser, extensionId, ({ runningStatus }) => runningStatus === 'running', true);
    return browser.waitForTarget(isOurs);
  }

  return {
    isRunning: () => findTarget() !== undefined,
    startCount: () => starts,
    evaluate: async <Result>(code: string | ((...args: never[]) => unknown), ...args: unknown[]) => {
      const expression = typeof code === 'string' ? code : `(${code.toString()})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
      const { result, exceptionDetails } = await withSession(await wake(), (session) =>
        session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }),
      );
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Result;
    },
    stop: async () => {
      const target = findTarget();
      if (!target) return;
      const stopped = new Promise<void>((resolve) => {
        const onDestroyed = (destroyed: Target) => {
          if (destroyed !== target) return;
          browser.off('targetdestroyed', onDestroyed);
          resolve();
        };
        browser.on('targetdestroyed', onDestroyed);
      });
      const worker = await target.worker();
      await worker?.close();
      await stopped;
    },
  };
}
