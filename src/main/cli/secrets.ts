import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';
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

/** Where a secret is read from, and how a person is asked for it who sits there. */
export interface SecretInput {
  readonly stream: Readable & { readonly isTTY?: boolean };
  readonly ask: () => void;
  /** Called when the person cancels, which a terminal that shows nothing tells in no other way. */
  readonly cancel: () => void;
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
  input: SecretInput,
): Promise<GivenSecrets> {
  const accessKey = pairFrom('--access-key-env', accessKeyEnv, environment);
  const client = pairFrom('--client-env', clientEnv, environment);
  const fromInput = tokenFromInput ? await secretLine(input) : null;
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

async function secretLine(input: SecretInput): Promise<Secret> {
  const line = (input.stream.isTTY === true ? await typedLine(input) : await firstLine(input.stream)).trim();
  if (line === '') throw new SecretMissingError('--token-stdin');
  return new Secret(line);
}

/** What is typed or pasted at a terminal, without showing it there. Empty when the person ends the input instead. */
async function typedLine({ stream, ask, cancel }: SecretInput): Promise<string> {
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const reader = createInterface({ input: stream, output: nowhere, terminal: true });
  reader.once('SIGINT', cancel);
  let line = '';
  reader.once('line', (typed) => {
    line = typed;
    reader.close();
  });
  const closed = once(reader, 'close');
  ask();
  await closed;
  return line;
}

/** Reads no further than the line. */
async function firstLine(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n') || text.length > longestSecret) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}
