import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A display without a screen, for a browser that has a window. */
export interface VirtualDisplay {
  /** What goes into `DISPLAY`, such as `:99`. */
  name: string;
  /** Presses and releases keys as a keyboard would, such as `alt+shift+period`; the names are xdotool's. */
  pressKeys: (keys: string) => Promise<void>;
  /** Types a text as a keyboard would. */
  type: (text: string) => Promise<void>;
  /** Clicks with the main button at a point of the display, in its px. */
  click: (point: { x: number; y: number }) => Promise<void>;
  close: () => Promise<void>;
}

/** Starts Xvfb on a display of its own choosing. */
export async function startVirtualDisplay({ width, height }: { width: number; height: number }): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // Xvfb writes the display's number there once it takes connections.
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}`)));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const name = `:${number}`;
  // Also when this process ends early: a display that nobody looks at would stay for ever.
  const end = () => server.kill();
  process.once('exit', end);
  const act = async (...args: string[]) => void (await run('xdotool', args, { env: { ...process.env, DISPLAY: name } }));

  return {
    name,
    pressKeys: (keys) => act('key', '--clearmodifiers', keys),
    type: (text) => act('type', '--delay', '20', text),
    click: ({ x, y }) => act('mousemove', String(Math.round(x)), String(Math.round(y)), 'sleep', '0.1', 'click', '1'),
    close: async () => {
      process.off('exit', end);
      end();
      await once(server, 'exit');
    },
  };
}
