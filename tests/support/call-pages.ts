import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { otherCall } from '../../lib/platforms/other-call';

const callsFolder = join(import.meta.dirname, '../fixtures/calls');

/** Where a platform's own client has another page than its calls: Zoom's lies in a frame of its shell. */
const CLIENT_PAGES: Record<string, string> = { zoom: 'zoom-client' };

/** An address of a call there. */
export function addressOf(id: string): URL {
  if (id === otherCall.id) return new URL('https://calls.example.net/room/7');
  const { calls } = JSON.parse(readFileSync(join(callsFolder, `${id}.urls.json`), 'utf8')) as { calls: { url: string }[] };
  return new URL(calls[0]?.url ?? '');
}

/** The fixture page of a platform in one of its states. */
export function pageIn(id: string, state: string): Document {
  const file = join(callsFolder, `${CLIENT_PAGES[id] ?? id}.html`);
  // So that each test of the platform says so, and the others run.
  if (!existsSync(file)) return new DOMParser().parseFromString(`<p>Write tests/fixtures/calls/${id}.html.</p>`, 'text/html');
  const html = readFileSync(file, 'utf8');
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (state === 'in-call') return page;
  const template = page.querySelector<HTMLTemplateElement>(`template[data-state="${state}"]`);
  if (!template)
    throw new Error(
      `tests/fixtures/calls/${id}.html has no <template data-state="${state}">: write there what the service shows then, from the facts you have.`,
    );
  page.querySelector('[data-stage]')?.replaceChildren(template.content.cloneNode(true));
  return page;
}

/** The page with all markup of its call there twice. */
export function double(page: Document): Document {
  const stage = page.querySelector('[data-stage]');
  stage?.after(...[...stage.childNodes].map((node) => node.cloneNode(true)));
  return page;
}
