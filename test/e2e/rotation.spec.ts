import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { lifetimesWords } from '../../src/renderer/words/areas/lifetimes.ts';
import { rotationWords } from '../../src/renderer/words/areas/rotation.ts';
import { Language } from '../../src/shared/language.ts';
import { dayOf, daysAfter } from '../../src/shared/lifetime/calendar-day.ts';
import { Looker } from './support/look.ts';
import { clipboardOf, connectionOf, storedSecret } from './support/outside.ts';
import { isRealElectron, type RunningApp } from './support/runtime.ts';
import { createTenant, storeSecret } from './support/tenants.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

/** The end dates, and the replacement of a token, as a person sees them. */
class Rotating extends Walk {
  readonly lifetimes = lifetimesWords[this.language];
  readonly rotation = rotationWords[this.language];

  /** A practice connection whose token is stored, without walking there. */
  async begin(): Promise<void> {
    await this.start();
    const { id: connectionId } = await connectionOf(this.page);
    await this.page.evaluate(async (id) => {
      const { practice, credentials } = window.assistant;
      await practice.generateToken(null);
      await practice.copy({ what: 'scim-token' });
      await credentials.storeFromClipboard({ connectionId: id, credential: 'scim-token' });
      await practice.saveToken(null);
    }, connectionId);
  }

  /** A practice connection whose access key is stored, without walking there. */
  async beginWithKey(): Promise<void> {
    await this.start();
    const { id: connectionId } = await connectionOf(this.page);
    await this.page.evaluate(async (id) => {
      const { practice, credentials } = window.assistant;
      await practice.addAccessKey(null);
      await practice.showSecretKey(null);
      for (const credential of ['access-key-id', 'access-key-secret'] as const) {
        await practice.copy({ what: credential });
        await credentials.storeFromClipboard({ connectionId: id, credential });
      }
      await practice.saveAccessKey(null);
    }, connectionId);
  }

  /** Begins to replace an access key by one of another service employee. */
  async beginWithOther(key: string): Promise<void> {
    await this.press(this.lifetimes.startNamed(key));
    await this.expectStep('choose');
    await this.choose(this.rotation.key.owners.other.name);
    await this.press(this.rotation.choseAct);
    await this.expectStep('make');
  }

  async openEnds(): Promise<void> {
    await this.page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'lifetimes' }));
    await expect(this.page.getByText(this.lifetimes.intro)).toBeVisible();
  }

  /** The step that the list of steps says is to be done now. */
  async expectStep(step: keyof typeof this.lifetimes.steps): Promise<void> {
    await expect(this.page.locator('.rotation-steps [aria-current=step]')).toContainText(this.lifetimes.steps[step]);
  }

  /** Of one secret among the end dates. */
  row(secret: string) {
    return this.page.locator('.life-row', { has: this.page.getByLabel(this.lifetimes.changeNamed(secret)) });
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }
}

/** Answers the next question where to keep a file. */
const saveTo = (app: RunningApp, file: string): Promise<void> =>
  app.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

/** Clicks the reminder. Only the host has the notifications that it was asked to show. */
const clickReminder = (app: RunningApp): Promise<void> =>
  app.inMain(({ Notification }) => {
    const { shown = [] } = Notification as { shown?: { emit: (event: string) => void }[] };
    for (const notification of shown) notification.emit('click');
  });

const nameOf = async (page: Page): Promise<string> => (await connectionOf(page)).name;

