/**
 * `npm run advisories`: fails where a package that the extension is built with has a known fault. Says "skipped" where the
 * registry of this machine gives no advisories.
 */
import { spawnSync } from 'node:child_process';
import { root } from './lib/paths';

interface Audit {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const audit = JSON.parse(stdout || '{}') as Audit;
const found = audit.metadata?.vulnerabilities;
if (!found) console.log('skipped: this registry gives no advisories');
else {
  for (const [name, { severity }] of Object.entries(audit.vulnerabilities ?? {}))
    console.log(`${name}: ${severity}`);
  console.log(`known faults in what is built in: ${found.total ?? 0}`);
  process.exitCode = (found.total ?? 0) > 0 ? 1 : 0;
}
