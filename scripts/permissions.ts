/**
 * `npm run permissions`: each permission that the built extension asks for, why, and where the code uses it. Fails where
 * one is asked for that nothing uses or nobody has explained, and where one is explained that is not asked for.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './lib/paths';

interface Explained {
  readonly why: string;
  /** How the code shows that it needs it. Null: the manifest alone does. */
  readonly use: RegExp | null;
}

const EXPLAINED: Readonly<Record<string, Explained>> = {
  storage: {
    why: 'keeps the settings, the own glossary and what is subscribed to',
    use: /\bstorage\.local\b/,
  },
  contextMenus: { why: '"Apa arti ini?" in the menu of a selection', use: /\bcontextMenus\.create\b/ },
  sidePanel: { why: 'the list of terms beside the page (Chrome, Edge)', use: /\bsidePanel\.open\b/ },
  activeTab: { why: 'marks the page of another site once, when the reader asks', use: /\bmarkOnce\(/ },
  scripting: {
    why: 'puts the script into that page, and into the sites that the reader adds',
    use: /\bscripting\.(?:executeScript|registerContentScripts)\b/,
  },
  'optional *://*/*': {
    why: 'one site at a time, when the reader adds it or subscribes to a glossary there; nothing before',
    use: /\bpermissions\.request\b/,
  },
  'content script on listed sites': {
    why: 'the news and government sites of lib/settings/hosts.ts',
    use: null,
  },
};

const BUILDS = ['chrome-mv3', 'firefox-mv3', 'edge-mv3'];
const SOURCES = ['entrypoints', 'lib', 'components'];

interface Manifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly object[];
}

/** Every permission of a manifest by the name under which it is explained. */
function permissionsOf(manifest: Manifest): string[] {
  return [
    ...(manifest.permissions ?? []),
    ...(manifest.host_permissions ?? []).map((host) => `always ${host}`),
    ...[...(manifest.optional_permissions ?? []), ...(manifest.optional_host_permissions ?? [])].map(
      (name) => `optional ${name}`,
    ),
    ...(manifest.content_scripts?.length ? ['content script on listed sites'] : []),
  ];
}

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else if (/\.tsx?$/.test(name)) yield path;
  }
}

const sources = SOURCES.flatMap((folder) => [...filesIn(join(root, folder))]).map((path) => ({
  path: relative(root, path),
  text: readFileSync(path, 'utf8'),
}));
const asked = new Map<string, string[]>();
for (const build of BUILDS) {
  const path = join(root, '.output', build, 'manifest.json');
  if (!existsSync(path)) continue;
  for (const name of permissionsOf(JSON.parse(readFileSync(path, 'utf8')) as Manifest))
    asked.set(name, [...(asked.get(name) ?? []), build.replace('-mv3', '')]);
}
if (asked.size === 0) throw new Error('No build was found. Run npm run build first.');

const problems: string[] = [];
for (const [name, builds] of asked) {
  const explained = EXPLAINED[name];
  const uses = sources.filter(({ text }) => explained?.use?.test(text)).map(({ path }) => path);
  if (!explained) problems.push(`${name} is asked for and not explained.`);
  else if (explained.use && uses.length === 0) problems.push(`${name} is asked for and not used.`);
  console.log(
    `${name} (${builds.join(', ')})\n    ${explained?.why ?? '?'}\n    ${uses.join(', ') || 'manifest'}`,
  );
}
for (const name of Object.keys(EXPLAINED))
  if (!asked.has(name)) problems.push(`${name} is explained and not asked for.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
