import { didYouMean, type ErrorText } from './error-text.ts';

interface Address {
  url: string;
}

const imageFixes = {
  missing: {
    what: '그림 파일이 없어요',
    fix: '그림을 글과 같은 폴더에 두고 ./이름.png처럼 적거나, 파일 이름을 확인해 주세요.',
  },
  remote: {
    what: '다른 사이트의 그림이에요',
    fix: '그림을 내려받아 글과 같은 폴더에 두고 ./이름.png처럼 적어 주세요. 남의 주소는 만료되거나 사라져요.',
  },
  video: {
    what: '동영상은 그림으로 넣을 수 없어요',
    fix: '동영상이 있는 페이지로 [동영상의 이름 (영상)](https://…)처럼 링크를 걸어 주세요.',
  },
  document: {
    what: '문서는 그림으로 넣을 수 없어요',
    fix: '파일을 public/files/에 두고 [문서의 이름 (PDF)](/files/이름.pdf)처럼 링크를 걸어 주세요.',
  },
  heic: {
    what: '아이폰이 저장한 사진(HEIC)이라 브라우저가 보여 주지 못해요',
    fix: '이름만 바꾸지 말고, 사진 앱에서 JPEG로 내보내어 그 파일을 넣어 주세요.',
  },
  unreadable: {
    what: '브라우저가 보여 주지 못하는 그림 형식이에요',
    fix: 'PNG나 JPEG로 바꾸어 저장한 뒤 그 파일을 적어 주세요.',
  },
  empty: {
    what: '빈 파일이에요',
    fix: '그림을 다시 저장하거나 내려받아 주세요.',
  },
} as const;

/** Problems of links and images. */
export const linkErrors = {
  'broken-link': (d: Address & { suggestion?: string | undefined }): ErrorText => ({
    what: `없는 페이지로 가는 링크예요: ${d.url}`,
    fix: `주소를 고쳐 주세요.${didYouMean(d.suggestion)}`,
  }),
  'broken-anchor': (d: Address & { page: string; suggestion?: string | undefined }): ErrorText => ({
    what: `${d.page}에 없는 자리로 가는 링크예요: ${d.url}`,
    fix: `# 뒤를 그 페이지의 제목 id로 고쳐 주세요.${didYouMean(d.suggestion)}`,
  }),
  'wrong-link-form': (
    d: Address & { isWeb?: boolean; isFile?: boolean; suggestion?: string | undefined },
  ): ErrorText => ({
    what: d.isWeb
      ? `바깥 주소의 https://가 빠졌어요: ${d.url}`
      : d.isFile
        ? `링크가 가리키는 파일이 그 자리에 없어요: ${d.url}`
        : `사이트 안의 링크는 이렇게 쓰지 않아요: ${d.url}`,
    fix: d.isWeb
      ? `https://${d.url}로 적어 주세요.`
      : d.isFile
        ? '파일을 public/files/에 두고 [문서의 이름 (PDF)](/files/이름.pdf)처럼 적어 주세요. 동영상은 그것이 있는 페이지로 링크를 걸어요.'
        : `/로 시작해 /로 끝나는 주소에 #id를 붙여 주세요.${didYouMean(d.suggestion)} 예: /sessions/introduction/lifecycle/#ingestion`,
  }),
  'literal-link': ({ around }: { around: string }): ErrorText => ({
    what: `링크가 되지 못하고 글자 그대로 보여요: “${around}”`,
    fix: '대괄호와 반각 소괄호를 붙여 쓰고, 주소와 파일 이름의 빈칸을 없애고, 소괄호를 닫아 주세요. 예: [수집 단계](/sessions/introduction/lifecycle/#ingestion)',
  }),
  'vague-link-text': ({ text }: { text: string }): ErrorText => ({
    what: `링크의 글만 읽어서는 어디로 가는지 알 수 없어요: “${text}”`,
    fix: '‘여기’나 주소 대신 그 페이지나 글의 이름을 적어 주세요.',
  }),
  'insecure-link': ({ url }: Address): ErrorText => ({
    what: `암호화되지 않은 http 주소예요: ${url}`,
    fix: 'https로 바꿔 열리는지 확인해 주세요.',
  }),
  'expiring-link': ({ url }: Address): ErrorText => ({
    what: `서명이나 열쇠가 들어 있어 곧 만료될 주소예요: ${url}`,
    fix: '누구에게나 오래 열리는 주소로 바꾸고, 없으면 주소 없이 출처만 설명해 주세요.',
  }),
  'tracking-link': (d: Address & { parameters: string }): ErrorText => ({
    what: `방문자를 추적하는 값이 붙은 주소예요: ${d.url}`,
    fix: `주소에서 ${d.parameters} 부분을 지워 주세요.`,
  }),
  'local-link': ({ url }: Address): ErrorText => ({
    what: `다른 사람의 컴퓨터에서는 열리지 않는 주소예요: ${url}`,
    fix: '누구나 열 수 있는 https 주소로 바꿔 주세요.',
  }),
  'missing-image': ({ url, kind }: Address & { kind: keyof typeof imageFixes }): ErrorText => ({
    what: `${imageFixes[kind].what}: ${url}`,
    fix: imageFixes[kind].fix,
  }),
  'large-image': ({ url, megabytes }: Address & { megabytes: string }): ErrorText => ({
    what: `사진 파일이 커요: ${url} (${megabytes} MB)`,
    fix: '긴 쪽을 2000픽셀로 줄여 저장하면 저장소가 가벼워져요. 읽는 사람에게는 사이트가 알맞은 크기로 보내요.',
  }),
  'missing-alt': (d: Address & { alt: string; size?: string }): ErrorText => ({
    what: d.size
      ? `그림의 크기는 적지 않아요: ${d.alt}`
      : d.alt
        ? `설명(alt)이 그림에 무엇이 있는지 알려 주지 않아요: “${d.alt}” (${d.url})`
        : `그림을 대신할 설명(alt)이 없어요: ${d.url}`,
    fix: d.size
      ? `${d.size} 부분을 지워 주세요. 사이트가 화면에 맞춰 보여 줘요.`
      : '![설명](주소)의 대괄호 안에 그림이 보여 주는 것을 한 문장으로 적어 주세요.',
  }),
};
