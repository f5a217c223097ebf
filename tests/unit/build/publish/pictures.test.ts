import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flattenDrawingStyles } from '../../../../src/build/publish/pictures/drawing-styles.ts';
import { breakLines, toSocialSvg } from '../../../../src/build/publish/pictures/social-picture.ts';

const styles = flattenDrawingStyles(
  readFileSync('src/styles/tokens.css', 'utf8'),
  readFileSync('src/styles/diagram.css', 'utf8'),
);

test('every colour of a drawing resolves to its value in the light theme', () => {
  expect(styles).not.toMatch(/var\(|light-dark|--|none|Canvas|GrayText/);
  const colors = [...styles.matchAll(/(?:fill|stroke): ?([^;}]+)/g)].map(([, color]) =>
    color?.trim(),
  );
  expect(colors.length).toBeGreaterThan(40);
  for (const color of colors) expect(color).toMatch(/^#[\da-f]{3,6}$/);
  const serve = /\.drawing \.serve \.f-ink \{\s*fill: ([^;]+)/.exec(styles)?.[1];
  expect(serve).not.toBe(/^\.f-ink \{\s*fill: ([^;]+)/m.exec(styles)?.[1]);
});

const words = fc.array(
  fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'가나다 abc<&') }),
);

test(
  'a title wraps without losing a word and ends in an ellipsis when it is too long',
  { timeout: 20_000 },
  () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 20 }), (parts, em) => {
        const text = parts.join(' ').trim();
        const lines = breakLines(text, em, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        const whole = breakLines(text, em, 999);
        expect(whole.join(' ')).toBe(text.split(/\s+/).join(' '));
        expect(lines.at(-1)?.endsWith('…')).toBe(whole.length > 3);
        const svg = toSocialSvg({
          site: text,
          place: text,
          title: text,
          drawing: undefined,
          styles,
        });
        expect(XMLValidator.validate(svg)).toBe(true);
      }),
    );
  },
);
