import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { projectFolder } from '../setup/project.mjs';
import { runTool } from '../setup/run-tool.ts';
import { startCallProxy } from './call-proxy.ts';
import type { CallServer } from './call-server.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { createProfile, removeTemporaryProfile } from './profile.ts';
import { startVirtualDisplay, type VirtualDisplay } from './virtual-display.ts';

/** The extension's id, and the address that its pages get: Firefox makes one up for each profile unless it is told one. */
export const FIREFOX_EXTENSION = { id: 'fieldguide@fieldguide.example', address: 'moz-extension://f1e1d60d-0000-4000-8000-000000000002' };

const EXTENSION_FOLDER = join(projectFolder, '.output/firefox-mv3');

/** A Firefox with the extension in it, in a window on a display of its own. */
export interface Firefox extends Marionette {
  display: VirtualDisplay;
  /** Writes a picture of the whole window as PNG. */
  screenshot: (path: string) => Promise<void>;
  quit: () => Promise<void>;
}

/** How long Firefox may take to start, in ms. */
const START_MS = 30_000;

async function readPort(profile: string): Promise<number> {
  const end = Date.now() + START_MS;
  for (;;) {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (/^\d+/u.test(text)) return Number.parseInt(text, 10);
    if (Date.now() > end) throw new Error(`Firefox did not start within ${START_MS / 1000} s.`);
    await wait(100);
  }
}

function preferences(proxyPort: number): Record<string, string | number | boolean> {
  return {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_EXTENSION.id]: new URL(FIREFOX_EXTENSION.address).hostname }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    // The call server's certificate counts for the services' hosts, too.
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    // Without a window manager the window loses the keyboard once the pointer is over a popup, which would close it.
    'ui.popup.disable_autohide': true,
    // A page that asks for the screen gets the first one without a question.
    'media.navigator.permission.disabled': true,
    // No page of Firefox's own over the first window.
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'termsofuse.bypassNotification': true,
  };
}

/** Starts Firefox with the built extension; every page it asks for comes from `callServer`. Linux only, with Xvfb and xdotool. */
export async function openFirefox(executablePath: string, callServer: CallServer): Promise<Firefox> {
  if (!existsSync(EXTENSION_FOLDER)) await runTool('wxt', ['build', '--browser', 'firefox']);
  const profile = await createProfile();
  const proxy = await startCallProxy(callServer.port);
  const lines = Object.entries(preferences(proxy.port)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const display = await startVirtualDisplay({ width: 1400, height: 900 });
  const args = ['-profile', profile, '--no-remote', '--marionette', '--remote-allow-system-access', '--width', '1400', '--height', '900'];
  const firefox = spawn(executablePath, args, {
    env: { ...process.env, DISPLAY: display.name, MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: 'ignore',
  });
  const isOver = once(firefox, 'exit');
  const endWithUs = () => firefox.kill('SIGKILL');
  process.once('exit', endWithUs);
  let marionette: Marionette | null = null;

  const quit = async () => {
    await marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    marionette?.close();
    const timer = setTimeout(endWithUs, 10_000);
    if (marionette === null) firefox.kill();
    await isOver;
    clearTimeout(timer);
    process.off('exit', endWithUs);
    await proxy.close();
    await display.close();
    await removeTemporaryProfile(profile);
  };

  try {
    marionette = await connectMarionette(await readPort(profile));
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('Addon:Install', { path: EXTENSION_FOLDER, temporary: true });
  } catch (error) {
    await quit();
    throw error;
  }
  const { send } = marionette;
  return {
    ...marionette,
    display,
    screenshot: async (path) => {
      await send('Marionette:SetContext', { value: 'chrome' });
      const { value } = await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, Buffer.from(value, 'base64'));
      await send('Marionette:SetContext', { value: 'content' });
    },
    quit,
  };
}
