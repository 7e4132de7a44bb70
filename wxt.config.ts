import { fileURLToPath } from 'node:url';
import { defaultClientConditions, runnerImport } from 'vite';
import { defineConfig } from 'wxt';
import { guideModules } from './scripts/build/guide-modules.ts';

// The call services are named once, in lib/platforms. That folder is walked by `import.meta.glob`, which only Vite understands.
const { module: registry } = await runnerImport<typeof import('./lib/platforms/registry')>(
  fileURLToPath(new URL('lib/platforms/registry.ts', import.meta.url)),
  { configFile: false, logLevel: 'error' },
);
const callMatches = [...registry.callMatches];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [guideModules()],
    build: { sourcemap: false, target: ['chrome133', 'firefox140'] },
    resolve: {
      // Some packages have another build for pages, which needs a document; the background has none, so all entries take the build for workers.
      conditions: ['worker', ...defaultClientConditions],
      // WXT's context for content scripts tells the call page of itself by `postMessage`; ours ends without it.
      alias: { 'wxt/utils/content-script-context': 'data:text/javascript,export class ContentScriptContext {}' },
    },
  }),
  hooks: {
    // Named here and not in the entry, so that no code of lib/platforms is carried into call pages.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) if (entrypoint.type === 'content-script') entrypoint.options.matches = callMatches;
    },
  },
  manifest: ({ browser }) => ({
    name: 'Fieldguide',
    description: 'A discussion guide on the video call itself: sections, time, pace and notes over Meet, Zoom and Jitsi.',
    permissions: ['activeTab', 'storage', 'unlimitedStorage', 'downloads', 'scripting', ...(browser === 'firefox' ? [] : ['offscreen'])],
    host_permissions: callMatches,
    // Asked for one site at a time: for good when the person wants Fieldguide on its calls, or for one fetch of a guide from a link.
    optional_host_permissions: ['https://*/*'],
    // Sites that a person will allow cannot be named beforehand. The router trusts them in no frame of a tab without a session or an offer.
    web_accessible_resources: [{ resources: ['panel.html', 'offer.html'], matches: ['https://*/*'] }],
    commands: {
      'next-section': { suggested_key: { default: 'Alt+Shift+Period' }, description: 'Next section' },
      'previous-section': { suggested_key: { default: 'Alt+Shift+Comma' }, description: 'Previous section' },
      'add-note': { suggested_key: { default: 'Alt+Shift+J' }, description: 'Add a note' },
      'toggle-overlay': { suggested_key: { default: 'Alt+Shift+I' }, description: 'Show or hide the overlay' },
      'switch-keyboard': { description: 'Move the keyboard to the panel, or back to the call' },
      'toggle-pause': { description: 'Pause or resume the session' },
      'next-question': { description: 'Ask the next question' },
      'more-time': { description: 'More time for this section' },
      'mark-moment': { description: 'Mark this moment with a starred note' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fieldguide@fieldguide.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '133' }),
  }),
});
