import { satteri } from '@astrojs/markdown-satteri';
import { basePath } from './base-path.ts';
import { cjkEmphasis } from './cjk-emphasis.ts';
import { unbrokenWords } from './unbroken-words.ts';

/** Features of the parser; the authoring checks read content with the same. */
export const markdownFeatures = {
  headingAttributes: true,
  // Closing quotes before Hangul come out wrong, and `--` is never meant as a dash.
  smartPunctuation: { quotes: false, dashes: false },
} as const;

/**
 * The Markdown processor of the site. Only wiring: the order of the plugins is their order here.
 * `base` is the path under which the site is deployed, `/` at the root of a host.
 */
export function createMarkdownProcessor({ base }: { base: string }) {
  return satteri({
    features: markdownFeatures,
    mdastPlugins: [cjkEmphasis, unbrokenWords],
    hastPlugins: [basePath(base)],
  });
}
