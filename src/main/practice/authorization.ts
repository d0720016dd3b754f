/** The name and password of a Basic authorization (RFC 7617 2); `null` when the header is something else. */
export function basicPair(authorization: string | undefined): readonly [name: string, password: string] | null {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const [, name, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return name === undefined || password === undefined ? null : [name, password];
}

/** The token of a Bearer authorization (RFC 6750 2.1); `null` when the header is something else. */
export const bearerToken = (authorization: string | undefined): string | null =>
  /^bearer +([\x21-\x7e]+) *$/i.exec(authorization ?? '')?.[1] ?? null;
