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

  return {
    name,
    pressKeys: async (keys) => {
      await run('xdotool', ['key', '--clearmodifiers', keys], { env: { ...process.env, DISPLAY: name } });
    },
    close: async () => {
      process.off('exit', end);
      end();
      await once(server, 'exit');
    },
  };
}
