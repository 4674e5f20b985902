import type { AddedTerm } from '../glossary/added';
import { formatOf, type RowError, readGlossaryFile } from '../glossary/exchange';

/** Why a published glossary cannot be taken; the interface has words for each. */
export type FetchProblem =
  | 'bad-address'
  | 'unreachable'
  | 'refused'
  | 'slow'
  | 'too-big'
  | 'redirected'
  | 'not-text'
  | 'no-glossary';

export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: FetchProblem }
  | {
      readonly kind: 'glossary';
      readonly name: string;
      readonly terms: readonly AddedTerm[];
      readonly errors: readonly RowError[];
      readonly etag?: string;
    };

/** Larger files are not read to their end. */
export const MAX_BYTES = 2_000_000;
const TIMEOUT_MS = 20_000;

/** The address of a published glossary: https, or http on this machine alone. Null for any other. */
export function glossaryAddress(text: string): URL | null {
  try {
    const url = new URL(text.trim());
    const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
    if (url.username || url.password) return null;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal) ? url : null;
  } catch {
    return null;
  }
}

/** The one origin that has to be granted for an address. */
export const originPattern = (url: URL): string => `${url.protocol}//${url.hostname}/*`;

interface FetchOptions {
  readonly etag?: string | undefined;
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Fetches a published glossary, with nothing that tells who asks: no cookies, no referrer. What it holds is read as text
 * and checked by its schema; an address that leads to another origin is not followed. Never rejects.
 */
export async function fetchGlossary(
  address: string,
  { etag, timeoutMs = TIMEOUT_MS, fetch = globalThis.fetch }: FetchOptions = {},
): Promise<Fetched> {
  const url = glossaryAddress(address);
  if (!url) return failed('bad-address');
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: etag ? { 'if-none-match': etag } : {},
    });
    if (response.status === 304) return { kind: 'unchanged' };
    if (response.url && new URL(response.url).origin !== url.origin) return failed('redirected');
    if (!response.ok) return failed('refused');
    const bytes = await readUpTo(response, MAX_BYTES);
    if (!bytes) return failed('too-big');
    const text = decoded(bytes);
    if (text === null) return failed('not-text');
    const file = readGlossaryFile(text, formatOf(url.pathname, text));
    if (file.terms.length === 0) return failed('no-glossary');
    const tag = response.headers.get('etag');
    return {
      kind: 'glossary',
      name: file.name || url.hostname,
      terms: file.terms,
      errors: file.errors,
      ...(tag ? { etag: tag.slice(0, 200) } : {}),
    };
  } catch {
    return failed(signal.aborted ? 'slow' : 'unreachable');
  }
}

const failed = (problem: FetchProblem): Fetched => ({ kind: 'failed', problem });

/** The body's bytes, or null where there are more than `most`. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
