import { render } from 'preact';
import { findPage } from '../../lib/settings/page';
import { readStored } from '../../lib/settings/storage';
import { App } from './App';

const [{ settings, locked }, page] = await Promise.all([readStored(), findPage()]);
const root = document.getElementById('app');
if (root) render(<App initialSettings={settings} locked={locked} initialPage={page} />, root);
