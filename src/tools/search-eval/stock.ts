import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { slugOf, type EvalAnswer, type EvalQuery } from './figures.ts';

/** Pagefind's own interface, as far as it is asked here. */
interface StockPagefind {
  search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Indexes the published pages as Pagefind does by itself. */
export async function buildStockIndex(dist: string, outputPath: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: dist });
  await index.writeFiles({ outputPath });
  await close();
}

/** Asks Pagefind's own search, without a layer, on the same pages. */
export async function askStock(
  browser: Browser,
  origin: string,
  queries: EvalQuery[],
): Promise<EvalAnswer[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/stock/blank.html`);
  const answers: EvalAnswer[] = [];
  for (const query of queries) {
    const { links, milliseconds } = await page.evaluate(async (text) => {
      const started = performance.now();
      const address = '/stock/pagefind.js';
      const pagefind = (await import(address)) as StockPagefind;
      const { results } = await pagefind.search(text);
      const data = await Promise.all(results.slice(0, 8).map((result) => result.data()));
      const links = data.map(({ url }) => url);
      return { links, milliseconds: performance.now() - started };
    }, query.query);
    answers.push({ ...query, found: [...new Set(links.map(slugOf))], milliseconds });
  }
  await page.close();
  return answers;
}
