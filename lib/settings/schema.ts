import * as v from 'valibot';

export const LANGUAGES = ['id', 'en'] as const;
/** How a mark is painted: a dotted line, a thin whole line, or a light ground. */
export const STYLES = ['dotted', 'line', 'ground'] as const;
/**
 * Which terms are marked: every place; the first of each meaning in an article, or after each heading; terms that not
 * everybody knows; or none until a key asks.
 */
export const DENSITIES = ['all', 'article', 'section', 'rare', 'none'] as const;

export type Style = (typeof STYLES)[number];

const SettingsSchema = v.object({
  /** Version of the stored shape. A change of shape adds one, and a migration. */
  version: v.fallback(v.optional(v.literal(1), 1), 1),
  /** The global switch. */
  enabled: v.fallback(v.optional(v.boolean(), true), true),
  /** Language of the interface; the meanings are always shown in both. */
  language: v.fallback(v.optional(v.picklist(LANGUAGES), 'id'), 'id'),
  /** Sites that the reader has switched off or on, by site key (see sites.ts). */
  sites: v.fallback(v.optional(v.record(v.string(), v.boolean()), {}), {}),
  style: v.fallback(v.optional(v.picklist(STYLES), 'dotted'), 'dotted'),
  density: v.fallback(v.optional(v.picklist(DENSITIES), 'all'), 'all'),
  /** Are marks printed too? */
  print: v.fallback(v.optional(v.boolean(), false), false),
  /** What the reader knows and wants marked no more: ids of senses, or `form:X` for a form that pages explain. */
  known: v.fallback(v.optional(v.array(v.string()), []), []),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** Reads stored settings. A field that is damaged falls back to its default, the others stay. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(SettingsSchema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}

/** The settings with a term known, or known no more. */
export function withKnown(settings: Settings, key: string, known: boolean): Settings {
  const others = settings.known.filter((k) => k !== key);
  return { ...settings, known: known ? [...others, key] : others };
}
