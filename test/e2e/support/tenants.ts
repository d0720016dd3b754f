import { expect, type Page } from '@playwright/test';
import type { AppState } from '../../../src/shared/app-state.ts';
import type { Connection, ConnectionId } from '../../../src/shared/connection.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import type { IdentityProviderId } from '../../../src/shared/identity-providers/registry.ts';
import type { CxoneLanguage, Way } from '../../../src/shared/procedure/ids.ts';
import type { RunningApp } from './runtime.ts';

interface TenantChoice {
  readonly name: string;
  readonly tenantAddress?: string;
  /** Where the address is none of CXone’s known ones. */
  readonly confirmedHost?: string;
  readonly identityProvider?: IdentityProviderId;
  readonly way?: Way;
  readonly cxoneLanguage?: CxoneLanguage;
}

/** Makes a connection as the form for a new one does, without filling in the form, and waits until it is shown. */
export async function createTenant(page: Page, choice: TenantChoice): Promise<ConnectionId> {
  const reply = await page.evaluate((tenant) => window.assistant.connections.createTenant(tenant), {
    tenantAddress: 'https://na1.nice-incontact.com',
    identityProvider: 'entra' as const,
    way: 'token' as const,
    confirmedHost: null,
    cloud: 'standard' as const,
    issuer: '',
    cxoneLanguage: 'en' as const,
    ...choice,
  });
  if (!reply.ok) throw new Error(`The connection was not made: ${reply.problem.code}`);
  await expect(page.locator('.rail-name')).toContainText(choice.name);
  return reply.value.connectionId;
}

/** Stores a secret as typing it does, without opening its task. */
export async function storeSecret(
  page: Page,
  connectionId: ConnectionId,
  credential: CredentialName,
  value: string,
): Promise<void> {
  const typed = { connectionId, credential, value };
  const reply = await page.evaluate((secret) => window.assistant.credentials.storeTyped(secret), typed);
  expect(reply).toMatchObject({ ok: true, value: { kind: 'stored' } });
}

/** Stores a secret that was copied elsewhere: no script of the page is handed it. */
export async function storeFromClipboard(
  app: RunningApp,
  connectionId: ConnectionId,
  credential: CredentialName,
  value: string,
): Promise<void> {
  await app.inMain(({ clipboard }, copied) => clipboard.writeText(copied), value);
  const of = { connectionId, credential };
  const reply = await app.page.evaluate((pasted) => window.assistant.credentials.storeFromClipboard(pasted), of);
  expect(reply).toMatchObject({ ok: true, value: { kind: 'stored' } });
}

/** What the window knows. */
export async function stateOf(page: Page): Promise<AppState> {
  const reply = await page.evaluate(() => window.assistant.app.readState(null));
  if (!reply.ok) throw new Error(`The state cannot be read: ${reply.problem.code}`);
  return reply.value;
}

/** The connection that is shown. */
export async function shownConnection(page: Page): Promise<Connection> {
  const { place, connections } = await stateOf(page);
  const shown = place.screen === 'connection' ? connections.find(({ id }) => id === place.connectionId) : undefined;
  if (shown === undefined) throw new Error('No connection is shown.');
  return shown;
}
