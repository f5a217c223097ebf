import { particleAfter } from '../../../../lib/korean/particles.ts';

/** Words need this much contrast with what is painted under them (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** Where to look for what is painted under a text: near its ends and in its middle. */
const SPOTS = [0.1, 0.5, 0.9];

/**
 * What keeps a reader from reading a finished drawing, in Korean: words too pale for their ground in
 * the light or the dark theme, words over other words, words cut by the edge. Undefined if nothing.
 * The page has to have the site's style sheets.
 */
export function findIllegible(markup: string): string | undefined {
  const host = document.body.appendChild(document.createElement('div'));
  host.style.cssText = 'position: fixed; inset: 0; background: var(--color-bg)';
  host.innerHTML = markup;
  try {
    const svg = host.querySelector('svg');
    if (!svg) return undefined;
    svg.classList.add('drawing');
    svg.setAttribute('width', '100%');
    svg.setAttribute('height', '100%');
    const texts = [...svg.querySelectorAll('text')];
    return findCut(svg, texts) ?? findOverlap(texts) ?? findPale(svg, texts);
  } finally {
    document.documentElement.style.colorScheme = '';
    host.remove();
  }
}

function findCut(svg: SVGSVGElement, texts: SVGTextElement[]): string | undefined {
  const box = svg.viewBox.baseVal;
  const matrix = svg.getScreenCTM();
  if (!matrix) return undefined;
  const from = new DOMPoint(box.x, box.y).matrixTransform(matrix);
  const to = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
  const cut = texts.find((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return left < from.x - 1 || right > to.x + 1 || top < from.y - 4 || bottom > to.y + 4;
  });
  return cut && `${quoted(wordsOf(cut), '이/가')} 그림 밖으로 나가요`;
}

function findOverlap(texts: SVGTextElement[]): string | undefined {
  const lines = texts.flatMap((text) => {
    const rows = text.querySelectorAll('tspan');
    return [...(rows.length ? rows : [text])].map((row) => ({ text, box: inner(row) }));
  });
  for (const [i, { text, box }] of lines.entries()) {
    const other = lines
      .slice(i + 1)
      .find(
        (line) =>
          line.text !== text &&
          line.box.left < box.right &&
          box.left < line.box.right &&
          line.box.top < box.bottom &&
          box.top < line.box.bottom,
      );
    if (other)
      return `${quoted(wordsOf(text), '과/와')} ${quoted(wordsOf(other.text), '이/가')} 겹쳐요`;
  }
  return undefined;
}

/** The part of a line's box that letters fill. */
function inner(row: Element) {
  const { left, right, top, bottom } = row.getBoundingClientRect();
  const [dx, dy] = [Math.min(2, (right - left) / 8), (bottom - top) / 4];
  return { left: left + dx, right: right - dx, top: top + dy, bottom: bottom - dy };
}

function findPale(svg: SVGSVGElement, texts: SVGTextElement[]): string | undefined {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    for (const text of texts) {
      const { fill, stroke } = getComputedStyle(text);
      // A halo is the ground of the words that have one.
      const grounds = stroke === 'none' ? groundsUnder(svg, text) : [stroke];
      const contrast = Math.min(...grounds.map((ground) => ratio(fill, ground)));
      if (contrast < LEAST_CONTRAST) {
        const theme = scheme === 'light' ? '밝은' : '어두운';
        return `${quoted(wordsOf(text), '이/가')} ${theme} 화면에서 바탕과 잘 구별되지 않아요(명암비 ${contrast.toFixed(1)}, 4.5 이상이어야 해요)`;
      }
    }
  }
  return undefined;
}

function groundsUnder(svg: SVGSVGElement, text: SVGTextElement): string[] {
  const paper = getComputedStyle(svg.parentElement ?? svg).backgroundColor;
  const { left, top, width, height } = text.getBoundingClientRect();
  return SPOTS.map((spot) => {
    const under = document
      .elementsFromPoint(left + width * spot, top + height / 2)
      .filter((element) => element.matches('svg.drawing :is(rect, path, circle, ellipse, polygon)'))
      .filter((element) => getComputedStyle(element).fill !== 'none');
    let ground = paper;
    for (const shape of under.reverse()) {
      const { fill, fillOpacity } = getComputedStyle(shape);
      ground = mix(fill, ground, Number(fillOpacity));
    }
    return ground;
  });
}

const mix = (over: string, under: string, alpha: number) =>
  `rgb(${parts(over)
    .map((part, i) => part * alpha + (parts(under)[i] ?? 0) * (1 - alpha))
    .join(' ')})`;

const parts = (color: string) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = parts(color).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const wordsOf = (text: Element) => (text.textContent ?? '').replace(/\s+/g, ' ').trim();

const quoted = (words: string, pair: Parameters<typeof particleAfter>[1]) =>
  `“${words}”${particleAfter(words, pair)}`;
