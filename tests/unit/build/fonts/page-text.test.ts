import { expect, test } from 'vitest';
import { collectText, findBold } from '../../../../src/build/fonts/page-text.ts';

const bold = findBold(`
  .name { font-weight: 600 }
  nav a[aria-current='page'] { font-weight: 700 }
  .list > :is(dt, .mark) { font-weight: bold }
  .quiet, p { font-weight: 400 }
`);
const boldOf = (html: string) => [...collectText(html, bold).bold].join('');

test.for([
  ['<p>가</p>', ''],
  ['<p>가<strong>나<em>다</em></strong>라</p>', '나다'],
  ['<p class="lead name">가</p>나', '가'],
  ['<nav><a href="/">가</a><a aria-current="page" href="/">나</a></nav>', '나'],
  ['<dl><dt>가</dt><dd class="mark">나</dd></dl>', '가나'],
  ['<svg><text font-weight="600">가</text><path d="M0 0"/><text>나</text></svg>', '가'],
  ['<p>가<br>나<!-- <b>다</b> --></p>', ''],
])('%s has in bold: %s', ([html, expected]) => {
  expect(boldOf(html ?? '')).toBe(expected);
});

test('what is not painted in the font of the site, or only after a press, is left out', () => {
  const html = `<style>가</style><script>나</script><pre>다</pre><title>라</title>
    <span class="term__card" popover>마<b>바</b></span>사`;
  expect(new Set(collectText(html, bold).regular)).toEqual(new Set(['사', '\n', ' ']));
});
