/** Every problem of a diagram: code → what is wrong and how to mend it, in 해요체. */
export const diagramErrors = {
  'diagram-meta': ({ details }: { details: string }) => ({
    what: `그림의 속성을 읽지 못했어요: ${details}`,
    fix: '```mermaid id="영문-아이디" caption="그림 설명" 모양으로 쓰고, 필요하면 narrow="TB"와 source="참고자료-아이디"를 붙이세요.',
  }),
  'diagram-title': () => ({
    what: '그림에 accTitle이 없어요.',
    fix: '첫 줄 아래에 "accTitle: 그림 제목"을 넣으세요. 화면 낭독기가 읽는 이름이에요.',
  }),
  'diagram-description': () => ({
    what: '그림에 accDescr이 없어요.',
    fix: '첫 줄 아래에 "accDescr: 그림이 말하는 것을 한두 문장으로"를 넣으세요.',
  }),
  'diagram-style': ({ word }: { word: string }) => ({
    what: `그림 안에서 ${word}로 색을 정했어요.`,
    fix: '그 줄을 지우고 뜻을 나타내는 클래스를 쓰세요: source, process, store, serve, person, quality, risk.',
  }),
  'diagram-class': ({ name }: { name: string }) => ({
    what: `"${name}"은(는) 그림에서 쓰는 클래스가 아니에요.`,
    fix: 'source, process, store, serve, person, quality, risk 가운데 하나로 바꾸세요.',
  }),
  'diagram-syntax': ({ message }: { message: string }) => ({
    what: `Mermaid 문법에 맞지 않아요: ${message}`,
    fix: '이 줄을 고치고 npm run diagrams를 다시 실행하세요.',
  }),
  'diagram-duplicate': ({ id, other }: { id: string; other: string }) => ({
    what: `그림 아이디 "${id}"이(가) 이 세션에서 두 번 쓰였어요. 먼저 쓴 곳은 ${other}예요.`,
    fix: '한쪽 아이디를 바꾸거나, 같은 그림이면 <Diagram id="…" caption="…" />로 다시 보여 주세요.',
  }),
  'diagram-stale': ({ file }: { file: string }) => ({
    what: `${file}이(가) 원고보다 오래되었어요.`,
    fix: 'npm run diagrams를 실행하고 바뀐 SVG를 함께 커밋하세요.',
  }),
  'diagram-missing': ({ file }: { file: string }) => ({
    what: `${file}이(가) 아직 없어요.`,
    fix: 'npm run diagrams를 실행하고 만들어진 SVG를 함께 커밋하세요.',
  }),
} as const;

export type DiagramErrorCode = keyof typeof diagramErrors;

/** One problem at its place in an MDX file. */
export interface DiagramProblem {
  code: DiagramErrorCode;
  file: string;
  line: number;
  what: string;
  fix: string;
}

/** Makes a problem from the table. */
export function diagramProblem<C extends DiagramErrorCode>(
  code: C,
  place: { file: string; line: number },
  ...details: Parameters<(typeof diagramErrors)[C]>
): DiagramProblem {
  const make = diagramErrors[code] as (...args: unknown[]) => { what: string; fix: string };
  return { code, file: place.file, line: place.line, ...make(...details) };
}

/** A problem as the terminal shows it. */
export const formatProblem = ({ code, file, line, what, fix }: DiagramProblem) =>
  `${file}:${line} [${code}] ${what}\n  → ${fix}`;
