import { type Browser, type CDPSession, type Target, TargetType } from 'puppeteer-core';

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

/** A session through which every worker of the profile can be started, with the errors of those that could not. */
async function controlWorkers(browser: Browser): Promise<{ session: CDPSession; errors: string[] }> {
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser has no page left from which the worker could be woken.');
  const session = await page.createCDPSession();
  const errors: string[] = [];
  session.on('ServiceWorker.workerErrorReported', ({ errorMessage }) => errors.push(errorMessage.errorMessage));
  await session.send('ServiceWorker.enable');
  return { session, errors };
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
  // A worker that fails does so at the browser's start, and says so only then.
  const { errors: firstErrors } = await controlWorkers(browser);

  /** The worker's target, once it is awake. */
  async function wake(): Promise<Target> {
    const running = findTarget();
    if (running) return running;
    const { session, errors } = await controlWorkers(browser);
    try {
      await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
      return await browser.waitForTarget(isOurs, { timeout: START_TIMEOUT_MS });
    } catch (error) {
      const reasons = [...firstErrors, ...errors].join('; ') || 'the browser does not say why';
      throw new Error(`The extension's worker does not start: ${reasons}`, { cause: error });
    } finally {
      await session.detach();
    }
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
