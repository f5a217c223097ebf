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

/** How much larger than on the page a drawing is at least when its view opens. */
const LARGER = 1.25;

/**
 * The view that a reader first sees: all of `content` where that is larger than on the page, where
 * it has the scale `shown`; else its beginning, a quarter larger than there.
 */
export function openingView(content: Size, frame: Size, shown: number, margin = 16): View {
  const fitted = fitView(content, frame, margin);
  const scale = Math.max(fitted.scale, shown * LARGER);
  return scale === fitted.scale
    ? fitted
    : { scale, x: begin(frame.width, content.width), y: begin(frame.height, content.height) };

  /** In the middle where there is room, else from its beginning. */
  function begin(room: number, length: number): number {
    const left = (room - length * scale) / 2;
    return left >= margin ? left : margin;
  }
}

/** Moves the view only as far as it must for `part` to be inside the frame, both in its px. */
export function reveal(view: View, part: Point & Size, frame: Size, margin = 16): View {
  const shift = (at: number, length: number, room: number) =>
    at < margin ? margin - at : Math.min(0, Math.max(room - margin - at - length, margin - at));
  return {
    scale: view.scale,
    x: view.x + shift(part.x, part.width, frame.width),
    y: view.y + shift(part.y, part.height, frame.height),
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
