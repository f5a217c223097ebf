import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

const FONT = 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2';
const SOURCES = ['content/**/*.{mdx,yaml}', 'src/**/*.{astro,ts}'];
const LIMIT = 130 * 1024;

/**
 * Writes the subset of Pretendard that this site uses to `.cache/fonts/pretendard.woff2`,
 * from where `fonts.css` takes it; in development, the whole font. Runs before Vite reads any style sheet.
 */
export function fontSubset(): AstroIntegration {
  return {
    name: 'font-subset',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        const root = fileURLToPath(config.root);
        const target = `${root}.cache/fonts/pretendard.woff2`;
        if (command === 'dev') {
          // In development the next word may need any character.
          await mkdir(dirname(target), { recursive: true });
          await copyFile(wholeFont(), target);
          await writeFile(`${target}.key`, 'whole');
          return;
        }
        const counts = await countCharacters(root);
        const key = keyOf(counts);
        if (await isFresh(target, key)) return;
        const { font, dropped } = await fitCharacters(counts, LIMIT, subset);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, font);
        await writeFile(`${target}.key`, key);
        logger.info(
          `Pretendard subset: ${counts.size} characters, ${Math.ceil(font.length / 1024)} KB`,
        );
        if (dropped.length > 0) {
          logger.warn(
            `${dropped.length} rare characters are left to the system's font: ${dropped}`,
          );
        }
      },
    },
  };
}

/** How often each character stands in the site's sources; ASCII and usual punctuation come first. */
async function countCharacters(root: string): Promise<Map<string, number>> {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  const counts = new Map([...ascii, ...'“”‘’…–—·→←↑↓✓×'].map((character) => [character, Infinity]));
  for await (const path of glob(SOURCES, { cwd: root })) {
    for (const character of await readFile(root + path, 'utf8')) {
      if (character > '\u001f') counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}

async function subset(characters: string): Promise<Buffer> {
  const font = await readFile(wholeFont());
  return subsetFont(font, characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    // Without this list the subset keeps every stylistic variant of each letter.
    keepFeatures: ['ccmp', 'kern', 'mark', 'mkmk', 'tnum'],
    noHinting: true,
  });
}

const wholeFont = () => createRequire(import.meta.url).resolve(FONT);

const keyOf = (counts: Map<string, number>) =>
  createHash('sha256')
    .update([...counts.keys()].sort().join(''))
    .digest('hex');

const isFresh = async (target: string, key: string) =>
  existsSync(target) &&
  existsSync(`${target}.key`) &&
  (await readFile(`${target}.key`, 'utf8')) === key;

/** A font made by {@link fitCharacters}. */
export interface FittedFont {
  font: Buffer;
  /** Characters left out, the most frequent first; empty where all of them fit. */
  dropped: string;
}

/**
 * Makes a font of as many characters as fit into `limit` bytes, dropping the rarest first.
 *
 * @param counts how often each character is used
 * @param subset makes the font of the given characters
 */
export async function fitCharacters(
  counts: ReadonlyMap<string, number>,
  limit: number,
  subset: (characters: string) => Promise<Buffer>,
): Promise<FittedFont> {
  const byUse = [...counts].sort(([, a], [, b]) => b - a).map(([character]) => character);
  let kept = byUse.length;
  for (;;) {
    const font = await subset(byUse.slice(0, kept).sort().join(''));
    if (font.length <= limit || kept <= 1) return { font, dropped: byUse.slice(kept).join('') };
    // Size grows with the number of characters, so a proportional cut lands close to the limit.
    kept = Math.max(1, Math.min(kept - 1, Math.floor(kept * (limit / font.length))));
  }
}
