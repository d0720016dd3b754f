import { isObject } from './people.ts';

/** Deeper than any resource of SCIM (RFC 7643 2.3.8: no complex attribute in a complex attribute). */
const deepest = 8;

/**
 * Names, with dots, of the attributes that hold a password or the like, however deep. RFC 7643 4.1.1: a password is never
 * returned, not even hashed. What only tells about one, such as a flag or a date, is none.
 */
export function secretsIn(value: unknown, path: readonly string[] = []): readonly string[] {
  if (path.length > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => secretsIn(entry, path));
  if (isObject(value)) return Object.entries(value).flatMap(([name, inner]) => secretsIn(inner, [...path, name]));
  const isSecret = typeof value === 'string' && value !== '' && path.some(isSecretName);
  return isSecret ? [path.join('.')] : [];
}

const isSecretName = (name: string): boolean =>
  /(?:password|passwd|passphrase|passcode|passwordhash|secret|securityanswer|apikey|privatekey|accesstoken|refreshtoken)$/i.test(
    name.replace(/[_-]/g, ''),
  );
