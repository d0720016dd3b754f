import type { Connection } from '../../shared/connection.ts';
import type { CredentialName, CredentialNote, TrialName } from '../../shared/credential.ts';
import { tickedWithout } from '../../shared/procedure/making.ts';
import { keysOf, without } from '../../shared/record.ts';
import { credentialsOfTrial } from '../../shared/trials.ts';

/** The connection with a secret that is stored: what was known of the value before goes. */
export const noted = (connection: Connection, credential: CredentialName, note: CredentialNote): Connection => ({
  ...connection,
  credentials: { ...connection.credentials, [credential]: note },
  // One in another store is still to be removed there.
  missing:
    connection.missing[credential]?.store === note.store
      ? without(connection.missing, [credential])
      : connection.missing,
  trials: trialsWithout(connection, [credential]),
  ticked: tickedWithout(connection, [credential]),
});

/** The connection without these secrets, and without what was known of them. */
export const forgotten = (connection: Connection, credentials: readonly CredentialName[]): Connection => ({
  ...connection,
  credentials: without(connection.credentials, credentials),
  missing: without(connection.missing, credentials),
  trials: trialsWithout(connection, credentials),
  ticked: tickedWithout(connection, credentials),
});

/** The connection without a secret that was not found, and with what was known of it; what was tried with it stays true. */
export const keptApart = (connection: Connection, credential: CredentialName, note: CredentialNote): Connection => ({
  ...connection,
  credentials: without(connection.credentials, [credential]),
  missing: { ...connection.missing, [credential]: note },
});

/** The connection with a secret that was not found before; one that was replaced since is not missed any more. */
export const foundAgain = (connection: Connection, credential: CredentialName, note: CredentialNote): Connection => ({
  ...connection,
  credentials: { [credential]: note, ...connection.credentials },
  missing: without(connection.missing, [credential]),
});

/** The results of trials, without those that were about one of the credentials. */
function trialsWithout({ trials }: Connection, credentials: readonly CredentialName[]): Connection['trials'] {
  const isOutdated = (trial: TrialName): boolean =>
    credentialsOfTrial(trial).some((credential) => credentials.includes(credential));
  return without(trials, keysOf(trials).filter(isOutdated));
}
