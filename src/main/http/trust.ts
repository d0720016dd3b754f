import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';

/** Kept, because reading the operating system's certificates takes a while; and only made when TLS is spoken at all. */
const contexts = new Map<string, SecureContext>();
const mostContexts = 4;

/** Trust in the authorities of Node, of the operating system, and the extra ones (PEM). */
export function trusting(extraCertificates: readonly string[]): SecureContext {
  const key = extraCertificates.join('\n');
  const context = contexts.get(key) ?? createSecureContext({ ca: authorities(extraCertificates) });
  contexts.delete(key);
  contexts.set(key, context);
  for (const oldest of [...contexts.keys()].slice(0, -mostContexts)) contexts.delete(oldest);
  return context;
}

const authorities = (extraCertificates: readonly string[]): string[] => [
  ...new Set([...getCACertificates('default'), ...getCACertificates('system'), ...extraCertificates]),
];
