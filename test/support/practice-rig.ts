import { PracticeMemory } from '../../src/main/practice/practice-memory.ts';
import { type PracticeTenant, startPracticeTenant } from '../../src/main/practice/practice-tenant.ts';
import type { ClientPair } from '../../src/main/practice/tenant-credentials.ts';

/** A running practice tenant with its disk and clock. */
export interface PracticeRig {
  readonly tenant: PracticeTenant;
  /** What would be on disk now, as text. */
  readonly disk: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly passTime: (milliseconds: number) => void;
}

/** Starts a tenant whose clock stands still from now on, but for the time that is passed; `disk` is what an earlier one left. */
export async function startPractice(disk = 'null'): Promise<PracticeRig> {
  let kept = disk;
  let time = Date.now();
  const tenant = await startPracticeTenant({
    memory: PracticeMemory.nullable().parse(JSON.parse(disk)),
    remember: (memory) => {
      kept = JSON.stringify(memory);
      return Promise.resolve();
    },
    now: () => time,
  });
  return {
    tenant,
    disk: () => kept,
    now: () => time,
    passTime: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** The values of an access key, plain, after pressing the buttons that show it. */
export async function newAccessKey(tenant: PracticeTenant): Promise<{ readonly id: string; readonly secret: string }> {
  await tenant.addAccessKey();
  tenant.showSecretKey();
  return { id: tenant.reveal('access-key-id').reveal(), secret: tenant.reveal('access-key-secret').reveal() };
}

/** A plain SCIM token, after pressing the button that makes it. */
export async function newScimToken(tenant: PracticeTenant): Promise<string> {
  await tenant.generateToken();
  return tenant.reveal('scim-token').reveal();
}

/** The value of a Basic authorization header. */
export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** Asks for an access token with a client that is not ours. */
export const fetchToken = (
  tenant: PracticeTenant,
  client: ClientPair,
  form: Readonly<Record<string, string>>,
): Promise<Response> =>
  fetch(`${tenant.address}/auth/token`, {
    method: 'POST',
    headers: { Authorization: basic(client.id.reveal(), client.secret.reveal()) },
    body: new URLSearchParams(form),
  });
