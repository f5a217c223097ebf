import { expect, test } from 'vitest';
import { cleanSvg } from '../../../../../src/build/diagrams/draw/clean-svg.ts';

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"${attributes}>${inner}</svg>`;
const clean = (inner: string, attributes?: string) => cleanSvg(svg(inner, attributes), 'demo');
const inside = (inner: string) => clean(inner).replace(/^<svg[^>]*>|<\/svg>$/g, '');

test.for([
  ['style element', '<style>*{fill:red}</style>'],
  ['script', '<script>alert(1)</script>'],
  ['script in a namespace', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
  ['foreignObject', '<foreignObject width="9" height="9"><div>글</div></foreignObject>'],
  ['image', '<image href="https://example.org/a.png" width="9" height="9"/>'],
  ['use', '<use href="https://example.org/a.svg#x"/>'],
  ['animation', '<g><animate attributeName="href" to="javascript:alert(1)"/></g>'],
  ['set', '<g><set attributeName="onclick" to="alert(1)"/></g>'],
  ['filter', '<filter id="f"><feDropShadow dx="1"/></filter>'],
  ['iframe', '<iframe src="https://example.org"/>'],
])('takes out: %s', ([, inner]) => {
  expect(inside(inner ?? '')).not.toMatch(
    /style|script|foreign|image|use|animate|set|filter|iframe|alert/,
  );
});

test.for([
  'style="fill:red"',
  'onclick="alert(1)"',
  'ONLOAD="alert(1)"',
  'data-look="classic"',
  'filter="url(#f)"',
  'fill="url(https://example.org/x)"',
  'transform="expression(alert(1))"',
])('takes off an attribute: %s', (attribute) => {
  expect(inside(`<rect x="1" y="1" width="5" height="5" rx="1" ${attribute}/>`)).toBe(
    '<rect width="5" height="5" x="1" y="1" rx="1"/>',
  );
});

test.for(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//example.org/'])(
  'a link to %s loses its address',
  (href) => {
    expect(inside(`<a href="${href}"><text x="1" y="1">글</text></a>`)).not.toContain('href');
  },
);

test.for(['/sessions/introduction/lifecycle/#serving', '#here', 'https://example.org/'])(
  'a link to %s stays',
  (href) => {
    expect(inside(`<a href="${href}"><text x="1" y="1">글</text></a>`)).toContain(`href="${href}"`);
  },
);

test('ids and what points at them start with the id of the diagram', () => {
  const cleaned = inside(
    '<defs><marker id="m1"><path d="M0 0L9 9"/></marker></defs><path d="M0 0L5 9" marker-end="url(#m1)"/>',
  );
  expect(cleaned).toContain('id="demo-m1"');
  expect(cleaned).toContain('marker-end="url(#demo-m1)"');
});

test('an id that starts like the prefix is prefixed once in spite of several passes', () => {
  expect(
    inside('<defs><marker id="m1"><path d="M0 0L9 9"/></marker></defs>').match(/demo-/g),
  ).toHaveLength(1);
});

test('coordinates have one decimal at most', () => {
  const cleaned = clean(
    '<rect x="1.23456" y="2.98765" width="3.33333" height="4" rx="1"/><path d="M1.23456 2.34567L7.98765 8.1234"/>',
  );
  expect(cleaned).not.toMatch(/\.\d\d/);
});

test('labels keep their words, also those that look like markup', () => {
  expect(inside('<text x="1" y="1">A &lt; B &amp; "C"</text>')).toContain(
    '>A &lt; B &amp; &quot;C&quot;<',
  );
});

test('size and view box stay, so that the page keeps the room free', () => {
  expect(clean('<text x="1" y="1">글</text>')).toMatch(
    /^<svg(?=[^>]* width="10")(?=[^>]* height="10")(?=[^>]* viewBox="0 0 10 10")/,
  );
});

test('beside links everything else is hidden from screen readers', () => {
  const cleaned = inside(
    '<path d="M0 0L9 9"/><text x="1" y="1">가</text><a href="#x"><text x="2" y="2">나</text></a><text x="3" y="3">다</text>',
  );
  expect(cleaned.match(/<g aria-hidden="true">/g)).toHaveLength(2);
  expect(cleaned).toMatch(/<\/g><a href="#x"><text[^>]*>나<\/text><\/a><g/);
});

test('without links nothing is hidden: the whole is one image', () => {
  expect(inside('<path d="M0 0L9 9"/><text x="1" y="1">가</text>')).not.toContain('aria-hidden');
});
