import { Fragment } from 'preact';
import browser from 'webextension-polyfill';
import { type Language, strings } from '../../lib/i18n/strings';

interface ShortcutsProps {
  readonly language: Language;
  /** The keys of each command, empty where the reader has set none. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The keyboard shortcuts, and the way to the browser's own page where they are changed. */
export function Shortcuts({ language, keys }: ShortcutsProps) {
  const words = strings(language);
  const rows: [string, string][] = [
    ['next-term', words.shortcutNext],
    ['previous-term', words.shortcutPrevious],
    ['toggle-card', words.shortcutToggle],
    ['open-panel', words.shortcutPanel],
    ['look-up', words.shortcutLookUp],
  ];
  return (
    <section>
      <h2>{words.shortcutsTitle}</h2>
      <dl>
        {rows.map(([command, label]) => (
          <Fragment key={command}>
            <dt>{label}</dt>
            <dd>{keys[command] || words.shortcutNone}</dd>
          </Fragment>
        ))}
        <dt>{words.shortcutEsc}</dt>
        <dd>Esc</dd>
      </dl>
      <button type="button" class="action" onClick={() => void openShortcutSettings()}>
        {words.changeShortcuts}
      </button>
    </section>
  );
}

/** Firefox opens its page itself; Chromium's is opened as any other of its own. */
async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  const scheme = navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome';
  await browser.tabs.create({ url: `${scheme}://extensions/shortcuts` });
}
