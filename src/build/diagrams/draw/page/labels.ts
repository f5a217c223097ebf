import { labelText } from './outline/label-text.ts';

/**
 * Every label that Mermaid parsed, as words, in the order in which they were written.
 * Undefined for types that the site doesn't draw.
 */
export function labelsOf(type: string, db: unknown): string[] | undefined {
  const read = readers[type];
  if (!read) return undefined;
  const parsed = db as Parsed;
  const title = parsed.getDiagramTitle?.() ?? parsed.getCommonDb?.().getDiagramTitle?.() ?? '';
  const labels = read(parsed).filter(Boolean);
  // Some types count the title among their labels.
  return labels.includes(plain(title)) || !title ? labels : [plain(title), ...labels];
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- Mermaid's parsed diagrams have no common type. */
type Parsed = any;

type Reader = (db: Parsed) => string[];

interface Named {
  label?: unknown;
  labelType?: string;
}

const plain = (label: unknown) => labelText(label);
const markdown = (label: unknown) => labelText(label, 'markdown');
const named = ({ label, labelType }: Named) =>
  labelType === 'markdown' ? markdown(label) : plain(label);

const flowchart: Reader = (db) => [
  ...db
    .getSubGraphs()
    .map((group: { title: string; labelType?: string }) => named({ label: group.title, ...group })),
  ...[...db.getVertices().values()]
    // What an edge or a class says about a group makes a node of its name.
    .filter(({ id }) => !db.getSubGraphs().some((group: { id: string }) => group.id === id))
    .map((node: { text?: string; id: string; labelType?: string }) =>
      named({ label: node.text ?? node.id, ...node }),
    ),
  ...db
    .getEdges()
    .filter(({ stroke }: { stroke?: string }) => stroke !== 'invisible')
    .map((edge: { text: string; labelType?: string }) => named({ label: edge.text, ...edge })),
];

const state: Reader = (db) => {
  const { nodes, edges } = db.getData() as {
    nodes: (Named & { shape: string; description?: unknown; isGroup?: boolean })[];
    edges: Named[];
  };
  const unlabelled = /^(stateStart|stateEnd|fork|join|choice|noteGroup|divider)$/;
  return [
    ...nodes
      .filter(({ shape }) => !unlabelled.test(shape))
      .flatMap(({ label, description }) => {
        const details = Array.isArray(description) ? description.map(markdown) : [];
        return [markdown(label), ...details.filter((line) => line !== markdown(label))];
      }),
    ...edges.map(({ label }) => markdown(label)),
  ];
};

const sequence: Reader = (db) => [
  ...[...db.getActors().values()].map(({ description }) => plain(description)),
  ...db.getBoxes().map(({ name }: { name?: string }) => plain(name)),
  ...db
    .getMessages()
    .map(({ message }: { message?: unknown }) =>
      typeof message === 'string' ? plain(message) : '',
    ),
];

const sectionsAndTasks: Reader = (db) => [
  ...db.getSections().map(plain),
  ...db.getTasks().map(({ task }: { task: string }) => plain(task)),
];

const timeline: Reader = (db) => [
  ...db.getSections().map(plain),
  ...db
    .getTasks()
    .flatMap(({ task, events }: { task: string; events: string[] }) =>
      [task, ...events].map(plain),
    ),
];

const classes: Reader = (db) => [
  ...[...db.getClasses().values()].flatMap(({ label, members, methods, annotations }) => [
    markdown(label),
    ...annotations.map((word: string) => `«${word}»`),
    ...[...members, ...methods].map(({ text }: { text: string }) => plain(text.replace(/^\\/, ''))),
  ]),
  ...db
    .getRelations()
    .flatMap((relation: Record<string, string>) =>
      [relation['title'], relation['relationTitle1'], relation['relationTitle2']].map((words) =>
        words === 'none' ? '' : markdown(words),
      ),
    ),
  ...[...db.getNotes().values()].map(({ text }) => markdown(text)),
];

const entities: Reader = (db) => [
  ...[...db.getEntities().values()].flatMap(({ label, alias, attributes }) => [
    markdown(alias || label),
    ...attributes.flatMap((attribute: Record<string, unknown>) => [
      markdown(attribute['type']),
      markdown(attribute['name']),
      plain((attribute['keys'] as string[] | undefined)?.join(',')),
      markdown(attribute['comment']),
    ]),
  ]),
  ...db.getRelationships().map(({ roleA }: { roleA: string }) => markdown(roleA)),
];

const tree = (node: { children?: Named[] } & Record<string, unknown>, key: string): string[] => [
  markdown(node[key]),
  ...(node.children ?? []).flatMap((child) => tree(child as never, key)),
];

const nodesAndEdges: Reader = (db) => {
  const { nodes, edges } = db.getData() as { nodes: Named[]; edges: Named[] };
  return [...nodes, ...edges].map(({ label }) => markdown(label));
};

const quadrant: Reader = (db) => {
  const { axisLabels, quadrants, points } = db.getQuadrantData();
  return [
    ...axisLabels.map(({ text }: { text: string }) => plain(text)),
    ...[...quadrants, ...points].map(({ text }: { text: { text: string } }) => plain(text.text)),
  ];
};

const requirement: Reader = (db) => [
  ...[...db.getRequirements().values()].flatMap(({ name, text }) => [
    markdown(name),
    text ? `Text: ${markdown(text)}` : '',
  ]),
  ...[...db.getElements().values()].flatMap(({ name, type }) => [
    markdown(name),
    type ? `Type: ${markdown(type)}` : '',
  ]),
];

const block: Reader = (db) => [
  ...db
    .getBlocksFlat()
    .filter(({ type, id }: { type: string; id: string }) => type !== 'space' && id !== 'root')
    .map(({ label }: Named) => plain(label)),
  ...db.getEdges().map(({ label }: Named) => plain(label)),
];

/** By Mermaid's names of the types, in the order of its documentation. */
const readers: Record<string, Reader> = {
  'flowchart-v2': flowchart,
  flowchart,
  sequence,
  stateDiagram: state,
  classDiagram: classes,
  class: classes,
  er: entities,
  gantt: sectionsAndTasks,
  journey: (db) => [...sectionsAndTasks(db), ...db.getActors().map(plain)],
  timeline,
  mindmap: (db) => (db.getMindmap() ? tree(db.getMindmap(), 'descr') : []),
  quadrantChart: quadrant,
  pie: (db) =>
    [...db.getSections()].map(([name, value]) =>
      db.getShowData() ? `${plain(name)} [${value}]` : plain(name),
    ),
  requirement,
  gitGraph: (db) => [
    ...db.getCommitsArray().flatMap(({ tags, id }: { tags?: string[]; id: string }) => [
      ...(tags ?? []).map(plain),
      // A commit that nobody named has a number and a hash for a name.
      /^\d+-[0-9a-f]{7}/.test(id) ? '' : plain(id),
    ]),
    ...db.getBranchesAsObjArray().map(({ name }: { name: string }) => plain(name)),
  ],
  xychart: (db) =>
    db
      .getDrawableElem()
      .filter(({ type }: { type: string }) => type === 'text')
      .flatMap(({ data }: { data: { text: string }[] }) => data.map(({ text }) => plain(text))),
  block,
  kanban: nodesAndEdges,
  architecture: (db) => [
    ...db.getServices().map(({ title }: { title?: string }) => plain(title)),
    ...db.getGroups().map(({ title }: { title?: string }) => plain(title)),
    ...db.getEdges().map(({ title }: { title?: string }) => plain(title)),
  ],
  treeView: (db) => tree(db.getRoot(), 'name').slice(1),
  venn: (db) => db.getSubsetData().map(({ label }: Named) => plain(label)),
  ishikawa: (db) => tree(db.getRoot(), 'text'),
};
