/** A small file as somebody might write it, and a part of what the linter must answer; null when it must stay silent. */
export interface Sample {
  title: string;
  /** Where the file would lie in the project; unique among the samples. */
  path: string;
  code: string;
  /** Words from the message that tell what to do instead. */
  expected: string | null;
}

/** Files that break the direction of imports, and some that keep to it. */
export const samples: Sample[] = [
  {
    title: 'keeps the store out of the pure core',
    path: 'lib/domain/a.ts',
    code: "export * from '../store/session-store';",
    expected: 'lib/domain is the pure core',
  },
  {
    title: 'keeps packages other than zod out of the pure core, in folders of it too',
    path: 'lib/domain/events/b.ts',
    code: "export * from 'idb';",
    expected: 'lib/domain may import zod only',
  },
  {
    title: 'sees an import made at run time',
    path: 'lib/domain/c.ts',
    code: "export const load = () => import('../browser/extension');",
    expected: 'lib/domain is the pure core',
  },
  {
    title: 'lets the pure core import zod and itself',
    path: 'lib/domain/d.ts',
    code: "export { z } from 'zod';\nexport * from './guide';\nexport * from './events/registry';",
    expected: null,
  },
  {
    title: 'keeps guides away from exporters',
    path: 'lib/guides/a.ts',
    code: "export * from '../exporters/registry';",
    expected: 'may import lib/domain only',
  },
  {
    title: 'lets guides import mdast and the domain',
    path: 'lib/guides/b.ts',
    code: "export * from 'mdast-util-from-markdown';\nexport type * from 'mdast';\nexport * from '../domain/guide';",
    expected: null,
  },
  {
    title: 'keeps turndown where rich text is read',
    path: 'lib/guides/c.ts',
    code: "export { default } from 'turndown';",
    expected: 'mdast and micromark packages only',
  },
  {
    title: 'keeps other packages away from where rich text is read',
    path: 'lib/guides/rich-text/a.ts',
    code: "export * from 'mdast-util-from-markdown';",
    expected: 'turndown only',
  },
  {
    title: 'lets rich text be read with turndown',
    path: 'lib/guides/rich-text/c.ts',
    code: "export { default } from 'turndown';\nexport * from '../check-source';",
    expected: null,
  },
  {
    title: 'keeps exporters away from the store',
    path: 'lib/exporters/a.ts',
    code: "export * from '../store/session-store';",
    expected: "the background's work",
  },
  {
    title: 'keeps transcripts away from the store',
    path: 'lib/transcripts/a.ts',
    code: "export * from '../store/session-store';",
    expected: 'may import lib/domain only',
  },
  {
    title: 'keeps packages out of the reading of transcripts',
    path: 'lib/transcripts/b.ts',
    code: "export * from 'media-captions';",
    expected: 'imports no package',
  },
  {
    title: 'lets transcripts import the domain',
    path: 'lib/transcripts/c.ts',
    code: "export type * from '../domain/transcript';",
    expected: null,
  },
  {
    title: 'keeps platforms free of the domain',
    path: 'lib/platforms/a.ts',
    code: "export * from '../domain/guide';",
    expected: 'knows nothing of ours',
  },
  { title: 'keeps platforms free of packages', path: 'lib/platforms/b.ts', code: "export * from 'zod';", expected: 'imports no package' },
  {
    title: 'keeps the protocol away from those who speak it',
    path: 'lib/protocol/a.ts',
    code: "export * from '../client/send-request';",
    expected: 'Sending is lib/client',
  },
  {
    title: 'keeps the store away from messages',
    path: 'lib/store/a.ts',
    code: "export * from '../protocol/messages';",
    expected: 'The background translates',
  },
  {
    title: 'keeps backups away from the browser',
    path: 'lib/backup/a.ts',
    code: "export * from '../browser/extension';",
    expected: 'turns what is stored into one file',
  },
  {
    title: 'keeps packages other than zod out of backups',
    path: 'lib/backup/b.ts',
    code: "export * from 'idb';",
    expected: 'lib/backup may import zod only',
  },
  {
    title: 'lets backups read the store and speak in records of the protocol',
    path: 'lib/backup/c.ts',
    code: "export * from '../store/schema';\nexport * from '../protocol/records';",
    expected: null,
  },
  {
    title: 'keeps backups out of the store',
    path: 'lib/store/b.ts',
    code: "export * from '../backup/sha256';",
    expected: 'The background translates',
  },
  {
    title: 'keeps the domain out of lib/browser',
    path: 'lib/browser/a.ts',
    code: "export * from '../domain/guide';",
    expected: 'where it is decided',
  },
  {
    title: 'lets lib/browser import webextension-polyfill',
    path: 'lib/browser/b.ts',
    code: "export { default } from 'webextension-polyfill';",
    expected: null,
  },
  {
    title: 'keeps a page out of the database',
    path: 'lib/client/a.ts',
    code: "export * from '../store/session-store';",
    expected: 'ask the background',
  },
  {
    title: 'keeps components away from the protocol',
    path: 'components/panel/A.tsx',
    code: "export * from '../../lib/protocol/messages';",
    expected: 'Let the entrypoint hand it down',
  },
  {
    title: 'lets components import the domain, and types of the protocol',
    path: 'components/panel/C.tsx',
    code: "export type { ErrorCode } from '../../lib/protocol/messages';\nexport { paceOf } from '../../lib/domain/pace';\nexport { useState } from 'preact/hooks';\nexport * from '../ui/Button';",
    expected: null,
  },
  {
    title: 'keeps other packages out of components',
    path: 'components/panel/D.tsx',
    code: "export * from 'zod';",
    expected: 'preact and @preact/signals only',
  },
  {
    title: 'keeps CodeMirror out of other components: it is loaded only where a source is shown',
    path: 'components/library/E.tsx',
    code: "export { EditorView } from '@codemirror/view';",
    expected: 'preact and @preact/signals only',
  },
  {
    title: 'lets the source view import CodeMirror',
    path: 'components/library/source-view/a.ts',
    code: "export { EditorView } from '@codemirror/view';\nexport { tags } from '@lezer/highlight';\nexport { useState } from 'preact/hooks';",
    expected: null,
  },
  {
    title: 'keeps the parser of guides out of the source view',
    path: 'components/library/source-view/b.ts',
    code: "export * from '../../../lib/guides/read-guide';",
    expected: 'Let the entrypoint hand it down',
  },
  {
    title: 'keeps the extension API in lib/browser',
    path: 'entrypoints/popup/a.ts',
    code: "export { default } from 'webextension-polyfill';",
    expected: 'Only lib/browser talks',
  },
  {
    title: "keeps wxt's own extension API out too",
    path: 'entrypoints/popup/b.ts',
    code: "export { browser } from 'wxt/browser';",
    expected: 'Only lib/browser talks',
  },
  {
    title: 'keeps the domain out of the call page',
    path: 'entrypoints/call.content/a.ts',
    code: "export * from '../../lib/domain/guide';",
    expected: 'stays small',
  },
  {
    title: 'keeps schemas of messages out of the call page',
    path: 'entrypoints/call.content/b.ts',
    code: "export { messages } from '../../lib/protocol/messages';",
    expected: 'Only types of lib/protocol',
  },
  {
    title: 'keeps packages out of the call page',
    path: 'entrypoints/call.content/c.ts',
    code: "export * from 'preact';",
    expected: 'no package but wxt/utils',
  },
  {
    title: 'lets the content script import platforms and types of messages',
    path: 'entrypoints/call.content/d.ts',
    code: "export type * from '../../lib/protocol/overlay';\nexport * from '../../lib/platforms/registry';\nexport * from 'wxt/utils/define-content-script';",
    expected: null,
  },
  {
    title: 'sees a promise that nobody waits for',
    path: 'entrypoints/background/a.ts',
    code: 'export function start(load: () => Promise<void>): void {\n  load();\n}',
    expected: 'no-floating-promises',
  },
  {
    title: 'sees an image without a text for those who cannot see it',
    path: 'components/ui/A.tsx',
    code: 'export const A = () => <img src="a.png" />;',
    expected: 'jsx-a11y',
  },
  {
    title: 'sees text that becomes markup',
    path: 'entrypoints/panel/a.ts',
    code: 'export function show(node: Element, text: string): void {\n  Object.assign(node, {}).innerHTML = text;\n}',
    expected: 'Build nodes, or set textContent',
  },
];
