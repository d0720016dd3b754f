import { z } from 'zod';
import { Role } from '../../shared/backup/reports.ts';
import { longestAddress, longestName, TenantConnection } from '../../shared/connection.ts';
import { CredentialName, CredentialNote, longestSecret } from '../../shared/credential.ts';
import { type Problem, ProblemError, problemOf } from '../../shared/problem.ts';
import { readIssuer } from '../../shared/tenant/issuer.ts';
import { tenantAddressOf } from '../../shared/tenant/tenant-address.ts';
import { clouds } from '../../shared/tenant/clouds.ts';
import { plainName } from '../connections/connection-name.ts';
import { parseJson } from '../http/json-text.ts';

// What is inside a backup; docs/backup.md describes it for people who open it with another tool.

const format = 'cxone-scim-setup-assistant/backup';
const newestVersion = 1;

/** Of a sealed file: far more than a thousand connections need; what is inside is never larger than the file. */
export const mostBytes = 20_000_000;
/** More connections than anybody has; a list beyond that is no backup. */
export const mostConnections = 1_000;
const mostParts = 500;
const mostGuideLines = 1_000;
const longestGuideLine = 2_000;
const longestOrigin = 200;
/** Of one connection; there are a thousand names for tokens. */
const mostSecrets = 1_010;

/**
 * Everything about a connection but its secrets, what was said about them by trials and checks, and a replacement under way,
 * whose steps happen outside the file as well. Its id is the one that files know it by. Drops the rest.
 */
export const Details = TenantConnection.omit({
  credentials: true,
  missing: true,
  trials: true,
  proof: true,
  rotation: true,
  idInFiles: true,
});

const Unreadable = z.strictObject({
  name: CredentialName,
  lastFour: z.string().max(4),
  reason: z.enum(['missing', 'damaged']),
});

/** What was known about a secret, but for where it was kept. Drops the rest. */
export const KeptNote = CredentialNote.omit({ store: true });

/** From 1970 on, where a clock begins that has lost its time: nobody stored a secret before. */
const Moment = z.iso.datetime().refine((moment) => moment >= '1970');

const StoredSecret = z.strictObject({
  name: CredentialName,
  value: z.string().min(1).max(longestSecret).refine(isTrimmed),
  note: KeptNote.extend({ storedAt: Moment, expiresAt: Moment.optional() }),
});
export type StoredSecret = z.infer<typeof StoredSecret>;

const BackedUpConnection = z.strictObject({
  details: Details,
  secrets: z.array(StoredSecret).max(mostSecrets),
  /** What could not be read when the file was made. */
  unreadable: z.array(Unreadable).max(mostSecrets),
});
export type BackedUpConnection = z.infer<typeof BackedUpConnection>;

/** Goes into the audit trail and onto the screen. */
const Origin = z.string().max(longestOrigin).transform(plainName);

const BackupContent = z.strictObject({
  format: z.literal(format),
  version: z.literal(newestVersion),
  kind: z.enum(['backup', 'hand-over']),
  madeAt: z.iso.datetime(),
  /** The version of the assistant, and who made it where, as the system names them. */
  madeBy: z.strictObject({ version: Origin, user: Origin, computer: Origin }),
  /** Whom a hand-over is for, and until when the assistant takes it in. */
  role: Role.nullable(),
  endsAt: z.iso.datetime().nullable(),
  /** What that person is to do, for whoever reads the file with another tool. */
  guide: z.array(z.string().max(longestGuideLine)).max(mostGuideLines),
  connections: z.array(BackedUpConnection).min(1).max(mostConnections),
});
export type BackupContent = z.infer<typeof BackupContent>;

export type NewContent = Omit<BackupContent, 'format' | 'version'>;

/** The text of a backup. */
export const contentText = (content: NewContent): string =>
  `${JSON.stringify({ format, version: newestVersion, ...content } satisfies BackupContent, null, 2)}\n`;

/**
 * The backup in a text that was sealed. Raises `backup-foreign` for what is none or does not keep to its limits,
 * `backup-newer`, and `backup-too-large` for too many connections.
 */
