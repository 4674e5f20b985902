export type BrowserName = 'chromium' | 'firefox';
export function findBrowser(name: BrowserName): string | null;
export function ensureBrowsers(names: BrowserName[]): void;
