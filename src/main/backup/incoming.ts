import { isDeepStrictEqual } from 'node:util';
import type { Conflict, ImportChoice, PreviewedConnection } from '../../shared/backup/reports.ts';
import type { Connection, ConnectionId, TenantConnection } from '../../shared/connection.ts';
import type { CredentialName, ScimToken } from '../../shared/credential.ts';
import { noteOf } from '../../shared/credential-note.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import { examineAddress } from '../../shared/tenant/address-doctor.ts';
import { wayFor } from '../connections/identity-provider.ts';
import { comparable, freeName } from '../connections/connection-name.ts';
import { isElsewhere } from '../connections/tenant-details.ts';
import { withoutAddressParameters } from '../connections/without-secrets.ts';
import { Secret } from '../vault/secret.ts';
import type { BackedUpConnection, StoredSecret } from './content.ts';
import { idInFiles, isTenant, listed } from './gather.ts';

/** A connection in a file, its values as secrets. */
export interface Incoming extends Pick<BackedUpConnection, 'details' | 'unreadable'> {
  readonly secrets: readonly IncomingSecret[];
}

export interface IncomingSecret extends Pick<StoredSecret, 'name' | 'note'> {
  readonly secret: Secret;
}

export const incoming = ({ details, secrets, unreadable }: BackedUpConnection): Incoming => ({
  details,
  unreadable,
  secrets: secrets.map(({ name, value, note }) => ({ name, note, secret: new Secret(value) })),
});

/** The connection here that one in a file meets. */
interface Meeting {
  readonly here: TenantConnection;
  readonly by: Conflict['by'];
}

/** Whom each connection in a file meets here: the one that files know by its id, else one with its name. Nobody is met twice. */
function meetings(file: readonly Incoming[], all: readonly Connection[]): readonly (Meeting | null)[] {
  const here = all.filter(isTenant);
  const byId = file.map(({ details }) => here.find((one) => idInFiles(one) === details.id));
  const met = new Set(byId);
  const byName = Map.groupBy(here, ({ name }) => comparable(name));
  return file.map(({ details }, index): Meeting | null => {
    const same = byId[index];
    if (same !== undefined) return { here: same, by: 'id' };
    const named = byName.get(comparable(details.name))?.find((other) => !met.has(other));
    if (named === undefined) return null;
    met.add(named);
    return { here: named, by: 'name' };
  });
}

/** What the window may know of the connections in a file, and whom they meet. */
export const previewed = (file: readonly Incoming[], all: readonly Connection[]): PreviewedConnection[] =>
  meetings(file, all).map((meeting, index) => {
    const each = file[index];
    if (each === undefined) throw new Error('There is one meeting for each connection.');
    return { ...listedIncoming(each), conflict: conflictOf(each, meeting), unknownHost: isUnknownHost(each.details) };
  });

const listedIncoming = ({ details, secrets, unreadable }: Incoming): ReturnType<typeof listed> =>
  listed({
    connection: connectionOf(details),
    secrets: secrets.map(({ name, secret }) => [name, secret] as const),
    unreadable,
  });

const conflictOf = (each: Incoming, meeting: Meeting | null): Conflict | null =>
  meeting === null
    ? null
    : {
        name: meeting.here.name,
        by: meeting.by,
        samePlace: isSamePlace(each.details, meeting.here),
        isRotating: meeting.here.rotation !== null,
      };

const connectionOf = (details: Incoming['details']): TenantConnection => ({
  ...details,
  credentials: {},
  missing: {},
  trials: {},
  proof: null,
  rotation: null,
  idInFiles: null,
});

const isSamePlace = (details: Incoming['details'], here: TenantConnection): boolean =>
  !isElsewhere(connectionOf(details), here);

function isUnknownHost({ tenantAddress }: Incoming['details']): boolean {
  const examination = examineAddress(tenantAddress);
  return examination.kind === 'address' && examination.needsConfirmation;
}

/** What is to become of one connection. */
export interface ImportStep {
  readonly id: ConnectionId;
  /** As it was planned; a name that is taken by the time of its turn gets a number. */
  readonly name: string;
  /** Whether it takes the place of one that is here. */
  readonly isTaken: boolean;
  /**
   * The connection that is to be there, made of what is there at its turn, with the secrets that are there already. Raises
   * `connection-missing` and `input-refused` when what it was to take the place of is gone, or leads elsewhere, by then.
   */
  readonly make: (all: readonly Connection[]) => TenantConnection;
  readonly secrets: readonly IncomingSecret[];
  /** Whether a secret that is here already keeps its note, as what is said here of its end is about that. */
  readonly keepsNotes: boolean;
}

export type Choices = Readonly<Partial<Record<ConnectionId, ImportChoice>>>;

interface PlanInput {
  readonly file: readonly Incoming[];
  readonly kind: 'backup' | 'hand-over';
  readonly all: readonly Connection[];
  readonly choices: Choices;
  /** Now (ISO 8601). */
  readonly at: string;
  readonly newId: () => ConnectionId;
}

/**
 * What is to be done for the choices, by the id that each connection has in the file; one without a choice is left out.
 * Raises `input-refused` for taking over one that leads to another server: what is stored here would be sent there.
 */
export function planImport({ file, kind, all, choices, at, newId }: PlanInput): readonly ImportStep[] {
  const steps: ImportStep[] = [];
  const others: Connection[] = [...all];
  const met = meetings(file, all);
  for (const [index, each] of file.entries()) {
    const choice = choices[each.details.id] ?? 'mine';
    if (choice === 'mine') continue;
    const meeting = choice === 'theirs' ? (met[index] ?? null) : null;
    const step = meeting === null ? newStep(each, others, at, newId) : takenStep(each, meeting.here.id, kind);
    const planned = step.make(others);
    others.push(planned);
    steps.push({ ...step, name: planned.name });
  }
  return steps;
}