export function readContent(text: string): BackupContent {
  const found = parsed(text);
  if (hasTrick(found)) throw foreign('names');
  const head = Head.safeParse(found);
  if (!head.success) throw foreign('format');
  if (head.data.version > newestVersion)
    throw new ProblemError({ code: 'backup-newer', facts: { version: String(head.data.version) } });
  const count = head.data.connections.length;
  if (count > mostConnections) throw tooMany(count);
  const content = BackupContent.safeParse(found);
  if (!content.success) throw foreign(placeOf(content.error.issues[0]?.path ?? []));
  requireSense(content.data);
  return { ...content.data, connections: content.data.connections.map(withPlainName) };
}

/** A name from before names were made plain, or from another tool. One of which nothing is left becomes the host. */
const withPlainName = ({ details, ...rest }: BackedUpConnection): BackedUpConnection => ({
  ...rest,
  details: { ...details, name: plainName(details.name) || new URL(details.tenantAddress).host.slice(0, longestName) },
});

/**
 * The text of a backup that `readContent` takes in again. Raises `backup-not-readable` for one that it would refuse, whole: a
 * file that nobody can take in is no backup.
 */
export function readableText(content: NewContent): string {
  const text = contentText(content);
  try {
    readContent(text);
  } catch (thrown) {
    throw notReadable(problemOf(thrown).facts, thrown);
  }
  return text;
}

/** The sealed text, where it is no larger than a file may be. Raises `backup-not-readable`. */
export function requireReadableSize(sealed: string): string {
  if (Buffer.byteLength(sealed) > mostBytes) throw notReadable({ most: `${String(mostBytes / 1_000_000)} MB` });
  return sealed;
}

const notReadable = (facts: Problem['facts'] = {}, cause?: unknown): ProblemError =>
  new ProblemError({ code: 'backup-not-readable', facts }, { cause });

function requireSense({ connections }: BackupContent): void {
  if (!isDistinct(connections.map(({ details }) => details.id.toLowerCase()))) throw foreign('connections');
  for (const connection of connections) {
    const fault = faultOf(connection);
    if (fault !== null) throw foreign(fault);
  }
}

/** Looked at first: what is newer need not fit the rest, and what is far too long is not looked through. */
const Head = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  connections: z.custom<readonly unknown[]>(Array.isArray),
});

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (thrown) {
    throw foreign('JSON', thrown);
  }
}

/** Names that mean something to JavaScript itself. We never write them. */
const tricks: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function hasTrick(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => tricks.has(key) || hasTrick(inner));
}

function isTrimmed(value: string): boolean {
  return value.trim() === value;
}

/** What a schema does not say of a connection; the name of the part that is wrong, or `null`. */
function faultOf({ details, secrets, unreadable }: BackedUpConnection): string | null {
  if (!isPlace(details)) return 'tenantAddress';
  if (Object.keys(details.tickedParts).length > mostParts) return 'tickedParts';
  const tokens = details.tokens.map(({ name }) => name);
  if (!isDistinct(tokens) || !tokens.includes(details.tokenInUse)) return 'tokens';
  const names = [...secrets, ...unreadable].map(({ name }) => name);
  const isOrphan = (name: string): boolean => name.startsWith('scim-token') && !tokens.some((token) => token === name);
  return !isDistinct(names) || names.some(isOrphan) ? 'secrets' : null;
}

const isDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Whether the assistant would have taken this place from a form: secrets go there. */
function isPlace({ tenantAddress, cloud, issuer }: BackedUpConnection['details']): boolean {
  try {
    if (tenantAddress.length > longestAddress) return false;
    if (tenantAddressOf(tenantAddress, new URL(tenantAddress).host) !== tenantAddress) return false;
    if (clouds[cloud].issuer !== null) return issuer === null;
    return issuer !== null && readIssuer(issuer) === issuer;
  } catch {
    return false;
  }
}

const foreign = (part: string, cause?: unknown): ProblemError =>
  new ProblemError({ code: 'backup-foreign', facts: { part } }, { cause });

const tooMany = (connections: number): ProblemError =>
  new ProblemError({
    code: 'backup-too-large',
    facts: { connections: String(connections), most: String(mostConnections) },
  });

/** Where in the file it is, as far as the names are such as we write: others might hold anything. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .filter((name) => /^[\w-]{1,30}$/.test(name))
    .slice(0, 6)
    .join('.');
