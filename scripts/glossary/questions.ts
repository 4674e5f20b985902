import { foldKey, unify } from '../../lib/engine/fold';
import { impliedCase, impliedId } from '../../lib/glossary/index-format';
import { DOMAINS, type Item, KINDS } from '../../lib/glossary/source-schema';
import { itemsOf, type Source } from './source';

/** An item while its fields are asked for. */
export type Draft = Partial<Item>;

/** What is asked for one field, in Indonesian. */
export interface Question {
  readonly field: keyof Item;
  readonly title: string;
  readonly help: string;
  /** Choices that may be answered by their number as well. */
  readonly choices?: readonly string[];
  /** What an empty answer stands for. */
  suggest?(draft: Draft, source: Source): string | undefined;
  /** Whether the field must be answered; by default it must. */
  isOptional?(draft: Draft, source: Source): boolean;
}

const formKey = ({ form, case: rule }: Item['forms'][number]) =>
  (rule ?? impliedCase(form)) === 'exact' ? unify(form) : foldKey(form);

/** Other senses of the forms of a draft. */
export function sensesSharingForms(draft: Draft, source: Source): Item[] {
  const keys = new Set(draft.forms?.map(formKey));
  return itemsOf(source).filter((i) => i.id !== draft.id && i.forms.some((f) => keys.has(formKey(f))));
}

const isAmbiguous = (draft: Draft, source: Source) => sensesSharingForms(draft, source).length > 0;
const firstForm = (draft: Draft) => draft.forms?.[0]?.form ?? '';

function suggestId(draft: Draft, source: Source): string {
  const short = impliedId(firstForm(draft));
  const isTaken = itemsOf(source).some((i) => i.id === short);
  return isTaken || isAmbiguous(draft, source) ? `${short}-${impliedId(draft.long ?? '')}` : short;
}

function suggestKind(draft: Draft): Item['kind'] {
  const form = firstForm(draft);
  if (form.includes('.')) return 'singkatan';
  if (!/\p{Ll}/u.test(form)) return 'initialism';
  return /\p{L}\p{Lu}/u.test(form) ? 'campuran' : 'akronim';
}

const always = () => true;

/** Asked for every sense. */
export const MAIN_QUESTIONS: readonly Question[] = [
  {
    field: 'forms',
    title: 'Singkatan',
    help: 'Seperti ditulis di berita. Ejaan lain dipisah dengan |, misalnya PDI-P | PDIP. Jika huruf-hurufnya juga kata biasa: PAN {homograph}.',
  },
  { field: 'long', title: 'Kepanjangan', help: 'Nama resmi dalam bahasa Indonesia.' },
  {
    field: 'english',
    title: 'Bahasa Inggris',
    help: 'Nama resmi dalam bahasa Inggris, atau terjemahannya. Boleh dikosongkan.',
    isOptional: always,
  },
  {
    field: 'definition',
    title: 'Penjelasan',
    help: 'Satu kalimat biasa, paling banyak 160 huruf: apa itu, atau apa tugasnya. Jangan mengulang kepanjangan.',
  },
  { field: 'domain', title: 'Bidang', help: 'Pilih nama atau nomornya.', choices: DOMAINS },
  {
    field: 'kind',
    title: 'Jenis',
    help: 'initialism: huruf awal (ASN). akronim: suku kata (Kemendagri). campuran: keduanya (BerAKHLAK). singkatan: dengan titik (a.n.).',
    choices: KINDS,
    suggest: suggestKind,
  },
  {
    field: 'id',
    title: 'Id',
    help: 'Nama unik untuk arti ini: huruf kecil, angka, dan tanda hubung.',
    suggest: suggestId,
  },
  {
    field: 'context',
    title: 'Kata konteks',
    help: '3 sampai 10 kata yang sering ada di dekat arti ini, huruf kecil, dipisah dengan |. Wajib jika singkatan punya arti lain.',
    isOptional: (draft, source) =>
      !isAmbiguous(draft, source) && !draft.forms?.some((f) => f.guard === 'context'),
  },
];

/** Asked where the form has other senses. */
export const PRIOR_QUESTION: Question = {
  field: 'prior',
  title: 'Seberapa lazim',
  help: 'Angka dari 0 (langka) sampai 1 (hampir selalu arti ini). Boleh dikosongkan.',
  isOptional: always,
};

/** Asked where a person has more to tell. */
export const MORE_QUESTIONS: readonly Question[] = [
  {
    field: 'valid',
    title: 'Masa berlaku',
    help: 'Misalnya 2014-10-27..2019-10-23, 2024-10-21.. (sejak), atau ..2019 (sampai). Beberapa masa dipisah dengan |.',
    isOptional: always,
  },
  {
    field: 'becomes',
    title: 'Pengganti',
    help: 'Id arti yang menggantikannya, dipisah dengan |.',
    isOptional: always,
  },
  { field: 'parent', title: 'Lembaga induk', help: 'Id lembaga yang membawahinya.', isOptional: always },
  {
    field: 'law',
    title: 'Dasar hukum',
    help: 'Misalnya UU 20/2023 Pasal 1. Hanya jika nomor dan tahunnya pasti.',
    isOptional: always,
  },
  { field: 'note', title: 'Catatan', help: 'Untuk pemeriksa saja.', isOptional: always },
];
