import { randomUUID } from 'node:crypto';
import { createHttpClient } from '../../src/main/http/http-client.ts';
import { tenantReach } from '../../src/main/http/reach.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import { checks } from '../../src/main/verification/checks.ts';
import { runChecks } from '../../src/main/verification/runner.ts';
import type { RunRecord } from '../../src/shared/verification/finding.ts';

/** A SCIM server and the token that opens it. */
export interface Place {
  readonly baseUrl: string;
  readonly token: string;
}

/** Makes every check there is, with a client of its own. Raises when the run did not get to its end. */
export async function fullRun({ baseUrl, token }: Place): Promise<RunRecord> {
  const http = createHttpClient({ reach: tenantReach(() => null) });
  const record = await runChecks({
    runId: randomUUID(),
    connectionId: randomUUID(),
    input: {
      target: { baseUrl, issuer: null, cxone: false, practice: false },
      token: new Secret(token),
      accessKey: null,
      client: null,
      knownUser: null,
      tokenOwner: null,
      tenantAddress: null,
      sends: ['userName', 'name.givenName', 'name.familyName', 'active', 'emails[type eq "work"].value'],
    },
    http,
    checks,
    only: null,
    earlier: null,
    report: () => undefined,
    signal: new AbortController().signal,
    deadlineMs: 5 * 60_000,
    now: Date.now,
  });
  http.close();
  const isTrue = record.findings.some(({ check, outcome }) => check === 'token' && outcome === 'passed');
  if (record.outcome !== 'finished' || !isTrue) throw new Error(`the run ended as ${record.outcome}`);
  return record;
}
