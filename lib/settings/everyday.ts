/**
 * Short forms that nearly every Indonesian reader knows, for the setting "only rare ones". Chosen from the hundred
 * commonest in news (shared/data/freq_dev.tsv): school levels, papers that everybody holds, times of day, the bodies
 * named on every front page. Where in doubt a form is left out, and so is marked.
 */
const EVERYDAY = new Set(
  (
    'AC AS ASEAN ATM bansos BBM BPJS BUMN CEO Covid-19 Dirut DKI DPR DPRD HP HUT Jabar Jabodetabek Jateng Jatim ' +
    'Kapolda Kapolres Kapolri Kapolsek KPK KPU KTP lansia loker medsos MPR MUI narkoba NKRI ormas ' +
    'parpol PBB pemilu Pemda Pemkab Pemkot Pemprov pilkada pilpres PLN PNS Polda Polres Polri Polsek ponsel PR PSSI ' +
    'puskesmas RI RS RT rusun RW satpam SD sembako SIM SMA SMK SMP STNK tilang Timnas TK TNI TV UMKM UU warnet ' +
    'WIB WIT WITA WNA WNI'
  )
    .toLowerCase()
    .split(' '),
);

/** Does nearly everybody know the form? Its case does not matter. */
export function isEveryday(form: string): boolean {
  return EVERYDAY.has(form.toLowerCase());
}
