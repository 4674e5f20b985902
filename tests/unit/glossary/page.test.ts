import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../scripts/glossary/compile';
import { renderPage } from '../../../scripts/glossary/page/render';
import { readSource } from '../../../scripts/glossary/read-source';
import { SAMPLE } from '../../support/source';

const [asn, bpd] = SAMPLE as [(typeof SAMPLE)[0], (typeof SAMPLE)[0]];

describe('the glossary page', () => {
  it('has every reviewed sense of the project, each at its own address, and no draft', () => {
    const items = readSource().items;
    const page = renderPage(compileGlossary(items));
    const ids = [...page.matchAll(/<article id="([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(ids.sort()).toEqual(
      items
        .filter((i) => i.checked)
        .map((i) => i.id)
        .sort(),
    );
    const links = new Set([...page.matchAll(/href="#([a-z0-9-]+)"/g)].map((m) => m[1] ?? ''));
    expect([...links].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('escapes the text of the glossary', () => {
    const nasty = {
      ...asn,
      long: 'A & B "c" </script><script>alert(1)</script>',
      forms: [{ form: "A'<b>" }],
    };
    const page = renderPage(compileGlossary([nasty]));
    expect(page).toContain('A &amp; B &quot;c&quot; &lt;/script&gt;&lt;script&gt;alert(1)');
    expect(page).toContain('A&#39;&lt;b&gt;');
    expect(page.match(/<script>/g)).toHaveLength(1);
  });

  it('asks for nothing from elsewhere', () => {
    const page = renderPage(compileGlossary(SAMPLE));
    expect(page).not.toMatch(/(src|href)="(?!#)/);
    expect(page).toContain("default-src 'none'");
  });

  it('shows other spellings, time, successors, parent and law', () => {
    const page = renderPage(
      compileGlossary([
        {
          ...asn,
          forms: [{ form: 'ASN' }, { form: 'A.S.N.' }],
          valid: [{ to: '2014-10-27' }, { from: '2024-10-21' }],
          becomes: ['bpd'],
          parent: 'bpd',
          law: [{ name: 'UU 20/2023', article: 'Pasal 1' }],
        },
        bpd,
      ]),
    );
    expect(page).toContain('<span data-form>A.S.N.</span>');
    expect(page).toContain('Berlaku sampai Okt 2014, lalu sejak Okt 2024');
    expect(page).toContain('Kini: <a href="#bpd" title="Badan Permusyawaratan Desa">BPD</a>');
    expect(page).toContain('Di bawah <a href="#bpd"');
    expect(page).toContain('Dasar hukum: UU 20/2023 Pasal 1');
  });

  it('is the same for the same glossary in any order', () => {
    expect(renderPage(compileGlossary([...SAMPLE].reverse()))).toBe(renderPage(compileGlossary(SAMPLE)));
  });
});
