/** Finds the browsers that drive the extension, and installs them on Debian. No dependencies: runs before npm ci. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const env = process.env;
const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

/** Commands on the PATH and usual places, the best first. SINGKAP_CHROMIUM and SINGKAP_FIREFOX name one by path. */
const KNOWN = {
  chromium: {
    variable: 'SINGKAP_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...programFiles.flatMap((p) => [
        join(p, 'Chromium', 'Application', 'chrome.exe'),
        join(p, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(p, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'SINGKAP_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFiles.map((p) => join(p, 'Mozilla Firefox', 'firefox.exe')),
    ],
    debian: 'firefox-esr',
  },
};

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Path of an installed browser, or null.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const { variable, commands, places } = KNOWN[name];
  const named = env[variable];
  if (named) return isExecutable(named) ? named : null;
  const onPath = commands.flatMap((c) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, c)));
  return [...onPath, ...places].find((p) => existsSync(p) && isExecutable(p)) ?? null;
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * Installs with apt-get the browsers that are missing, on Debian as root; elsewhere throws with what to install.
 * @param {BrowserName[]} names
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  if (!isDebianRoot()) {
    const list = missing
      .map((n) => (n === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox 146 or later'))
      .join(' and ');
    const variables = missing.map((n) => KNOWN[n].variable).join(' and ');
    throw new Error(
      `Please install ${list}. If it stands in an unusual place, name its path in ${variables}.`,
    );
  }
  const packages = missing.map((n) => KNOWN[n].debian);
  console.log(`Installing ${packages.join(' and ')} with apt-get.`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  const still = names.filter((name) => !findBrowser(name));
  if (still.length > 0)
    throw new Error(`apt-get installed ${packages.join(' and ')}, but ${still.join(' and ')} was not found.`);
}
