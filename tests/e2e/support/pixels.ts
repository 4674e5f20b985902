import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { Box } from '../../../scripts/lib/reader';

type Colour = readonly [number, number, number];

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance([r, g, b]: Colour): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A picture of a part of a page, and the colours of its pixels. */
export async function pixelsOf(page: Page, { x, y, width, height }: Box): Promise<Colour[]> {
  const clip = {
    x: Math.floor(x),
    y: Math.floor(y),
    width: Math.ceil(width) + 1,
    height: Math.ceil(height) + 1,
  };
  const { data } = PNG.sync.read(Buffer.from(await page.screenshot({ clip })));
  return Array.from(
    { length: data.length / 4 },
    (_, i): Colour => [data[4 * i] as number, data[4 * i + 1] as number, data[4 * i + 2] as number],
  );
}
