import * as v from 'valibot';

const SettingsSchema = v.object({
  /** Version of the stored shape. A change of shape adds one, and a migration. */
  version: v.fallback(v.optional(v.literal(1), 1), 1),
  /** The global switch. */
  enabled: v.fallback(v.optional(v.boolean(), true), true),
  /** Language of the interface; the meanings are always shown in both. */
  language: v.fallback(v.optional(v.picklist(['id', 'en'] as const), 'id'), 'id'),
  /** Sites that the reader has switched off or on, by site key (see sites.ts). */
  sites: v.fallback(v.optional(v.record(v.string(), v.boolean()), {}), {}),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** Reads stored settings. A field that is damaged falls back to its default, the others stay. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(SettingsSchema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}
