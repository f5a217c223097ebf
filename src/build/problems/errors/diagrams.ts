import { didYouMean, type ErrorText } from './error-text.ts';
import { particleAfter } from '../../../lib/korean/particles.ts';

/** Problems of diagrams. */
export const diagramErrors = {
  'diagram-fence': ({ found }: { found: string }): ErrorText => ({
    what: `그림 울타리의 첫 낱말이 mermaid가 아니에요: \`\`\`${found}`,
    fix: '소문자로 ```mermaid라고 적고 한 칸 띄운 뒤 id="영문-아이디" caption="그림 설명"을 적으세요.',
  }),
  'diagram-meta': ({ details }: { details: string }): ErrorText => ({
    what: `그림의 속성을 읽지 못했어요: ${details}`,
    fix: '```mermaid id="영문-아이디" caption="그림 설명" 모양으로 쓰고, 필요하면 narrow="TB"와 source="참고자료-아이디"를 붙이세요.',
  }),
  'diagram-title': (_: object): ErrorText => ({
    what: '그림에 accTitle이 없어요.',
    fix: '첫 줄 아래에 "accTitle: 그림 제목"을 넣으세요. 화면 낭독기가 읽는 이름이에요.',
  }),
  'diagram-description': (_: object): ErrorText => ({
    what: '그림에 accDescr이 없어요.',
    fix: '첫 줄 아래에 "accDescr: 그림이 말하는 것을 한두 문장으로"를 넣으세요.',
  }),
  'diagram-style': ({ word }: { word: string }): ErrorText => ({
    what: `그림 안에서 ${word}로 색을 정했어요.`,
    fix: '그 줄을 지우고 뜻을 나타내는 클래스를 쓰세요: source, process, store, serve, person, quality, risk.',
  }),
  'diagram-class': ({ name }: { name: string }): ErrorText => ({
    what: `"${name}"${particleAfter(name, '은/는')} 그림에서 쓰는 클래스가 아니에요.`,
    fix: 'source, process, store, serve, person, quality, risk 가운데 하나로 바꾸세요.',
  }),
  'diagram-syntax': (d: { message: string; source?: string }): ErrorText => ({
    what: `Mermaid 문법에 맞지 않아요: ${d.message}`,
    fix: `이 줄의 괄호, 화살표, 따옴표를 확인하세요.${
      // Only where some words stand outside quotes.
      /[가-힣]/.test(d.source?.replaceAll(/"[^"]*"/g, '') ?? '가')
        ? ' 한글이나 기호가 든 글은 a["이렇게"] 따옴표로 감싸요.'
        : ''
    } 고치면 npm run diagrams를 다시 실행하세요. 미리 보기에서는 저장하면 다시 그려요.`,
  }),
  'diagram-type': (d: { type: string; reason: string; instead: string }): ErrorText => ({
    what: `${d.type} 그림은 이 사이트에서 그리지 않아요. ${d.reason}.`,
    fix: d.instead,
  }),
  'diagram-formula': (_: object): ErrorText => ({
    what: '그림의 글에 수식($$)이 있어요. 그림 안에서는 수식을 그릴 수 없어요.',
    fix: '수식은 그림 밖의 글에 $…$로 적고, 그림에는 말로 풀어 적으세요.',
  }),
  'diagram-text': ({ message }: { message: string }): ErrorText => ({
    what: `그림의 글이 원고와 달라요. ${message}.`,
    fix: 'HTML 태그나 줄 앞의 기호(>, #, -, 1.)처럼 Mermaid가 다르게 읽는 표시를 빼거나 글을 a["이렇게"] 따옴표로 감싸 보세요.',
  }),
  'diagram-legibility': ({ message }: { message: string }): ErrorText => ({
    what: `그림을 읽기 어려워요. ${message}.`,
    fix: '그 글을 줄이거나 <br/>로 나누고, 칸을 덜거나 사이에 빈칸(block에서는 space)을 두세요.',
  }),
  'diagram-duplicate': ({ id, other }: { id: string; other: string }): ErrorText => ({
    what: `그림 아이디 "${id}"${particleAfter(id, '이/가')} 이 세션에서 두 번 쓰였어요. 먼저 쓴 곳은 ${other}예요.`,
    fix: '한쪽 아이디를 바꾸거나, 같은 그림이면 <Diagram id="…" caption="…" />로 다시 보여 주세요.',
  }),
  'diagram-stale': ({ file }: { file: string }): ErrorText => ({
    what: `${file}${particleAfter(file, '이/가')} 원고보다 오래되었어요.`,
    fix: 'npm run diagrams를 실행하고 바뀐 SVG를 함께 커밋하세요.',
  }),
  'diagram-edited': ({
    file,
    label,
    drawn,
  }: Record<'file' | 'label' | 'drawn', string>): ErrorText => ({
    what: `${file}${particleAfter(file, '이/가')} 그린 뒤에 손으로 고쳐졌어요.${label || drawn ? ` ${bothTexts(label, drawn)}.` : ''}`,
    fix: '그림을 바꾸려면 원고의 그림 울타리를 고치고 npm run diagrams를 실행하세요. 원고대로 다시 그려요.',
  }),
  'diagram-unknown': (d: { id: string; suggestion?: string | undefined }): ErrorText => ({
    what: `이 세션에는 "${d.id}"(이)라는 그림이 없어요.`,
    fix: `아이디를 확인하세요.${didYouMean(d.suggestion)} 그림은 같은 세션의 \`\`\`mermaid id="…" 울타리가 그려요.`,
  }),
  'diagram-unknown-node': (d: { node: string; suggestion?: string | undefined }): ErrorText => ({
    what: `그림에 없는 칸이에요: ${d.node}`,
    fix: `shows에는 mermaid 원고에 적은 칸의 이름을 빈칸으로 띄워 적으세요.${didYouMean(d.suggestion)}`,
  }),
  'diagram-missing': ({ file }: { file: string }): ErrorText => ({
    what: `${file}${particleAfter(file, '이/가')} 아직 없어요.`,
    fix: 'npm run diagrams를 실행하고 만들어진 SVG를 함께 커밋하세요.',
  }),
};

const bothTexts = (label: string, drawn: string) =>
  label
    ? `원고에는 “${label}”, 그림에는 ${drawn ? `“${drawn}”라고 적혀 있어요` : '그 글이 없어요'}`
    : `원고에 없는 “${drawn}”${particleAfter(drawn, '이/가')} 그림에 있어요`;
