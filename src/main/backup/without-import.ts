import { isDeepStrictEqual } from 'node:util';
import { TenantConnection } from '../../shared/connection.ts';
import type { CredentialName, CredentialNote } from '../../shared/credential.ts';
import { keysOf, without } from '../../shared/record.ts';
import { isSameToCheck } from '../connections/proof.ts';

/**
 * The connection as it was before an import, but for what was changed since the import left it: that stays. Of its secrets
 * these have their old note again, or none.
 */
export function withoutImport(
  now: TenantConnection,
  { before, after }: { readonly before: TenantConnection; readonly after: TenantConnection },
  notes: ReadonlyMap<CredentialName, CredentialNote | undefined>,
): TenantConnection {
  // One that lies in another store than what has taken its place is still to be removed there.
  const missing = { ...before.missing, ...now.missing };
  const credentials: TenantConnection['credentials'] = defined({ ...now.credentials, ...Object.fromEntries(notes) });
  const back = TenantConnection.parse({
    ...asRecord(takenBack(now, after, before)),
    credentials,
    missing: without(
      missing,
      keysOf(missing).filter((name) => credentials[name]?.store === missing[name]?.store),
    ),
    tokens: isDeepStrictEqual(now.tokens, after.tokens) ? before.tokens : withTokensOf(before, now),
  });
  // What trials and checks found out is true of the secrets and the place it was found out with.
  const isAsTried = isDeepStrictEqual(back.credentials, before.credentials) && isSameToCheck(back, before);
  return {
    ...back,
    trials: isAsTried ? back.trials : now.trials,
    proof: isSameToCheck(back, before) ? before.proof : null,
  };
}

/** What is still as the import left it is as it was before; what is not stays as it is now. */
function takenBack(now: unknown, after: unknown, before: unknown): unknown {
  if (isDeepStrictEqual(now, after)) return before;
  if (!isRecord(now) || !isRecord(after) || !isRecord(before)) return now;
  const names = new Set([...Object.keys(now), ...Object.keys(before)]);
  return defined(Object.fromEntries([...names].map((name) => [name, takenBack(now[name], after[name], before[name])])));
}

const defined = <Value>(record: Readonly<Partial<Record<string, Value>>>): Readonly<Partial<Record<string, Value>>> =>
  without(
    record,
    keysOf(record).filter((name) => record[name] === undefined),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const withTokensOf = (before: TenantConnection, now: TenantConnection): TenantConnection['tokens'] => [
  ...now.tokens,
  ...before.tokens.filter(({ name }) => !now.tokens.some((token) => token.name === name)),
];
