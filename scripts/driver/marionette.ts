import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** The place that a command speaks to: the page of the chosen tab, or the browser's own window around it. */
export type MarionetteContext = 'content' | 'chrome';

/** Firefox's own remote protocol. Unlike WebDriver BiDi it reaches the browser's window too: its buttons, its sidebar and its questions. */
export interface Marionette {
  /** Sends a command by its name, such as `WebDriver:NewSession`; rejects with the browser's own words. */
  send: <Result>(name: string, parameters?: object) => Promise<Result>;
  /** Runs a function, which sees its arguments and nothing around it; what it returns or resolves to is what JSON can carry. */
  run: <Result, Args extends unknown[]>(
    context: MarionetteContext,
    code: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>;
  close: () => void;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Messages are `<length>:<JSON>`; gives each JSON, also when it comes in pieces. */
function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (piece: Buffer) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      onMessage(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
}

/** Connects to a Firefox that listens at `port`. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const isReady = new Promise<void>((resolve) => {
    readMessages(socket, (message) => {
      // The first one says what listens there.
      if (!Array.isArray(message)) return resolve();
      const [, id, error, result] = message as [1, number, { error: string; message: string } | null, unknown];
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
      else asked?.resolve(result);
    });
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
    waiting.clear();
  });
  // A reset when the browser ends is no news: `close` follows.
  socket.on('error', () => undefined);
  await Promise.race([isReady, once(socket, 'close').then(() => Promise.reject(new Error('Firefox does not listen.')))]);

  const send: Marionette['send'] = (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });

  return {
    send,
    run: async (context, code, ...args) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${code.toString()})(...Array.from(arguments).slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const call = { script, args, sandbox: context === 'chrome' ? 'system' : null, newSandbox: false };
      // Other commands are about pages, and want to find it so.
      await send('Marionette:SetContext', { value: context });
      const { value } = await send<{ value: { value: never; error?: string } }>('WebDriver:ExecuteAsyncScript', call).finally(() =>
        send('Marionette:SetContext', { value: 'content' }),
      );
      if (value.error !== undefined) throw new Error(value.error);
      return value.value;
    },
    close: () => socket.destroy(),
  };
}
