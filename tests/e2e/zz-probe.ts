import { startCallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import { CALLS, startSession, writeNote, waitForSection } from './support/session.ts';
const t0 = Date.now(); const log = (...a: unknown[]) => console.log(((Date.now()-t0)/1000).toFixed(1), ...a);
const callServer = await startCallServer();
const b = await openBrowser({ callServer });
try {
const page = await b.openTab(CALLS.zoom);
const panel = await startSession(b, page);
await waitForSection(panel, 'Housekeeping');
const client = await page.waitForFrame((frame) => frame.url().endsWith('/zoom-client.html'));
await page.evaluate(() => { (window as any).ev = []; document.addEventListener('fullscreenchange', e => (window as any).ev.push((e.target as any).id ?? String(e.target)), true)});
await client.click('[data-fullscreen]');
await page.waitForFunction(() => document.fullscreenElement !== null);
const cdp = await page.createCDPSession();
await cdp.send('DOM.enable');
await cdp.send('DOM.getDocument', {depth: -1, pierce: true});
const top = async () => { const { nodeIds } = await cdp.send('DOM.getTopLayerElements'); return Promise.all(nodeIds.map(async nodeId => { const n = (await cdp.send('DOM.describeNode', { nodeId })).node; return n.nodeName + JSON.stringify(n.attributes); })); };
log(await top());
await new Promise(r => setTimeout(r, 600));
log(await top(), await page.evaluate(() => (window as any).ev));
await page.screenshot({ path: '/tmp/fg/e2e/zoomfs.png' });
await writeNote(panel, 'x');
} catch (e) { log(e); }
await b.close(); await callServer.close();
