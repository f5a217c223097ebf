/**
 * What a node of a drawing can mean, by the class that an author writes as `node:::source`, in the
 * words of the legend. `src/styles/diagram.css` paints each kind; the authors' guide explains them.
 */
export const nodeKinds = {
  source: '나오는 곳',
  process: '하는 일',
  store: '두는 곳',
  serve: '내어 주는 일',
  person: '사람, 쓰임',
  quality: '품질, 관리',
  risk: '문제, 위험',
} as const;

export type NodeKind = keyof typeof nodeKinds;

/** The kinds that a drawing shows, in the order of the guide. */
export const kindsIn = (svg: string): NodeKind[] =>
  (Object.keys(nodeKinds) as NodeKind[]).filter((kind) => svg.includes(`class="${kind}"`));
