import { type LoadedGlossary, loadGlossary } from '../../lib/glossary/load';
import { compileGlossary } from '../glossary/compile';
import { readSource } from '../glossary/read-source';

/** The glossary straight from its source, compiled as the build does it. Throws where the source cannot be read. */
export function loadSourceGlossary(): LoadedGlossary {
  const { items, problems } = readSource();
  const [first] = problems;
  if (first) throw new Error(`${first.file}:${first.line}: ${first.message}`);
  const { forms, texts } = compileGlossary(items);
  return loadGlossary(forms, Object.values(texts));
}
