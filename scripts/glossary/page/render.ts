import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeIndex } from '../../../lib/glossary/index-format';
import type { SenseLink, SenseText } from '../../../lib/glossary/texts';
import { shortDate } from '../../../lib/i18n/card-strings';
import type { Compiled } from '../compile';

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** "tata-kelola" as a reader sees it. */
const domainLabel = (domain: string) => domain.charAt(0).toUpperCase() + domain.slice(1).replaceAll('-', ' ');

const collator = new Intl.Collator('id', { numeric: true });

/** The letter under which a form is found; forms that begin with a digit share one. */
function letterOf(form: string): string {
  const [letter = ''] = form.normalize('NFKD').match(/[\p{L}\p{N}]/u) ?? [];
  return /\p{L}/u.test(letter) ? letter.toUpperCase() : '0–9';
}

/**
 * The whole compiled glossary as one HTML page that needs nothing else: no server, no network, and a script for the
 * search only. Every sense is an element whose id is the sense's id, so that `#asn` leads to it.
 */
export function renderPage({ forms, texts, hash }: Compiled): string {
  const formsOf = new Map<string, string[]>();
  for (const form of decodeIndex(forms).forms)
    for (const id of form.senses) formsOf.set(id, [...(formsOf.get(id) ?? []), form.text]);
  const senses = Object.values(texts).sort(
    (a, b) => collator.compare(a.form, b.form) || collator.compare(a.long, b.long),
  );
  const domains = [...new Set(senses.map((s) => s.domain))].sort();
  const firstOfLetter = new Map<string, string>();
  for (const { form, id } of senses)
    if (!firstOfLetter.has(letterOf(form))) firstOfLetter.set(letterOf(form), id);
  const script = asset('search.js');
  const scriptHash = createHash('sha256').update(script).digest('base64');
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'">
<meta name="generator" content="Singkap ${hash}">
<title>Glosarium Singkap</title>
<style>
${asset('style.css')}</style>
</head>
<body>
<a class="skip" href="#_list">Langsung ke daftar</a>
<header>
<h1>Glosarium Singkap</h1>
<p>Singkatan pemerintahan, hukum, dan politik yang ada di berita Indonesia, beserta artinya.</p>
</header>
<div class="search" role="search">
<form id="_form">
<label>Cari singkatan, kepanjangan, atau bahasa Inggris
<input id="_search" type="search" autocomplete="off" spellcheck="false"></label>
<label>Bidang
<select id="_domain">
<option value="">Semua bidang</option>
${domains.map((d) => `<option value="${escapeHtml(d)}">${escapeHtml(domainLabel(d))}</option>`).join('\n')}
</select></label>
</form>
<p id="_count" role="status">${senses.length.toLocaleString('id')} arti</p>
</div>
<nav id="_letters" class="letters" aria-label="Huruf awal">
${[...firstOfLetter].map(([letter, id]) => `<a href="#${escapeHtml(id)}">${escapeHtml(letter)}</a>`).join('\n')}
</nav>
<main id="_list" tabindex="-1">
${senses.map((sense) => renderSense(sense, formsOf.get(sense.id) ?? [])).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}

const linkTo = ({ id, form, long }: SenseLink) =>
  `<a href="#${escapeHtml(id)}" title="${escapeHtml(long)}">${escapeHtml(form)}</a>`;

function renderSense(sense: SenseText, forms: readonly string[]): string {
  const { id, form, long, english, definition, domain } = sense;
  const others = forms.filter((f) => f !== form);
  const lines = [
    `<h2><a href="#${escapeHtml(id)}" data-form>${escapeHtml(form)}</a></h2>`,
    `<p class="long" data-name>${escapeHtml(long)}</p>`,
    english ? `<p lang="en" data-name>${escapeHtml(english)}</p>` : '',
    `<p>${escapeHtml(definition)}</p>`,
    others.length > 0
      ? `<p class="quiet">Ditulis juga: ${others.map((f) => `<span data-form>${escapeHtml(f)}</span>`).join(', ')}</p>`
      : '',
    `<p class="quiet">${detailsOf(sense).join(' · ')}</p>`,
  ];
  return `<article id="${escapeHtml(id)}" data-domain="${escapeHtml(domain)}" tabindex="-1">
${lines.filter((line) => line !== '').join('\n')}
</article>`;
}

/** The small print: domain, time, successors, parent and law. */
function detailsOf({ domain, valid = [], becomes = [], parent, law = [] }: SenseText): string[] {
  const periods = valid.map(({ from, to }) =>
    [from ? `sejak ${shortDate(from, 'id')}` : '', to ? `sampai ${shortDate(to, 'id')}` : '']
      .filter((part) => part !== '')
      .join(' '),
  );
  return [
    `Bidang: ${escapeHtml(domainLabel(domain))}`,
    ...(periods.length > 0 ? [`Berlaku ${escapeHtml(periods.join(', lalu '))}`] : []),
    ...(becomes.length > 0 ? [`Kini: ${becomes.map(linkTo).join(', ')}`] : []),
    ...(parent ? [`Di bawah ${linkTo(parent)}`] : []),
    ...(law.length > 0
      ? [
          `Dasar hukum: ${escapeHtml(law.map((l) => [l.name, l.article].filter(Boolean).join(' ')).join('; '))}`,
        ]
      : []),
  ];
}
