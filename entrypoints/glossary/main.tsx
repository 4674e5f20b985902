import { render } from 'preact';
import { readAdded } from '../../lib/settings/added-glossaries';
import { readSettings } from '../../lib/settings/storage';
import { App } from './App';

const [settings, added] = await Promise.all([readSettings(), readAdded()]);
/** "#tambah=GTRA" comes from a card or a menu that did not know the word. */
const asked = new URLSearchParams(location.hash.slice(1)).get('tambah') ?? '';
const root = document.getElementById('app');
if (root) render(<App initialSettings={settings} initialAdded={added} asked={asked.slice(0, 60)} />, root);
