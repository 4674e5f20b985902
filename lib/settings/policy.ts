import * as v from 'valibot';
import { type AddedTerm, AddedTermSchema, MAX_TERMS, newId } from '../glossary/added';
import type { Locked } from './locked';
import { DENSITIES, LANGUAGES, type Settings, STYLES } from './schema';

/**
 * What an organisation has set for its computers (`storage.managed`; docs/policy.md). What it sets is where a reader
 * begins; what it locks is so whatever the reader has chosen.
 */
export const LOCKABLE = ['enabled', 'language', 'sites', 'density', 'style', 'offDomains'] as const;
export type Lockable = (typeof LOCKABLE)[number];

const optional = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined as never);

const PolicySchema = v.object({
  organisation: optional(v.string()),
  enabled: optional(v.boolean()),
  language: optional(v.picklist(LANGUAGES)),
  sites: optional(v.record(v.string(), v.boolean())),
  density: optional(v.picklist(DENSITIES)),
  style: optional(v.picklist(STYLES)),
  offDomains: optional(v.array(v.string())),
  locked: v.fallback(v.optional(v.array(v.string()), []), []),
  terms: v.fallback(v.optional(v.array(v.unknown()), []), []),
  subscriptions: v.fallback(v.optional(v.array(v.string()), []), []),
});

export interface Policy {
  readonly organisation: string;
  readonly set: Partial<Pick<Settings, 'enabled' | 'language' | 'sites' | 'offDomains'>> &
    Partial<Settings['marks']>;
  readonly locked: ReadonlySet<Lockable>;
  readonly terms: readonly AddedTerm[];
  readonly subscriptions: readonly string[];
}

export const NO_POLICY: Policy = {
  organisation: '',
  set: {},
  locked: new Set(),
  terms: [],
  subscriptions: [],
};

/** Reads a policy. A field that is wrong is left out, the others stay. Never throws. */
export function parsePolicy(managed: unknown): Policy {
  const result = v.safeParse(PolicySchema, managed ?? {});
  if (!result.success) return NO_POLICY;
  const { organisation, locked, terms, subscriptions, ...set } = result.output;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return {
    organisation: organisation ?? '',
    set: given,
    // What is not set cannot be locked: there would be nothing to lock it to.
    locked: new Set(LOCKABLE.filter((key) => locked.includes(key) && key in given)),
    terms: validTerms(terms),
    subscriptions,
  };
}

function validTerms(terms: readonly unknown[]): AddedTerm[] {
  const taken = new Set<string>();
  return terms.slice(0, MAX_TERMS).flatMap((term) => {
    const raw = (term ?? {}) as { forms?: unknown[] };
    const id = newId(String(Array.isArray(raw.forms) ? raw.forms[0] : ''), taken);
    const result = v.safeParse(AddedTermSchema, { ...raw, id });
    if (!result.success) return [];
    taken.add(id);
    return [result.output];
  });
}

/** The settings with what a policy sets, for a reader who has none yet. */
export function withPreset(settings: Settings, { set }: Policy): Settings {
  const { density, style, ...rest } = set;
  return { ...settings, ...rest, marks: { ...settings.marks, ...defined({ density, style }) } };
}

/** What a policy locks, in the shape of the settings; null where it locks nothing. */
export function lockedBy({ organisation, set, locked }: Policy): Locked | null {
  if (locked.size === 0) return null;
  const pick = <K extends Lockable>(key: K) => (locked.has(key) ? set[key] : undefined);
  const marks = defined({ density: pick('density'), style: pick('style') });
  const rest = defined({
    enabled: pick('enabled'),
    language: pick('language'),
    sites: pick('sites'),
    offDomains: pick('offDomains'),
  });
  return { organisation, settings: { ...rest, ...(Object.keys(marks).length > 0 ? { marks } : {}) } };
}

/** The fields that have a value. */
function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
