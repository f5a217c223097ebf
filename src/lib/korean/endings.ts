import { toJamo } from './jamo.ts';
import { isParticles } from './particles.ts';

/**
 * Endings (어미) after a stem or a pre-final ending, as a pattern over syllables; a leading
 * consonant is a batchim of the stem.
 */
const FINAL = toJamo(
  '고(서|도|자)?|거(나|든)|게(끔)?|기|길|' +
    '(은|는|ㄴ)?(가|다(고|는|면)?|데(도)?|지(도|를)?|들)?|(은|는|ㄴ)|나|냐(고)?|네|느냐|' +
    '(으)?(니(까)?|나|라|러|며|면(서(도)?)?|므로|려(고|는|면)?|세|십시오)|다(가|니|며)|' +
    '더(니|라도)|던(가|데)?|도록|든(지)?|듯(이)?|(을|ㄹ)(까|게|래|수록|지)?|라(고|는|면)|' +
    'ㅁ|음|(ㅂ|습)니(까|다)|(ㅂ|읍)시다|자(고|마자|면)?|잖아|죠|지(만|요)?|구나|군',
);
const LINK = 'ㅇ?[ㅏㅓㅕ]';
const AFTER_LINK = toJamo('도|서(는|도)?|야(지|죠|만)?|라');
const AUXILIARY = toJamo('보|봐|주|줘|지|져|가|오|내|놓|두|나');

/** Honorific 시, past ㅆ and 겠, then the ending. */
const predicate = `(ㅇㅡ)?(ㅅㅣ|ㅅㅕ)?((${LINK})?ㅆ(ㅇㅓㅆ)?)?(ㄱㅔㅆ)?(ㅇㅓ|ㅇㅡ)?(${FINAL})(ㅇㅛ)?`;
/** Endings after 아/어: none, 서, 야 …, the past, or an auxiliary verb with endings of its own. */
const linked = `(${AFTER_LINK}|ㅆ(${FINAL}|ㅇㅓ)|(${AUXILIARY})(ㅅㅓ|ㅇㅑ|${predicate})?)?(ㅇㅛ)?`;

const VERB_TAIL = new RegExp(`^(${predicate}|${LINK}${linked})$`);
/** 하다, 되다, 시키다, 받다, 당하다, 이다 after a noun; 해 and 돼 hold the link already. */
const NOUN_PREDICATE = new RegExp(
  `^((${toJamo('하|되|시키|받|당하|이|없|있|스럽|스러우')})(${predicate}|${LINK}${linked})|` +
    `(${toJamo('시ㅋ')})${LINK}${linked}|(${toJamo('해|돼')})${linked}|` +
    `${toJamo('예요|다|죠|(라)?면|고|지(만)?|인데|니까|(이)?야')}|ㅇㅕㅆ(${FINAL})(ㅇㅛ)?)$`,
);

/**
 * True for what may follow the stem of a verb or adjective.
 * @param jamo The rest of the word as separate letters: 바꿨다 without 바꾸 is `ㅓㅆㄷㅏ`.
 */
export const isVerbTail = (jamo: string): boolean => VERB_TAIL.test(jamo);

/** True for what may follow a noun in one word: particles, or a predicate such as `합니다`, `된`, `이란`. */
export function isNounTail(text: string): boolean {
  if (isParticles(text)) return true;
  if (!/^[가-힣]{1,8}$/.test(text)) return false;
  if (NOUN_PREDICATE.test(toJamo(text))) return true;
  const noun = /^(?:하기|되기|시키기|함|됨)(.+)$/.exec(text);
  return noun?.[1] !== undefined && isParticles(noun[1]);
}
