import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitView, moveBy, openingView, reveal, zoomAt } from '../../../../src/lib/diagrams/zoom.ts';

const content = { width: 800, height: 400 };
const frame = { width: 400, height: 600 };

test('fitting shows the whole drawing in the middle', () => {
  const view = fitView(content, frame);
  expect(view.scale).toBeCloseTo((400 - 32) / 800);
  expect(view.x * 2 + content.width * view.scale).toBeCloseTo(frame.width);
  expect(view.y * 2 + content.height * view.scale).toBeCloseTo(frame.height);
});

test('a small drawing is not blown up beyond one and a half its size', () => {
  expect(fitView({ width: 100, height: 50 }, frame).scale).toBe(1.5);
});

test('what lies under the pointer stays there while zooming', () => {
  const view = { x: 10, y: 20, scale: 0.5 };
  const at = { x: 210, y: 120 };
  const under = (v: typeof view) => [(at.x - v.x) / v.scale, (at.y - v.y) / v.scale];
  const zoomed = zoomAt(view, 1.7, at);
  expect(zoomed.scale).toBeCloseTo(0.85);
  under(zoomed).forEach((value, i) => expect(value).toBeCloseTo(under(view)[i] ?? NaN));
});

test.for([
  [1000, 8],
  [0.0001, 0.2],
] as const)('zooming by %f ends at a scale of %f', ([factor, scale]) => {
  expect(zoomAt({ x: 0, y: 0, scale: 1 }, factor, { x: 0, y: 0 }).scale).toBe(scale);
});

test.for([
  [9999, 9999],
  [-9999, -9999],
] as const)('a drawing can not be lost by moving it (%i, %i)', ([x, y]) => {
  const view = moveBy({ x: 0, y: 0, scale: 1 }, { x, y }, content, frame);
  expect(view.x).toBeLessThan(frame.width);
  expect(view.x + content.width).toBeGreaterThan(0);
  expect(view.y).toBeLessThan(frame.height);
  expect(view.y + content.height).toBeGreaterThan(0);
});

const length = fc.integer({ min: 40, max: 3000 });
const size = fc.record({ width: length, height: length });

test(
  'the view opens larger than the page shows the drawing, with its beginning in sight',
  { timeout: 30_000 },
  () => {
    fc.assert(
      fc.property(
        size,
        size,
        fc.double({ min: 0.2, max: 1.5, noNaN: true }),
        (drawing, room, shown) => {
          const view = openingView(drawing, room, shown);
          expect(view.scale).toBeGreaterThanOrEqual(shown * 1.249);
          for (const [at, long, wide] of [
            [view.x, drawing.width, room.width],
            [view.y, drawing.height, room.height],
          ] as const) {
            expect(at).toBeGreaterThanOrEqual(15.9);
            if (long * view.scale + 32 <= wide) expect(at + long * view.scale).toBeLessThan(wide);
          }
        },
      ),
    );
  },
);

test(
  'what takes the focus is moved into the frame, and only where it is outside',
  { timeout: 30_000 },
  () => {
    const place = fc.integer({ min: -3000, max: 3000 });
    const part = fc.record({
      x: place,
      y: place,
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    const before = { x: 0, y: 0, scale: 1 };
    fc.assert(
      fc.property(part, (it) => {
        const { x, y } = reveal(before, it, frame);
        expect(it.x + x).toBeGreaterThanOrEqual(16);
        expect(it.y + y).toBeGreaterThanOrEqual(16);
        expect(it.x + x + it.width).toBeLessThanOrEqual(frame.width - 16);
        expect(it.y + y + it.height).toBeLessThanOrEqual(frame.height - 16);
      }),
    );
    expect(reveal(before, { x: 50, y: 50, width: 10, height: 10 }, frame)).toEqual(before);
  },
);
