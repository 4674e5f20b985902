import { describe, expect, it } from 'vitest';
import { lexiconOf, marksOf, textsOf } from '../../support/lexicon';

const lexicon = lexiconOf({
  asn: { form: 'ASN', long: 'Aparatur Sipil Negara', domain: 'kepegawaian' },
  pns: { form: 'PNS', long: 'Pegawai Negeri Sipil', domain: 'kepegawaian' },
  p3k: { form: 'P3K', long: 'Pegawai Pemerintah dengan Perjanjian Kerja' },
  tni: { form: 'TNI', long: 'Tentara Nasional Indonesia' },
  'tni-ad': { form: 'TNI AD', long: 'TNI Angkatan Darat' },
  polri: { form: 'Polri', long: 'Kepolisian Negara Republik Indonesia' },
  pemda: { form: 'Pemda', long: 'pemerintah daerah' },
  pemilu: { form: 'Pemilu', long: 'pemilihan umum' },
  caleg: { form: 'caleg', long: 'calon legislatif' },
  berakhlak: { form: 'BerAKHLAK', long: 'Berorientasi Pelayanan, …' },
  'kemenpan-rb': { form: 'KemenPAN-RB', long: 'Kementerian Pendayagunaan Aparatur Negara …' },
  'atr-bpn': { form: 'ATR/BPN', long: 'Agraria dan Tata Ruang/Badan Pertanahan Nasional' },
  bpn: { form: 'BPN', long: 'Badan Pertanahan Nasional' },
  'pdi-p': { form: 'PDI-P', long: 'Partai Demokrasi Indonesia Perjuangan' },
  'pbb-p2': { form: 'PBB-P2', long: 'Pajak Bumi dan Bangunan Perdesaan dan Perkotaan' },
  'uud-1945': { form: 'UUD 1945', long: 'Undang-Undang Dasar 1945' },
  sekjen: { form: 'Sekjen', long: 'Sekretaris Jenderal' },
  eps: { form: 'Eps.', long: 'episode' },
  'a-n': { form: 'a.n.', long: 'atas nama' },
  's-sos': { form: { text: 'S.Sos.', guard: 'degree' }, long: 'Sarjana Sosial' },
  bumn: { form: 'BUMN', long: 'badan usaha milik negara' },
  ktp: { form: 'KTP', long: 'kartu tanda penduduk' },
  'e-ktp': { form: 'e-KTP', long: 'kartu tanda penduduk elektronik' },
  bin: { form: { text: 'BIN', guard: 'homograph' }, long: 'Badan Intelijen Negara', context: ['intelijen'] },
  pan: { form: { text: 'PAN', guard: 'homograph' }, long: 'Partai Amanat Nasional', context: ['partai'] },
  pati: {
    form: { text: 'Pati', guard: 'context' },
    long: 'perwira tinggi',
    context: ['polri', 'tni', 'mutasi'],
  },
  am: { form: 'AM', long: 'Aneka Makna' },
  pk: { form: 'PK', long: 'peninjauan kembali' },
  mi: { form: 'MI', long: 'Madrasah Ibtidaiyah' },
  uu: { form: 'UU', long: 'Undang-Undang' },
});

