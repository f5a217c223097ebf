import { expect, test } from 'vitest';
import { fitView, moveBy, zoomAt } from '../../../../src/lib/diagrams/zoom.ts';

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
