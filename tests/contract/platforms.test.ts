import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { RESERVED_HEIGHT } from '../../entrypoints/overlay.content/place';
import type { Platform } from '../../lib/platforms/platform';
import { platforms } from '../../lib/platforms/registry';

const platformsFolder = new URL('../../lib/platforms/', import.meta.url);
const callsFolder = new URL('../fixtures/calls/', import.meta.url);

/** The files of lib/platforms that are no platform. */
const COMMON_FILES = ['allowed-site.ts', 'call-sight.ts', 'other-call.ts', 'platform.ts', 'registry.ts'];

const urlsSchema = z.strictObject({
  calls: z.array(z.strictObject({ url: z.url(), key: z.string().min(1), label: z.string().min(1) })).min(1),
  notCalls: z.array(z.url()).min(1),
});

const ids = readdirSync(platformsFolder)
  .filter((file) => file.endsWith('.ts') && !COMMON_FILES.includes(file))
  .map((file) => file.replace(/\.ts$/u, ''));

function platformOf(id: string): Platform {
  const platform = platforms.find((candidate) => candidate.id === id);
  if (platform === undefined)
    throw new Error(
      `lib/platforms/${id}.ts must export one platform with the id "${id}", as its file is named: export const ${id} = definePlatform({ id: '${id}', … }).`,
    );
  return platform;
}

function urlsOf(id: string) {
  const file = new URL(`${id}.urls.json`, callsFolder);
  if (!existsSync(file))
    throw new Error(
      `Write tests/fixtures/calls/${id}.urls.json: addresses that are a call, each with its key and label, and some that are none. Take meet.urls.json as a model.`,
    );
  return urlsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The pattern as a regular expression, written apart from the product's own way so that the two are held against each other. */
function toRegExp(pattern: string): RegExp {
  const [, subdomains, host = '', path = ''] = /^https:\/\/(\*\.)?([^/*]+)(\/.*)\*$/u.exec(pattern) ?? [];
  const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^https://${subdomains === undefined ? '' : '([^/]+\\.)?'}${escape(host)}${escape(path)}`, 'u');
}

it('every file of lib/platforms is one platform', () => {
  expect(
    platforms.map(({ id }) => id).toSorted(),
    'Each file of lib/platforms exports exactly one platform and nothing else, and its id is the name of the file.',
  ).toEqual(ids.toSorted());
});

describe.each(ids)('lib/platforms/%s.ts', (id) => {
  it('says what it is called', () => {
    expect(platformOf(id).name.trim(), 'Give `name` as people know the service, such as "Google Meet".').not.toBe('');
  });

  it('has match patterns that every browser takes', () => {
    const { matches } = platformOf(id);
    expect(matches.length, 'List in `matches` at least one pattern of the pages that hold calls.').toBeGreaterThan(0);
    for (const pattern of matches) {
      expect(
        pattern,
        'A pattern is https://, a host that may begin with "*.", and a path that ends in "*": https://*.example.com/call/*',
      ).toMatch(/^https:\/\/(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}\/([^*]*\/)?\*$/u);
    }
  });

  it('has examples for each of its patterns', () => {
    const { calls } = urlsOf(id);
    for (const pattern of platformOf(id).matches) {
      const isShown = calls.some(({ url }) => toRegExp(pattern).test(url));
      expect(
        isShown,
        `No address under "calls" in tests/fixtures/calls/${id}.urls.json is covered by ${pattern}: add one, or drop the pattern.`,
      ).toBe(true);
    }
  });

  it('tells its calls from its other pages', () => {
    const platform = platformOf(id);
    const { calls, notCalls } = urlsOf(id);
    for (const { url, key, label } of calls) {
      expect(
        platform.matches.some((pattern) => toRegExp(pattern).test(url)),
        `${url} is an example, but no pattern of ${id} covers it.`,
      ).toBe(true);
      expect(platform.callOf(new URL(url)), `callOf('${url}')`).toEqual({ key, label });
    }
    for (const url of notCalls) {
      expect(platform.callOf(new URL(url)), `${url} is no call, so callOf must answer null: a session would be offered there.`).toBeNull();
    }
  });

  it('keeps the edges clear in CSS px', () => {
    for (const [edge, px] of Object.entries(platformOf(id).clearOf)) {
      expect(
        Number.isInteger(px) && px >= 0 && px <= 400,
        `clearOf.${edge} is in CSS px from that edge of the window, 0 where nothing is in the way; ${px} cannot be right.`,
      ).toBe(true);
    }
  });

  it('leaves the open panel room between its bars', () => {
    const { clearOf, defaultPlace } = platformOf(id);
    expect(
      defaultPlace.y + clearOf.bottom,
      `The open panel leaves ${RESERVED_HEIGHT} px of the window free; clearOf.top and clearOf.bottom of ${id} need more, so it would cover the bottom.`,
    ).toBeLessThanOrEqual(RESERVED_HEIGHT);
  });

  it('has a fixture page that looks and behaves like a call there', () => {
    const file = new URL(`${id}.html`, callsFolder);
    expect(existsSync(file), `Write tests/fixtures/calls/${id}.html from what you saw of the service. Take meet.html as a model.`).toBe(
      true,
    );
    const html = readFileSync(file, 'utf8');
    expect(html, 'A fixture page begins in the call: its markup is in an element with `data-stage`.').toMatch(/\sdata-stage[\s>]/u);
    expect(html, 'A fixture page loads /fixture/fixture.js, which takes it through its states.').toContain('/fixture/fixture.js');
    expect(html, 'A fixture page loads nothing from elsewhere: keep what it needs beside it, under /fixture/.').not.toMatch(
      /(?:src|href)="(?:https?:)?\/\//u,
    );
    expect(
      html,
      'A fixture page has no script or style of its own between its tags, so that it can be served under a strict policy.',
    ).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\son\w+=/u);
  });
});
