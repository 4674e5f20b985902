import type { LexiconForm } from './types';

/**
 * Initialisms in small letters, as comments and lists of tags write them: "rapat dprd apbd daerah". Only letters that no
 * Indonesian word could have are taken for them, and only on a page that supports it (see Unusual in occurrences.ts).
 *
 * Source: the syllables of Indonesian, V to KKKVK, in Alwi et al., Tata Bahasa Baku Bahasa Indonesia; the consonants that
 * may begin or end one, those of borrowed words among them, as KBBI spells them.
 */
const WORD =
  /^(?:kh|ng|ny|sy|gh|dh|th|ph|tw|kw|sw|dw|ps|[bdfgkpt]r|[bfgkps]l|s[ckmnpt]|s[kpt]r|spl|[b-df-hj-np-tv-z])?[aiueoy].*[aiueoy](?:kh|ng|ny|sy|ks|ps|[lnr][bcdfgjkpst]|[fks]t|mp|[b-df-hj-np-tv-z])?$/;
const SHORT_WORD = /^[b-df-hj-np-tv-z]?[aiueo][b-df-hj-np-tv-z]?$/;
/** Letters that do not follow each other in a word. */
const NEVER = /uu|ii|yy|[b-df-hj-np-tv-z]{4}/;

const MIN_LETTERS = 3;
/** Of three letters many are also how a word is cut short: bkn (bukan), pkl (pukul), sma (sama), ttg (tentang). */
const SURE_LETTERS = 4;
/** Words as messages cut them short, three letters each; most are no form of the glossary, as yet. */
const CUT_SHORT = new Set(
  (
    'bgm bgt bhs bkn blk blm bln bnr bpk brg brt bsk byk dgn dlm dng dpt dri dtg hny hrg hrs jgn jls jml kdg khs klo kmr knp kpd ' +
    'krg krn ksh ktr lbh lgi lgs mlm mrk msh mst org pgn pkl pny prl psn psr sbg sbl sdg sdh sdr shg skl skr skt slh slm sma smp spt ' +
    'srg stl stp tdk tgh tgl thd tlp tmn tng tnp trs ttg utk utm wkt yng yth'
  ).split(' '),
);

/** Is it so short that only a page that writes the long form out too can mean it? */
export const needsLongForm = (written: string) => written.length < SURE_LETTERS;

/** Is `written`, in small letters or with a capital first, a spelling of a form in capitals and of no word? */
export function isLowered(form: LexiconForm, written: string): boolean {
  // Nearly all are written as the form is; every match on a page comes here.
  if (written === form.text) return false;
  if (form.caseRule !== 'exact' || form.guard !== null || written.length < MIN_LETTERS) return false;
  const small = written.toLowerCase();
  if (small === form.text || small.toUpperCase() !== form.text || !/^\p{L}\p{Ll}+$/u.test(written))
    return false;
  if (CUT_SHORT.has(small)) return false;
  return NEVER.test(small) || !(WORD.test(small) || SHORT_WORD.test(small));
}
