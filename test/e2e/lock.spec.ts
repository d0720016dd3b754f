import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { thisPlatform } from '../../src/main/platform.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { lockWords } from '../../src/renderer/words/areas/lock.ts';
import { secretActionsWords } from '../../src/renderer/words/areas/secret-actions.ts';
import { vaultWords } from '../../src/renderer/words/areas/vault.ts';
import { Language } from '../../src/shared/language.ts';
import type { VaultSection } from '../../src/shared/vault-sections.ts';
import { requireTestKeyring } from '../support/keyring.ts';
import { heapOf } from './support/heap.ts';
import { Looker, usualSize } from './support/look.ts';
import { clipboardOf, connectionOf, stateOf } from './support/outside.ts';
import { isRealElectron, type RunningApp } from './support/runtime.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const passphrase = 'four words and a fish';
const name = 'Nordwind-Zentrale';
/** A guess is slow on purpose, and the keychain is asked several times about it. */
const patiently = { timeout: 120_000 };
const secret = `canary-${'0123456789abcdef'.repeat(2)}`;

test.beforeEach(() => {
  requireTestKeyring();
});

test.afterEach(async () => {
  const vault = createKeychainVault({ platform: thisPlatform });
  for (const own of ['lock-passphrase', 'lock-attempts'] as const) await vault.remove({ own });
});

/** What a person does in the vault, by what it says. */
class VaultWalk extends Walk {
  readonly lock = lockWords[this.language];
  readonly actions = secretActionsWords[this.language];

  async openVault(section: VaultSection): Promise<void> {
    await this.press(this.words.rail.vault);
    const words = vaultWords[this.language];
    await this.press(words.sections[section]);
    await expect(
      this.page.getByRole('heading', { level: 1, name: `${words.title}: ${words.sections[section]}` }),
    ).toBeVisible();
  }

  field(label: string) {
    return this.page.getByLabel(label, { exact: true });
  }

  get lockScreen() {
    return this.page.getByRole('heading', { level: 1, name: this.lock.screen.title });
  }

  async turnLockOn(): Promise<void> {
    await this.openVault('protection');
    await this.field(this.lock.form.next).fill(passphrase);
    await this.field(this.lock.form.repeat).fill(passphrase);
    await this.press(this.lock.turnOn);
    await expect(this.page.getByText(this.lock.isOn, { exact: true }).first()).toBeVisible(patiently);
  }

  async unlock(typed: string): Promise<void> {
    await this.field(this.lock.screen.passphrase.keychain).fill(typed);
    await this.press(this.lock.screen.unlock);
  }
}

/** A connection with one secret in the keychain. No script of the page is handed the secret. */
async function connect(app: RunningApp): Promise<string> {
  const { page } = app;
  await page.locator('.rail-foot').waitFor();
  await app.inMain(({ clipboard }, copied) => clipboard.writeText(copied), secret);
  return page.evaluate(async (called) => {
    const made = await window.assistant.connections.createTenant({
      name: called,
      tenantAddress: 'na1.nice-incontact.com',
      confirmedHost: null,
      cloud: 'standard',
      issuer: '',
      identityProvider: 'okta',
      way: 'token',
      cxoneLanguage: 'en',
    });
    if (!made.ok) throw new Error(made.problem.code);
    const { connectionId } = made.value;
    const stored = await window.assistant.credentials.storeFromClipboard({ connectionId, credential: 'scim-token' });
    if (!stored.ok || stored.value.kind !== 'stored') throw new Error('not stored');
    return connectionId;
  }, name);
}

/** Where a secret is shown, as the browser has it: asked of its document, and not by a script, which would keep a copy. */
async function shownIn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.shown-secret code' });
  const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId });
  await session.detach();
  return outerHTML;
}

const lockByKey = (app: RunningApp): Promise<void> =>
  isRealElectron
    ? app.inMain(({ Menu }) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById('lock');
        if (item) Reflect.apply(item.click, item, []);
      })
    : app.page.keyboard.press('ControlOrMeta+l');

