import { meaningOf } from '../engine/senses';
import { inDocument } from './order';
import type { PlacedMark } from './page-marks';

/** Which of a page's terms are marked. `isEveryday` tells the short forms that everybody knows. */
export type Density = 'all' | 'article' | 'section' | 'rare' | 'none';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Meaning and form together: "PPK" in two senses is two things to explain. */
const formAndMeaning = ({ mark }: PlacedMark) => {
  const { sense, long } = meaningOf(mark);
  return `${mark.form}\n${sense ?? long}`;
};

/** The marks that a density lets through. `marks` are in reading order. Linear in them and in the headings. */
export function withDensity(
  marks: readonly PlacedMark[],
  density: Density,
  isEveryday: (form: string) => boolean,
  document: Document,
): PlacedMark[] {
  switch (density) {
    case 'all':
      return [...marks];
    case 'none':
      return [];
    case 'rare':
      return marks.filter(({ mark }) => !isEveryday(mark.form));
    case 'article':
      return firstOfEach(marks, (placed) => articleOf(placed) ?? document);
    case 'section':
      return firstOfEach(marks, sectionsOf(document));
  }
}

/** The first mark of each meaning within each part of the page. */
function firstOfEach(marks: readonly PlacedMark[], partOf: (placed: PlacedMark) => unknown): PlacedMark[] {
  const seen = new Map<unknown, Set<string>>();
  return marks.filter((placed) => {
    const part = partOf(placed);
    const meanings = seen.get(part) ?? new Set();
    seen.set(part, meanings);
    const meaning = formAndMeaning(placed);
    if (meanings.has(meaning)) return false;
    meanings.add(meaning);
    return true;
  });
}

function articleOf({ range }: PlacedMark): Element | null | undefined {
  const place = inDocument(range.startContainer);
  return (place instanceof Element ? place : place.parentElement)?.closest('article');
}

/** Tells the last heading before a mark. To be asked in reading order. */
function sectionsOf(document: Document): (placed: PlacedMark) => Element | null {
  const headings = [...document.querySelectorAll(HEADINGS)];
  let next = 0;
  return ({ range }) => {
    const place = inDocument(range.startContainer);
    for (; next < headings.length; next++) {
      const order = place.compareDocumentPosition(headings[next] as Element);
      // A heading that holds the mark begins the mark's own section.
      if ((order & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINS)) === 0) break;
    }
    return headings[next - 1] ?? null;
  };
}
