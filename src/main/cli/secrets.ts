import type { Readable } from 'node:stream';
import { longestSecret } from '../../shared/credential.ts';
import { Secret } from '../vault/secret.ts';
import type { Arguments, PairNames } from './arguments.ts';

type SecretOption = '--token-env' | '--token-stdin' | '--access-key-env' | '--client-env';

/** A secret that was promised and is not there; `place` is fit to be shown. */
export class SecretMissingError extends Error {
  readonly place: string;

  constructor(option: SecretOption, variable = '') {
    super('secret-missing');
    this.name = 'SecretMissingError';
    this.place = usualName.test(variable) ? `${option} ${variable}` : option;
  }
}

/** Anything else may be the secret itself, put where the name of its variable belongs. */
const usualName = /^[A-Z][A-Z0-9]{0,15}(?:_[A-Z0-9]{1,15})*$/;

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
  const accessKey = pairFrom('--access-key-env', accessKeyEnv, environment);
  const client = pairFrom('--client-env', clientEnv, environment);
  const fromInput = tokenFromInput ? await firstLine(input) : null;
  return {
    token: tokenEnv === null ? fromInput : fromEnvironment('--token-env', tokenEnv, environment),
    accessKey: accessKey === null ? null : { accessKeyId: accessKey.id, accessKeySecret: accessKey.secret },
    client: client === null ? null : { clientId: client.id, clientSecret: client.secret },
  };
}

function pairFrom(
  option: SecretOption,
  names: PairNames | null,
  environment: NodeJS.ProcessEnv,
): { id: Secret; secret: Secret } | null {
  if (names === null) return null;
  const read = (name: string): Secret => fromEnvironment(option, name, environment);
  return { id: read(names.id), secret: read(names.secret) };
}

function fromEnvironment(option: SecretOption, name: string, environment: NodeJS.ProcessEnv): Secret {
  const value = (environment[name] ?? '').trim();
  if (value === '') throw new SecretMissingError(option, name);
  return new Secret(value);
}

/** Reads no further than the line, so that a terminal need not be closed. */
async function firstLine(input: Readable): Promise<Secret> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n') || text.length > longestSecret) break;
  }
  const line = (text.split(/\r?\n/, 1)[0] ?? '').trim();
  if (line === '') throw new SecretMissingError('--token-stdin');
  return new Secret(line);
}
