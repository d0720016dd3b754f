import type { Connection } from '../connection.ts';
import { kindOf } from '../credential-kinds.ts';
import type { CredentialName } from '../credential.ts';
import type { LocalText } from '../language.ts';
import { keysOf } from '../record.ts';
import { goesIntoIdp } from '../rotation/facts.ts';
import type { Evidence } from '../evidence.ts';
import type { Damage, LiveSecret } from './panic.ts';

/** Why a secret stands where it stands in the list, and how that is known. */
export interface Reason {
  readonly text: LocalText;
  readonly evidence: Evidence;
  /** What stands here about it, and is known from nowhere else. */
  readonly noted?: LocalText;
}

/**
 * The order of damage, the worst first. A bearer token works alone and for everybody who has it (RFC 6750); the access key
 * needs a client as well, as far as is known; a client secret opens nothing by itself; practice values open nothing at all.
 */
export const orderOfDamage: readonly Damage[] = ['token-in-use', 'token', 'access-key', 'client-secret', 'practice'];

export const reasons: Readonly<Record<Damage, Reason>> = {
  'token-in-use': {
    text: {
      de: 'Wirkt allein, ohne Kennwort und ohne Client: Wer es hat, kann über SCIM Mitarbeiter anlegen, ändern und deaktivieren.',
      en: 'Works alone, with neither a password nor a client: whoever has it can create, change and deactivate employees over SCIM.',
    },
    evidence: 'documented',
    noted: {
      de: 'Hier ist notiert, dass es in den IdP gehört.',
      en: 'It is noted here as one that goes into the IdP.',
    },
  },
  token: {
    text: {
      de: 'Kann dasselbe wie das Token im IdP. Ob es noch jemand verwendet, weiß der Assistent nicht.',
      en: 'Can do the same as the token in the IdP. Whether anybody still uses it, the assistant does not know.',
    },
    evidence: 'documented',
  },
  'access-key': {
    text: {
      de: 'Gilt mit den Rechten seiner Rolle auch außerhalb von SCIM, braucht aber nach Berichten Dritter zusätzlich Client-ID und Client-Secret. Ob der ältere Zugang ohne Client noch besteht, ist nicht bekannt.',
      en: 'Goes beyond SCIM with the rights of its role, but needs a client ID and a client secret as well, as third parties report. Whether the older way without a client still exists is not known.',
    },
    evidence: 'inferred',
  },
  'client-secret': {
    text: {
      de: 'Öffnet für sich allein nichts: Es gehört ein Zugriffsschlüssel oder eine Anmeldung dazu.',
      en: 'Opens nothing by itself: an access key or a login goes with it.',
    },
    evidence: 'inferred',
  },
  practice: {
    text: {
      de: 'Aus dem Übungsmandanten auf diesem Computer: anderswo wertlos, nichts zu widerrufen.',
      en: 'From the practice tenant on this computer: worth nothing elsewhere, nothing to revoke.',
    },
    evidence: 'documented',
  },
};

/** Every stored secret of the connections, in order of damage. IDs are none: they go with the secret of their pair. */
export const liveSecretsOf = (connections: readonly Connection[]): readonly LiveSecret[] =>
  connections.flatMap(secretsOf).toSorted(worstFirst);

/**
 * The list with what is stored by now and was not on it. What is on it keeps its tick, also when another value is there by
 * now: that one has none.
 */
export function withNewSecrets(listed: readonly LiveSecret[], found: readonly LiveSecret[]): readonly LiveSecret[] {
  const kept = listed.map((each) => {
    const now = found.find((other) => isSameSecret(each, other));
    return now === undefined ? each : { ...now, revokedAt: each.revokedAt };
  });
  const added = found.filter((each) => !listed.some((other) => isSameSecret(each, other)));
  return [...kept, ...added].toSorted(worstFirst);
}

/** What tells one secret from another: also two values that were in the same place one after the other. */
export type SecretIdentity = Pick<LiveSecret, 'connectionId' | 'credential' | 'storedAt'>;

export const isSameSecret = (one: SecretIdentity, other: SecretIdentity): boolean =>
  one.connectionId === other.connectionId && one.credential === other.credential && one.storedAt === other.storedAt;

function secretsOf(connection: Connection): readonly LiveSecret[] {
  const { id, name, identityProvider, way, cxoneLanguage, tokens } = connection;
  // One that is not found here goes on being valid in CXone.
  const notes = { ...connection.credentials, ...connection.missing };
  return keysOf(notes).flatMap((credential) => {
    const damage = damageOf(credential, connection);
    if (damage === null) return [];
    const token = tokens.find((each) => each.name === credential);
    return {
      connectionId: id,
      connectionName: name,
      identityProvider,
      way,
      cxoneLanguage,
      credential,
      label: token?.label ?? '',
      owner: token?.owner ?? '',
      damage,
      storedAt: notes[credential]?.storedAt ?? null,
      revokedAt: null,
    };
  });
}

/** `null` for what is no secret by itself. */
function damageOf(credential: CredentialName, connection: Connection): Damage | null {
  const kindOfSecret = kindOf(credential);
  if (kindOfSecret === 'access-key-id' || kindOfSecret === 'client-id') return null;
  if (connection.kind === 'practice') return 'practice';
  if (kindOfSecret === 'access-key-secret') return 'access-key';
  if (kindOfSecret === 'client-secret') return 'client-secret';
  return goesIntoIdp(connection, credential) ? 'token-in-use' : 'token';
}

const worstFirst = (one: LiveSecret, other: LiveSecret): number =>
  orderOfDamage.indexOf(one.damage) - orderOfDamage.indexOf(other.damage) ||
  one.connectionName.localeCompare(other.connectionName);
