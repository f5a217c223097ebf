import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { FontFiles, type Weight, weights } from './font-files.ts';
import { collectText, findBold, type PageText } from './page-text.ts';
import { splitCharacters, toUnicodeRange } from './split-characters.ts';

/** All syllables: shorter than naming those that are left. */
const SYLLABLES = 'U+AC00-D7A3';

/** Bytes of the fonts, of both weights together. */
export interface FontSizes {
  /** What every page loads. */
  shared: number;
  /** What a page loads besides, on the average. */
  added: number;
  rest: number;
}

/**
 * Gives each page of the built site the fonts that it needs. A whole weight has 790 KB, and a page shows
 * some 400 of its 14,000 glyphs. So a page names three fonts a weight: the characters that many pages
 * share, those that it adds itself, and all others of the site, which a browser fetches when a script
 * shows one of them.
 *
 * @param folder built site, with a slash at its end
 * @param cache folder in which fonts are kept from one build to the next
 */
export async function addFonts(folder: string, cache: string, base: string): Promise<FontSizes> {
  const files = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
  const pages = await Promise.all(files.sort().map((file) => readFile(folder + file, 'utf8')));
  const texts = collectTexts(pages, await readScripts(folder, pages));
  const others = await readOthers(folder);
  const faces: string[][] = pages.map(() => []);
  const sizes = { shared: 0, added: 0, rest: 0 };
  for (const weight of Object.keys(weights) as Weight[]) {
    const all = new Set([...others, ...texts.flatMap((text) => [...text[weight]])]);
    const fonts = await FontFiles.open(folder, cache, weight, all);
    const pick = (characters: Iterable<string>) =>
      new Set([...characters].filter((one) => fonts.covered.has(one.codePointAt(0) ?? 0)));
    const split = splitCharacters(
      texts.map((text) => pick(text[weight])),
      pick(others),
    );
    const toFace = (path: string, range: string) =>
      `@font-face{font-family:Pretendard;font-weight:${weights[weight].css};font-display:swap;` +
      `src:url(${base.replace(/\/*$/, '/')}${path})format("woff2");unicode-range:${range}}`;
    const shared = await fonts.write('shared', split.shared);
    const rest = await fonts.write('rest', split.rest);
    sizes.shared += shared.bytes;
    sizes.rest += rest.bytes;
    // Of two faces with the same character a browser takes the later one.
    const forAll =
      toFace(rest.path, `${toUnicodeRange(notSyllables(split.rest))},${SYLLABLES}`) +
      toFace(shared.path, toUnicodeRange(split.shared));
    for (const [index, characters] of split.pages.entries()) {
      faces[index]?.push(forAll);
      if (characters.size === 0) continue;
      const own = await fonts.write('page', characters);
      sizes.added += own.bytes / pages.length;
      faces[index]?.push(toFace(own.path, toUnicodeRange(characters)));
    }
  }
  for (const [index, file] of files.entries()) {
    await writeFile(folder + file, withStyle(pages[index] ?? '', faces[index]?.join('') ?? ''));
  }
  return sizes;
}

const notSyllables = (characters: Set<string>) =>
  [...characters].filter((one) => one < '가' || one > '힣');

/** The characters of each page. Pages mostly have the same styles, so these are read once. */
function collectTexts(pages: string[], scripts: Script[]): PageText[] {
  const known = new Map<string, { bold: ReturnType<typeof findBold>; content: string }>();
  return pages.map((html) => {
    const css = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style).join('\n');
    const style = known.get(css) ?? { bold: findBold(css), content: paintedBy(css) };
    known.set(css, style);
    const text = collectText(html, style.bold);
    const said = scripts.filter(({ tags }) => tags.some((tag) => html.includes(`<${tag}`)));
    for (const character of [style.content, ...said.map(({ code }) => code)].join('')) {
      text.regular.add(character);
      text.bold.add(character);
    }
    return text;
  });
}

/** What a style sheet puts before and after elements. */
const paintedBy = (css: string) =>
  [...css.matchAll(/content:([^;}]*)/g)]
    .flatMap(([, value = '']) => [...value.matchAll(/"([^"]*)"|'([^']*)'/g)])
    .map(([, double, single]) => double ?? single)
    .join('');

/** A script that defines elements, whose words it has in its code. */
interface Script {
  tags: string[];
  code: string;
}

/**
 * Scripts of elements that stand on few pages, and fill them. What those of many pages say, they mostly
 * say when a reader has done something.
 */
async function readScripts(folder: string, pages: string[]): Promise<Script[]> {
  const codes = new Map<string, string>();
  for await (const file of glob('*.js', { cwd: `${folder}_astro` })) {
    codes.set(file, await readFile(`${folder}_astro/${file}`, 'utf8'));
  }
  const scripts = [...codes.values()].map((code) => {
    const defined = [...code.matchAll(/customElements\.define\(.([\w-]+)/g)];
    const imported = [...code.matchAll(/from\s*"\.\/([^"]+)"/g)];
    return {
      tags: defined.map(([, tag]) => tag ?? ''),
      code: [code, ...imported.map(([, file]) => codes.get(file ?? ''))].join(''),
    };
  });
  return scripts.filter(({ tags }) => {
    const on = pages.filter((html) => tags.some((tag) => html.includes(`<${tag}`)));
    return on.length < pages.length / 4;
  });
}

/** Characters of what scripts show besides. */
async function readOthers(folder: string): Promise<Set<string>> {
  const characters = new Set(Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)));
  for await (const file of glob(['_astro/*.{js,css}', 'record/*.json'], { cwd: folder })) {
    for (const character of await readFile(folder + file, 'utf8')) characters.add(character);
  }
  return characters;
}

/**
 * Puts a style into a page and into its policy, which names every style by its hash.
 *
 * @throws Where the page has no policy for styles
 */
function withStyle(html: string, css: string): string {
  const policy = "style-src 'self' ";
  if (html.split(policy).length !== 2) throw new Error(`A page has no ${policy}`);
  const hash = createHash('sha256').update(css).digest('base64');
  return html
    .replace(policy, `${policy}'sha256-${hash}' `)
    .replace('</head>', () => `<style>${css}</style></head>`);
}