for (const language of Language.options)
  test(`a locked vault shows nothing, is slow to try, and opens where the person was (${language})`, async ({
    start,
  }) => {
    const app = await start({ environment: systemIn(language) });
    const { page } = app;
    const walk = new VaultWalk(page, language);
    const connectionId = await connect(app);
    await walk.turnLockOn();
    await lockByKey(app);
    await expect(walk.lockScreen).toBeVisible();

    await test.step('over the bridge everything is masked or refused', async () => {
      const state = await stateOf(page);
      expect(JSON.stringify(state)).not.toMatch(/Nordwind|nice-incontact|cdef/);
      expect(state.connections).toHaveLength(1);
      const copied = await page.evaluate(
        (id) => window.assistant.credentials.copy({ connectionId: id, credential: 'scim-token' }),
        connectionId,
      );
      expect(copied).toEqual({ ok: false, problem: { code: 'locked' } });
      expect(await heapOf(page)).not.toContain(name);
    });

    for (const typed of ['wrong one', 'wrong two', 'wrong three']) {
      await walk.unlock(typed);
      await expect(page.getByText(walk.words.problems['lock-passphrase-wrong'].title)).toBeVisible(patiently);
      await expect(walk.button(walk.lock.screen.unlock)).not.toHaveAttribute('aria-busy', 'true');
    }
    expect((await stateOf(page)).lock.waitUntil).not.toBeNull();
    await expect(page.locator('.lock-card .attention-line')).toBeHidden();
    await walk.unlock(passphrase);
    await expect(walk.lockScreen).toBeHidden(patiently);
    await expect(walk.button(walk.lock.lockNow)).toBeVisible();
    expect((await connectionOf(page)).name).toBe(name);
  });

test('locking takes a copied secret off the clipboard; a file that is deleted opens nothing', async ({
  start,
  profile,
}) => {
  const app = await start();
  const walk = new VaultWalk(app.page, 'en');
  await connect(app);
  await walk.turnLockOn();
  await walk.openVault('secrets');
  await walk.press(walk.words.common.copyThing(`${walk.words.credentials.names['scim-token']}, ${name}`));
  await expect.poll(() => clipboardOf(app)).toBe(secret);
  await expect(app.page.getByText(walk.words.clipboard.holdsSecret)).toBeVisible();
  const mark = 'electron application/osclipboard;format="x-kde-passwordManagerHint"';
  if (process.platform === 'linux')
    expect(await app.inMain(({ clipboard }, type) => clipboard.has(type), mark)).toBe(true);
  await walk.press(walk.words.rail.lock);
  await expect(walk.lockScreen).toBeVisible();
  await expect.poll(() => clipboardOf(app)).toBe('');

  await app.quit();
  for (const file of ['state.json', 'state.previous.json']) await rm(path.join(profile, file));
  const again = await start();
  const second = new VaultWalk(again.page, 'en');
  await expect(second.lockScreen).toBeVisible();
  await second.unlock(passphrase);
  await expect(again.page.getByRole('heading', { name: second.words.welcome.title })).toBeVisible();
});

test('a secret that a crash left on the clipboard is cleared at the next start, and nothing else is', async ({
  start,
}) => {
  const app = await start();
  const walk = new VaultWalk(app.page, 'en');
  const connectionId = await connect(app);
  const copy = ({ page }: RunningApp): Promise<unknown> =>
    page.evaluate(
      (id) => window.assistant.credentials.copy({ connectionId: id, credential: 'scim-token' }),
      connectionId,
    );
  await copy(app);
  await app.kill();
  const second = await start({ environment: { ...systemIn('en'), ASSISTANT_CLIPBOARD: secret } });
  await expect.poll(() => clipboardOf(second)).toBe('');
  await copy(second);
  await second.kill();
  const third = await start({ environment: { ...systemIn('en'), ASSISTANT_CLIPBOARD: 'copied by the person' } });
  await third.page.getByRole('button', { name: walk.words.rail.vault }).waitFor();
  await stateOf(third.page);
  expect(await clipboardOf(third)).toBe('copied by the person');
});

