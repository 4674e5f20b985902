import { render } from 'preact';
import { readSettings } from '../../lib/settings/storage';
import { App } from './App';

const settings = await readSettings();
const query = new URLSearchParams(location.search).get('q') ?? '';
const root = document.getElementById('app');
if (root) render(<App initialSettings={settings} initialQuery={query} />, root);
