import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { authoringChecks } from './src/build/authoring/integration.ts';
import { createDiagrams } from './src/build/diagrams/integration.ts';
import { webFont } from './src/build/fonts/integration.ts';
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
 * What lessons have of the record is one file: in a dozen small ones the same code weighs 2 KB more (brotli).
 */
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'record',
      test: /src\/(client\/(reading\/(?!continue)|record\/(due|lesson|list|question|recap|download|record-element|record-status|own-changes|storage|store|survey))|lib\/(days|site|poll\/card|record\/(check|clock|document|edit|keys|memory|merge|practice|progress|record-text|schedule|text-hash|visit)))/,
    },
  ],
};

/** Lets the script of every page hand what it shares to those that come later; nothing else loads it. */
const sharingEntry = {
  name: 'sharing-entry',
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  options: (options: object) => ({
    ...options,
    preserveEntrySignatures: 'allow-extension' as const,
  }),
};

export default defineConfig({
  ...(address && { site: address.origin, base: address.pathname }),
  trailingSlash: 'always',
  // The default 'jsx' deletes Korean word spaces around inline tags that stand on their own lines.
  compressHTML: true,
  // A style sheet of its own would keep the first paint waiting for a second round trip.
  build: { inlineStylesheets: 'always' },
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
        // With one policy a page starts the worker that keeps the site for reading offline, with the
        // other it reads pages of the site that are to be printed; nothing runs in what is read.
        'trusted-types service-worker whole-session',
      ],
      // Pagefind's engine is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting } },
        },
      },
    },
    plugins: [withoutUnreadDirective, sharingEntry],
  },
  integrations: [
    authoringChecks(),
    diagrams.integration,
    mdx(),
    webFont(),
    searchIndex(),
    ...publishing(address),
    offlineReading(),
  ],
});
