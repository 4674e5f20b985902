import type * as v from 'valibot';
import { DOMAINS, GUARDS, KINDS } from '../../lib/glossary/source-schema';

/** Something wrong and what to do, in Indonesian, for people who do not write code. */
export interface Advice {
  readonly message: string;
  readonly remedy: string;
}

/** `$1` in the Indonesian words stands for the first group of the pattern. `where` finds the word at fault. */
interface Translation extends Advice {
  readonly pattern: RegExp;
  readonly where?: RegExp;
}

const DATE = 'Tulis tahun, tahun-bulan, atau tahun-bulan-tanggal: 2014, 2014-10, atau 2014-10-27.';

/** The schema's messages (lib/glossary/source-schema.ts). */
const FIELD_TRANSLATIONS: readonly Translation[] = [
  { pattern: /^must not be empty$/, message: 'tidak boleh kosong', remedy: 'Isi, atau hapus bagian itu.' },
  {
    pattern: /not in NFC/,
    where: /\S*\p{M}\S*/u,
    message: 'memuat huruf beraksen yang tersimpan sebagai dua karakter',
    remedy: 'Hapus kata itu, lalu ketik lagi dari papan tik.',
  },
  {
    pattern: /HTML is not allowed/,
    where: /\S*[<>]\S*/,
    message: 'memuat tanda < atau >',
    remedy: 'Tulis teks biasa, tanpa kode HTML.',
  },
  {
    pattern: /look-alike letter/,
    where: /\S*[\u0370-\u04FF]\S*/,
    message: 'memuat huruf Kiril atau Yunani yang mirip huruf Latin',
    remedy: 'Hapus kata itu, lalu ketik lagi dari papan tik.',
  },
  {
    pattern: /invisible character/,
    message: 'memuat ganti baris atau karakter yang tidak terlihat',
    remedy: 'Hapus bagian itu, lalu ketik lagi dengan spasi biasa. Biasanya ini terbawa saat menyalin.',
  },
  { pattern: /^must be a date/, message: 'bukan tanggal', remedy: DATE },
  {
    pattern: /^must be lower-case letters, digits/,
    message: 'hanya boleh berisi huruf kecil, angka, dan tanda hubung',
    remedy: 'Tulis misalnya asn, atau ppk-panitia-pemilihan-kecamatan.',
  },
  {
    pattern: /^must be (exact or any|text or \{form|one of homograph)/,
    message: 'memuat keterangan singkatan yang tidak dikenal, atau dua yang sejenis',
    remedy: `Di dalam kurung kurawal hanya boleh ${GUARDS.join(', ')}, exact, atau any: PAN {homograph, exact}.`,
  },
  {
    pattern: /^needs at least one form$/,
    message: 'belum berisi singkatan',
    remedy: 'Isi sedikitnya satu singkatan, misalnya ASN.',
  },
  {
    pattern: /^must have at most (\d+) characters$/,
    message: 'terlalu panjang: paling banyak $1 huruf',
    remedy: 'Persingkat kalimatnya; satu gagasan saja.',
  },
  {
    pattern: /^must be one of lembaga/,
    message: 'bukan nama bidang yang dikenal',
    remedy: `Pilih salah satu: ${DOMAINS.join(', ')}.`,
  },
  {
    pattern: /^must be one of initialism/,
    message: 'bukan jenis yang dikenal',
    remedy: `Pilih salah satu: ${KINDS.join(', ')}.`,
  },
  { pattern: /^must be true or false$/, message: 'harus ya atau tidak', remedy: 'Tulis ya, atau kosongkan.' },
  {
    pattern: /^(must be 0 to 1$|Invalid type: Expected number)/,
    message: 'harus angka dari 0 sampai 1',
    remedy: 'Tulis misalnya 0,8 untuk arti yang lazim dan 0,2 untuk arti yang jarang.',
  },
  {
    pattern: /^must be in lower case$/,
    where: /\S*\p{Lu}\S*/u,
    message: 'memuat huruf besar',
    remedy: 'Tulis semua kata konteks dengan huruf kecil.',
  },
  {
    pattern: /^must be (text|a list|\{from, to\})/,
    message: 'bentuk isinya tidak sesuai',
    remedy: 'Bandingkan dengan contoh di glossary/README.md.',
  },
];

/** What the commands say of words that no definition has used before. */
export const newWordsNotice = (words: readonly string[]) =>
  `Kata yang belum pernah dipakai dalam penjelasan: ${words.join(', ')}. Periksa ejaannya. Kalau benar: npm run glossary:check -- --accept-words`;

/** The messages of reading the source and of the rules over the whole of it, without the id before them. */
const SOURCE_TRANSLATIONS: readonly Translation[] = [
  {
    pattern: /^unknown field "(.+)"$/,
    message: 'nama isian $1 tidak dikenal',
    remedy: 'Hapus, atau pakai nama isian yang ada di glossary/README.md.',
  },
  {
    pattern: /^the field "(.+)" is missing$/,
    message: 'isian $1 belum ada',
    remedy: 'Tambahkan; contohnya ada di glossary/README.md.',
  },
  {
    pattern: /^the file is not a list$/,
    message: 'berkas ini bukan daftar',
    remedy: 'Awali setiap arti dengan "- id:" di awal baris.',
  },
  {
    pattern: /^this id stands also at (.+)$/,
    message: 'id ini sudah dipakai di $1',
    remedy: 'Pakai id lain, atau ubah arti yang sudah ada.',
  },
  {
    pattern: /^same form and long form as (\S+) at (.+)$/,
    message: 'singkatan dan kepanjangannya sama dengan $1 di $2',
    remedy: 'Simpan satu saja.',
  },
  {
    pattern: /^the same long form as (\S+) at (.+)$/,
    message: 'kepanjangannya sama dengan $1 di $2',
    remedy: 'Gabungkan: tambahkan singkatan ini ke butir itu sebagai ejaan lain.',
  },
  {
    pattern: /^the domain is (\S+), the file another$/,
    message: 'bidangnya $1, tetapi berada di berkas bidang lain',
    remedy: 'Pindahkan ke berkas bidangnya.',
  },
  {
    pattern: /^stands after (\S+)$/,
    message: 'letaknya sesudah $1',
    remedy: 'Urutkan isi berkas menurut id.',
  },
  {
    pattern: /^no other item has the id (.+)$/,
    message: 'tidak ada arti lain dengan id $1',
    remedy: 'Tulis id yang sudah ada, atau tambahkan dahulu arti itu.',
  },
  {
    pattern: /^following (\S+) leads back here$/,
    message: 'rangkaian $1 berputar kembali ke arti ini',
    remedy: 'Putuskan putarannya: salah satu mata rantai pasti keliru.',
  },
  {
    pattern: /^the definition repeats the long form$/,
    message: 'penjelasannya hanya mengulang kepanjangan',
    remedy: 'Jelaskan apa itu atau apa tugasnya, dengan kata lain.',
  },
  {
    pattern: /^the definition is not a sentence$/,
    message: 'penjelasannya belum berbentuk kalimat',
    remedy: 'Awali dengan huruf besar dan akhiri dengan titik.',
  },
  {
    pattern: /^the letters of (.+) do not fit "(.+)"$/,
    message: 'huruf-huruf $1 tidak cocok dengan "$2"',
    remedy: 'Periksa keduanya. Kalau memang begitu, isi irregular dengan ya.',
  },
  {
    pattern: /^this id could be (.+)$/,
    message: 'id ini bisa lebih pendek: $1',
    remedy: 'Tulis yang pendek; tidak ada arti lain dari singkatan ini.',
  },
  {
    pattern: /^the form (.+) has (\d+) senses \((.+)\) and this one no context$/,
    message: 'singkatan $1 punya $2 arti ($3), dan arti ini belum punya kata konteks',
    remedy: 'Isi context dengan kata yang sering ada di dekat arti ini dan tidak di dekat arti lain.',
  },
  {
    pattern: /^guard: context without context words$/,
    message: 'penjaganya context, tetapi kata konteksnya belum ada',
    remedy: 'Isi context, atau pilih penjaga lain.',
  },
  {
    pattern: /^(.+) only repeats an earlier form$/,
    message: '$1 hanya mengulang ejaan sebelumnya',
    remedy: 'Hapus: huruf besar dan kecil dikenali sendiri.',
  },
  {
    pattern: /^it ends \((.+)\) before it begins \((.+)\)$/,
    message: 'masa berlakunya berakhir ($1) sebelum mulai ($2)',
    remedy: 'Periksa kedua tanggal.',
  },
  {
    pattern: /^(\S+) ends \((.+)\) before this does \((.+)\)$/,
    message: 'penggantinya, $1, berakhir ($2) sebelum arti ini berakhir ($3)',
    remedy: 'Periksa tanggal atau penggantinya.',
  },
  {
    pattern: /^this is not valid YAML/,
    message: 'susunan YAML di sekitar baris ini rusak',
    remedy: 'Bandingkan spasi awal baris, tanda kutip, dan kurung dengan butir di atas dan di bawahnya.',
  },
];

function translate(list: readonly Translation[], message: string, input?: unknown): Advice | undefined {
  const found = list.find((t) => t.pattern.test(message));
  if (!found) return undefined;
  const word = typeof input === 'string' && found.where ? found.where.exec(input)?.[0] : undefined;
  // Only the match is translated, so that nothing English stays around it.
  const [match = ''] = found.pattern.exec(message) ?? [];
  const words = match.replace(found.pattern, found.message);
  return { message: word === undefined ? words : `${words} (pada "${word}")`, remedy: found.remedy };
}

/** A problem that the schema found in a field, in Indonesian. */
export function adviceOnIssue(issue: v.BaseIssue<unknown>): Advice {
  if (issue.input === undefined) return { message: 'wajib diisi', remedy: 'Isi bagian ini.' };
  return translate(FIELD_TRANSLATIONS, issue.message, issue.input) ?? { message: issue.message, remedy: '' };
}

/** A problem of the rules or of reading the source, in Indonesian; what has no translation stays as it is. */
export function adviceOnProblem(problem: Advice): Advice {
  const message = problem.message.replace(/^[a-z0-9-]+: /, '');
  const [, field, ofField = ''] = /^"(\S+)" (.+)$/.exec(message) ?? [];
  const inField = translate(FIELD_TRANSLATIONS, ofField);
  if (inField) return { ...inField, message: `${field} ${inField.message}` };
  return translate(SOURCE_TRANSLATIONS, message) ?? { message, remedy: problem.remedy };
}
