import type { Browser, Page } from 'playwright-core';
import { slugOf, type EvalAnswer, type EvalQuery } from './figures.ts';

/** Types each query into the site's own search and reads what the page shows. */
export async function askSite(
  browser: Browser,
  origin: string,
  queries: EvalQuery[],
): Promise<EvalAnswer[]> {
  // A worker that keeps the site for reading offline would load all of it meanwhile.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${origin}/search/`);
  await page.locator('.search-input').waitFor();
  await ask(page, '데이터');
  const answers: EvalAnswer[] = [];
  for (const query of queries) {
    const { links, defined, milliseconds } = await ask(page, query.query);
    answers.push({ ...query, found: [...new Set(links.map(slugOf))], defined, milliseconds });
  }
  await context.close();
  return answers;
}

/** One query; the time runs from the input event until the answer stands in the page. */
const ask = (page: Page, query: string) =>
  page.evaluate(async (text) => {
    const panel = document.querySelector('search-panel');
    const input = panel?.querySelector('input');
    const body = panel?.querySelector('.search-body');
    if (!panel || !input || !body) throw new Error('No search on this page');
    const shown = new Promise((resolve) =>
      new MutationObserver(resolve).observe(body, { childList: true }),
    );
    const started = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await shown;
    const milliseconds = performance.now() - started;
    const pages = [...panel.querySelectorAll<HTMLAnchorElement>('.search-hit--page')];
    const definition = [...panel.querySelectorAll<HTMLAnchorElement>('.search-definition')];
    return {
      milliseconds,
      defined: definition.length > 0,
      links: [...pages, ...definition].map((link) => link.href),
    };
  }, query);
