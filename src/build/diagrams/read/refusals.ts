/** Why a type isn't drawn, and what to use instead. */
interface Refusal {
  reason: string;
  instead: string;
}

/** Types of Mermaid 12 that don't come out well in Korean, by the word that begins them. */
const refusals: [RegExp, string, Refusal][] = [
  [
    /^C4\w+/,
    'C4',
    {
      reason: '사람 그림 위의 글이 묻히고 화살표 글이 상자와 겹쳐요',
      instead: 'flowchart에 subgraph로 시스템의 경계를 그리고 :::person, :::process를 붙이세요.',
    },
  ],
  [
    /^sankey(-beta)?\b/,
    'sankey',
    {
      reason: 'sankey의 문법이 한글 이름을 읽지 못해요',
      instead: 'flowchart의 화살표에 양을 적거나(a -->|"60"| b) pie를 쓰세요.',
    },
  ],
  [
    /^treemap(-beta)?\b/,
    'treemap',
    {
      reason: '어두운 칸 위의 글이 읽히지 않아요',
      instead: 'pie나 mindmap을 쓰거나 표로 적으세요.',
    },
  ],
  [
    /^radar-beta\b/,
    'radar',
    {
      reason: '두 곡선을 색 없이는 구별할 수 없어요',
      instead: 'xychart-beta의 막대그래프나 표를 쓰세요.',
    },
  ],
  [
    /^packet(-beta)?\b/,
    'packet',
    {
      reason: '가로로 길어 휴대전화에서 글이 너무 작아져요',
      instead: 'block으로 칸을 나누거나 표로 적으세요.',
    },
  ],
  [
    /^cynefin-beta\b/,
    'cynefin',
    {
      reason: '영역의 이름이 영어로 정해져 있어요',
      instead: 'quadrantChart나 block을 쓰세요.',
    },
  ],
  [
    /^wardley(-beta)?\b/,
    'wardley',
    {
      reason: '한글 이름을 읽지 못해요',
      instead: 'quadrantChart에 점으로 적으세요.',
    },
  ],
  [
    /^eventmodeling\b/,
    'eventmodeling',
    {
      reason: '한글 이름을 읽지 못해요',
      instead: 'sequenceDiagram이나 timeline을 쓰세요.',
    },
  ],
  [
    /^railroad(-\w+)?-beta\b/,
    'railroad',
    {
      reason: '규칙 이름에 한글을 쓸 수 없어요',
      instead: '문법은 코드 블록으로 적거나 flowchart LR로 그리세요.',
    },
  ],
  [
    /^usecase(-beta)?\b/,
    'usecase',
    {
      reason: '이름에 한글을 쓸 수 없어요',
      instead: 'flowchart에 :::person을 붙여 사람과 하는 일을 이으세요.',
    },
  ],
  [
    /^agentflow(-beta)?\b/,
    'agentflow',
    {
      reason: '모양의 뜻이 이 사이트의 칸의 종류와 달라요',
      instead: 'flowchart에 subgraph를 쓰세요.',
    },
  ],
  [
    /^swimlane(-beta)?\b/,
    'swimlane',
    {
      reason: '글을 HTML로만 그려서 파일로 남길 수 없어요',
      instead: 'flowchart에 담당마다 subgraph를 쓰세요.',
    },
  ],
  [
    /^zenuml\b/,
    'zenuml',
    {
      reason: 'Mermaid에 따로 붙이는 프로그램이 있어야 해요',
      instead: 'sequenceDiagram을 쓰세요.',
    },
  ],
  [/^info\b/, 'info', { reason: 'Mermaid의 버전만 보여 줘요', instead: '울타리를 지우세요.' }],
];

/** What refuses the type of a source, with the line that names it (from 1); undefined if it is drawn. */
export function findRefusal(code: string) {
  for (const [index, line] of withoutHead(code).split('\n').entries()) {
    const word = line.trim();
    if (!word || word.startsWith('%%')) continue;
    const found = refusals.find(([pattern]) => pattern.test(word));
    return found && { type: found[1], line: index + 1, ...found[2] };
  }
  return undefined;
}

/** Keys of `%%{init}%%` and front matter that would paint a drawing, each with its line from 1. */
export function findPainting(code: string): { word: string; line: number }[] {
  const head = /^\s*---\n.*?\n---|%%\{.*?\}%%/gs;
  return [...code.matchAll(head)].flatMap(({ 0: text, index }) =>
    [...text.matchAll(painting)].map((match) => ({
      word: match[1] ?? '',
      line: code.slice(0, index + match.index).split('\n').length,
    })),
  );
}

const painting =
  /\b(theme|themeVariables|themeCSS|look|darkMode|fontFamily|fontSize|htmlLabels)['"]?\s*:/g;

/** Front matter as blank lines. */
const withoutHead = (code: string) =>
  code.replace(/^\s*---\n.*?\n---/s, (head) => head.replaceAll(/[^\n]/g, ''));