/** Text, then the texts that must be marked. Each line shows one rule. */
const CASES: Record<string, ReadonlyArray<readonly [string, readonly string[]]>> = {
  'initialisms keep their capitals': [
    ['Semua ASN wajib netral.', ['ASN']],
    ['Kata asn dalam huruf kecil dibiarkan.', []],
    ['“ASN harus netral,” katanya.', ['ASN']],
    ['Kata “pns” juga dibiarkan.', []],
  ],
  'syllabic forms are known in any case': [
    ['Pemda, PEMDA, dan pemda sama saja.', ['Pemda', 'PEMDA', 'pemda']],
    ['Pada pemilu lalu, Pemilu serentak.', ['pemilu', 'Pemilu']],
    ['Nilai BerAKHLAK dan Berakhlak.', ['BerAKHLAK', 'Berakhlak']],
  ],
  'forms with digits, slashes, hyphens and spaces are one term': [
    ['Guru P3K lulus.', ['P3K']],
    ['Menteri ATR/BPN hadir.', ['ATR/BPN']],
    ['Kader PDI-P dan PBB-P2 naik.', ['PDI-P', 'PBB-P2']],
    ['Menurut UUD 1945, merdeka.', ['UUD 1945']],
    ['Menurut UUD\u00A01945, merdeka.', ['UUD\u00A01945']],
    ['Kata KemenPAN‑RB dengan tanda hubung tetap.', ['KemenPAN‑RB']],
    ['Warga membuat e-KTP baru.', ['e-KTP']],
  ],
  'the longest form wins, and parts stand alone elsewhere': [
    ['TNI AD dan TNI.', ['TNI AD', 'TNI']],
    ['BPN dan ATR/BPN.', ['BPN', 'ATR/BPN']],
  ],
  'a slash between two forms parts them': [
    ['Anggota TNI/Polri dan ASN/PNS.', ['TNI', 'Polri', 'ASN', 'PNS']],
    ['Anggota TNI-Polri.', ['TNI', 'Polri']],
  ],
  'affixes with a hyphen stay outside the mark': [
    ['ASN-nya, non-ASN, dan ke-PNS-an.', ['ASN', 'ASN', 'PNS']],
    ['se-Pemda, pasca-Pemilu, eks-PNS.', ['Pemda', 'Pemilu', 'PNS']],
  ],
  'affixes without a hyphen stay outside the mark': [
    ['Pemdanya lambat.', ['Pemda']],
    ['nonASN dan antarPemda.', ['ASN', 'Pemda']],
    ['prapemilu dan pascapemilu.', ['pemilu', 'pemilu']],
    ['keASNan dan berKTP.', ['ASN', 'KTP']],
    ['BUMNlah yang rugi.', ['BUMN']],
  ],
  'a repeated form is one mark': [
    ['Semua BUMN-BUMN itu rugi.', ['BUMN-BUMN']],
    ['Para caleg-caleg baru.', ['caleg-caleg']],
  ],
  'dotted forms need their full stop': [
    ['Acara itu Eps. 7 malam ini.', ['Eps.']],
    ['Kata eps tanpa titik.', []],
    ['Surat itu a.n. Budi.', ['a.n.']],
  ],
  'degrees are marked only beside a name': [
    ['Budi Santoso, S.Sos., memimpin.', ['S.Sos.']],
    ['Gelar S.Sos. diberikan kampus.', []],
  ],
  'invisible characters inside a word do not hide it': [
    ['Para A\u00ADSN hadir.', ['A\u00ADSN']],
    ['Kemen\u200B dan ASN\u200B hadir.', ['ASN']],
  ],
  'a homograph is marked in its own case only, and not in a headline': [
    ['Kepala BIN hadir.', ['BIN']],
    ['Ali bin Abu dan Bin Laden.', []],
    ['WARGA SEBUT BIN DAN PAN SEPI', []],
    ['KEPALA INTELIJEN BIN DAN WARGA HADIR', ['BIN']],
  ],
  'a form with a context guard needs a supporting word': [
    ['Bupati Pati meninjau sawah.', []],
    ['Mutasi Pati Polri diumumkan.', ['Pati', 'Polri']],
  ],
  'initials of suspects are no forms': [
    ['Tersangka AM (47) ditahan.', []],
    ['Tersangka AM, 47 tahun, ditahan.', []],
    ['Siaran AM dimulai.', ['AM']],
  ],
  'letters introduced as initials stay a person on the whole page': [
    ['Tersangka AM (47) ditahan. Kepada polisi, AM mengaku. AM menangis.', []],
    ['Seorang guru berinisial PK dilaporkan. PK membantah.', []],
    ['Budi Santoso (AM) selaku ketua hadir. AM diam.', []],
    ['Terpidana AM (47) bebas. Siaran UU dan AM.', ['UU']],
  ],
  'numbers and codes are no forms': [
    ['Bab MI dan pasal MI.', []],
    ['Pesawat PK-LQP jatuh.', []],
    ['Mobil B 1234 PNS hilang.', []],
    ['Murid MI belajar.', ['MI']],
  ],
  'addresses, handles and hashtags are left alone': [
    ['Buka www.bpn.go.id/ASN atau surel humas@BUMN.co.id.', []],
    ['Ikuti @BPN_RI dan #ASN di sana.', []],
    ['Berkas UU_ASN.pdf diunduh.', []],
  ],
  'headlines in capitals keep their unambiguous forms': [
    ['ASN DAN PNS WAJIB NETRAL DI PEMILU', ['ASN', 'PNS', 'PEMILU']],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(textsOf(marksOf(text, lexicon))).toEqual(expected);
  });
});
