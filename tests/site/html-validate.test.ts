import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from '../support/pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // HTML that was read and written again says `hidden=""`, which is as valid as `hidden`.
  rules: { 'attribute-empty-style': 'off' },
});

test.each(builtPages())('$path is valid HTML', async ({ html }) => {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) =>
    result.messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
});