for (const language of Language.options) {
  test(`a token is replaced without losing the old one before the end (${language})`, async ({ start }) => {
    // Each starts the app two or three times.
    test.slow();
    const environment = systemIn(language);
    let app = await start({ environment });
    let walk = new Rotating(app.page, language);
    const { lifetimes, rotation, words } = walk;
    const look = (screen: string): Promise<void> => new Looker(app.page, language).at(screen);
    const name = words.credentials.names['scim-token'];
    await walk.begin();
    await walk.openEnds();
    await expect(app.page.getByText(lifetimes.unknownLong).first()).toBeVisible();
    const practice = await nameOf(app.page);
    const old = await storedSecret((await connectionOf(app.page)).id, 'scim-token');
    await test.step('makes and stores a second one', async () => {
      await walk.press(lifetimes.startNamed(`${name} · ${practice}`));
      await walk.expectStep('choose');
      await look('rotation-choose');
      await walk.choose(rotation.token.owners.same.name);
      await walk.press(rotation.choseAct);
      await walk.expectStep('make');
      await look('rotation-make');
      await walk.press(walk.label('generate'));
      // It pushes down what is below it.
      await expect(walk.button(words.common.copyThing(walk.label('showToken')))).toBeVisible();
      await walk.press(rotation.token.made);
      await walk.expectStep('store');
      await look('rotation-store');
      await walk.copyInCxone(walk.label('showToken'));
      await walk.press(words.credentials.pasteNamed(words.tokens.numbered(2)));
      await walk.expectStep('check');
      await look('rotation-check');
    });

    await test.step('goes on where it was after a restart, and checks it', async () => {
      await app.quit();
      app = await start({ environment });
      walk = new Rotating(app.page, language);
      await expect(app.page.getByText(lifetimes.intro)).toBeVisible();
      await walk.press(lifetimes.goOnNamed(`${words.tokens.numbered(1)} · ${practice}`));
      await walk.expectStep('check');
      await walk.press(rotation.tryNew);
      await walk.expectStep('enter');
    });

    const { id } = await connectionOf(app.page);
    await test.step('gives the new one, and says that the server no longer takes the old one', async () => {
      await walk.press(words.common.copyThing(rotation.copyNew('Authorization')));
      const next = await storedSecret(id, 'scim-token-2');
      await expect.poll(() => clipboardOf(app)).toBe(next);
      expect(next).not.toBe(old);
      await app.page.evaluate(() => window.assistant.practice.breakOne({ fault: 'redirect-to-login' }));
      await walk.press(rotation.tryOld);
      const notAsked = words.tokens.refused(words.problems.redirected.title);
      await expect(app.page.getByRole('status').getByText(notAsked)).toBeVisible();
      await app.page.evaluate(() => window.assistant.practice.breakOne({ fault: null }));
      await walk.press(rotation.tryOld);
      await expect(app.page.getByRole('status').getByText(rotation.oldRefused)).toBeVisible();
      await look('rotation-enter');
    });

    await test.step('keeps the old one until the last step', async () => {
      await walk.press(rotation.enteredAct);
      await walk.expectStep('confirm');
      await expect(walk.button(rotation.confirmedAct)).toBeDisabled();
      await look('rotation-confirm');
      await walk.choose(rotation.proofs['idp-cycle'].name);
      await walk.press(rotation.confirmedAct);
      await walk.expectStep('revoke');
      await look('rotation-revoke');
      await walk.press(rotation.revokedAct);
      await walk.expectStep('remove');
      await look('rotation-remove');
      expect(await storedSecret(id, 'scim-token')).toBe(old);
      await walk.press(rotation.token.removeAct);
      await walk.press(rotation.token.removeAct.replace(' …', ''));
      await expect(app.page.getByText(rotation.finished(words.tokens.numbered(2)))).toBeVisible();
      await look('rotation-finished');
      expect(await storedSecret(id, 'scim-token')).toBeNull();
      expect(await connectionOf(app.page)).toMatchObject({ tokenInUse: 'scim-token-2', rotation: null });
    });
  });

  test(`an access key is replaced by one of another service employee (${language})`, async ({ start }) => {
    // Starts the app twice.
    test.slow();
    const environment = systemIn(language);
    let app = await start({ environment });
    let walk = new Rotating(app.page, language);
    const { lifetimes, rotation, words } = walk;
    const keyId = words.credentials.names['access-key-id'];
    const secretKey = words.credentials.names['access-key-secret'];
    await walk.beginWithKey();
    await walk.openEnds();
    const { id, name } = await connectionOf(app.page);
    const named = `${secretKey} · ${name}`;
    const keyOf = async (which: '' | '-next'): Promise<readonly (string | null)[]> => [
      await storedSecret(id, `access-key-id${which}`),
      await storedSecret(id, `access-key-secret${which}`),
    ];
    const old = await keyOf('');
    expect(old).not.toContain(null);

    await test.step('backing out leaves everything as it was, and says what is where', async () => {
      await walk.beginWithOther(named);
      await walk.press(rotation.backOut);
      await walk.press(rotation.backOutConfirm);
      await expect(app.page.getByText(rotation.backedOut(secretKey))).toBeVisible();
      await expect(app.page.getByText(rotation.leftovers['next-perhaps-in-cxone'](secretKey, ''))).toBeVisible();
      await new Looker(app.page, language).at('rotation-backed-out');
      expect(await connectionOf(app.page)).toMatchObject({ rotation: null });
      expect(await keyOf('')).toEqual(old);
      await walk.press(rotation.dismiss);
      await expect(app.page.getByText(lifetimesWords[language].intro)).toBeFocused();
    });

    await test.step('stores a second key beside the first one', async () => {
      await walk.beginWithOther(named);
      await walk.press(walk.label('addAccessKey'));
      // It pushes down what is below it.
      await expect(walk.button(walk.label('showSecretKey'))).toBeVisible();
      await walk.press(rotation.key.made);
      await walk.expectStep('store');
      await walk.copyInCxone(walk.label('accessKeyId'));
      await walk.press(words.credentials.pasteNamed(words.credentials.newName(keyId)));
      await expect(walk.button(words.credentials.replaceNamed(words.credentials.newName(keyId)))).toBeVisible();
      await walk.press(walk.label('showSecretKey'));
      await walk.copyInCxone(walk.label('secretAccessKey'));
      await walk.press(words.credentials.pasteNamed(words.credentials.newName(secretKey)));
      await walk.expectStep('check');
    });

    await test.step('goes on where it was after a restart, with both keys, and checks the new one', async () => {
      await app.quit();
      app = await start({ environment });
      walk = new Rotating(app.page, language);
      expect(await keyOf('')).toEqual(old);
      await walk.press(lifetimes.goOnNamed(named));
      await walk.expectStep('check');
      await walk.press(rotation.tryNew);
      await walk.expectStep('enter');
    });

    const next = await keyOf('-next');
    expect(next).not.toContain(null);
    expect(next).not.toEqual(old);
    await test.step('gives both halves of the new one', async () => {
      for (const [index, half] of [keyId, secretKey].entries()) {
        await walk.press(words.common.copyThing(rotation.copyNew(words.credentials.newName(half))));
        await expect.poll(() => clipboardOf(app)).toBe(next[index]);
      }
      await walk.press(rotation.enteredAct);
      await walk.expectStep('confirm');
    });

    await test.step('keeps the old one until the last step, which puts the new one in its place', async () => {
      await walk.choose(rotation.proofs['idp-test'].name);
      await walk.press(rotation.confirmedAct);
      await walk.expectStep('revoke');
      await expect(app.page.getByText(rotation.key.noWayBack)).toBeVisible();
      await new Looker(app.page, language).at('rotation-revoke-key');
      await walk.press(rotation.revokedAct);
      await walk.expectStep('remove');
      expect(await keyOf('')).toEqual(old);
      await walk.press(rotation.key.removeAct);
      await walk.press(rotation.key.removeAct.replace(' …', ''));
      await expect(app.page.locator('.rotation-end[data-how=finished]')).toBeVisible();
      expect(await keyOf('')).toEqual(next);
      expect(await keyOf('-next')).toEqual([null, null]);
      const trials = { 'access-key': { outcome: { kind: 'accepted' } } };
      expect(await connectionOf(app.page)).toMatchObject({ rotation: null, trials });
      await app.page.evaluate(() => window.assistant.app.goTo({ screen: 'vault', section: 'audit' }));
      await expect(app.page.locator('.audit-entry').first()).toBeVisible();
      await new Looker(app.page, language).at('audit-rotated');
    });
  });

  test(`an end date is reminded of and saved as a calendar, and cancelling says what is where (${language})`, async ({
    start,
    profile,
  }) => {
    // Each starts the app two or three times.
    test.slow();
    const environment = systemIn(language);
    let app = await start({ environment });
    const walk = new Rotating(app.page, language);
    const { lifetimes, rotation, words } = walk;
    const name = words.credentials.names['scim-token'];
    await walk.begin();
    await walk.openEnds();
    const connection = await connectionOf(app.page);
    const named = `${name} · ${connection.name}`;
    const lastFour = connection.credentials['scim-token']?.lastFour ?? '';

    await test.step('a date is set', async () => {
      await app.page.getByLabel(lifetimes.changeNamed(named)).click();
      const row = walk.row(named);
      await row.getByLabel(lifetimes.date, { exact: true }).fill(daysAfter(dayOf(new Date()), -2));
      await row.getByRole('button', { name: lifetimes.setDate }).click();
      await expect(app.page.locator('.end-line[data-end=over]')).toHaveCount(1);
      await app.page.getByLabel(lifetimes.breaksNamed(named)).click();
      await new Looker(app.page, language).at('end-dates-over');
      await row.getByLabel(lifetimes.date, { exact: true }).fill(daysAfter(dayOf(new Date()), 3));
      await row.getByRole('button', { name: lifetimes.setDate }).click();
      await expect(app.page.locator('.end-line[data-end=soon]')).toHaveCount(1);
    });

    await test.step('the calendar file has no secret', async () => {
      const file = path.join(profile, 'ends.ics');
      await saveTo(app, file);
      await walk.press(lifetimes.exportAll);
      await expect(app.page.getByText(lifetimes.exported(file))).toBeVisible();
      const calendar = await readFile(file, 'utf8');
      expect(calendar).toContain('BEGIN:VEVENT\r\n');
      expect(calendar).not.toContain((await storedSecret(connection.id, 'scim-token')) ?? 'nothing stored');
      expect(calendar).not.toContain(lastFour);
    });

    await test.step('cancelling says what is where', async () => {
      await walk.press(lifetimes.startNamed(named));
      await walk.press(rotation.choseAct);
      await walk.press(rotation.backOut);
      await walk.press(rotation.backOutConfirm);
      await expect(app.page.getByText(rotation.backedOut(words.tokens.numbered(1)))).toBeVisible();
      expect(await connectionOf(app.page)).toMatchObject({ rotation: null, tokens: [{ name: 'scim-token' }] });
    });

    await test.step('the reminder comes at the next start, once, and its click leads to the end dates', async () => {
      await app.page.evaluate(() => window.assistant.app.goTo({ screen: 'welcome' }));
      await app.quit();
      app = await start({ environment });
      await expect.poll(() => app.output()).toContain(connection.name);
      expect(app.output()).not.toContain(lastFour);
      if (!isRealElectron) {
        await clickReminder(app);
        await expect(app.page.getByText(lifetimes.intro)).toBeVisible();
      }
      await app.quit();
      app = await start({ environment });
      await expect(app.page.locator('h1')).toBeVisible();
      expect(app.output()).not.toContain(connection.name);
    });
  });
}

