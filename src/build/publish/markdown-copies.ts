import { glob, readFile, writeFile } from 'node:fs/promises';
import { gfm } from '@joplin/turndown-plugin-gfm';
import { parseHTML } from 'linkedom';
import TurndownService from 'turndown';
import { toMarkdownPath, withBase } from '../../lib/site.ts';

/** Parts of a page that are controls or decoration; the text says the same. */
const apart = [
  'nav, .topic-bar, script, style, svg, button, input, dialog, noscript, template, [popover], [hidden]',
  '.diagram__open, .diagram__hint, .diagram__outline > summary, .page-head__meta, .pager',
  '.visually-hidden, .print-answers, .data-footnote-backref',
].join();

/**
 * Writes a copy in Markdown beside each page that is for all, and all of them into `llms-full.txt`,
 * in the order of `llms.txt`.
 *
 * @param folder built site, with a slash at its end
 * @param origin of the site; empty where it isn't known, and addresses stay without it
 * @param base path under which the site is deployed
 */
export async function writeMarkdownCopies(
  folder: string,
  origin: string,
  base: string,
): Promise<number> {
  const toUrl = (path: string) => origin + withBase(path, base);
  const toMarkdown = createConverter();
  const copies = new Map<string, string>();
  for await (const file of glob('**/index.html', { cwd: folder })) {
    const html = await readFile(folder + file, 'utf8');
    if (!html.includes('data-pagefind-body') && file !== 'index.html') continue;
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const { document } = parseHTML(html);
    const main = document.querySelector('main article, main');
    if (!main) continue;
    for (const element of main.querySelectorAll(apart)) element.remove();
    for (const link of main.querySelectorAll('.heading-link')) link.replaceWith(...link.childNodes);
    for (const link of main.querySelectorAll('a[href^="/"]')) {
      link.setAttribute('href', toUrl(link.getAttribute('href') ?? ''));
    }
    const copy = `${toMarkdown(main.innerHTML)}\n\n---\n\n${toUrl(path)} · CC BY 4.0\n`;
    copies.set(toMarkdownPath(path), copy);
    await writeFile(folder + toMarkdownPath(path).slice(1), copy);
  }
  const index = await readFile(`${folder}llms.txt`, 'utf8');
  const order = [...index.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, address = '']) => address);
  const byAddress = new Map([...copies].map(([path, copy]) => [toUrl(path), copy]));
  const whole = order.map((address) => byAddress.get(address) ?? '');
  await writeFile(`${folder}llms-full.txt`, whole.join('\n\n'));
  return copies.size;
}

function createConverter(): (html: string) => string {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
  });
  service.use(gfm);
  service.keep((node) => node.nodeName.toLowerCase() === 'math');
  // A caption of figures, tables and questions stands as a paragraph of its own.
  service.addRule('caption', {
    filter: ['figcaption', 'legend', 'summary', 'caption'],
    replacement: (text) => `\n\n**${text.trim()}**\n\n`,
  });
  return (html) =>
    service
      .turndown(html)
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n');
}
