/** What authors may use in MDX, by tag name. Their props stand in src/lib/schemas/components.ts. */
import Callout from './Callout.astro';
import Cite from './Cite.astro';
import Comparison from './Comparison.astro';
import Details from './Details.astro';
import Figure from './Figure.astro';
import Quote from './Quote.astro';
import Term from './Term.astro';

export const contentComponents = { Callout, Cite, Comparison, Details, Figure, Quote, Term };
