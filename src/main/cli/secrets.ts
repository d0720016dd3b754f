import type { Readable } from 'node:stream';
import { longestSecret } from '../../shared/credential.ts';
import { Secret } from '../vault/secret.ts';
import type { Arguments, PairNames } from './arguments.ts';

/** A secret that was promised and is not there; `name` is that of the variable, or of standard input. */
export class SecretMissingError extends Error {
  readonly variable: string;

  constructor(variable: string) {
    super('secret-missing');
    this.name = 'SecretMissingError';
    this.variable = variable;
  }
}

export interface GivenSecrets {
  readonly token: Secret | null;
  readonly accessKey: { readonly accessKeyId: Secret; readonly accessKeySecret: Secret } | null;
  readonly client: { readonly clientId: Secret; readonly clientSecret: Secret } | null;
}

/** The secrets from the environment and from standard input. Raises a SecretMissingError for what is empty or absent. */
export async function readSecrets(
  { tokenEnv, tokenFromInput, accessKeyEnv, clientEnv }: Arguments,
  environment: NodeJS.ProcessEnv,
  input: Readable,
): Promise<GivenSecrets> {
  const accessKey = pairFrom(accessKeyEnv, environment);
  const client = pairFrom(clientEnv, environment);
  const fromInput = tokenFromInput ? await firstLine(input) : null;
  return {
    token: tokenEnv === null ? fromInput : fromEnvironment(tokenEnv, environment),
    accessKey: accessKey === null ? null : { accessKeyId: accessKey.id, accessKeySecret: accessKey.secret },
    client: client === null ? null : { clientId: client.id, clientSecret: client.secret },
  };
}

function pairFrom(names: PairNames | null, environment: NodeJS.ProcessEnv): { id: Secret; secret: Secret } | null {
  if (names === null) return null;
  return { id: fromEnvironment(names.id, environment), secret: fromEnvironment(names.secret, environment) };
}

function fromEnvironment(name: string, environment: NodeJS.ProcessEnv): Secret {
  const value = (environment[name] ?? '').trim();
  if (value === '') throw new SecretMissingError(name);
  return new Secret(value);
}

const standardInput = 'standard input';

/** Reads no further than the line, so that a terminal need not be closed. */
async function firstLine(input: Readable): Promise<Secret> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n') || text.length > longestSecret) break;
  }
  const line = (text.split(/\r?\n/, 1)[0] ?? '').trim();
  if (line === '') throw new SecretMissingError(standardInput);
  return new Secret(line);
}
