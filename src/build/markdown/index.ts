import { satteri } from '@astrojs/markdown-satteri';
import type { MdastPluginDefinition } from 'satteri';
import { markdownFeatures } from '../../lessons/mdx.ts';
import { alerts } from './alerts.ts';
import { basePath } from './base-path.ts';
import { cjkEmphasis } from './cjk-emphasis.ts';
import { codeBlocks } from './code-blocks.ts';
import { formulas } from './formulas.ts';
import { headingLinks } from './heading-links.ts';
import { tablesAndFootnotes } from './tables-and-footnotes.ts';
import { unbrokenWords } from './unbroken-words.ts';

export interface MarkdownOptions {
  /** Path under which the site is deployed, `/` at the root of a host. */
  base: string;
  /** Puts figures in the place of mermaid fences. */
  diagrams?: MdastPluginDefinition;
}

/** The Markdown processor of the site. Only wiring: the order of the plugins is their order here. */
export function createMarkdownProcessor({ base, diagrams }: MarkdownOptions) {
  return satteri({
    features: markdownFeatures,
    mdastPlugins: [formulas, cjkEmphasis, alerts, unbrokenWords, diagrams, codeBlocks],
    hastPlugins: [tablesAndFootnotes, headingLinks, basePath(base)],
  });
}
