type Props = Record<string, string | undefined>;

/** A component in place of a block, with the props that have a value. */
export const jsxElement = (name: string, props: Props) => ({
  type: 'mdxJsxFlowElement' as const,
  name,
  attributes: jsxAttributes(props),
  children: [],
});

/** A component in running text. */
export const jsxTextElement = (name: string, props: Props) => ({
  type: 'mdxJsxTextElement' as const,
  name,
  attributes: jsxAttributes(props),
  children: [],
});

/** Props as attributes of JSX; those without a value are left out. */
export const jsxAttributes = (props: Props) =>
  Object.entries(props).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
