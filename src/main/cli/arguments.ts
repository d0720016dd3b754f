import { parseArgs } from 'node:util';
import { type DialectId, dialectIds, isDialectId } from '../../shared/identity-providers/dialects.ts';
import { Language } from '../../shared/language.ts';

/** The names of two environment variables that hold the two halves of a credential. */
export interface PairNames {
  readonly id: string;
  readonly secret: string;
}

/** What was asked for on the command line. Names of secrets, never secrets. */
export interface Arguments {
  /** Without a trailing slash; `null` when a stored connection says it. */
  readonly baseUrl: string | null;
  readonly connection: string | null;
  readonly dataFolder: string | null;
  readonly tokenEnv: string | null;
  readonly tokenFromInput: boolean;
  readonly accessKeyEnv: PairNames | null;
  readonly clientEnv: PairNames | null;
  readonly issuer: string | null;
  readonly identityProviders: readonly DialectId[];
  readonly knownUser: string | null;
  readonly caFile: string | null;
  readonly timeoutMs: number;
  readonly json: boolean;
  readonly junitFile: string | null;
}

/** What is wrong with a command line, by name; `value` is what was given, never a secret. */
export interface Misuse {
  readonly code:
    | 'unknown-option'
    | 'stray-word'
    | 'no-target'
    | 'two-targets'
    | 'bad-url'
    | 'more-than-address'
    | 'not-secure'
    | 'bad-pair'
    | 'client-missing'
    | 'issuer-missing'
    | 'two-tokens'
    | 'unknown-idp'
    | 'bad-timeout'
    | 'unknown-language'
    | 'secret-as-argument';
  readonly value: string;
}

export class MisuseError extends Error {
  readonly misuse: Misuse;

  constructor(code: Misuse['code'], value = '') {
    super(code);
    this.name = 'MisuseError';
    this.misuse = { code, value };
  }
}

const options = {
  'base-url': { type: 'string' },
  connection: { type: 'string' },
  'user-data-dir': { type: 'string' },
  'token-env': { type: 'string' },
  'token-stdin': { type: 'boolean' },
  'access-key-env': { type: 'string' },
  'client-env': { type: 'string' },
  issuer: { type: 'string' },
  idp: { type: 'string' },
  'known-user': { type: 'string' },
  ca: { type: 'string' },
  timeout: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  junit: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parse>;

const defaultTimeoutSeconds = 120;
const longestTimeoutSeconds = 3600;

/** Reads the command line; `help` when that was asked for. Raises a MisuseError for everything that is not understood. */
export function readArguments(given: readonly string[]): Arguments | 'help' {
  const values = parse(given);
  if (values.help === true) return 'help';
  checkTarget(values);
  checkLanguage(values.lang);
  const accessKeyEnv = pairOf(values['access-key-env']);
  const clientEnv = pairOf(values['client-env']);
  checkCredentials(values, accessKeyEnv, clientEnv);
  return {
    baseUrl: values['base-url'] === undefined ? null : address(values['base-url']),
    connection: values.connection ?? null,
    dataFolder: values['user-data-dir'] ?? null,
    tokenEnv: values['token-env'] === undefined ? null : variableName(values['token-env']),
    tokenFromInput: values['token-stdin'] ?? false,
    accessKeyEnv,
    clientEnv,
    issuer: values.issuer === undefined ? null : address(values.issuer),
    identityProviders: identityProviders(values.idp),
    knownUser: values['known-user'] ?? null,
    caFile: values.ca ?? null,
    timeoutMs: timeout(values.timeout),
    json: values.json ?? false,
    junitFile: values.junit ?? null,
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, strict: true, allowPositionals: false }).values;
  } catch (thrown) {
    throw misuseIn(thrown);
  }
}

/** The language that is asked for, whatever else there is on the command line; `null` for none, or none of ours. */
export function languageIn(given: readonly string[]): Language | null {
  const { lang } = parseArgs({ args: [...given], options, strict: false, allowPositionals: true }).values;
  return Language.safeParse(lang).data ?? null;
}

