import type { Point } from '../../lib/diagrams/zoom.ts';

interface Handlers {
  move: (by: Point) => void;
  zoom: (factor: number, at: Point) => void;
}

/** Turns one finger or the mouse into moving, two fingers and the wheel into zooming. */
export function watchGestures(stage: HTMLElement, { move, zoom }: Handlers): void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  const inStage = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
      // Trackpads report a pinch as a wheel with the control key, in smaller steps.
      zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.002)), inStage(event));
    },
    { passive: false },
  );
  stage.addEventListener('pointerdown', (event) => {
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, inStage(event));
    // A link must still get its click, so the pointer is only captured away from links.
    if (!(event.target as Element).closest('a')) stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = inStage(event);
    travelled += distance(before, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      zoom(distance(now, other) / (distance(before, other) || 1), middle);
      move({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    } else {
      move({ x: now.x - before.x, y: now.y - before.y });
    }
    pointers.set(event.pointerId, now);
  });
  // Dragging a link neither follows it nor lifts it off the page.
  stage.addEventListener('dragstart', (event) => event.preventDefault());
  stage.addEventListener('click', (event) => travelled > 5 && event.preventDefault(), true);
  for (const type of ['pointerup', 'pointercancel'] as const) {
    stage.addEventListener(type, (event) => pointers.delete(event.pointerId));
  }
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
