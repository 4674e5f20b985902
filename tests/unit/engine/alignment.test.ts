import { describe, expect, it } from 'vitest';
import { align, fits, spellings } from '../../../lib/engine/alignment';

const letters = (short: string, long: string) =>
  align(short, long)
    ?.letters.map((i) => long[i])
    .join('');

describe('the letters that make a short form', () => {
  it.each([
    ['ASN', 'Aparatur Sipil Negara', 'ASN'],
    ['Sekjen', 'Sekretaris Jenderal', 'SekJen'],
    ['Ortala', 'Organisasi dan Tata Laksana', 'OrTaLa'],
    ['Bappenas', 'Badan Perencanaan Pembangunan Nasional', 'BaPPeNas'],
    ['P3K', 'Pegawai Pemerintah dengan Perjanjian Kerja', 'PPPK'],
    ['3T', 'tertinggal, terdepan, terluar', 'ttt'],
    ['KemenPAN-RB', 'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi', 'KemenPANRB'],
    ['ATR/BPN', 'Agraria dan Tata Ruang/Badan Pertanahan Nasional', 'ATRBPN'],
    ['SiLPA', 'Sisa Lebih Perhitungan Anggaran', 'SiLPA'],
  ])('%s in %s', (short, long, expected) => {
    expect(letters(short, long)).toBe(expected);
    expect(fits(short, align(short, long) as NonNullable<ReturnType<typeof align>>)).toBe(true);
  });

  it.each([
    ['PKB', 'Bupati Kediri'],
    ['ASN', 'Negara Sipil'],
    ['KPK', 'Ketua'],
  ])('%s is not in %s', (short, long) => {
    expect(align(short, long)).toBeNull();
  });

  it.each([
    ['KPK', 'Ketua Umum Partai Koalisi Besar Kita'],
    ['ASN', 'Anggota senior dari Partai Nasional'],
  ])('%s does not fit %s, which leaves content words unused', (short, long) => {
    const found = align(short, long);
    expect(found && fits(short, found)).toBe(false);
  });

  it('starts at the last fitting word where words before it are free', () => {
    const long = 'kata Ketua Aparatur Sipil Negara';
    expect(align('ASN', long, { firstAtWordStart: true })?.letters[0]).toBe(long.indexOf('Aparatur'));
  });

  it('reads digits as repetition of their neighbour', () => {
    expect(spellings('P3K')).toContain('pppk');
    expect(spellings('TPS3R')).toContain('tpsrrr');
    expect(spellings('K3')).toContain('kkk');
  });

  it('gives up on input that is too long, rather than work for ever', () => {
    expect(align('ab'.repeat(50), 'a b '.repeat(20))).toBeNull();
    expect(align('ab', 'a '.repeat(1000))).toBeNull();
  });
});
