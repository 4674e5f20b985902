/** Text for the benchmarks: sentences of our own in the manner of government news, with the forms filled in. */

const SENTENCES = [
  'Kepala {0} menyampaikan bahwa pembahasan anggaran tahun depan akan dimulai bulan ini bersama {1}.',
  'Menurut juru bicara {0}, warga di sejumlah kecamatan masih menunggu kepastian jadwal penyaluran bantuan.',
  'Rapat yang dihadiri perwakilan {0} dan {1} itu menyepakati tiga langkah untuk memperbaiki pelayanan.',
  'Ia menegaskan, “Kami tidak ingin masyarakat menunggu terlalu lama,” seusai pertemuan di kantor gubernur.',
  'Dalam laporan yang dibacakan kemarin, {0} mencatat kenaikan jumlah pemohon dibandingkan dengan tahun lalu.',
  'Sementara itu, pemerintah desa berharap jalan penghubung yang rusak segera diperbaiki sebelum musim hujan.',
  'Pejabat {0} menjelaskan aturan baru tersebut berlaku untuk semua pegawai, termasuk yang bertugas di daerah.',
  'Anggota dewan meminta {0} membuka data itu kepada publik agar pengawasan dapat dilakukan bersama.',
];

/** A small generator with a seed, so that every run reads the same text (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Paragraphs that hold about `characters` characters together, with forms drawn from a list. */
export function paragraphs(characters: number, forms: readonly string[], seed = 1): string[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const result: string[] = [];
  let length = 0;
  while (length < characters) {
    const text = Array.from({ length: 4 }, () => pick(SENTENCES).replace(/\{\d\}/g, () => pick(forms))).join(
      ' ',
    );
    result.push(text);
    length += text.length;
  }
  return result;
}

/** About 200 terms stand in 25,000 characters of government news. */
export const ARTICLE_FORMS = [
  'ASN',
  'DPRD',
  'Pemprov',
  'Bappenas',
  'APBD',
  'KPU',
  'Kemendagri',
  'Pemkab',
  'BPBD',
  'Polri',
];
