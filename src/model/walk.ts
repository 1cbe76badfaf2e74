/** Walks a value along its schema, so that rules need not know where references, texts and quotations stand. */
import { z } from 'zod';

export type Path = readonly (string | number)[];

/** `links[1].target` */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** A value with the schema that it fits. */
export interface SchemaNode {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly path: Path;
  readonly meta: z.core.GlobalMeta;
}

/** Every node of a value that fits its schema, parents before children. */
export function* walk(schema: z.core.$ZodType, value: unknown, path: Path = []): Generator<SchemaNode> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  // An optional value is its inner value: it must not be seen twice.
  if (def.type !== 'optional') yield { schema, value, path, meta: z.globalRegistry.get(schema) ?? {} };
  if (value === undefined) return;
  switch (def.type) {
    case 'object':
      for (const [key, child] of Object.entries(def.shape)) {
        const inner = (value as Record<string, unknown>)[key];
        if (inner !== undefined) yield* walk(child, inner, [...path, key]);
      }
      return;
    case 'array':
      for (const [index, inner] of (value as unknown[]).entries()) {
        yield* walk(def.element, inner, [...path, index]);
      }
      return;
    case 'record':
      for (const [key, inner] of Object.entries(value as object)) {
        yield* walk(def.valueType, inner, [...path, key]);
      }
      return;
    case 'optional':
      yield* walk(def.innerType, value, path);
      return;
    case 'union': {
      const fitting = def.options.find((option) => z.safeParse(option, value).success);
      if (fitting) yield* walk(fitting, value, path);
      return;
    }
    default:
  }
}

/** Keys that the object at a path may have; none where the schema has no object there. */
export function keysAt(schema: z.core.$ZodType, path: Path, value: unknown): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return keysAt(def.innerType, path, value);
  if (def.type === 'union') {
    return [...new Set(def.options.flatMap((option) => keysAt(option, path, value)))];
  }
  const [step, ...rest] = path;
  if (step === undefined) return def.type === 'object' ? Object.keys(def.shape) : [];
  const inner = (value as Record<string | number, unknown> | undefined)?.[step];
  if (def.type === 'object') {
    const child = def.shape[step];
    return child ? keysAt(child, rest, inner) : [];
  }
  if (def.type === 'array') return keysAt(def.element, rest, inner);
  if (def.type === 'record') return keysAt(def.valueType, rest, inner);
  return [];
}
