import { ScimError, scimPatch } from 'scim-patch';
import { Refusal, scimRefusal } from './answers.ts';
import { type Attributes, changeable, type PatchOperation, userSchema } from './scim-schema.ts';

/**
 * The attributes after a partial update (RFC 7644 3.5.2), still to be checked against the schema. Like CXone's
 * description it insists on a `path`. Refuses with 400 `invalidPath`, `mutability`, or what the RFC names for the
 * operation.
 */
export function patched(attributes: Attributes, operations: readonly PatchOperation[]): unknown {
  const now = new Date();
  const resource = { schemas: [userSchema], meta: { created: now, lastModified: now }, ...attributes };
  try {
    const safe = operations.map((operation) => ({ ...operation, ...checked(operation) }));
    return scimPatch(resource, safe, { mutateDocument: false, treatMissingAsAdd: true });
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown;
    // The library trips over paths and values that fit nothing, and deep nesting exhausts the stack.
    const scimType = thrown instanceof ScimError ? thrown.scimCode : 'invalidPath';
    throw scimRefusal(400, 'The operation cannot be applied.', { scimType });
  }
}

/** Names that lead from an object to what all objects share; the patch library would follow them. */
const unsafe = /__proto__|prototype|constructor/i;
const longestPath = 300;

const hasUnsafeKey = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, inner]) => unsafe.test(key) || hasUnsafeKey(inner));

function checked({ path, value }: PatchOperation): { path: string; value?: unknown } {
  if (path === undefined || path === '') {
    throw scimRefusal(400, 'The operation has no path.', { scimType: 'invalidPath' });
  }
  if (path.length > longestPath || /\p{Cc}/u.test(path) || unsafe.test(path) || hasUnsafeKey(value)) {
    throw scimRefusal(400, 'The path or the value is not acceptable.', { scimType: 'invalidPath' });
  }
  const canonical = canonicalPath(path);
  return canonical === 'active' ? { path: canonical, value: asBoolean(value) } : { path: canonical };
}

/** The path with its first attribute spelled as the schema does. */
function canonicalPath(path: string): string {
  const local = path.toLowerCase().startsWith(`${userSchema.toLowerCase()}:`)
    ? path.slice(userSchema.length + 1)
    : path;
  const extension = [...changeable].find(([name]) => local.toLowerCase().startsWith(`${name}:`) && name.includes(':'));
  if (extension !== undefined) return extension[1] + local.slice(extension[1].length);
  const [, first = '', rest = ''] = /^([^.[]*)(.*)$/s.exec(local) ?? [];
  if (['id', 'meta', 'schemas'].includes(first.toLowerCase())) {
    throw scimRefusal(400, `The attribute ${first} cannot be changed.`, { scimType: 'mutability' });
  }
  const name = changeable.get(first.toLowerCase());
  if (name === undefined) throw scimRefusal(400, 'There is no such attribute.', { scimType: 'invalidPath' });
  return name + rest;
}

/** CXone describes values as strings and RFC 7643 `active` as a boolean; Microsoft Entra sends "True" and "False". */
function asBoolean(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const word = value.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : value;
}
