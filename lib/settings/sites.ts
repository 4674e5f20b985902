import type { Settings } from './schema';

/** The key under which a site's switch is kept: its host name without "www.". */
export function siteKey(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Is a host the site itself or a subdomain of it? */
export function belongsToSite(host: string, site: string): boolean {
  const key = siteKey(host);
  return key === site || key.endsWith(`.${site}`);
}

/** Why nothing is marked on a site, or null where it is on. */
export function siteIsOff(settings: Settings, host: string): 'off-everywhere' | 'off-here' | null {
  if (!settings.enabled) return 'off-everywhere';
  return settings.sites[siteKey(host)] === false ? 'off-here' : null;
}

/** The settings with a site switched on or off. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  return { ...settings, sites: { ...settings.sites, [siteKey(host)]: on } };
}
