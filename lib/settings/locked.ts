import type { Settings } from './schema';

/** What an organisation has locked, in the shape of the settings. The background keeps it up to date (policy.ts). */
export interface Locked {
  readonly organisation: string;
  readonly settings: Partial<Omit<Settings, 'marks'>> & { readonly marks?: Partial<Settings['marks']> };
}

/** The settings as they are in force. Sites that the organisation does not name stay the reader's own. */
export function withLocked(settings: Settings, locked: Locked | null): Settings {
  if (!locked) return settings;
  const { sites, marks, ...rest } = locked.settings;
  return {
    ...settings,
    ...rest,
    sites: { ...settings.sites, ...sites },
    marks: { ...settings.marks, ...marks },
  };
}
