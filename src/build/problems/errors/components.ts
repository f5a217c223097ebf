import { didYouMean, type ErrorText } from './error-text.ts';

interface Prop {
  component: string;
  prop: string;
}

/** Problems of components and of MDX syntax. */
export const componentErrors = {
  'unknown-component': (d: {
    name: string;
    suggestion?: string | undefined;
    /** For HTML: what to write here. */
    instead?: string;
  }): ErrorText => ({
    what: d.instead
      ? `본문에서 쓰지 않는 HTML 태그예요: <${d.name}>`
      : `없는 컴포넌트예요: <${d.name}>`,
    fix:
      d.instead ??
      `이름을 고쳐 주세요.${didYouMean(d.suggestion)} 쓸 수 있는 컴포넌트는 content/README.md에 있어요.`,
  }),
  'unknown-prop': (d: Prop & { allowed: string; suggestion?: string | undefined }): ErrorText => ({
    what: `<${d.component}>에 없는 속성이에요: ${d.prop}`,
    fix: `이름을 고치거나 지워 주세요.${didYouMean(d.suggestion)} 쓸 수 있는 속성: ${d.allowed}`,
  }),
  'wrong-prop': (d: Prop & { value: string; expected: string }): ErrorText => ({
    what: `<${d.component}>의 속성 값이 맞지 않아요: ${d.prop}=${d.value}`,
    fix: d.expected,
  }),
  'missing-prop': ({ component, prop }: Prop): ErrorText => ({
    what: `<${component}>에 꼭 있어야 하는 속성이 빠졌어요: ${prop}`,
    fix: `<${component} ${prop}="…">처럼 적어 주세요.`,
  }),
  'wrong-child': (d: { parent: string; child: string; allowed: string }): ErrorText => ({
    what: `<${d.parent}> 바로 안에 올 수 없어요: ${d.child}`,
    fix: d.allowed
      ? `<${d.parent}> 안에는 ${d.allowed}만 넣어 주세요.`
      : `내용 없이 <${d.parent} … />로 적어 주세요.`,
  }),
  'wrong-parent': (d: { child: string; parent: string }): ErrorText => ({
    what: `혼자 쓸 수 없는 컴포넌트예요: <${d.child}>`,
    fix: `<${d.parent}> 안으로 옮겨 주세요.`,
  }),
  'missing-child': (d: { parent: string; expected: string }): ErrorText => ({
    what: `<${d.parent}> 안에 있어야 할 것이 없어요: ${d.expected}`,
    fix: '여는 태그와 닫는 태그 사이에 넣어 주세요.',
  }),
  'no-correct-choice': ({ id }: { id: string }): ErrorText => ({
    what: `질문에 맞는 보기가 없어요: ${id}`,
    fix: '맞는 <Choice>에 correct를 적어 주세요. 예: <Choice id="b" correct why="…">',
  }),
  'many-correct-choices': ({ id, count }: { id: string; count: number }): ErrorText => ({
    what: `질문에 맞는 보기가 ${count}개예요: ${id}`,
    fix: '독자는 보기 하나만 고를 수 있어요. correct는 <Choice> 하나에만 적어 주세요.',
  }),
  'missing-blank-line': ({ component }: { component: string }): ErrorText => ({
    what: `태그와 글이 한 줄에 붙어 있어 문단이 되지 못해요: <${component}>`,
    fix: '여는 태그 다음과 닫는 태그 앞에서 줄을 바꾸고 빈 줄을 하나씩 두세요.',
  }),
  'unclosed-component': (d: { name: string; detail: string; fix: string }): ErrorText => ({
    what: `제대로 닫히지 않은 컴포넌트예요: <${d.name}> (${d.detail})`,
    fix: d.fix,
  }),
  'mdx-syntax': (d: { detail: string; fix: string }): ErrorText => ({
    what: `MDX를 읽을 수 없어요: ${d.detail}`,
    fix: d.fix,
  }),
  'stray-expression': ({ code }: { code: string }): ErrorText => ({
    what: `중괄호 안을 자바스크립트로 읽어요: {${code}}`,
    fix: '글자 그대로 보이려면 \\{ \\}로 쓰거나 백틱(`)으로 감싸 주세요. 주석은 {/* … */}로 쓸 수 있어요.',
  }),
  'no-import': ({ code }: { code: string }): ErrorText => ({
    what: `본문에서는 import와 export를 쓰지 않아요: ${code}`,
    fix: '그 줄을 지워 주세요. 컴포넌트는 가져오지 않아도 바로 쓸 수 있어요.',
  }),
};
