import { componentSchemas } from '../../../lib/schemas/components.ts';
import { createProblem, type Problem, type SourceFile } from '../../problems/problem.ts';
import { suggest } from '../rules/suggest.ts';

/** Turns an error of the MDX parser (`line:column: message`) into a problem that says what to do. */
export function explainSyntaxError(error: unknown, source: SourceFile): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /^(\d+):(\d+): /.exec(message) ?? [];
  const offset = offsetOf(source.text, Number(line), Number(column));
  const unclosed = explainUnclosed(message);
  if (unclosed && isTag(unclosed.name)) {
    const details = { ...unclosed, fix: closing(unclosed.name) };
    return createProblem('unclosed-component', source, offset, details);
  }
  return createProblem('mdx-syntax', source, offset, explainSyntax(message, source.text, offset));
}

/** Whether a name is that of a component, perhaps with a slip, or of HTML; `List<String>` and `<데이터 과학>` are text. */
const isTag = (name: string): boolean =>
  htmlTags.has(name) ||
  Object.hasOwn(componentSchemas, name) ||
  suggest(name, Object.keys(componentSchemas)) !== undefined;

const htmlTags = new Set(
  'a abbr aside b blockquote br center code details details div em font h1 h2 h3 h4 h5 h6 hr i iframe img kbd li ol p pre s small span strong sub summary sup table tbody td th thead tr u ul video wbr'.split(
    ' ',
  ),
);

/** How a tag that stands open is closed: some have no content, some stand within a sentence. */
function closing(name: string): string {
  if (name === 'aside') return '<aside> 대신 <Callout>을 써 주세요.';
  if (name === 'details' || name === 'summary')
    return '<details> 대신 <Details id="영문-이름" summary="제목">을 써 주세요.';
  if (name === 'img') return '<img> 대신 ![사진 설명](./이름.png)으로 적어 주세요.';
  if (/^(br|wbr|hr)$/.test(name)) return `<${name} />처럼 끝에 /를 넣어 주세요.`;
  if (/^(Cite|Diagram)$/.test(name)) return `<${name} … />처럼 끝에 /를 넣어 주세요.`;
  if (name === 'Term') return '용어 바로 뒤에 </Term>을 넣어 주세요.';
  return `여는 태그와 닫는 태그(</${name}>)를 저마다 새 줄에 두고, 글과는 빈 줄로 띄워 주세요.`;
}

function explainUnclosed(message: string): { name: string; detail: string } | undefined {
  const wrongClosing = /closing tag `<\/(.*?)>`, expected .* for `<(.*?)>` \((\d+):/.exec(message);
  if (wrongClosing) {
    const [, found = '', name = '', line = ''] = wrongClosing;
    return { name, detail: `${line}번째 줄에서 열었는데 </${found}>가 먼저 나와요` };
  }
  const splitParagraph = /closing tag `<\/(.*?)>` either after/.exec(message);
  if (splitParagraph) {
    return { name: splitParagraph[1] ?? '', detail: '닫는 태그가 글 끝에 붙어 있어요' };
  }
  const missing = /closing tag for `<(.*?)>`(?: \S+)?( before the end of)?/.exec(message);
  if (!missing) return undefined;
  const detail = missing[2]
    ? '같은 문단 안에 닫는 태그가 없어요'
    : '파일이 끝날 때까지 닫는 태그가 없어요';
  return { name: missing[1] ?? '', detail };
}

function explainSyntax(message: string, text: string, offset: number) {
  const here = text.slice(offset);
  if (message.includes('expected an open tag first')) {
    return {
      detail: '여는 태그 없이 닫는 태그만 있어요',
      fix: '닫는 태그를 지우거나 여는 태그를 넣어 주세요.',
    };
  }
  if (here.startsWith('<!--')) {
    return { detail: 'HTML 주석은 쓸 수 없어요', fix: '{/* 주석 */}으로 바꿔 주세요.' };
  }
  if (/^<https?:/.test(here)) {
    return { detail: '주소를 < >로 감쌀 수 없어요', fix: '[이름](주소)로 바꿔 주세요.' };
  }
  if (/^<[A-Za-z][^>]*=\s*[“”‘’]/.test(here)) {
    return {
      detail: '속성의 값을 둥근 따옴표(“ ”)로 감쌌어요',
      fix: '곧은 따옴표로 바꿔 이름="값" 꼴로 적어 주세요.',
    };
  }
  const [, name] = /^<\/?([A-Za-z][\w.]*)/.exec(here) ?? [];
  if (name && isTag(name)) {
    return {
      detail: '컴포넌트의 속성을 읽을 수 없어요',
      fix: '속성은 이름="값" 꼴로 적고, 따옴표를 빠짐없이 닫아 주세요.',
    };
  }
  if (here.startsWith('<')) {
    return {
      detail: '< 뒤에는 컴포넌트 이름이 와야 해요',
      fix: '글자 그대로 보이려면 \\<로 쓰거나 백틱(`)으로 감싸 주세요.',
    };
  }
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  if (/^#{1,6}[^#\s]/.test(line)) {
    return {
      detail: '제목의 # 뒤에 빈칸이 없어요',
      fix: "'## 제목'처럼 # 뒤를 한 칸 띄워 주세요.",
    };
  }
  if (/\{#/.test(line) && /expression|brace/.test(message)) {
    return {
      detail: '제목의 id를 읽을 수 없어요',
      fix: 'id는 ##이나 ### 제목 줄의 맨 끝에 {#short-name}처럼 적어 주세요.',
    };
  }
  if (/expression|brace/.test(message)) {
    return {
      detail: '중괄호 안을 읽을 수 없어요',
      fix: '중괄호를 글자 그대로 보이려면 \\{ \\}로 쓰거나 백틱(`)으로 감싸 주세요.',
    };
  }
  return { detail: message.replace(/^\d+:\d+: /, ''), fix: '이 줄의 태그와 괄호를 확인해 주세요.' };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, current) => sum + current.length + 1, 0) + column - 1;
}
