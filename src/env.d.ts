declare namespace App {
  interface Locals {
    /** Terms shown so far on the page being rendered; makes the ids of their cards. */
    termCount?: number;
  }
}
