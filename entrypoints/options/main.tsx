import { render } from 'preact';
import browser from 'webextension-polyfill';
import about from '../../assets/generated/about.json';
import { readSettings } from '../../lib/settings/storage';
import { App } from './App';

const [settings, commands] = await Promise.all([readSettings(), browser.commands.getAll()]);
const root = document.getElementById('app');
if (root)
  render(
    <App
      initialSettings={settings}
      shortcuts={Object.fromEntries(commands.map((c) => [c.name ?? '', c.shortcut ?? '']))}
      version={browser.runtime.getManifest().version}
      glossary={about}
    />,
    root,
  );
