import { render } from 'preact';
import { readSettings } from '../../lib/settings/storage';
import { App } from './App';

const settings = await readSettings();
const root = document.getElementById('app');
if (root) render(<App initialSettings={settings} />, root);
