import type { ErrorText } from './error-text.ts';

/** Problems of running text, headings and fences. */
export const textErrors = {
  'literal-emphasis': ({ around }: { around: string }): ErrorText => ({
    what: `굵은 글씨 표시 **가 글자 그대로 보여요: “${around}”`,
    fix: '여는 ** 바로 뒤와 닫는 ** 바로 앞의 빈칸을 없애고 짝을 맞춰 주세요. 별표를 보이려면 \\*\\*로 쓰세요.',
  }),
  'literal-emphasis-in-value': ({ around }: { around: string }): ErrorText => ({
    what: `Markdown을 읽지 않는 자리라 표시가 글자 그대로 보여요: “${around}”`,
    fix: '표시를 지우고 글만 남겨 주세요. 제목, 설명, 속성 값에는 굵은 글씨, 코드, 링크, 수식을 쓸 수 없어요.',
  }),
  'stray-character': ({ name }: { name: string }): ErrorText => ({
    what: `다른 곳에서 옮겨 오며 섞인 글자가 있어요: ${name}`,
    fix: '그 낱말과 앞뒤의 빈칸을 지우고 키보드로 다시 쳐 주세요. 검색과 링크는 이 글자를 다른 글자로 읽어요.',
  }),
  'unfinished-text': (d: { around: string; count: number; lines: string }): ErrorText => ({
    what:
      d.count === 1
        ? `아직 쓰지 않은 자리가 남아 있어요: “${d.around}”`
        : `아직 쓰지 않은 자리가 ${d.count}군데 남아 있어요(${d.lines}번째 줄)`,
    fix: 'TODO:를 지우고 글을 채워 주세요.',
  }),
  'heading-without-id': (d: {
    text: string;
    marks: string;
    id?: string;
    underline?: string | undefined;
  }): ErrorText => ({
    what: d.underline
      ? `글 바로 아래의 ${d.underline} 줄이 윗글을 제목으로 만들어요: ${d.text}`
      : d.id
        ? `제목의 id를 반각 중괄호와 #으로 적지 않았어요: ${d.text}`
        : `제목에 id가 없어요: ${d.text}`,
    fix: d.underline
      ? `가로줄이면 그 위에 빈 줄을 두고, 제목이면 이렇게 적어 주세요: ${d.marks} ${d.text} {#short-name}`
      : d.id
        ? `이렇게 고쳐 주세요: ${d.marks} ${d.text} {#${d.id}}`
        : `제목 끝에 짧은 영문 id를 적어 주세요. 예: ${d.marks} ${d.text} {#short-name}`,
  }),
  'bad-heading-order': (d: { text: string; expected: string }): ErrorText => ({
    what: `제목의 단계가 맞지 않아요: ${d.text}`,
    fix: `${d.expected} 주세요. 페이지의 큰 제목은 frontmatter의 title이 만들어요.`,
  }),
  'formula-syntax': ({ details }: { details: string }): ErrorText => ({
    what: `수식을 읽지 못했어요: ${details}`,
    fix: 'TeX 문법을 확인해 주세요. 수식이 아니라 달러 표시라면 \\$로 적으세요.',
  }),
  'numbered-date': ({ line }: { line: string }): ErrorText => ({
    what: `줄 앞의 숫자와 점을 번호 목록으로 읽어요: ${line}`,
    fix: `숫자 뒤의 점을 \\. 으로 적거나 “2022년 11월 5일”처럼 풀어 쓰세요. 100이 넘는 번호로 시작하는 목록은 쓰지 않아요.`,
  }),
  'changed-number': (d: { written: string; shown?: string; next?: number }): ErrorText => ({
    what: d.shown
      ? `번호 ${d.written}은 목록에서 ${d.shown}로 바뀌어 보여요`
      : '앞의 번호 목록에 이어지지 않고 1부터 다시 세요',
    fix: d.next
      ? `사이에 든 것을 앞 번호의 글에 맞추어 세 칸 들여 쓰거나, 번호를 ${d.next}로 적으세요.`
      : `이어지는 번호로 고치거나, 번호를 그대로 보이려면 점 앞에 \\를 적으세요: ${d.written}\\.`,
  }),
  'joined-lines': ({ around }: { around: string }): ErrorText => ({
    what: `줄을 바꾼 자리가 사라지고 한 줄로 이어져요: “${around}”`,
    fix: '줄을 지키려면 앞줄 끝에 \\를 적고, 한 문단이면 한 줄로 이어 쓰세요.',
  }),
  'unsupported-markup': (d: { mark: string; instead: string }): ErrorText => ({
    what: `이 사이트가 모르는 표시라 글자 그대로 보이거나 사라져요: ${d.mark}`,
    fix: d.instead,
  }),
  'unclosed-fence': (_: object): ErrorText => ({
    what: '코드나 그림을 닫는 ``` 줄이 없어 그 뒤가 모두 코드가 됐어요',
    fix: '끝나는 자리에 ```만 있는 줄을 넣어 주세요.',
  }),
  'cell-full-stop': (d: { cell: string; hasSeveral: boolean }): ErrorText => ({
    what: `표의 칸이 다른 칸들과 다르게 끝나요: ${d.cell.slice(0, 40)}`,
    fix: d.hasSeveral
      ? '문장이 둘 이상인 칸은 마침표로 끝내 주세요.'
      : '문장이 하나인 칸에서는 끝의 마침표를 지워 주세요.',
  }),
  'unlinked-term': ({ name, id }: { name: string; id: string }): ErrorText => ({
    what: `용어집에 있는 말이 이 글에 처음 나왔는데 용어집으로 이어지지 않아요: ${name}`,
    fix: `이렇게 적어 주세요: <Term id="${id}">${name}</Term>`,
  }),
  'telling-choices': (d: { habit: string; hits: number; all: number }): ErrorText => ({
    what: `이 세션의 확인 문제는 ${d.habit}만 골라도 ${d.all}개 가운데 ${d.hits}개를 맞혀요`,
    fix: d.habit.startsWith('가장')
      ? '맞는 보기를 짧게 줄이거나 틀린 보기를 더 자세히 적어 주세요.'
      : '몇 문제에서 맞는 보기를 다른 자리로 옮겨 주세요. 보기의 id는 그대로 두어요.',
  }),
};
