import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

const FONT = 'pretendard/dist/web/variable/woff2/PretendardVariable.woff2';
const SOURCES = ['content/**/*.{mdx,yaml}', 'src/**/*.{astro,ts}'];
const ALWAYS =
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('') + '“”‘’…–—·→←↑↓✓×';

/**
 * Writes the subset of Pretendard that this site uses to `.cache/fonts/pretendard.woff2`,
 * from where `fonts.css` takes it. Runs before Vite reads any style sheet.
 */
export function fontSubset(): AstroIntegration {
  return {
    name: 'font-subset',
    hooks: {
      'astro:config:setup': async ({ config, logger }) => {
        const root = fileURLToPath(config.root);
        const bytes = await writeSubset(root);
        if (bytes) logger.info(`Pretendard subset: ${Math.round(bytes / 1024)} KB`);
      },
    },
  };
}

/** Makes the subset unless it is there already for the same characters; returns its size in bytes. */
async function writeSubset(root: string): Promise<number | undefined> {
  const text = await usedCharacters(root);
  const key = createHash('sha256').update(text).digest('hex');
  const target = `${root}.cache/fonts/pretendard.woff2`;
  const stamp = `${target}.key`;
  if (existsSync(target) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === key) return;
  const font = await readFile(createRequire(import.meta.url).resolve(FONT));
  const subset = await subsetFont(font, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, subset);
  await writeFile(stamp, key);
  return subset.length;
}

async function usedCharacters(root: string): Promise<string> {
  const characters = new Set(ALWAYS);
  for await (const path of glob(SOURCES, { cwd: root })) {
    for (const character of await readFile(root + path, 'utf8')) characters.add(character);
  }
  return [...characters]
    .filter((character) => character > '\u001f')
    .sort()
    .join('');
}
