import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from 'linkedom';
import { site, toSocialPath } from '../../../lib/site.ts';
import { flattenDrawingStyles } from './drawing-styles.ts';
import { toSocialSvg } from './social-picture.ts';

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['Regular', 'SemiBold', 'Bold'].map((weight) =>
  resolve(`pretendard/dist/public/static/Pretendard-${weight}.otf`),
);

/** Sizes of the site's icon; the maskable one fills its square, because each phone crops it differently. */
const icons = [
  { name: 'icon-192.png', size: 192, fills: false },
  { name: 'icon-512.png', size: 512, fills: false },
  { name: 'icon-maskable-512.png', size: 512, fills: true },
  { name: 'apple-touch-icon.png', size: 180, fills: true },
];

/**
 * Writes the icons of the installed site, and for each lesson the picture that is shown where it is shared.
 * Pictures are kept in a cache by what they show.
 *
 * @param folder built site, with a slash at its end
 * @param cache folder for pictures of former builds, with a slash at its end
 */
export async function writePictures(
  folder: string,
  cache: string,
  isShared: boolean,
): Promise<number> {
  const sign = await readFile(`${folder}favicon.svg`, 'utf8');
  for (const { name, size, fills } of icons) {
    const svg = fills ? sign.replace(' rx="5"', '') : sign;
    await writeFile(`${folder}${name}`, await render(svg, size, cache));
  }
  if (!isShared) return 0;
  const [tokens, sheet] = await Promise.all(
    ['tokens', 'diagram'].map((name) =>
      readFile(new URL(`../../../styles/${name}.css`, import.meta.url), 'utf8'),
    ),
  );
  const styles = flattenDrawingStyles(tokens ?? '', sheet ?? '');
  let pictures = 0;
  for await (const file of glob('sessions/**/index.html', { cwd: folder })) {
    const path = `/${file.replaceAll('\\', '/').replace('index.html', '')}`;
    const { document } = parseHTML(await readFile(folder + file, 'utf8'));
    const place = document.querySelector('.breadcrumbs li:nth-child(2)')?.textContent?.trim();
    const svg = toSocialSvg({
      site: site.name,
      place: place || '세션',
      title: document.querySelector('h1')?.textContent?.trim() ?? '',
      drawing: document.querySelector('svg.drawing')?.outerHTML,
      styles,
    });
    const target = folder + toSocialPath(path).slice(1);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await render(svg, 1200, cache));
    pictures += 1;
  }
  return pictures;
}

async function render(svg: string, width: number, cache: string): Promise<Buffer> {
  const key = createHash('sha256').update(`${width} ${svg}`).digest('hex').slice(0, 32);
  const kept = `${cache}${key}.png`;
  if (existsSync(kept)) return readFile(kept);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Pretendard' },
  });
  const png = picture.render().asPng();
  await mkdir(cache, { recursive: true });
  await writeFile(kept, png);
  return png;
}
