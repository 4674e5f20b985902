import type { Period } from '../engine/types';
import { checksum } from './checksum';

/**
 * What the card shows of a sense, and what weighs in choosing it. Kept apart from the forms index and loaded only for
 * the senses of a page.
 */
export interface SenseText {
  readonly id: string;
  /** The canonical form. */
  readonly form: string;
  readonly long: string;
  readonly english?: string;
  readonly definition: string;
  readonly domain: string;
  readonly valid?: readonly Period[];
  readonly becomes?: readonly SenseLink[];
  readonly parent?: SenseLink;
  readonly law?: readonly { readonly name: string; readonly article?: string }[];
  readonly context?: readonly string[];
  readonly prior?: number;
  /** The name of the glossary that it comes from, where that is one subscribed to. */
  readonly source?: string;
}

/** Another sense that a card names: enough to show it without loading its text. */
export interface SenseLink {
  readonly id: string;
  readonly form: string;
  readonly long: string;
}

/** The senses' texts by id. */
export type Texts = Readonly<Record<string, SenseText>>;

/** Reads the compiled texts; none where the file is not the one whose checksum was noted when it was made. */
export function readTexts(file: string, sum: string): Texts {
  return checksum(file) === sum ? (JSON.parse(file) as Texts) : {};
}
