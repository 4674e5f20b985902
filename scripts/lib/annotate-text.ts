import { articleDate } from '../../lib/engine/article-date';
import { type Block, readBlock } from '../../lib/engine/block';
import { resolvePage } from '../../lib/engine/page';
import type { Lexicon } from '../../lib/engine/types';
import { describeReason } from '../../lib/i18n/reasons';
import type { Article } from './article';

/** One mark as `annotate` prints it. Offsets are UTF-16 code units into the article's text. */
export interface PrintedMark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly form: string;
  readonly sense: string | null;
  readonly long: string | undefined;
  readonly from: 'glossary' | 'page';
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly candidates: ReadonlyArray<{ readonly sense: string | null; readonly long: string | undefined }>;
}

/** Marks an article whose paragraphs are parted by newlines. The title is evidence and is not marked. */
export function annotateText(
  article: Pick<Article, 'text' | 'title' | 'date'> & { id: string },
  lexicon: Lexicon,
): PrintedMark[] {
  const offsets: number[] = [];
  const blocks: Block[] = [];
  let offset = 0;
  for (const paragraph of article.text.split('\n')) {
    offsets.push(offset);
    blocks.push(readBlock(paragraph, lexicon));
    offset += paragraph.length + 1;
  }
  const date = articleDate({ meta: article.date ? [article.date] : [], text: article.text });
  const lists = resolvePage(blocks, lexicon, {
    ...(date ? { date } : {}),
    background: article.title ? [readBlock(article.title, lexicon)] : [],
  });
  return lists.flatMap((marks, i) =>
    marks.map((m) => ({
      start: m.start + (offsets[i] as number),
      end: m.end + (offsets[i] as number),
      text: m.text,
      form: m.form,
      sense: m.sense,
      long: m.long,
      from: m.from,
      confidence: Math.round(m.confidence * 1000) / 1000,
      reasons: m.reasons.map((r) => describeReason(r, 'id')),
      candidates: m.candidates.map(({ sense, long }) => ({ sense, long })),
    })),
  );
}
