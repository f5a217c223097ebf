import { didYouMean, type ErrorText } from './error-text.ts';

/** Problems of files, frontmatter and the YAML files. */
export const fileErrors = {
  'bad-file-name': ({ name, example }: { name: string; example: string }): ErrorText => ({
    what: `이름이 규칙과 달라요: ${name}`,
    fix: `‘번호-영문-소문자’ 꼴로 바꿔 주세요. 예: ${example}`,
  }),
  'missing-index': ({ folder }: { folder: string }): ErrorText => ({
    what: `세션을 소개하는 index.mdx가 없어요: ${folder}`,
    fix: `${folder}/index.mdx를 만들어 주세요. npm run new:session이 만들어 주는 파일을 참고하세요.`,
  }),
  'duplicate-number': ({ other }: { other: string }): ErrorText => ({
    what: `순서를 정하는 번호가 겹쳐요: ${other}`,
    fix: '둘 가운데 하나의 번호를 바꿔 주세요. 번호는 주소에 들어가지 않으니 링크는 그대로예요.',
  }),
  'missing-frontmatter': ({ isOpen }: { isOpen: boolean }): ErrorText => ({
    what: isOpen
      ? '첫머리(frontmatter)를 닫는 --- 줄이 없어요'
      : '파일 첫머리에 제목과 설명을 적는 부분(frontmatter)이 없어요',
    fix: isOpen
      ? '마지막 항목 아랫줄에 ---만 적고, 본문은 그다음에 쓰세요.'
      : '첫 줄을 ---로 시작해 title, description 등을 적고 다시 ---로 닫아 주세요.',
  }),
  'yaml-syntax': ({ detail, fix }: { detail: string; fix: string }): ErrorText => ({
    what: `YAML을 읽을 수 없어요: ${detail}`,
    fix,
  }),
  'unknown-key': (d: {
    key: string;
    allowed: string;
    suggestion?: string | undefined;
  }): ErrorText => ({
    what: `쓸 수 없는 항목이에요: ${d.key}`,
    fix: `이름을 고치거나 지워 주세요.${didYouMean(d.suggestion)} 쓸 수 있는 항목: ${d.allowed}`,
  }),
  'missing-field': ({ key }: { key: string }): ErrorText => ({
    what: `꼭 있어야 하는 항목이 빠졌어요: ${key}`,
    fix: `'${key.replace(/^.*[.\]]\.?/, '')}: 값' 꼴의 줄을 더해 주세요.`,
  }),
  'wrong-value': (d: { key: string; value: string; expected: string }): ErrorText => ({
    what: `값이 맞지 않아요: ${d.key}: ${d.value}`,
    fix: `${d.expected}`,
  }),
  'unknown-topic': (d: { id: string; suggestion?: string | undefined }): ErrorText => ({
    what: `없는 주제를 가리켜요: ${d.id}`,
    fix: `파일 이름에서 번호를 뺀 영문 이름을 적어 주세요.${didYouMean(d.suggestion)}`,
  }),
  'missing-rows': ({ session, part }: { session: string; part: string }): ErrorText => ({
    what: `보여 줄 행이 없어요: ${session}/rows.yaml${part && `의 ${part}`}`,
    fix: part
      ? `<BreakRows>를 쓰려면 rows.yaml에 ${part}를 적어 주세요. content/README.md의 ‘고장 내 보기’에 예가 있어요.`
      : '세션 폴더에 rows.yaml을 만들어 주세요. content/README.md의 ‘세션에 흐르는 행’에 예가 있어요.',
  }),
  'unknown-row-name': (d: {
    kind: string;
    name: string;
    known: string;
    suggestion?: string | undefined;
  }): ErrorText => ({
    what: `rows.yaml에 없는 이름이에요: ${d.kind} ${d.name}`,
    fix: `이름을 고쳐 주세요.${didYouMean(d.suggestion)} 쓸 수 있는 이름: ${d.known}`,
  }),
  'shared-name': (d: { name: string; other: string }): ErrorText => ({
    what: `두 용어가 같은 이름을 써요: ${d.name} (다른 하나: ${d.other})`,
    fix: '한쪽에서 지우거나, 뜻이 같다면 두 항목을 하나로 합쳐 주세요.',
  }),
  'unused-term': ({ id }: { id: string }): ErrorText => ({
    what: `어느 글도 부르지 않는 용어예요: ${id}`,
    fix: `글에서 <Term id="${id}">로 부르거나 용어집에서 지워 주세요.`,
  }),
  'unused-reference': ({ id }: { id: string }): ErrorText => ({
    what: `어느 글도 부르지 않는 출처예요: ${id}`,
    fix: `글에서 <Cite id="${id}" />로 부르거나 참고자료에서 지워 주세요.`,
  }),
};
