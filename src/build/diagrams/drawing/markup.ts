import { escapeXml } from '../../../lessons/diagrams/escape-xml.ts';

/** Attributes in the order in which they are written; undefined ones are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** Writes one element. */
export function markup(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A coordinate with one decimal. */
export const round = (value: number) => Math.round(value * 10) / 10;
