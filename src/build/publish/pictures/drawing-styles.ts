/**
 * The style sheet of drawings as a painter reads it that knows neither custom properties nor dark paper:
 * every color stands in its rule, as on light paper.
 *
 * @param tokens style sheet with the colors of the site
 * @param sheet style sheet of the drawings
 */
export function flattenDrawingStyles(tokens: string, sheet: string): string {
  const css = sheet.replaceAll(/\/\*.*?\*\//gs, '');
  const own = properties(/\.drawing \{([^}]*)\}/.exec(css)?.[1] ?? '');
  // The first value of a property is for screens; values for forced colors follow.
  const common = new Map([...properties(tokens), ...own].reverse());
  const resolve = (text: string, own: ReadonlyMap<string, string> = new Map()): string =>
    text
      .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) =>
        resolve(own.get(name) ?? common.get(name) ?? 'none', own),
      )
      .replaceAll(/light-dark\(([^,]+),[^)]+\)/g, '$1');
  // What a kind of node changes of the common properties holds for all that is painted with them.
  const painted = [...css.matchAll(/(\.[fs]-[\w-]+) \{([^}]*var\(--node-[^}]*)\}/g)];
  const kinds = [...css.matchAll(/(\.drawing \.[\w-]+) \{([^}]*--node-[^}]*)\}/g)].flatMap(
    ([, kind = '', body = '']) =>
      painted.map(
        ([, selector, rule = '']) =>
          `${kind} ${selector} {${resolve(rule, new Map(properties(body)))}}`,
      ),
  );
  return [resolve(css.replaceAll(/--[\w-]+:[^;}]+;/g, '')), ...kinds].join('\n');
}

const properties = (css: string) =>
  [...css.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
