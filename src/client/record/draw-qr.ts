import { encode } from 'uqr';

/** Draws a text as a QR code: dark on light in every theme, as scanners expect. */
export function drawQr(text: string, name: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const svg = createSvg('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img' });
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
