import {
  fitView,
  moveBy,
  openingView,
  reveal,
  zoomAt,
  type Point,
  type View,
} from '../../lib/diagrams/zoom.ts';
import { create, createButton } from '../dom.ts';
import { watchGestures } from './diagram-gestures.ts';

const STEP = 1.25;
const MOVE = 48;

/**
 * Shows the figure's drawing in a full-screen dialog: drag, pinch, wheel, keys and buttons.
 * Where a link in the drawing was followed, the dialog closes with its address as `returnValue`.
 */
export function openDiagramZoom(figure: HTMLElement): HTMLDialogElement {
  const drawing = copyOf(bestDrawing(figure));
  const stage = create('div', { className: 'diagram-zoom__stage' }, drawing);
  const level = create('output', { className: 'diagram-zoom__level' });
  const content = { width: drawing.width.baseVal.value, height: drawing.height.baseVal.value };
  const frame = () => ({ width: stage.clientWidth, height: stage.clientHeight });
  let view: View = { x: 0, y: 0, scale: 1 };

  const show = (next: View) => {
    view = next;
    drawing.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    level.textContent = `${Math.round(view.scale * 100)}%`;
  };
  const move = (by: Point) => show(moveBy(view, by, content, frame()));
  const zoom = (factor: number, at: Point) => show(zoomAt(view, factor, at));
  const zoomMiddle = (factor: number) =>
    zoom(factor, { x: stage.clientWidth / 2, y: stage.clientHeight / 2 });
  const fit = () => show(fitView(content, frame()));
  const shown = scaleOnPage(figure);
  const open = () => show(openingView(content, frame(), shown));

  const bar = create(
    'div',
    { className: 'diagram-zoom__bar' },
    button('−', () => zoomMiddle(1 / STEP), '축소'),
    level,
    button('+', () => zoomMiddle(STEP), '확대'),
    button('화면 맞춤', fit),
    button('닫기', () => dialog.close()),
  );
  const ariaLabel = `${titleOf(figure)} 크게 보기`;
  const dialog = create('dialog', { className: 'diagram-zoom', ariaLabel }, stage, bar);
  document.body.append(dialog);

  const keys: Record<string, () => void> = {
    '+': () => zoomMiddle(STEP),
    '=': () => zoomMiddle(STEP),
    '-': () => zoomMiddle(1 / STEP),
    '0': fit,
    ArrowLeft: () => move({ x: MOVE, y: 0 }),
    ArrowRight: () => move({ x: -MOVE, y: 0 }),
    ArrowUp: () => move({ x: 0, y: MOVE }),
    ArrowDown: () => move({ x: 0, y: -MOVE }),
  };
  dialog.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  stage.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<SVGAElement>('a');
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || event.defaultPrevented || elsewhere) return;
    event.preventDefault();
    dialog.close(link.href.baseVal);
  });
  // A link that takes the focus outside the frame comes into it; the frame itself never scrolls.
  stage.addEventListener('focusin', (event) => {
    const { x, y, width, height } = (event.target as Element).getBoundingClientRect();
    const { left, top } = stage.getBoundingClientRect();
    const part = { x: x - left + stage.scrollLeft, y: y - top + stage.scrollTop, width, height };
    show(reveal(view, part, frame()));
  });
  stage.addEventListener('scroll', () => stage.scrollTo(0, 0));
  watchGestures(stage, { move, zoom });
  const resized = new ResizeObserver(open);
  dialog.addEventListener('close', () => {
    resized.disconnect();
    dialog.remove();
  });
  dialog.showModal();
  resized.observe(stage);
  return dialog;
}

const titleOf = (figure: HTMLElement) => figure.querySelector('svg > title')?.textContent ?? '그림';

/** Scale at which the page shows the figure's drawing. */
function scaleOnPage(figure: HTMLElement): number {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.drawing')];
  return Math.max(
    ...drawings.map(
      (drawing) => drawing.getBoundingClientRect().width / drawing.width.baseVal.value,
    ),
  );
}

/** Of the wide and the narrow drawing the one that can be shown larger. */
function bestDrawing(figure: HTMLElement): SVGSVGElement {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg.drawing')];
  const scale = ({ width, height }: SVGSVGElement) =>
    Math.min(innerWidth / width.baseVal.value, innerHeight / height.baseVal.value);
  return drawings.reduce((best, drawing) => (scale(drawing) > scale(best) ? drawing : best));
}

/** A copy whose ids differ from those on the page. */
function copyOf(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('class', 'drawing');
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      if (name === 'id') element.id = `zoom-${value}`;
      else if (/^aria-(labelled|described)by$/.test(name))
        element.setAttribute(name, `zoom-${value}`);
      else if (name.startsWith('marker-')) element.setAttribute(name, value.replace('#', '#zoom-'));
    }
  }
  return copy;
}

function button(text: string, act: () => void, label?: string): HTMLButtonElement {
  const made = createButton(text, act, 'diagram-zoom__button');
  if (label) made.ariaLabel = label;
  return made;
}
