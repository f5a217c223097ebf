import { escapeXml } from '../../../lessons/diagrams/stored-diagram.ts';

/** What a picture for sharing shows. */
export interface SocialPicture {
  /** Name of the site. */
  site: string;
  /** What the page is part of, a few words. */
  place: string;
  title: string;
  /** SVG of the page's first drawing, if it has one. */
  drawing: string | undefined;
  /** Style sheet for it, see {@link flattenDrawingStyles}. */
  styles: string;
}

const width = 1200;
const height = 630;
const margin = 72;
const colors = { paper: '#fdfcf9', ink: '#1f1f1d', muted: '#5d5a53', accent: '#2a4b9b' };

/** The picture as SVG, 1200 by 630 units: the site, the title in up to three lines, and the drawing below. */
export function toSocialSvg({ site, place, title, drawing, styles }: SocialPicture): string {
  const size = drawing ? 60 : 76;
  const lines = breakLines(title, (width - 2 * margin) / size, 3);
  const top = drawing ? 190 : 300 - (lines.length - 1) * size * 0.65;
  const end = top + (lines.length - 1) * size * 1.3 + 48;
  const words = lines.map(
    (line, index) =>
      `<text x="${margin}" y="${top + index * size * 1.3}" font-size="${size}" font-weight="700" fill="${colors.ink}">${escapeXml(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Pretendard">
<style>${escapeXml(styles)}</style>
<rect width="${width}" height="${height}" fill="${colors.paper}"/>
<rect width="${width}" height="10" fill="${colors.accent}"/>
<text x="${margin}" y="92" font-size="30" font-weight="600" fill="${colors.accent}">${escapeXml(place)}</text>
<text x="${width - margin}" y="92" font-size="30" fill="${colors.muted}" text-anchor="end">${escapeXml(site)}</text>
${words.join('\n')}
${drawing ? placeDrawing(drawing, end) : ''}
</svg>`;
}

/** The drawing as large as the room below the title allows, from the left. */
const placeDrawing = (drawing: string, y: number) =>
  drawing
    .replace(/^<svg([^>]*?) width="[^"]*" height="[^"]*"/, '<svg$1')
    .replace(
      /^<svg/,
      `<svg x="${margin}" y="${y}" width="${width - 2 * margin}" height="${height - y - 40}" preserveAspectRatio="xMidYMid meet"`,
    );

/**
 * Breaks a text at spaces into lines of some width in em, measured by the usual widths of letters.
 * What doesn't fit into the last line ends in an ellipsis.
 */
export function breakLines(text: string, em: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= em)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

/** Width in em: a Hangul letter of Pretendard Bold is about .9 wide, others about .6. */
const widthOf = (text: string) =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u9fff\uac00-\ud7a3]/.test(letter) ? 0.9 : 0.6),
    0,
  );
