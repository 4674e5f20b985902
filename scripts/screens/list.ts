/** What `npm run screens` takes pictures of. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** The term whose card is shown. */
  readonly term?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
}

const article = (text: string, style = '') =>
  `<!doctype html><html lang="id"><head><title>Contoh</title><meta name="viewport" content="width=device-width"><style>body { font: 17px/1.6 Georgia, serif; margin: 16px; ${style} }</style></head><body><article>${text}</article></body></html>`;

const SCHOOL =
  '<time datetime="2022-05-02"></time><p>Menurut Kemendikbudristek, guru dan siswa di daerah itu sudah kembali belajar di sekolah.</p>';
const CONTRACT =
  '<p>Rapat itu dihadiri KIP dan warga, dan hal ini sudah dibahas oleh mereka pada pekan lalu di kantor desa.</p>';
const BUDGET =
  '<p>Kata bupati, penyusunan KUA-PPAS dan APBD untuk tahun depan sudah dimulai oleh TAPD, dan hal itu akan dibahas dengan DPRD.</p>';

/** Pages beside the sample article, by path. */
export const PAGES: Readonly<Record<string, string>> = {
  '/sekolah.html': article(SCHOOL),
  '/sekolah-gelap.html': article(SCHOOL, 'background: #16191b; color: #e6e6e6'),
  '/ragu.html': article(CONTRACT),
  '/anggaran.html': article(BUDGET),
  '/anggaran-gelap.html': article(BUDGET, 'background: #16191b; color: #e6e6e6'),
  '/foto.html': article(
    BUDGET,
    'color: white; text-shadow: 0 0 3px black; background: repeating-conic-gradient(#345 0 12%, #a63 0 24%, #162 0 36%)',
  ),
};

export const CARDS: readonly Screen[] = [
  { name: 'light', path: '/anggaran.html', term: 'APBD' },
  { name: 'dark', path: '/anggaran-gelap.html', term: 'APBD', dark: true },
  { name: 'forced colours', path: '/anggaran.html', term: 'APBD', forced: true },
  { name: 'on a photo', path: '/foto.html', term: 'TAPD' },
  { name: 'long content', path: '/anggaran.html', term: 'KUA-PPAS' },
  { name: 'not certain', path: '/ragu.html', term: 'KIP' },
  { name: 'successors', path: '/sekolah.html', term: 'Kemendikbudristek' },
  { name: 'successors, dark', path: '/sekolah-gelap.html', term: 'Kemendikbudristek', dark: true },
  { name: 'phone', path: '/sekolah.html', term: 'Kemendikbudristek', width: 320, height: 568 },
  { name: 'at 400 % zoom', path: '/sekolah.html', term: 'Kemendikbudristek', width: 320, height: 256 },
  { name: 'explained by the article', path: '/agraria-today.html', term: 'Racep' },
];

export const VIEWS: readonly Screen[] = [
  { name: 'popup', path: 'popup.html', width: 360, height: 560 },
  { name: 'popup, dark', path: 'popup.html', width: 360, height: 560, dark: true },
  { name: 'panel', path: 'sidepanel.html', width: 340, height: 700 },
  { name: 'panel, dark', path: 'sidepanel.html', width: 340, height: 700, dark: true },
  { name: 'look-up', path: 'lookup.html?q=PPK', width: 640, height: 700 },
  { name: 'look-up, nothing', path: 'lookup.html?q=Kemendagir', width: 360, height: 420 },
  { name: 'options', path: 'options.html', width: 680, height: 1100 },
  { name: 'options, narrow and dark', path: 'options.html', width: 320, height: 1100, dark: true },
  { name: 'options, forced colours', path: 'options.html', width: 420, height: 1100, forced: true },
  { name: 'own glossary', path: 'glossary.html', width: 680, height: 1000 },
  { name: 'own glossary, narrow and dark', path: 'glossary.html', width: 320, height: 1100, dark: true },
  { name: 'first page', path: 'welcome.html', width: 680, height: 1000 },
  { name: 'first page, narrow and dark', path: 'welcome.html', width: 320, height: 1100, dark: true },
];