function misuseIn(thrown: unknown): MisuseError {
  if (!(thrown instanceof Error)) return new MisuseError('unknown-option');
  if ('code' in thrown && thrown.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return new MisuseError('stray-word');
  const option = optionIn(thrown.message);
  return takesSecret.test(option) ? new MisuseError('secret-as-argument') : new MisuseError('unknown-option', option);
}

/** Options that other commands have, and that this one has not for a reason. */
const takesSecret =
  /^--(?:(?:scim|access|api|bearer)-)?(?:token|secret|password|bearer|key)$|^--(?:access-key|client)(?:-id|-secret)?$/;

/** The option that is complained about; anything else that was typed may be a secret in the wrong place. */
const optionIn = (message: string): string => /'(--?[a-z][a-z-]{0,30})(?=[ ',=])/.exec(message)?.[1] ?? '';

function checkTarget(values: Values): void {
  if (values['base-url'] === undefined && values.connection === undefined) throw new MisuseError('no-target');
  if (values['base-url'] !== undefined && values.connection !== undefined) throw new MisuseError('two-targets');
}

function checkCredentials(values: Values, accessKey: PairNames | null, client: PairNames | null): void {
  if (values['token-env'] !== undefined && values['token-stdin'] === true) throw new MisuseError('two-tokens');
  if (accessKey !== null && values.issuer === undefined && values.connection === undefined) {
    throw new MisuseError('issuer-missing');
  }
  if (client !== null && accessKey === null && values.connection === undefined) throw new MisuseError('client-missing');
}

const loopback = /^(?:127(?:\.\d+){3}|localhost|\[::1\])$/;

/** An http or https URL, http only to this computer, spelled the usual way and without its trailing slashes. */
function address(text: string): string {
  const url = URL.parse(text);
  if (url === null) throw new MisuseError('bad-url');
  if (!['http:', 'https:'].includes(url.protocol)) throw new MisuseError('bad-url', shown(text));
  if (url.username !== '' || url.password !== '') throw new MisuseError('secret-as-argument');
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) throw new MisuseError('not-secure', shown(text));
  if (/[?#]/.test(text)) throw new MisuseError('more-than-address', shown(text));
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** What follows an address may be a token, and a long word without dots or slashes as well. */
const shown = (address: string): string => (/^[^?#]{0,200}/.exec(address)?.[0] ?? '').replace(/[\w~+=-]{24,}/g, '…');

/** The name of an environment variable; anything else may be a secret that was put there by mistake. */
function variableName(text: string): string {
  if (!/^[A-Za-z_]\w*$/.test(text)) throw new MisuseError('secret-as-argument');
  return text;
}

function pairOf(text: string | undefined): PairNames | null {
  if (text === undefined) return null;
  const [id, secret, ...more] = text.split(',').map((name) => name.trim());
  if (id === undefined || secret === undefined || more.length > 0) throw new MisuseError('bad-pair');
  return { id: variableName(id), secret: variableName(secret) };
}

function identityProviders(text = 'all'): readonly DialectId[] {
  if (text === 'all') return dialectIds;
  return text.split(',').map((name) => {
    const id = name.trim();
    if (!isDialectId(id)) throw new MisuseError('unknown-idp', /^[a-z-]{1,30}$/i.test(id) ? id : '');
    return id;
  });
}

function timeout(text: string | undefined): number {
  if (text === undefined) return defaultTimeoutSeconds * 1000;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= longestTimeoutSeconds))
    throw new MisuseError('bad-timeout', /^[\d.,-]{1,12}$/.test(text) ? text : '');
  return seconds * 1000;
}

function checkLanguage(text: string | undefined): void {
  if (text === undefined || Language.safeParse(text).success) return;
  throw new MisuseError('unknown-language', /^[a-z-]{1,8}$/i.test(text) ? text : '');
}
