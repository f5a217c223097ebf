/** What a node can mean. Authors write `node:::source`; `src/styles/diagram.css` paints it. */
export const semanticClasses = [
  'source',
  'process',
  'store',
  'serve',
  'person',
  'quality',
  'risk',
] as const;

export type SemanticClass = (typeof semanticClasses)[number];
