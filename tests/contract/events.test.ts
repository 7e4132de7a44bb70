import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { eventDefinitions, sessionEventSchema } from '../../lib/domain/events/registry';
import stored from '../fixtures/sessions/log-v1.json';

const folder = new URL('../../lib/domain/events/', import.meta.url);
const files = readdirSync(fileURLToPath(folder)).filter(
  (name) => name.endsWith('.ts') && !['define-event.ts', 'registry.ts'].includes(name),
);

const toCamelCase = (name: string): string => name.replaceAll(/-(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());

describe.each(files)('lib/domain/events/%s', (file) => {
  const type = file.replace('.ts', '');
  const name = toCamelCase(type);

  it('defines the event that it is named after', async () => {
    const module = (await import(new URL(file, folder).href)) as Record<string, { type?: string }>;
    expect(Object.keys(module), `${file} must export \`${name}\`, made with defineEvent`).toContain(name);
    expect(module[name]?.type, `the type of ${name} must be its file name, '${type}'`).toBe(type);
  });

  it('is in the registry', () => {
    const types: string[] = eventDefinitions.map((definition) => definition.type);
    expect(types, `${name} is not stored or folded yet: add it to the tuple eventDefinitions in lib/domain/events/registry.ts`).toContain(
      type,
    );
  });

  it('has an example in the frozen log', () => {
    const examples = stored.filter((event) => event.type === type);
    expect(
      examples.length,
      `tests/fixtures/sessions/log-v1.json guards what users have stored: add one '${type}' event to it, and what it does to the summary in tests/lib/domain/session-log.test.ts`,
    ).toBeGreaterThan(0);
  });
});

describe('the frozen log', () => {
  it.each(stored.map((event) => [event.id, event.type, event] as const))('can still be read: %s, %s', (_, type, event) => {
    const result = sessionEventSchema.safeParse(event);
    expect(
      result.success,
      `a stored '${type}' event is refused now, and users would lose their sessions: give the new shape a version of its own and turn the old one into it`,
    ).toBe(true);
    expect(result.data, `a stored '${type}' event loses or changes a field when it is read`).toEqual(event);
  });
});

describe('the registry of events', () => {
  it('has one file for each event', () => {
    expect(
      eventDefinitions.map(({ type }) => `${type}.ts`).toSorted(),
      'each event of the tuple lies in a file named after its type',
    ).toEqual(files.toSorted());
  });
});
