declare namespace App {
  interface Locals {
    /** Terms shown so far on the page being rendered; makes the ids of their cards. */
    termCount?: number;
    /** How often each diagram was shown so far on the page being rendered; makes their ids. */
    diagrams?: Record<string, number>;
  }
}
