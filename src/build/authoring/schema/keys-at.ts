import type { z } from 'astro/zod';

/** The keys of the object schema at `path` below `schema`. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: Definition | undefined = definitionOf(schema);
  for (const key of path) {
    current = current?.element ? definitionOf(current.element) : fieldOf(current, key);
  }
  return Object.keys(current?.shape ?? {});
}

/** The parts of Zod's schema definitions that lead from an object to its fields. */
interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

function definitionOf(schema: z.ZodType): Definition {
  const definition = schema.def as Definition;
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}

function fieldOf(definition: Definition | undefined, key: PropertyKey): Definition | undefined {
  const field = definition?.shape?.[String(key)];
  return field && definitionOf(field);
}
