import type { Point } from '../dom/hit-test';
import { PASSING_SPEED } from './timings';

/** Tells a pointer that is passing by from one that is coming to rest, from its last two positions. */
export function createSpeedGate() {
  let last: { point: Point; time: number } | null = null;
  return {
    /** `time` in milliseconds, of the same clock as in the calls before. */
    isPassing(point: Point, time: number): boolean {
      const before = last;
      last = { point, time };
      if (!before || time - before.time > 100) return false;
      const distance = Math.hypot(point.x - before.point.x, point.y - before.point.y);
      return distance / Math.max(1, time - before.time) > PASSING_SPEED;
    },
  };
}
