import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../../lib/engine/definitions';
import { lexiconOf, marksOf } from '../../support/lexicon';

/** Text, short form, long form; null where the text defines nothing. */
const CASES: ReadonlyArray<readonly [text: string, short: string | null, long: string | null]> = [
  ['Setiap Aparatur Sipil Negera (ASN) harus netral.', 'ASN', 'Aparatur Sipil Negera'],
  ['Para ASN (Aparatur Sipil Negara) wajib hadir.', 'ASN', 'Aparatur Sipil Negara'],
  ['Biro Organisasi dan Tata Laksana (Ortala) bekerja.', 'Ortala', 'Organisasi dan Tata Laksana'],
  [
    'Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) bilang',
    'BMKG',
    'Badan Meteorologi, Klimatologi, dan Geofisika',
  ],
  [
    'BerAKHLAK merupakan akronim dari Berorientasi Pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif, dan Kolaboratif.',
    'BerAKHLAK',
    'Berorientasi Pelayanan, Akuntabel, Kompeten, Harmonis, Loyal, Adaptif, dan Kolaboratif',
  ],
  [
    'KPK adalah singkatan dari Komisi Pemberantasan Korupsi yang kuat.',
    'KPK',
    'Komisi Pemberantasan Korupsi',
  ],
  ['Dana Alokasi Umum yang selanjutnya disingkat DAU dibagi.', 'DAU', 'Dana Alokasi Umum'],
  [
    'Koalisi Perubahan untuk Persatuan, atau disingkat KPP, bubar.',
    'KPP',
    'Koalisi Perubahan untuk Persatuan',
  ],
  [
    'Pegawai Pemerintah dengan Perjanjian Kerja (PPPK) dilantik.',
    'PPPK',
    'Pegawai Pemerintah dengan Perjanjian Kerja',
  ],
  [
    'Pegawai Pemerintah dengan Perjanjian Kerja (P3K) dilantik.',
    'P3K',
    'Pegawai Pemerintah dengan Perjanjian Kerja',
  ],
  [
    'Pengumuman tentangEarly Childhood Development Index(ECDI2030) kemarin.',
    'ECDI2030',
    'Early Childhood Development Index',
  ],
  ['Jalur bus TransJakarta (TJ) diterobos.', 'TJ', 'TransJakarta'],
  ['Dinas Ketenagakerjaan (Disnaker) buka.', 'Disnaker', 'Dinas Ketenagakerjaan'],
  ['PT Angkasa Pura (Persero) rugi.', null, null],
  ['Menurut Prabowo Subianto (Gerindra), itu benar.', null, null],
  ['Tersangka AM (47) ditangkap.', null, null],
  ['Rapat pada Kamis (28/7/2022) ditutup.', null, null],
  ['Hal itu dikatakan Bupati (Ketua DPC) kemarin.', null, null],
];

describe('definitions that a page gives', () => {
  it.each(CASES)('%s', (text, short, long) => {
    const [found] = findDefinitions(text);
    expect(found && { short: found.short, long: found.long }).toEqual(
      short === null ? undefined : { short, long },
    );
  });

  it('may run over a line break of the source, which is only a space', () => {
    const [found] = findDefinitions('KPK merupakan akronim dari Komisi\n      Pemberantasan Korupsi.');
    expect(found?.long).toBe('Komisi Pemberantasan Korupsi');
  });

  it('give ranges that slice to what they name', () => {
    for (const [text, short, long] of CASES) {
      if (short === null) continue;
      const [found] = findDefinitions(text);
      expect(text.slice(found?.shortRange.start, found?.shortRange.end)).toBe(short);
      expect(text.slice(found?.longRange.start, found?.longRange.end)).toBe(long ?? '');
    }
  });

  it('find the short form itself in its bracket, not its letters in a longer word', () => {
    const text = 'Kelompok Etika Sekolah (Tim KESRA KES) bekerja.';
    const [found] = findDefinitions(text);
    expect(found).toMatchObject({ short: 'KES', shortRange: { start: text.indexOf('KES)') } });
  });

  it('stay bounded on a text made to blow the alignment up', () => {
    const hostile = `${'a'.repeat(5000)} ${'ab '.repeat(20_000)}(${'AB'.repeat(12)}) `.repeat(3);
    const begun = performance.now();
    findDefinitions(hostile);
    // Seconds, not a benchmark: unbounded work would take minutes here.
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('marks of a page that defines its terms', () => {
  const lexicon = lexiconOf({
    asn: { form: 'ASN', long: 'Aparatur Sipil Negara' },
    ppk: { form: 'PPK', long: 'Pejabat Pembuat Komitmen', context: ['pengadaan'], prior: 0.9 },
    'ppk-pemilu': { form: 'PPK', long: 'Panitia Pemilihan Kecamatan', context: ['pemilu'], prior: 0.2 },
  });

  it('explain a term that the glossary lacks everywhere on the page, before the definition too', () => {
    const marks = marksOf('Racep dibuka.\nRuang Aduan Cepat Pegawai (Racep) ramai.', lexicon);
    expect(marks.map((m) => [m.text, m.long, m.sense, m.from])).toEqual([
      ['Racep', 'Ruang Aduan Cepat Pegawai', null, 'page'],
      ['Racep', 'Ruang Aduan Cepat Pegawai', null, 'page'],
    ]);
  });

  it("take the glossary's spelling where the page means the same, typing error or not", () => {
    const [mark] = marksOf('Aparatur Sipil Negera (ASN) netral.', lexicon);
    expect(mark).toMatchObject({ sense: 'asn', long: 'Aparatur Sipil Negara', from: 'page', confidence: 1 });
  });

  it("choose among the glossary's senses by the page's definition, against the usual one", () => {
    const marks = marksOf('Panitia Pemilihan Kecamatan (PPK) rapat. Ketua PPK hadir.', lexicon);
    expect(marks.map((m) => m.sense)).toEqual(['ppk-pemilu', 'ppk-pemilu']);
  });

  it('let the page win over the glossary and say that the glossary knows another', () => {
    const [mark] = marksOf('Asosiasi Sepeda Nusantara (ASN) berlomba.', lexicon);
    expect(mark).toMatchObject({ sense: null, long: 'Asosiasi Sepeda Nusantara', from: 'page' });
    expect(mark?.reasons.map((r) => r.kind)).toContain('glossary-differs');
    expect(mark?.candidates.map((c) => c.sense)).toEqual([null, 'asn']);
  });

  it('leave a term that is never defined unmarked', () => {
    expect(marksOf('Acara OBSSESIF dibuka. OBSSESIF ramai.', lexicon)).toEqual([]);
  });

  it('follow the nearest definition where a page gives two', () => {
    const text = 'Dewan Kopi Daerah (DKD) rapat. DKD setuju.\nDinas Kolam Daerah (DKD) menolak. DKD diam.';
    expect(marksOf(text, lexicon).map((m) => m.long)).toEqual([
      'Dewan Kopi Daerah',
      'Dewan Kopi Daerah',
      'Dinas Kolam Daerah',
      'Dinas Kolam Daerah',
    ]);
  });
});
