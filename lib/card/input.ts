import type { PageMarks, PlacedMark } from '../dom/page-marks';
import { listenToDismissal } from './dismissal';
import { followTerm } from './follow';
import type { CardHost } from './host';
import type { CardEvent } from './machine';
import { listenToPointer } from './pointer';
import type { Box } from './position';
import type { Target } from './target';
import { listenToTouch } from './touch';

export interface InputOptions {
  readonly document: Document;
  readonly marks: PageMarks;
  readonly host: CardHost;
  readonly signal: AbortSignal;
  /** What the open card is about, or null. */
  readonly shown: () => Target | null;
  /** Where the card of a term stands now; undefined where the term is out of sight. */
  readonly placeOf: (target: Target) => Box | undefined;
  /** May a mark be opened? Those that the reader does not want marked may not. */
  readonly isActive: (placed: PlacedMark) => boolean;
  /** `rect` is the line box under the pointer, where there is one. */
  readonly dispatch: (event: CardEvent<Target>, rect?: DOMRect) => void;
}

/**
 * Turns the pointer, touch and keyboard events of the page into events of the card. Listens passively and stops none
 * of the page's events, but for the Esc that closes an open card and a click on a card that a modal dialog of the page
 * has made inert.
 */
export function listen(options: InputOptions): void {
  const { lookAgain } = listenToPointer(options);
  listenToTouch(options);
  listenToDismissal(options);
  followTerm(options, lookAgain);
}
