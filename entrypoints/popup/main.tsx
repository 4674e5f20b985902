import { render } from 'preact';
import { readSettings } from '../../lib/settings/storage';
import { App } from './App';
import { findPage } from './page';

/** `?tab=ID` shows the state of another tab than the active one; the browser tests use it. */
const wanted = Number(new URLSearchParams(location.search).get('tab')) || undefined;
const [settings, page] = await Promise.all([readSettings(), findPage(wanted)]);
const root = document.getElementById('app');
if (root) render(<App initialSettings={settings} initialPage={page} />, root);
