import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from '../support/pages.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });

test.each(builtPages())('$path is valid HTML', async ({ html }) => {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) =>
    result.messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
});
