const PARTICLES =
  '은 는 이 가 을 를 의 에 도 만 과 와 랑 이랑 로 으로 에서 에게 한테 께 께서 부터 까지 마다 조차 마저 밖에 처럼 같이 보다 대로 만큼 하고 나 이나 든지 이든지 라도 이라도 라고 이라고 라는 이라는 란 이란 로서 으로서 로써 으로써 며 이며 야말로 이야말로 커녕 뿐 요 들'.split(
    ' ',
  );

const SEQUENCE = new RegExp(`^(?:${PARTICLES.join('|')}){1,3}$`);

/** True for one to three particles (조사) in a row: `을`, `에서는`, `들만의`. */
export const isParticles = (text: string): boolean => SEQUENCE.test(text);
