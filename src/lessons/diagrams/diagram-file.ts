import { standaloneDrawing } from './standalone-drawing.ts';
import diagramCss from '../../styles/diagram.css?raw';
import tokensCss from '../../styles/tokens.css?raw';
import { getStoredDiagram } from './stored-diagrams.ts';

/** A diagram as an SVG file of its own; undefined where there is none. */
export function getDiagramFile(session: string, id: string): string | undefined {
  const stored = getStoredDiagram(session, id);
  return stored && standaloneDrawing(stored, [tokensCss, diagramCss], import.meta.env.BASE_URL);
}
