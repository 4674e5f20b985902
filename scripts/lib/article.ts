import * as v from 'valibot';

const ArticleSchema = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  text: v.string('must be text'),
  title: v.optional(v.nullable(v.string())),
  date: v.optional(v.nullable(v.string())),
  url: v.optional(v.nullable(v.string())),
});

export type Article = v.InferOutput<typeof ArticleSchema>;

/** Reads one line of JSON Lines. Never throws. */
export function parseArticle(line: string): Article | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
  const result = v.safeParse(ArticleSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map((p) => String(p.key)).join('.');
  return { problem: path ? `the field "${path}" is missing or wrong: ${issue.message}` : 'not an object' };
}