type Step = Omit<ImportStep, 'name'>;

/**
 * The id is never the one in the file: the keychain may hold values under that, of another profile that has the connection, or
 * from before the data folder was lost, and they may be newer.
 */
function newStep(each: Incoming, others: readonly Connection[], at: string, newId: () => ConnectionId): Step {
  const { details, secrets } = each;
  const id = newId();
  const isKnown = others.filter(isTenant).some((other) => idInFiles(other) === details.id);
  const make = (all: readonly Connection[]): TenantConnection => ({
    ...usable(details),
    id,
    idInFiles: isKnown ? null : details.id,
    name: freeName(details.name, all),
    addressConfirmedAt: isUnknownHost(details) ? at : null,
  });
  return { id, isTaken: false, make, secrets, keepsNotes: false };
}

function takenStep(each: Incoming, id: ConnectionId, kind: PlanInput['kind']): Step {
  const make = (all: readonly Connection[]): TenantConnection => taken(each, id, all, kind);
  return { id, isTaken: true, make, secrets: each.secrets, keepsNotes: kind === 'hand-over' };
}

function taken(
  { details, secrets }: Incoming,
  id: ConnectionId,
  all: readonly Connection[],
  kind: PlanInput['kind'],
): TenantConnection {
  const here = all.filter(isTenant).find((other) => other.id === id);
  if (here === undefined) throw new ProblemError({ code: 'connection-missing' });
  if (!isSamePlace(details, here)) throw new ProblemError({ code: 'input-refused', facts: { fields: 'choices' } });
  const others = all.filter((other) => other.id !== id);
  const theirs = usable(details);
  const inFile = secrets.map(({ name }) => name);
  // A hand-over tells only a part; what was done and said here besides stays.
  const merged =
    kind === 'backup'
      ? { lifetimes: lifetimesOfBoth(theirs, here, inFile), tokens: tokensOfBoth(theirs, here) }
      : { ...done(here, theirs), lifetimes: here.lifetimes, tokens: tokensAndMore(here, theirs) };
  return {
    ...theirs,
    ...merged,
    id,
    name: freeName(details.name, others),
    createdAt: here.createdAt,
    addressConfirmedAt: here.addressConfirmedAt,
    idInFiles: here.idInFiles,
    credentials: here.credentials,
    missing: here.missing,
  };
}

const done = (here: TenantConnection, theirs: TenantConnection): Partial<TenantConnection> => ({
  ticked: { ...here.ticked, ...theirs.ticked },
  tickedParts: { ...here.tickedParts, ...theirs.tickedParts },
  confirmed: { ...here.confirmed, ...theirs.confirmed },
});

/** What was said here of secrets that are not in the file stays true of them. */
function lifetimesOfBoth(
  { lifetimes: theirs }: TenantConnection,
  { lifetimes: ours }: TenantConnection,
  inFile: readonly CredentialName[],
): TenantConnection['lifetimes'] {
  return {
    ...theirs,
    ends: { ...theirs.ends, ...without(ours.ends, inFile) },
    reminded: { ...theirs.reminded, ...without(ours.reminded, inFile) },
  };
}

/** A token whose secret is here stays, so that none is left in the keychain that nothing names. */
function tokensOfBoth(theirs: TenantConnection, here: TenantConnection): TenantConnection['tokens'] {
  const known = new Set(theirs.tokens.map(({ name }) => name));
  const stored = here.tokens.filter(({ name }) => !known.has(name) && noteOf(here, name) !== undefined);
  return [...theirs.tokens, ...stored];
}

/**
 * Every token that is here, as it is described here: what a hand-over leaves out is not gone. Which one is in use it does say,
 * in the part of every role.
 */
function tokensAndMore(here: TenantConnection, theirs: TenantConnection): TenantConnection['tokens'] {
  const inFile = new Map(theirs.tokens.map((token) => [token.name, token]));
  const ours = here.tokens.map((token) => describedByBoth(token, inFile.get(token.name)));
  const known = new Set(ours.map(({ name }) => name));
  return [...ours, ...theirs.tokens.filter(({ name }) => !known.has(name))];
}

const describedByBoth = (ours: ScimToken, theirs: ScimToken | undefined): ScimToken => ({
  ...ours,
  owner: ours.owner || (theirs?.owner ?? ''),
  label: ours.label || (theirs?.label ?? ''),
});

/** As the assistant itself would have it, whatever somebody wrote into the file by hand. */
function usable(details: Incoming['details']): TenantConnection {
  const { identityProvider, way, oktaAppAddress } = details;
  return {
    ...connectionOf(details),
    way: wayFor(identityProvider, way),
    oktaAppAddress: withoutAddressParameters(oktaAppAddress),
  };
}

/**
 * The connection with when the file says its secrets were stored, where they are those of the file. Whatever else is known of
 * a secret is read from its value: an end that only the file states is not measured.
 */
export function withNotes(connection: Connection, secrets: readonly IncomingSecret[]): Connection {
  const credentials = { ...connection.credentials };
  for (const { name, note } of secrets) {
    const fresh = credentials[name];
    if (fresh !== undefined) credentials[name] = { ...fresh, storedAt: note.storedAt };
  }
  return isDeepStrictEqual(credentials, connection.credentials) ? connection : { ...connection, credentials };
}
