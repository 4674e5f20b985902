/** `npm test`: installs what is missing, then lint, types, glossary, builds, unit, DOM and browser tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureNode, ensurePackages, root } from './lib/ensure.mjs';

const output = join(root, 'tests', 'output');
const report = join(output, 'vitest.json');

/** Each step runs even where one before it failed, so that one run shows all that is wrong. */
const STEPS = [
  ['lint and format', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['glossary', 'npm', ['run', '--silent', 'glossary:check']],
  ['glossary build', 'npm', ['run', '--silent', 'glossary:build']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['unused code', 'npx', ['knip']],
  ['build for Chromium', 'npx', ['wxt', 'build']],
  ['build for Firefox', 'npx', ['wxt', 'build', '-b', 'firefox']],
  ['build for Edge', 'npx', ['wxt', 'build', '-b', 'edge']],
  ['size', 'npm', ['run', '--silent', 'size']],
  ['permissions', 'npm', ['run', '--silent', 'permissions']],
  ['rules of the add-on shops', 'npm', ['run', '--silent', 'lint:extension']],
  ['licences', 'npm', ['run', '--silent', 'licences']],
  ['advisories', 'npm', ['run', '--silent', 'advisories']],
  ['budgets of speed, as ratios', 'npm', ['run', '--silent', 'bench:check']],
];

function step([name, command, args]) {
  console.log(`\n# ${name}`);
  const begun = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const passed = result.status === 0;
  console.log(`# ${name}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return passed;
}

function runVitest() {
  rmSync(report, { force: true });
  mkdirSync(output, { recursive: true });
  const ok = step([
    'tests',
    'npx',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that cannot be loaded fails as a suite without a failed test.
  const failed = numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites));
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

try {
  ensureNode();
  ensurePackages();
  ensureBrowsers(['chromium', 'firefox']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const begun = Date.now();
const steps = STEPS.map(step);
const tests = runVitest();
const passed = steps.filter(Boolean).length + tests.passed;
const failed = steps.filter((s) => !s).length + tests.failed;
console.log(`\nnpm test took ${Math.round((Date.now() - begun) / 1000)} s.`);
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
