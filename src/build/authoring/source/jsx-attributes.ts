import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/** One attribute of a component as it stands in the source. */
export interface JsxAttribute {
  name: string;
  /** The value, or `undefined` where it is an expression that only JavaScript could evaluate. */
  value: string | number | boolean | undefined;
  /** The value as written, for messages. */
  written: string;
  offset: number;
}

/** Attributes with their places, which the parser doesn't give. */
export function readAttributes(
  node: Readonly<MdxJsxFlowElement | MdxJsxTextElement>,
  text: string,
): JsxAttribute[] {
  let from = (node.position?.start.offset ?? 0) + 1 + (node.name?.length ?? 0);
  return node.attributes.map((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const written = `{${attribute.value}}`;
      return { name: written, value: undefined, written, offset: find('{') };
    }
    const { name, value } = attribute;
    const offset = find(name);
    from = offset + name.length;
    if (value === null || value === undefined)
      return { name, value: true, written: 'true', offset };
    const isExpression = typeof value !== 'string';
    const written = isExpression ? `{${value.value}}` : `"${value}"`;
    from += (isExpression ? value.value : value).length;
    return { name, value: isExpression ? literal(value.value) : value, written, offset };
  });

  function find(what: string): number {
    const at = text.indexOf(what, from);
    return at < 0 ? from : at;
  }
}

/** The value of an expression such as `{true}` or `{"note"}`. */
function literal(code: string): string | number | boolean | undefined {
  try {
    const value: unknown = JSON.parse(code.trim().replace(/^'(.*)'$/s, '"$1"'));
    return ['string', 'number', 'boolean'].includes(typeof value) ? (value as string) : undefined;
  } catch {
    return undefined;
  }
}
