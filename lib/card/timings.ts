/**
 * The delays of the card, in milliseconds. Starting values from MediaWiki Popups (150 ms before anything begins,
 * 300 ms of grace when leaving) and from 10ten-ja-reader (a pointer faster than 0.5 px/ms is passing by).
 */

/** The pointer rests this long on a term before its card opens. */
export const OPEN_DELAY_MS = 150;
/** The pointer may be away from term and card this long, to travel between the two. */
export const LEAVE_DELAY_MS = 300;
/**
 * On the way from term to card the pointer may be this long: over nothing before the card closes, over another term
 * before that one takes the card. Longer than the others, for the way may be a slow one.
 */
export const EN_ROUTE_DELAY_MS = 450;
/** A pointer faster than this, in CSS pixels per millisecond, is passing by. */
export const PASSING_SPEED = 0.5;
/** A touch longer than this is a long press. */
export const LONG_PRESS_MS = 500;
/** A fast pointer that sends no further move for this long has stopped. */
export const SETTLE_MS = 60;
/** Between emptying a live region and filling it, so that screen readers notice. */
export const ANNOUNCE_DELAY_MS = 60;
