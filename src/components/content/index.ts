/** What authors may use in MDX, by tag name. Their props stand in src/lib/schemas/components.ts. */
import BreakRows from './BreakRows.astro';
import Callout from './Callout.astro';
import Choice from './Choice.astro';
import Cite from './Cite.astro';
import Comparison from './Comparison.astro';
import Details from './Details.astro';
import DiagramFigure from './DiagramFigure.astro';
import DiagramStep from './DiagramStep.astro';
import DiagramSteps from './DiagramSteps.astro';
import Figure from './Figure.astro';
import Option from './Option.astro';
import Question from './Question.astro';
import Quote from './Quote.astro';
import Recap from './Recap.astro';
import RecapItem from './RecapItem.astro';
import Rows from './Rows.astro';
import Survey from './Survey.astro';
import Term from './Term.astro';

export const contentComponents = {
  BreakRows,
  Callout,
  Choice,
  Cite,
  Comparison,
  Details,
  DiagramFigure,
  DiagramStep,
  DiagramSteps,
  Figure,
  Option,
  Question,
  Quote,
  Recap,
  RecapItem,
  Rows,
  Survey,
  Term,
};
