// Astro looks for the type of `Astro.locals` in this file.
declare namespace App {
  interface Locals {
    /** Terms shown so far on the page being rendered; makes the ids of their cards. */
    termCount?: number;
    /** How often each diagram was shown so far on the page being rendered; makes their ids. */
    diagrams?: Record<string, number>;
    /** Whether the page being rendered has shown code; the first block brings the style sheet. */
    hasCode?: boolean;
  }
}
