import '../../assets/marks.css';
import { render } from 'preact';
import forms from '../../assets/generated/forms.txt?raw';
import { canHighlight } from '../../lib/dom/highlighter';
import { loadGlossary } from '../../lib/glossary/load';
import { readStored } from '../../lib/settings/storage';
import { startExample } from './example';
import { Welcome } from './Welcome';

const { settings, addedForms } = await readStored();
const root = document.getElementById('app');
if (root) {
  render(<Welcome initialSettings={settings} />, root);
  if (canHighlight()) startExample(settings, loadGlossary(forms, [], addedForms));
}
