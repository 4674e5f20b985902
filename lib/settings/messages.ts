import * as v from 'valibot';
import type { PageStatus } from '../i18n/page-status';

/** What passes between content script, background and popup. Every receiver checks the shape. */

/** One term of a page, with all its places taken together. */
export interface TermSummary {
  readonly form: string;
  /** Empty where it is not sure which meaning the term has, or its text has not come yet. */
  readonly long: string;
  /** The long forms that it can have where none is sure; else empty. */
  readonly candidates: readonly string[];
  /** The glossary's id, or null where only the page explains the term, or none is sure. */
  readonly sense: string | null;
  readonly count: number;
  readonly fromPage: boolean;
  /** The frame of the page that it is in, by the browser's number; absent for the page itself. */
  readonly frame?: number | undefined;
}

/** What the popup and the badge show of a page. */
export interface PageState {
  readonly status: PageStatus;
  readonly host: string;
  /** Number of marks. */
  readonly marks: number;
  /** In order of appearance. */
  readonly terms: readonly TermSummary[];
}

const StateSchema = v.object({
  status: v.picklist([
    'on',
    'off-everywhere',
    'off-here',
    'not-indonesian',
    'old-browser',
    'damaged',
  ] as const),
  host: v.string(),
  marks: v.number(),
  terms: v.pipe(
    v.array(
      v.object({
        form: v.string(),
        long: v.string(),
        candidates: v.pipe(v.array(v.string()), v.readonly()),
        sense: v.nullable(v.string()),
        count: v.number(),
        fromPage: v.boolean(),
        frame: v.optional(v.number()),
      }),
    ),
    v.readonly(),
  ),
});

/** To the background, from a content script. */
const ToBackgroundSchema = v.variant('type', [
  v.object({ type: v.literal('page-state'), state: StateSchema }),
  v.object({ type: v.literal('sense-texts'), ids: v.pipe(v.array(v.string()), v.maxLength(5000)) }),
  /** The reader has pressed Esc in one frame of a page that has several. */
  v.object({ type: v.literal('dismiss') }),
  v.object({ type: v.literal('look-up'), text: v.pipe(v.string(), v.maxLength(10_000)) }),
  /** The reader wants a word in their own glossary. */
  v.object({ type: v.literal('add-term'), form: v.pipe(v.string(), v.maxLength(200)) }),
  /** The reader reports that a meaning is wrong. */
  v.object({
    type: v.literal('report'),
    term: v.pipe(v.string(), v.maxLength(200)),
    long: v.pipe(v.string(), v.maxLength(1000)),
    sense: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  }),
  /** The reader knows a term, or takes that back. */
  v.object({ type: v.literal('set-known'), key: v.pipe(v.string(), v.maxLength(200)), known: v.boolean() }),
]);

/** The shortcuts that a page acts on, by their names in the manifest. */
export const COMMANDS = ['next-term', 'previous-term', 'toggle-card', 'look-up'] as const;

export type Command = (typeof COMMANDS)[number];

/** To a content script, from the background or the popup. */
const ToPageSchema = v.variant('type', [
  v.object({ type: v.literal('get-page-state') }),
  v.object({ type: v.literal('mark-anyway') }),
  /** The card is to be closed, whichever frame it is in. */
  v.object({ type: v.literal('dismiss') }),
  /** The reader has taken back that pages of this site and its subdomains may be read. */
  v.object({ type: v.literal('site-removed'), site: v.string() }),
  /** What a frame of the page has reported. */
  v.object({ type: v.literal('frame-state'), frame: v.number(), state: StateSchema }),
  v.object({ type: v.literal('go-to-term'), form: v.string(), long: v.string() }),
  /** `anyway`: not only where the reader is in this frame. Answered with true by a frame that has acted on it. */
  v.object({
    type: v.literal('command'),
    command: v.picklist(COMMANDS),
    anyway: v.optional(v.boolean(), false),
  }),
]);

export type ToBackground = v.InferOutput<typeof ToBackgroundSchema>;
export type ToPage = v.InferOutput<typeof ToPageSchema>;

/** The message, or null for one that is not ours. */
export function parseToBackground(message: unknown): ToBackground | null {
  const result = v.safeParse(ToBackgroundSchema, message);
  return result.success ? result.output : null;
}

/** The message, or null for one that is not ours. */
export function parseToPage(message: unknown): ToPage | null {
  const result = v.safeParse(ToPageSchema, message);
  return result.success ? result.output : null;
}

/** The answer of a content script, or null where none (or another script) answered. */
export function parsePageState(answer: unknown): PageState | null {
  const result = v.safeParse(StateSchema, answer);
  return result.success ? result.output : null;
}
