import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { samples } from './import-samples';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The linter's messages for each file, by its path in `folder`. */
async function lint(folder: string): Promise<Map<string, string>> {
  const linter = join(root, 'node_modules/oxlint/bin/oxlint');
  // The linter exits with 1 when it has something to say, which is what is wanted here.
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [linter, '--format', 'json'], { cwd: folder, maxBuffer: 1e8 }, (_error, stdout) => resolve(stdout));
  });
  const report = JSON.parse(output) as { diagnostics: { filename: string; code: string; message: string; help?: string }[] };
  const messages = new Map<string, string>();
  for (const { filename, code, message, help } of report.diagnostics) {
    const path = relative(folder, join(folder, filename)).replaceAll('\\', '/');
    messages.set(path, `${messages.get(path) ?? ''}${code}: ${message} ${help ?? ''}\n`);
  }
  return messages;
}

describe('the linter', () => {
  let folder: string;
  let messages: Map<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fieldguide-lint-'));
    for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'tsconfig.json']) await cp(join(root, file), join(folder, file));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const { path, code } of samples) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), `${code}\n`);
    }
    messages = await lint(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(samples)('$title ($path)', ({ path, expected }) => {
    if (expected === null) expect(messages.get(path)).toBeUndefined();
    else expect(messages.get(path)).toContain(expected);
  });
});
