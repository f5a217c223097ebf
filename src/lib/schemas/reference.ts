import { z } from 'astro/zod';
import { daySchema, idSchema } from './values.ts';

/** Groups of `/references/`, in the order in which the page shows them. */
export const referenceGroups = {
  'what-is': '데이터 엔지니어링이란',
  roles: '직군과 역할',
  skills: '핵심 역량과 채용',
  architecture: '아키텍처와 기업 사례',
  reliability: '데이터 신뢰성과 품질',
  literacy: '빅데이터와 데이터 리터러시',
  trends: '검색 동향',
  tools: '유용한 GitHub 저장소',
  blogs: '기술 블로그',
  study: '이 스터디와 이전 스터디 자료',
} as const;

/** Kinds of sources, with the word that readers see. */
export const referenceKinds = {
  article: '글',
  blog: '기술 블로그',
  book: '책',
  course: '강의',
  docs: '공식 문서',
  image: '그림',
  product: '제품 소개',
  repository: '저장소',
  report: '보고서',
  slides: '발표 자료',
  tool: '도구',
  video: '영상',
} as const;

const keysOf = <T extends Record<string, string>>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

/** One entry of `content/references.yaml`. */
export const referenceSchema = z.strictObject({
  /** The fragment of its place on `/references/`, and what `<Cite id>` names. */
  id: idSchema,
  /** The source's own title, in its own language. */
  title: z.string().min(1),
  /** Short name for citations in running text, for example `WEF, 2019`. */
  label: z.string().min(1),
  /** The publisher. */
  publisher: z.string().min(1),
  /** Its URL; left out only when there is no lasting one. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  kind: z.enum(keysOf(referenceKinds)),
  /** Language of the source. */
  language: z.enum(['ko', 'en']),
  /** Year of publication, where it is known. */
  year: z.number().int().min(1900).max(2100).optional(),
  group: z.enum(keysOf(referenceGroups)),
  /** What the source covers, one or two sentences in 합니다체. */
  description: z.string().min(10),
  /** Day on which the link was last checked, `2026-11-22`. */
  checkedOn: daySchema.optional(),
});
