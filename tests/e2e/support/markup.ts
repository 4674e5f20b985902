/** A whole document around a body, styled by the page's own sheet alone: the tests serve it under a strict policy. */
export const page = (body: string, attributes = 'lang="id"') =>
  `<!doctype html><html ${attributes}><head><title>Uji</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/gaya.css"></head><body>${body}</body></html>`;

/** More than a screen of prose without a term. */
export const FILLER = Array.from(
  { length: 80 },
  (_, i) => `<p>Baris ${i} dari laporan yang panjang untuk pembaca.</p>`,
).join('');
