import { type Role, palette } from '../palette.ts';

const roles = new Map<string, Role>(
  Object.entries(palette).map(([role, color]) => [color, role as Role]),
);

/** Role of a computed colour, or undefined where nothing is painted. */
export function paintRole(color: string, property: 'fill' | 'stroke', isText = false) {
  const rgb = parseColor(color);
  if (!rgb) return undefined;
  const role = roles.get(toHex(rgb)) ?? guess(rgb, property, isText);
  if (property === 'stroke') return outlines.has(role) ? role : 'line';
  return isText && !inks.has(role) ? 'ink' : role;
}

/** Roles that outlines and words may take; Mermaid sometimes takes a ground's colour for them. */
const outlines = new Set<Role>([
  'accent',
  'border',
  'grid',
  'group-border',
  'line',
  'note-border',
  'paper',
]);
const inks = new Set<Role>(['group-ink', 'ink', 'label', 'paper']);

/** Mermaid writes some colours of its own; they get the role that fits what they are used for. */
function guess(rgb: number[], property: 'fill' | 'stroke', isText: boolean): Role {
  if (isText) return 'ink';
  if (property === 'stroke') return 'line';
  const lightness = (Math.max(...rgb) + Math.min(...rgb)) / 510;
  if (lightness > 0.9) return 'paper';
  if (lightness < 0.35) return 'line';
  return `tint-${(rgb.reduce((sum, part) => sum + part, 0) % 6) + 1}` as Role;
}

function parseColor(color: string): number[] | undefined {
  const [r, g, b, alpha = 1] = (/rgba?\(([^)]+)\)/.exec(color)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number);
  if (r === undefined || g === undefined || b === undefined || alpha === 0) return undefined;
  return [r, g, b];
}

const toHex = (rgb: number[]) =>
  `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
