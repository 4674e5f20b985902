import { render } from 'preact';
import { findPage } from '../../lib/settings/page';
import { readSettings } from '../../lib/settings/storage';
import { App } from './App';

const [settings, page] = await Promise.all([readSettings(), findPage()]);
const root = document.getElementById('app');
if (root) render(<App initialSettings={settings} initialPage={page} />, root);
