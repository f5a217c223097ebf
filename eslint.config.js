import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'tests/fixtures/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  { languageOptions: { globals: { ...globals.node } } },
  { files: ['src/client/**'], languageOptions: { globals: { ...globals.browser } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      eqeqeq: 'error',
      // Members that are nobody else's business have names with #, which hold in the browser, too.
      'no-restricted-syntax': [
        'error',
        { selector: '[accessibility="private"]', message: 'Write #name instead of private.' },
      ],
    },
  },
  {
    files: ['src/client/**'],
    ignores: ['src/client/dom.ts', 'src/client/site/early.inline.js'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'document',
          property: 'createElement',
          message: 'Elements are made by create() of src/client/dom.ts.',
        },
      ],
    },
  },
  {
    // Mermaid's parsed diagrams have no types, and differ by kind: all reading of them is here.
    files: ['src/build/diagrams/draw/page/labels.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    // A region that scrolls sideways must be reachable by keyboard.
    rules: {
      'astro/jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: ['section'], roles: ['region'] },
      ],
    },
  },
);
