import { once } from 'node:events';
import { join, relative } from 'node:path';

import { type CallServer, startCallServer } from '../driver/call-server.ts';
import { openBrowser } from '../driver/open-browser.ts';
import { ensureChromium } from '../setup/ensure-chromium.ts';
import { artifactsFolder, projectFolder } from '../setup/project.mjs';
import { buildExtension } from './build-extension.ts';
import { holdPracticeSession } from './practice-session.ts';

const PRACTICE_URL = 'https://meet.jit.si/FieldguidePractice';
const PRACTICE_FOLDER = join(artifactsFolder, 'practice');
const PRACTICE_DURATION_MS = 60_000;

/** Whether a window can be shown: not over a plain connection to a server, nor in a container. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Holds a session by itself where nobody could see a window, and says what it left. */
async function practiceAlone(executablePath: string, callServer: CallServer): Promise<void> {
  console.log(`Holding a practice session of one minute on ${PRACTICE_URL}, which is answered by this machine:`);
  const extension = await openBrowser({ executablePath, callServer });
  try {
    const page = await extension.openTab(PRACTICE_URL);
    const { overlayPicture, exportedMarkdown } = await holdPracticeSession(extension, page, PRACTICE_FOLDER, PRACTICE_DURATION_MS);
    console.log(`\nPicture of the overlay: ${relative(projectFolder, overlayPicture)}`);
    console.log(`Exported Markdown:      ${relative(projectFolder, exportedMarkdown)}`);
  } finally {
    await extension.close();
  }
}

/** Opens the browser for a person and waits until they close it or press Ctrl+C. */
async function practiceWithPerson(executablePath: string, callServer: CallServer): Promise<void> {
  const extension = await openBrowser({
    executablePath,
    callServer,
    headless: false,
    isOnDesktop: true,
    userDataDir: join(artifactsFolder, 'practice-profile'),
    downloadsDir: PRACTICE_FOLDER,
  });
  const isClosed = new Promise((resolve) => extension.browser.once('disconnected', resolve));
  const [page = await extension.browser.newPage()] = await extension.browser.pages();
  await page.goto(PRACTICE_URL);
  // Some window managers do not let a popup open by itself; the button in the toolbar is there all the same.
  await extension.openPopup(page).catch(() => undefined);

  console.log(`
A practice call is open at ${PRACTICE_URL}, which is answered by this machine.
  1. Open Fieldguide's popup if it is not open: its icon is in the toolbar, or behind the puzzle piece there.
  2. Choose a guide and a format, then press "Start session": the panel appears on the call.
  3. Step with Alt+Shift+. and Alt+Shift+, tick questions, take notes with Alt+Shift+J, hide and show the panel with Alt+Shift+I.
  4. End the session and export it: files go to ${relative(projectFolder, PRACTICE_FOLDER)}.
Close the browser or press Ctrl+C to stop. Guides and sessions are kept for next time.`);

  const isInterrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => extension.close());
  await Promise.race([isClosed, isInterrupted]);
}

try {
  const executablePath = await ensureChromium();
  await buildExtension();
  const isAlone = !hasDisplay() || process.argv.includes('--headless');
  // A person may go on to a real call, so their browser keeps its network; the session held alone reaches nothing.
  const callServer = await startCallServer({ hosts: ['meet.jit.si'], isOffline: isAlone });
  try {
    await (isAlone ? practiceAlone : practiceWithPerson)(executablePath, callServer);
  } finally {
    await callServer.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
