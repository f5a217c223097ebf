/** Particles (조사) as a pattern; 이 and 으 stand after a batchim. */
const PARTICLE =
  '[은는이가을를의에도만과와뿐요들]|(이)?(랑|나|든지|라도|라고|라는|란|며|야말로)|(으)?로(서|써)?|' +
  '에서|에게|한테|께(서)?|부터|까지|마다|조차|마저|밖에|처럼|같이|보다|대로|만큼|하고|커녕';
const SEQUENCE = new RegExp(`^(${PARTICLE}){1,3}$`);

/** True for one to three particles in a row: `을`, `에서는`, `들만의`. */
export const isParticles = (text: string): boolean => SEQUENCE.test(text);
