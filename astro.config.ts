import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { authoringChecks } from './src/build/authoring/integration.ts';
import { createDiagrams } from './src/build/diagrams/integration.ts';
import { fontSubset } from './src/build/fonts/font-subset.ts';
import { createMarkdownProcessor } from './src/build/markdown/index.ts';
import { offlineReading, publishing } from './src/build/publish/integration.ts';
import { siteAddress } from './src/build/publish/site-address.ts';
import { searchIndex } from './src/build/search/integration.ts';

const address = siteAddress();

const diagrams = createDiagrams(import.meta.dirname);

/**
 * Astro marks every module of a lesson's assets with a directive that nothing reads and that Rolldown
 * warns about, eleven lines a page. Can go when Astro no longer writes it.
 */
const withoutUnreadDirective = {
  name: 'without-unread-directive',
  enforce: 'post' as const,
  transform(code: string, id: string) {
    if (!id.includes('astroPropagatedAssets')) return undefined;
    return { code: code.replace('"use astro:head-inject";', ''), map: null };
  },
};

/**
 * What the scripts of every page share is one file instead of one each: one request less. What lessons
 * have of the record is one too: in a dozen small files the same code weighs 2 KB more (brotli).
 */
const codeSplitting = {
  groups: [
    { name: 'shared', test: /preload-helper|src\/client\/dom\.ts/, priority: 2 },
    {
      name: 'record',
      test: /src\/(client\/(reading\/|record\/(due|lesson|list|question|recap|download|record-element|record-status|storage|store|survey))|lib\/(poll\/card|record\/(check|document|edit|keys|memory|merge|practice|progress|record-text|schedule|text-hash|visit)))/,
    },
  ],
};

export default defineConfig({
  ...(address && { site: address.origin, base: address.pathname }),
  trailingSlash: 'always',
  // The default 'jsx' deletes Korean word spaces around inline tags that stand on their own lines.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: createMarkdownProcessor({
      base: address?.pathname ?? '/',
      diagrams: diagrams.plugin,
    }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        // The one policy with which a page starts the worker that keeps the site for reading offline.
        'trusted-types service-worker',
      ],
      // Pagefind's engine is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    plugins: [withoutUnreadDirective],
  },
  integrations: [
    authoringChecks(),
    fontSubset(),
    diagrams.integration,
    mdx(),
    searchIndex(),
    ...publishing(address),
    offlineReading(),
  ],
});
