import { createHash } from 'node:crypto';
import type { Direction } from '../../lessons/diagrams/diagram-schema.ts';
import { DRAWING_VERSION, mermaidConfig, mermaidVersion } from './settings.ts';

const settings = JSON.stringify([DRAWING_VERSION, mermaidVersion, mermaidConfig]);

/**
 * What a drawing was made from, as 16 hexadecimal digits: its source, the direction it was turned
 * to, the style sheet in it, Mermaid's version and the settings. A stored drawing with another hash is stale.
 */
export function diagramHash(code: string, direction?: Direction, style?: string): string {
  return createHash('sha256')
    .update(JSON.stringify([settings, code.trim(), direction ?? null, style]))
    .digest('hex')
    .slice(0, 16);
}
