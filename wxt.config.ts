import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { MATCH_PATTERNS } from './lib/settings/hosts';

/**
 * Preact can set markup where a component asks for it. None of ours does, and none is to be able to: what would be markup
 * becomes text. The check of the add-on shops finds no fault then either.
 */
const textOnly: Plugin = {
  name: 'text-only',
  transform: (code, id) =>
    /[\\/]preact[\\/]dist[\\/]/.test(id) && code.includes('.innerHTML')
      ? { code: code.replace(/\.innerHTML\s*=(?!=)/g, '.textContent='), map: null }
      : null,
};

export default defineConfig({
  // Imports are written out, so that each file shows what it uses and the import rules can be checked.
  imports: false,
  manifestVersion: 3,
  hooks: {
    'entrypoints:resolved': (_, entrypoints) => {
      for (const entrypoint of entrypoints)
        if (entrypoint.type === 'content-script') entrypoint.options.matches = MATCH_PATTERNS;
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'firefox') return;
      // Firefox does not paint highlights in shadow trees by the page's own style sheets (decision 17).
      for (const script of manifest.content_scripts ?? []) Object.assign(script, { css_origin: 'user' });
    },
  },
  vite: () => ({ plugins: [preact(), textOnly] }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'id',
    // storage: the reader's settings. contextMenus: "What does this mean?" on a selection. wxt adds sidePanel for Chrome
    // and Edge. activeTab and scripting: a page of another site, when the reader asks. `npm run permissions` tells all.
    permissions: ['storage', 'contextMenus', 'activeTab', 'scripting'],
    // Asked for one site at a time, when the reader adds it.
    optional_host_permissions: ['*://*/*'],
    // Nothing but what is in the package, and glossaries that the reader subscribes to. (While developing, wxt needs more.)
    ...(command === 'build'
      ? {
          content_security_policy: {
            extension_pages:
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https: http://localhost:* http://127.0.0.1:* http://[::1]:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          },
        }
      : {}),
    omnibox: { keyword: 'singkap' },
    action: { default_title: '__MSG_name__' },
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNext__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPrevious__',
      },
      'toggle-card': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_commandToggle__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandPanel__',
      },
      // A fifth key is not suggested: browsers take four. The reader can set one.
      'look-up': { description: '__MSG_commandLookUp__' },
    },
    // Firefox takes policies without a schema, and warns of the key.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5b1f0c52-7a53-4c1e-9a2e-8f0d3c6a4e17}',
              // Highlights came with 140, but their underlines only with 146.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
