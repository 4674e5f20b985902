import { knownKey } from '../../lib/card/model';
import { withDensity } from '../../lib/dom/density';
import { createHighlighter, type Highlighter } from '../../lib/dom/highlighter';
import type { PlacedMark } from '../../lib/dom/page-marks';
import { isCertain } from '../../lib/engine/senses';
import type { Mark } from '../../lib/engine/types';
import { isEveryday } from '../../lib/settings/everyday';
import type { Settings, Style } from '../../lib/settings/schema';

/** The marks on the screen: those that the reader's settings let through, in the look that they ask for. */
export interface Painter {
  /** Paints what is to be seen now and no more. */
  paint(marks: readonly PlacedMark[], settings: Settings): void;
  isPainted(placed: PlacedMark): boolean;
}

export function createPainter(
  document: Document,
  domainOf: (sense: string) => string,
  signal: AbortSignal,
): Painter {
  const looks: Record<Style, Highlighter> = {
    dotted: createHighlighter('singkap-term', signal),
    line: createHighlighter('singkap-term-line', signal),
    ground: createHighlighter('singkap-term-ground', signal),
  };
  const onPaper = createHighlighter('singkap-print', signal);
  let painted = new Set<PlacedMark>();
  let look: Style = 'dotted';
  let printed = false;

  return {
    paint(marks, settings) {
      const known = new Set(settings.known);
      const off = new Set(settings.offDomains);
      // One that is not sure is left out where every meaning that it can have is.
      const sensesOf = (mark: Mark) => (isCertain(mark) ? [mark] : mark.candidates).map((c) => c.sense);
      const isOff = (mark: Mark) =>
        sensesOf(mark).every((sense) => sense !== null && off.has(domainOf(sense)));
      const wanted = new Set(
        withDensity(
          marks.filter(({ mark }) => !known.has(knownKey(mark)) && !isOff(mark)),
          settings.marks.density,
          isEveryday,
          document,
        ),
      );
      const isNewLook = settings.marks.style !== look || settings.marks.print !== printed;
      for (const placed of painted)
        if (isNewLook || !wanted.has(placed)) {
          looks[look].remove(placed.range);
          onPaper.remove(placed.range);
        }
      for (const placed of wanted)
        if (isNewLook || !painted.has(placed)) {
          looks[settings.marks.style].add(placed.range);
          if (settings.marks.print) onPaper.add(placed.range);
        }
      painted = wanted;
      look = settings.marks.style;
      printed = settings.marks.print;
    },
    isPainted: (placed) => painted.has(placed),
  };
}
