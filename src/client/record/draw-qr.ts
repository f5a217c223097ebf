import { encode } from 'uqr';

/** Widest square of a code, in CSS pixels; small enough for a phone, big enough to scan from one. */
const widest = 4;

/**
 * Draws a text as a QR code: dark on light in every theme, as scanners expect, and with squares of
 * whole pixels in the room that there is, as squares of uneven size are hard to read off a screen.
 */
export function drawQr(text: string, name: string, room: number): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const width = String(size * Math.max(1, Math.min(widest, Math.floor(room / size))));
  const svg = createSvg('svg', { viewBox: `0 0 ${size} ${size}`, width, role: 'img' });
  const title = createSvg('title', {});
  title.textContent = name;
  svg.classList.add('record-qr');
  svg.append(title, createSvg('path', { d: path }));
  return svg;
}

function createSvg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
