import { render } from 'preact';
import browser from 'webextension-polyfill';
import about from '../../assets/generated/about.json';
import { readStored } from '../../lib/settings/storage';
import { App } from './App';

const [{ settings, locked }, commands] = await Promise.all([readStored(), browser.commands.getAll()]);
const root = document.getElementById('app');
if (root)
  render(
    <App
      initialSettings={settings}
      locked={locked}
      shortcuts={Object.fromEntries(commands.map((c) => [c.name ?? '', c.shortcut ?? '']))}
      version={browser.runtime.getManifest().version}
      glossary={about}
    />,
    root,
  );
