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

/** The version of the stored shape. A change of shape adds one, and a migration from the one before. */
const VERSION = 2;

const SettingsSchema = v.object({
  version: v.fallback(v.optional(v.literal(VERSION), VERSION), VERSION),
  /** The global switch. */
  enabled: v.fallback(v.optional(v.boolean(), true), true),
  /** Language of the interface; the meanings are always shown in both. */
  language: v.fallback(v.optional(v.picklist(LANGUAGES), 'id'), 'id'),
  /** Sites that the reader has switched off or on, by site key (see sites.ts). */
  sites: v.fallback(v.optional(v.record(v.string(), v.boolean()), {}), {}),
  marks: v.fallback(
    v.optional(
      v.object({
        style: v.fallback(v.optional(v.picklist(STYLES), 'dotted'), 'dotted'),
        density: v.fallback(v.optional(v.picklist(DENSITIES), 'all'), 'all'),
        /** Are marks printed too? */
        print: v.fallback(v.optional(v.boolean(), false), false),
      }),
      {},
    ),
    { style: 'dotted', density: 'all', print: false },
  ),
  /** Fields of the glossary that are not marked. */
  offDomains: v.fallback(v.optional(v.array(v.string()), []), []),
  /** What the reader knows and wants marked no more: ids of senses, or `form:X` for a form that pages explain. */
  known: v.fallback(v.optional(v.array(v.string()), []), []),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

type Stored = Record<string, unknown>;

/** From each version to the next. The first had no marks, domains or known terms; what it had is as it was. */
const MIGRATIONS: Readonly<Record<number, (stored: Stored) => Stored>> = {
  1: ({ style, density, print, ...rest }) => ({ ...rest, marks: { style, density, print }, version: 2 }),
};

function migrated(stored: Stored): Stored {
  let current = stored;
  for (let version = Number(stored.version ?? 1); version < VERSION; version++)
    current = MIGRATIONS[version]?.(current) ?? current;
  return current;
}

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads stored settings of this version or any before it. A field that is damaged falls back to its default, the others
 * stay. Never throws.
 */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(SettingsSchema, isObject(stored) ? migrated(stored) : {});
  return result.success ? result.output : DEFAULT_SETTINGS;
}

/** Has a part of what is stored been left out in reading it, so that a copy should be kept? */
export function isDamaged(stored: unknown): boolean {
  if (stored === undefined) return false;
  if (!isObject(stored)) return true;
  const before = migrated(stored);
  const after: Stored = parseSettings(stored);
  return Object.keys(after).some(
    (key) => key in before && key !== 'marks' && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}

/** The settings with a term known, or known no more. */
export function withKnown(settings: Settings, key: string, known: boolean): Settings {
  const others = settings.known.filter((k) => k !== key);
  return { ...settings, known: known ? [...others, key] : others };
}

/** The settings with a field of the glossary marked or not. */
export function withDomain(settings: Settings, domain: string, on: boolean): Settings {
  const others = settings.offDomains.filter((d) => d !== domain);
  return { ...settings, offDomains: on ? others : [...others, domain] };
}
