import { expect, type Page } from '@playwright/test';
import { thisPlatform } from '../../../src/main/platform.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import type { AppState } from '../../../src/shared/app-state.ts';
import type { Connection, ConnectionId } from '../../../src/shared/connection.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import {
  endpointsOf,
  type SettingsField,
  settingsSheet,
  type SheetValue,
} from '../../../src/shared/settings/settings-sheet.ts';
import type { RunningApp } from './runtime.ts';
import type { Walk } from './walk.ts';

export const clipboardOf = (app: RunningApp): Promise<string> => app.inMain(({ clipboard }) => clipboard.readText());

/** What the main process tells the window. */
export async function stateOf(page: Page): Promise<AppState> {
  const reply = await page.evaluate(() => window.assistant.app.readState(null));
  if (!reply.ok) throw new Error(`The state could not be read: ${reply.problem.code}`);
  return reply.value;
}

/** The connection with this name; the only one, unless told. */
export async function connectionOf(page: Page, name?: string): Promise<Connection> {
  const { connections } = await stateOf(page);
  const [connection, ...others] = connections.filter((each) => name === undefined || each.name === name);
  if (connection === undefined || others.length > 0) throw new Error(`Not one connection: ${String(name)}`);
  return connection;
}

/** The secret as the system's keychain has it, read by another process than the app; `null` when it has none. */
export async function storedSecret(connectionId: ConnectionId, credential: CredentialName): Promise<string | null> {
  const secret = await createKeychainVault({ platform: thisPlatform }).read({ connectionId, credential });
  return secret?.reveal() ?? null;
}

/** The settings sheet of the connection in the window. */
export async function sheetOf(page: Page): Promise<readonly SettingsField[]> {
  const connection = await connectionOf(page);
  const { practice } = await stateOf(page);
  const endpoints = endpointsOf(connection, practice?.address ?? null);
  if (endpoints === null) throw new Error('The practice tenant does not run.');
  return settingsSheet(connection, endpoints);
}

/** Copies every field of the sheet that can be copied, in its order, and compares what is on the clipboard then. */
export async function copyWholeSheet(app: RunningApp, walk: Walk): Promise<void> {
  const { id } = await connectionOf(walk.page);
  const sheet = await sheetOf(walk.page);
  const labels = sheet.map(({ label }) => walk.local(label));
  await expect(walk.page.locator('.sheet').getByRole('heading')).toHaveText(labels);
  for (const { label, value } of sheet) {
    const wanted = await wantedOnClipboard(id, value);
    if (wanted === null) continue;
    await walk.press(walk.words.common.copyThing(walk.local(label)));
    await expect.poll(() => clipboardOf(app), walk.local(label)).toBe(wanted);
  }
}

/** `null` for what is read and not copied. */
async function wantedOnClipboard(connectionId: ConnectionId, value: SheetValue): Promise<string | null> {
  if (value.kind === 'text' || value.kind === 'block') return value.text;
  if (value.kind !== 'secret') return null;
  const secret = await storedSecret(connectionId, value.credential);
  expect(secret, `${value.credential} is in the keychain`).not.toBeNull();
  return secret;
}
