import { source as axeSource } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong on a page, each with the elements that have it. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Not by a script element: the extension's own policy forbids one.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run();
    return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
  });
}