for (const language of Language.options)
  test(`a rule shows beside every secret of its connection, a problem only beside the one it is about (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment: systemIn(language) });
    const walk = new Rotating(page, language);
    const { lifetimes, words } = walk;
    const connectionId = await createTenant(page, { name: 'Contoso' });
    for (const credential of ['access-key-secret', 'scim-token'] as const)
      await storeSecret(page, connectionId, credential, `value-of-${credential}-for-a-test`);
    await walk.openEnds();
    const key = `${words.credentials.names['access-key-secret']} · Contoso`;
    const token = `${words.credentials.names['scim-token']} · Contoso`;
    const rules = page.getByLabel(lifetimes.rule, { exact: true });
    const expectRules = async (rule: string): Promise<void> => {
      await expect(rules).toHaveCount(2);
      for (const field of await rules.all()) await expect(field).toHaveValue(rule);
    };
    for (const named of [key, token]) await page.getByLabel(lifetimes.changeNamed(named)).click();
    const ofToken = walk.row(token);
    const field = ofToken.getByLabel(lifetimes.rule, { exact: true });
    const abandoned = walk.row(key).getByLabel(lifetimes.rule, { exact: true });

    await abandoned.fill('none');
    await abandoned.press('Enter');
    await expect(page.getByText(lifetimes.ruleWrong('3650'))).toBeVisible();
    await field.fill('90');
    await field.press('Enter');
    await expectRules('90');
    await expect(field).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(0);
    for (const named of [key, token]) await expect(walk.button(`${lifetimes.setDate}: ${named}`)).toHaveCount(1);
    await new Looker(page, language).at('end-dates-rule');

    await ofToken.getByRole('button', { name: `${lifetimes.clearRule}: Contoso`, exact: true }).press('Enter');
    await expectRules('');
    await expect(field).toBeFocused();
    await expect(page.getByRole('status').getByText(lifetimes.forgotten, { exact: true })).toHaveCount(1);

    // Only the secret half of the key is stored.
    await walk.press(lifetimes.startNamed(key));
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(walk.row(key).getByRole('alert')).toContainText(words.problems['credential-missing'].title);
  });
