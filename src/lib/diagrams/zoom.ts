/** Where a drawing stands in its window: its top left corner in px, and how much it is enlarged. */
export interface View {
  x: number;
  y: number;
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

const LIMITS = { smallest: 0.2, largest: 8 };

/** The view that shows all of `content` in the middle of `frame`, at most at one and a half its size. */
export function fitView(content: Size, frame: Size, margin = 16): View {
  const scale = Math.min(
    (frame.width - 2 * margin) / content.width,
    (frame.height - 2 * margin) / content.height,
    1.5,
  );
  return {
    scale,
    x: (frame.width - content.width * scale) / 2,
    y: (frame.height - content.height * scale) / 2,
  };
}

/** Enlarges by `factor` so that what lies under `at` stays there. */
export function zoomAt(view: View, factor: number, at: Point): View {
  const scale = Math.min(Math.max(view.scale * factor, LIMITS.smallest), LIMITS.largest);
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

/** Moves the view, but never so far that less than `rest` px of the drawing stay in the frame. */
export function moveBy(view: View, by: Point, content: Size, frame: Size, rest = 64): View {
  const clamp = (value: number, length: number, room: number) =>
    Math.min(Math.max(value, rest - length * view.scale), room - rest);
  return {
    scale: view.scale,
    x: clamp(view.x + by.x, content.width, frame.width),
    y: clamp(view.y + by.y, content.height, frame.height),
  };
}
