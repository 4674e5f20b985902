/** In pages of the extension: `browser` in Firefox, `chrome` in Chromium (and in Firefox too). */
declare const chrome: import('webextension-polyfill').Browser;
