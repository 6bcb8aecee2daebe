/** What zod tells of a schema, as far as the order of keys needs it. */
interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  options?: Schema[];
  valueType?: Schema;
  getter?: () => Schema;
}
interface Schema {
  _zod: { def: Definition };
}

/**
 * Paths of a value whose keys stand in another order than the schema's: files that are written one way can be
 * compared line by line.
 */
export function misplacedKeys(schema: object, value: unknown, at = ''): string[] {
  const { def } = (schema as Schema)._zod;
  if (def.innerType) return value === undefined ? [] : misplacedKeys(def.innerType, value, at);
  if (def.getter) return misplacedKeys(def.getter(), value, at);
  if (Array.isArray(value)) {
    const element = def.element ?? def.options?.find((o) => o._zod.def.element)?._zod.def.element;
    return element ? value.flatMap((one, i) => misplacedKeys(element, one, `${at}[${i}]`)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const shape = def.shape ?? def.options?.find((o) => o._zod.def.shape)?._zod.def.shape;
  if (!shape) return [];
  const order = Object.keys(shape);
  const keys = Object.keys(value);
  const sorted = [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const wrong = keys.some((key, i) => key !== sorted[i]) ? [`${at}: ${keys.join(', ')}`] : [];
  return [
    ...wrong,
    ...Object.entries(value).flatMap(([key, inner]) =>
      shape[key] ? misplacedKeys(shape[key], inner, `${at}.${key}`) : [],
    ),
  ];
}
