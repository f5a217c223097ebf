import { componentSchemas } from '../../../lib/schemas/components.ts';
import { createProblem, type Problem, type SourceFile } from '../../problems/problem.ts';
import { adviceForHtml, htmlTags } from './html-tags.ts';
import { suggest } from '../rules/suggest.ts';

/** Turns an error of the MDX parser (`line:column: message`) into a problem that says what to do. */
export function explainSyntaxError(error: unknown, source: SourceFile): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1'] = /^(\d+):(\d+): /.exec(message) ?? [];
  const offset = offsetOf(source.text, Number(line), Number(column));
  const fence = findOpenFence(source.text);
  if (fence?.isFormula) {
    const details = '닫는 $$ 줄이 없어 그 뒤가 모두 수식이 됐어요';
    return createProblem('formula-syntax', source, fence.offset, { details });
  }
  if (fence) return createProblem('unclosed-fence', source, fence.offset, {});
  const unclosed = explainUnclosed(message);
  if (unclosed && isTag(unclosed.name)) {
    const details = { ...unclosed, fix: closing(unclosed.name) };
    return createProblem('unclosed-component', source, offset, details);
  }
  return createProblem('mdx-syntax', source, offset, explainSyntax(message, source.text, offset));
}

/** A fence or a formula that nothing closes hides the tags behind it. */
function findOpenFence(text: string): { offset: number; isFormula: boolean } | undefined {
  let open: { offset: number; mark: string } | undefined;
  for (const { index, 1: mark = '', 2: rest = '' } of text.matchAll(
    /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(`{3,}|~{3,}|\$\$)(.*)$/gm,
  )) {
    if (!open) {
      const isOneLine = rest.includes(mark[0] ?? '') && mark[0] !== '~';
      if (!isOneLine) open = { offset: index, mark };
    } else if (mark.startsWith(open.mark) && rest.trim() === '') open = undefined;
  }
  return open && { offset: open.offset, isFormula: open.mark === '$$' };
}

/** Whether a name is that of a component, perhaps with a slip, or of HTML; `List<String>` and `<데이터 과학>` are text. */
const isTag = (name: string): boolean =>
  htmlTags.has(name) ||
  Object.hasOwn(componentSchemas, name) ||
  suggest(name, Object.keys(componentSchemas)) !== undefined;

/** How a tag that stands open is closed: some have no content, some stand within a sentence. */
function closing(name: string): string {
  if (/^(br|wbr)$/.test(name)) return `<${name} />처럼 끝에 /를 넣어 주세요.`;
  if (/^(abbr|kbd|sub|sup)$/.test(name)) return `글 바로 뒤에 </${name}>를 넣어 주세요.`;
  if (htmlTags.has(name)) return adviceForHtml(name);
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
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  if (/\{\{[<%]/.test(line)) return { detail: 'Hugo의 태그는 읽지 않아요', fix: useMarkdown };
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
    const dialect = braces.find(([pattern]) => pattern.test(line));
    if (dialect) return { detail: dialect[1], fix: dialect[2] };
    return {
      detail: '중괄호 안을 읽을 수 없어요',
      fix: '중괄호를 글자 그대로 보이려면 \\{ \\}로 쓰거나 백틱(`)으로 감싸 주세요.',
    };
  }
  return { detail: message.replace(/^\d+:\d+: /, ''), fix: '이 줄의 태그와 괄호를 확인해 주세요.' };
}

const useMarkdown = '그 줄을 지우고 Markdown이나 컴포넌트로 적어 주세요.';

/** Braces of other tools, what they are, and what to do. */
const braces: [RegExp, string, string][] = [
  [/\{%/, 'Jekyll의 태그({% %})는 읽지 않아요', useMarkdown],
  [
    /\{\{/,
    '겹중괄호({{ }})는 읽지 않아요',
    '값을 글로 적거나, 글자 그대로 보이려면 \\{\\{처럼 적어 주세요.',
  ],
  [
    /\)\{[^}]*\}/,
    '사진과 링크 뒤의 속성은 읽지 않아요',
    '중괄호를 지워 주세요. 사진의 크기는 사이트가 맞춰요.',
  ],
  [
    /\{:?\s*[.:#][\w-]/,
    '글 뒤의 속성({: .이름})은 읽지 않아요',
    '중괄호를 지워 주세요. 제목의 id만 {#id}로 적어요.',
  ],
];

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, current) => sum + current.length + 1, 0) + column - 1;
}
