/** A copy of the record without some of its keys. */
export function without<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
  keys: readonly Key[],
): Partial<Record<Key, Value>> {
  const copy = { ...record };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}

/** The keys of a record whose keys are all known to its type. */
export const keysOf = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): readonly Key[] =>
  Object.keys(record).filter((key): key is Key => key in record);
