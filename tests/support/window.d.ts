import type Axe from 'axe-core';

declare global {
  interface Window {
    /** Put into pages by the accessibility test. */
    axe: typeof Axe;
  }
}
