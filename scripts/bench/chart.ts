/** One line of a chart. */
export interface Series {
  readonly name: string;
  /** One value for each place of the axis; null where it was not measured. */
  readonly values: readonly (number | null)[];
}

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 70;
const BOTTOM = 50;
const TOP = 40;
const RIGHT = 170;
/** Told apart by their dashes too, not by colour alone. */
const LOOKS = [
  ['#555555', '2 3'],
  ['#0a6b5c', ''],
  ['#b04a00', '8 3'],
  ['#4a3fb0', '8 3 2 3'],
] as const;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A chart of lines as SVG, its upright axis logarithmic: what is compared differs by orders of magnitude. */
export function lineChart(
  title: string,
  unit: string,
  axis: readonly string[],
  series: readonly Series[],
): string {
  const all = series.flatMap((s) => s.values.flatMap((v) => (v === null ? [] : Math.max(v, 0.1))));
  const low = Math.floor(Math.log10(Math.min(...all)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all))));
  const x = (i: number) => LEFT + (i * (WIDTH - LEFT - RIGHT)) / Math.max(1, axis.length - 1);
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((Math.log10(Math.max(value, 0.1)) - low) * (HEIGHT - TOP - BOTTOM)) / (high - low);
  const text = (at: [number, number], words: string, anchor = 'start') =>
    `<text x="${at[0].toFixed(0)}" y="${at[1].toFixed(0)}" text-anchor="${anchor}">${escaped(words)}</text>`;
  const grid = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).map(
    (value) =>
      `<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ccc" fill="none"/>${text([LEFT - 8, y(value) + 4], String(value), 'end')}`,
  );
  const lines = series.map(({ name, values }, i) => {
    const [colour, dashes] = LOOKS[i % LOOKS.length] as (typeof LOOKS)[number];
    const points = values.flatMap((v, at) => (v === null ? [] : [[x(at), y(v)] as const]));
    const last = points.at(-1) ?? [LEFT, TOP];
    return `<polyline points="${points.map((p) => p.map((n) => n.toFixed(1)).join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"/><g fill="${colour}">${text([last[0] + 8, last[1] + 4], name)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}"><rect width="100%" height="100%" fill="white"/>${text([LEFT, 20], `${title}, ${unit}`)}${grid.join('')}${axis.map((label, i) => text([x(i), HEIGHT - BOTTOM + 20], label, 'middle')).join('')}${lines.join('')}</svg>\n`;
}