test('a secret is shown while its button is held, in a protected window, and leaves nothing behind', async ({
  start,
}) => {
  const app = await start();
  const { page } = app;
  const walk = new VaultWalk(page, 'en');
  await connect(app);
  await walk.openVault('secrets');
  const button = walk.button(walk.actions.holdNamed(`${walk.words.credentials.names['scim-token']}, ${name}`));
  const place = page.locator('.shown-secret code');
  const expectShown = () => expect.poll(() => shownIn(page)).toContain(`>${secret}<`);
  const expectGone = () => expect.poll(() => shownIn(page)).toContain('></code>');
  const isProtected = () => app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isContentProtected());

  await button.hover();
  await page.mouse.down();
  await expectShown();
  await expect(place).toBeVisible();
  expect(await isProtected()).toBe(true);
  // It is in the document then, and in nothing that the scripts of the window hold.
  expect(await heapOf(page)).not.toContain(secret);
  await page.mouse.up();
  await expectGone();
  await expect(place).toBeHidden();
  await expect.poll(isProtected).toBe(false);

  await button.focus();
  await page.keyboard.down('Space');
  await expectShown();
  await page.keyboard.up('Space');
  await expectGone();

  // Pressed again before the first press was answered: that answer comes too late, and ends nothing of the second one.
  await button.hover();
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.down();
  await expectShown();
  await page.waitForTimeout(500);
  await expect(place).toBeVisible();
  expect(await isProtected()).toBe(true);
  await page.mouse.up();
  await expectGone();
  await expect.poll(isProtected).toBe(false);

  const leavings: readonly (() => unknown)[] = [
    () => window.dispatchEvent(new Event('blur')),
    () => document.querySelector('.stage')?.dispatchEvent(new Event('scroll')),
    () => window.assistant.app.goTo({ screen: 'welcome' }),
  ];
  for (const leave of leavings) {
    await button.hover();
    await page.mouse.down();
    await expectShown();
    await page.evaluate(leave);
    if (leave !== leavings.at(-1)) await expectGone();
    await page.mouse.up();
  }
  await expect(page.getByRole('heading', { name: walk.words.welcome.title })).toBeVisible();
  await expect.poll(isProtected).toBe(false);
  expect(await heapOf(page)).not.toContain(secret);
});

for (const language of Language.options)
  test(`the lock and the protection of secrets look right (${language})`, async ({ start }) => {
    const app = await start({ environment: systemIn(language) });
    const walk = new VaultWalk(app.page, language);
    const look = new Looker(app.page, language);
    await connect(app);
    await app.page.setViewportSize(usualSize);
    await walk.openVault('secrets');
    const named = `${walk.words.credentials.names['scim-token']}, ${name}`;
    await look.atWhatPasses('secret-shown', async (lookAtIt) => {
      await walk.button(walk.actions.holdNamed(named)).focus();
      await app.page.keyboard.down('Space');
      await expect.poll(() => shownIn(app.page)).toContain(`>${secret}<`);
      await lookAtIt();
      // The picture is of a shown secret only if it still was one.
      expect(await shownIn(app.page)).toContain(`>${secret}<`);
      await app.page.keyboard.up('Space');
    });
    await look.atWhatPasses('secret-copied', async (lookAtIt) => {
      await walk.press(walk.words.common.copyThing(named));
      await expect(app.page.getByText(walk.words.clipboard.holdsSecret)).toBeVisible();
      await lookAtIt();
    });
    await walk.openVault('protection');
    await look.at('vault-protection-off');
    await walk.turnLockOn();
    await look.at('vault-protection-on');
    await lockByKey(app);
    await expect(walk.lockScreen).toBeVisible();
    await look.at('lock-screen');
  });
