import { describe, expect, it } from 'vitest';

import { findEmails, findLinks } from '../../../../lib/domain/anonymize/find-addresses';

describe('findEmails', () => {
  it.each([
    ['write to ana@example.org.', ['ana@example.org']],
    ['<ana.souza+lists@mail.example.co.uk>', ['ana.souza+lists@mail.example.co.uk']],
    ['**ana@example.org**, (kim@example.com)', ['ana@example.org', 'kim@example.com']],
    ['mailto:ana@example.org?subject=x', ['ana@example.org']],
    ["'ana@example.org'", ['ana@example.org']],
    ['jürgen@münchen.de', ['jürgen@münchen.de']],
    ['two@once@example.org', ['once@example.org']],
    ['@handle, a@b, x @ y.z', []],
  ])('%s', (text, expected) => {
    expect(findEmails(text)).toEqual(expected);
  });
});

describe('findLinks', () => {
  it.each([
    ['see https://example.org/a?b=c#d.', ['https://example.org/a?b=c#d']],
    ['[docs](https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['<http://localhost:3000/x>', ['http://localhost:3000/x']],
    ['at www.example.org, or example.org/path', ['www.example.org', 'example.org/path']],
    ['linkedin.com/in/ana-souza and acme.io', ['linkedin.com/in/ana-souza', 'acme.io']],
    ['(acme.dev)', ['acme.dev']],
    ['node.js, README.md, e.g. this, v1.2.3, 5.org-mode, and/or', []],
    ['ana@example.org', []],
    ['https://', []],
  ])('%s', (text, expected) => {
    expect(findLinks(text)).toEqual(expected);
  });
});
