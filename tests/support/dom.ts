import { lexiconOf } from './lexicon';

/** Two terms, for what is about places and not about meanings. */
export const ASN_AND_KPK = lexiconOf({
  asn: { form: 'ASN', long: 'Aparatur Sipil Negara' },
  kpk: { form: 'KPK', long: 'Komisi Pemberantasan Korupsi' },
});

/** jsdom has no ranges that stay as they are. */
export function addStaticRange(): void {
  globalThis.StaticRange ??= class {
    constructor(init: StaticRangeInit) {
      Object.assign(this, init);
    }
  } as unknown as typeof StaticRange;
}
