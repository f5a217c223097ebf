import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { coveredCharacters } from './covered-characters.ts';

const { resolve } = createRequire(import.meta.url);

/** The weights that are shown, and the file of each; what is meant to be bolder is shown in the second. */
export const weights = {
  regular: { css: '400', source: 'pretendard/dist/web/static/woff2/Pretendard-Regular.woff2' },
  bold: { css: '600 700', source: 'pretendard/dist/web/static/woff2/Pretendard-SemiBold.woff2' },
};
export type Weight = keyof typeof weights;

/** What a font file is for: many pages, one page, or whatever a script shows. */
export type Part = 'shared' | 'page' | 'rest';

/** Names of the font files of pages, and what of it tells the weight. */
export const pageFont = /^_astro\/pretendard-(regular|bold)-page\./;
/** Beginning of the name of a font file. */
export const fontName = (weight: Weight, part: Part) => `_astro/pretendard-${weight}-${part}.`;

/** Makes the font files of a weight; what was made before is taken from a folder. */
export class FontFiles {
  /** The characters of this font, as far as the site may show them. */
  readonly covered: ReadonlySet<number>;
  readonly #folder: string;
  readonly #cache: string;
  readonly #weight: Weight;
  readonly #font: Buffer;

  constructor(folder: string, cache: string, weight: Weight, font: Buffer) {
    this.#folder = folder;
    this.#cache = cache;
    this.#weight = weight;
    this.#font = font;
    this.covered = coveredCharacters(font);
  }

  /**
   * @param folder built site, with a slash at its end
   * @param cache folder for what later builds may use again
   * @param characters all that the site may show
   */
  static async open(folder: string, cache: string, weight: Weight, characters: Iterable<string>) {
    const whole = await readFile(resolve(weights[weight].source));
    // The whole font takes longer to read than a part of it to write.
    const font = await subsetFont(whole, join(characters), { targetFormat: 'sfnt', ...options });
    await mkdir(cache, { recursive: true });
    return new FontFiles(folder, cache, weight, font);
  }

  /** Writes a font of some characters; its path in the built site, and its size. */
  async write(part: Part, characters: Iterable<string>): Promise<{ path: string; bytes: number }> {
    const text = join(characters);
    const kept = `${this.#cache}${hashOf(`${weights[this.#weight].source} ${part} ${text}`)}.woff2`;
    if (!existsSync(kept)) {
      // Letters and figures, for which features are, stand in the shared part.
      const features = part === 'shared' ? {} : { keepFeatures: [] };
      const made = { targetFormat: 'woff2', ...options, ...features } as const;
      await writeFile(kept, await subsetFont(this.#font, text, made));
    }
    const font = await readFile(kept);
    const path = `${fontName(this.#weight, part)}${hashOf(font)}.woff2`;
    await writeFile(this.#folder + path, font);
    return { path, bytes: font.length };
  }
}

const options = {
  // Without this list every stylistic variant of each letter comes along.
  keepFeatures: ['kern', 'tnum'],
  noHinting: true,
};

const join = (characters: Iterable<string>) => [...characters].sort().join('');

const hashOf = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12);
