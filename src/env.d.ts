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

// Packages that come without types.

declare module 'subset-font' {
  /** Cuts a font down to the given characters and axis ranges; returns the bytes of the new file. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'woff' | 'sfnt' | 'truetype';
      keepFeatures?: string[];
      noHinting?: boolean;
      variationAxes?: Record<string, number | { min: number; max: number; default: number }>;
    },
  ): Promise<Buffer>;
}

declare module '@joplin/turndown-plugin-gfm' {
  import type TurndownService from 'turndown';
  export const gfm: TurndownService.Plugin;
}
