import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOMAINS } from '../../../lib/glossary/source-schema';
import { FIELDS, formatSource } from '../../../scripts/glossary/item-text';
import { parseSource } from '../../../scripts/glossary/read-source';
import { root } from '../../../scripts/lib/paths';

const readme = readFileSync(join(root, 'glossary', 'README.md'), 'utf8');
const guide = readFileSync(join(root, 'docs', 'glossary-guide.md'), 'utf8');

describe('the guide for people without code', () => {
  it('explains every field and shows an example that the check accepts as it is written', () => {
    for (const field of FIELDS) expect(readme).toContain(`\`${field}\``);
    const [, example = ''] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
    const { items, problems } = parseSource(example, 'lembaga.yaml');
    expect(problems).toEqual([]);
    expect(formatSource(items)).toBe(example);
  });

  it('describes every domain', () => {
    for (const domain of DOMAINS) expect(guide).toMatch(new RegExp(`^\\| \`${domain}\` +\\|`, 'm'));
  });

  it('leads to headings that are there', () => {
    const anchors = [...guide.matchAll(/^## (.+)$/gm)].map((m) =>
      (m[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...`${readme}${guide}`.matchAll(/\]\((?:\.\.\/docs\/glossary-guide\.md)?#([^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(9);
    for (const [, anchor] of links) expect(anchors).toContain(anchor);
  });

  it('does not shout', () => {
    expect(readme + guide).not.toMatch(/\p{L}!/u);
  });
});
