import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { isInFront, overlayHost, waitForFront } from './support/overlay.ts';
import { CALLS, startInFirstSection, textOf, waitForSection, waitUntil, writeNote } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;

async function waitForFullscreen(page: Page, isWanted: boolean): Promise<void> {
  await page.waitForFunction((wanted) => (document.fullscreenElement !== null) === wanted, {}, isWanted);
}

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

// What one test leaves behind, such as a place, must not be there for the next.
beforeEach(async () => {
  browser = await openBrowser({ callServer: server });
});

afterEach(() => browser.close());

describe('while the page is fullscreen, the overlay', () => {
  it.each(['meet', 'jitsi'] as const)('is in front and takes a note on %s, and afterwards too', async (service) => {
    const page = await browser.openTab(CALLS[service]);
    const panel = await startInFirstSection(browser, page);
    await page.click('[data-fullscreen]');
    await waitForFullscreen(page, true);
    await waitForFront(page, panel);
    await writeNote(panel, 'written in fullscreen');

    await page.evaluate(() => document.exitFullscreen());
    await waitForFullscreen(page, false);
    await waitForFront(page, panel);
    await writeNote(panel, 'written after fullscreen');
    // The frame was never loaded again: what is half written in it would be gone.
    expect(panel.detached).toBe(false);
  });

  it('is in front of a bare video, and takes a note afterwards', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    await page.evaluate(() => {
      const video = document.createElement('video');
      const button = document.createElement('button');
      button.id = 'watch';
      button.style.cssText = 'position: fixed; left: 700px; top: 300px; z-index: 9';
      button.textContent = 'Watch';
      button.addEventListener('click', () => void video.requestFullscreen());
      document.body.append(video, button);
    });
    await page.click('#watch');
    await waitForFullscreen(page, true);
    await waitForFront(page, panel);

    await page.evaluate(() => document.exitFullscreen());
    await waitForFullscreen(page, false);
    await writeNote(panel, 'written after the video');
  });

  it('is in front of the frame in which Zoom runs, and takes a note afterwards', async () => {
    const page = await browser.openTab(CALLS.zoom);
    const panel = await startInFirstSection(browser, page);
    const client = await page.waitForFrame((frame) => frame.url().endsWith('/zoom-client.html'));
    await client.click('[data-fullscreen]');
    await waitForFullscreen(page, true);
    await waitForFront(page, panel);

    await page.evaluate(() => document.exitFullscreen());
    await waitForFullscreen(page, false);
    await writeNote(panel, 'written after fullscreen');
  });
});

describe('over what the page puts in front, the overlay', () => {
  it('stays: a dialog', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    await page.click('[data-dialog]');
    await page.waitForSelector('dialog:modal');
    await waitForFront(page, panel);
    await page.click('dialog button');
    await writeNote(panel, 'written after the dialog');
    expect(await isInFront(page, panel)).toBe(true);
  });

  it('stays: a popover, over which a note can be taken', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    await page.click('[data-popover]');
    await page.waitForSelector('.menu:popover-open');
    await waitForFront(page, panel);
    await writeNote(panel, 'written over the popover');
  });

  it('is not raised again over what has gone meanwhile, since that can cost a key of the note', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      Object.assign(window, { raises: 0, setDialog: (isOpen: boolean) => (isOpen ? dialog?.showModal() : dialog?.close()) });
      document.addEventListener(
        'beforetoggle',
        ({ target, newState }) => {
          if (target !== dialog && newState === 'open')
            Object.assign(window, { raises: (window as unknown as { raises: number }).raises + 1 });
        },
        true,
      );
    });
    await page.evaluate('setDialog(true)');
    await waitForFront(page, panel);
    expect(await page.evaluate('raises')).toBe(1);
    // The second comes so soon that the overlay waits before it rises again, and is gone before it does.
    for (const isOpen of [false, true, false]) {
      await page.evaluate(`setDialog(${isOpen}); new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))`);
    }
    await writeNote(panel, 'a long note that goes on while the overlay would rise '.repeat(4).trim());
    expect(await page.evaluate('raises')).toBe(1);
  });

  it('is not touched by styles that hide and turn everything', async () => {
    const page = await browser.openTab('https://meet.google.com/abc-defg-hij/hostile.html');
    const panel = await startInFirstSection(browser, page);
    await writeNote(panel, 'written under hostile styles');
    const look = await (
      await overlayHost(panel)
    ).evaluate((host) => {
      const { opacity, filter, visibility } = getComputedStyle(host);
      return { opacity, filter, visibility };
    });
    expect(look).toEqual({ opacity: '1', filter: 'none', visibility: 'visible' });
  });
});

describe('taken out of the page by the page, the overlay', () => {
  it('returns with the session', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    await writeNote(panel, 'before it was removed');
    await (await overlayHost(panel)).evaluate((host) => host.remove());
    await waitUntil(() => Promise.resolve(panel.detached), Boolean, 'the old frame to be gone');

    const back = await browser.panelFrame(page);
    await waitForFront(page, back);
    expect(await textOf(back, 'list', 'Notes')).toContain('before it was removed');
    await writeNote(back, 'after it came back');
  });

  it('gives way to a page that insists after five returns, says so in the popup, and comes back when it is asked for', async () => {
    const page = await browser.openTab(CALLS.meet);
    await startInFirstSection(browser, page);
    await page.evaluate(() => {
      let removals = 0;
      const removeStrangers = () => {
        for (const child of document.documentElement.children) {
          if (['HEAD', 'BODY'].includes(child.nodeName)) continue;
          removals += 1;
          child.remove();
        }
      };
      const watch = new MutationObserver(removeStrangers);
      watch.observe(document.documentElement, { childList: true });
      Object.assign(window, { giveUp: () => watch.disconnect(), countRemovals: () => removals });
      removeStrangers();
    });
    const popup = await browser.openPopup(page);
    const show = await popup.waitForSelector(byRole('button', 'Show overlay'));
    expect(await page.evaluate('countRemovals()')).toBe(6);
    expect(page.frames()).toHaveLength(1);

    await page.evaluate('giveUp()');
    await show?.click();
    const back = await browser.panelFrame(page);
    await waitForSection(back, 'Housekeeping');
    // The count begins anew.
    await (await overlayHost(back)).evaluate((host) => host.remove());
    await waitUntil(() => Promise.resolve(back.detached), Boolean, 'the removed frame to be gone');
    await waitForSection(await browser.panelFrame(page), 'Housekeeping');
  });
});
