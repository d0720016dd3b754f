import type { Page } from '@playwright/test';
import { catchingWords } from '../../src/renderer/words/areas/catching.ts';
import { Language } from '../../src/shared/language.ts';
import { labelIn } from '../../src/shared/procedure/cxone-labels.ts';
import type { CxoneLanguage, TaskId } from '../../src/shared/procedure/ids.ts';
import { accessKeyStep } from '../../src/shared/procedure/steps/access-key.ts';
import { scimTokenStep } from '../../src/shared/procedure/steps/scim-token.ts';
import type { Step } from '../../src/shared/procedure/task.ts';
import { Looker, usualSize } from './support/look.ts';
import { clipboardOf, connectionOf, storedSecret } from './support/outside.ts';
import { createTenant } from './support/tenants.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const madeUpToken = 'made-up-token-'.repeat(8);
const madeUpKey = (letter: string): string => `${letter.repeat(52)}====`;

const idsBefore = ({ tasks }: Step, last: TaskId): readonly TaskId[] =>
  tasks
    .map(({ id }) => id)
    .slice(
      0,
      tasks.findIndex(({ id }) => id === last),
    );

/** A sentence with a label of CXone, as it stands in the window. */
const inFull = (sentence: string, language: CxoneLanguage): string =>
  sentence
    .replace('{save}', labelIn('save', language).text)
    .replace('{saveAccountSettings}', labelIn('saveAccountSettings', language).text);

/** Writes down, in the page, every state in which the caught secret is shown from now on. */
const watchStates = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const states: string[] = [];
    const look = (): void => {
      const state = document.querySelector<HTMLElement>('.caught')?.dataset['state'];
      if (state !== undefined && states.at(-1) !== state) states.push(state);
      document.documentElement.dataset['states'] = states.join(' ');
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
  });

const statesOf = async (page: Page): Promise<readonly string[]> =>
  ((await page.locator('html').getAttribute('data-states')) ?? '').split(' ');

for (const language of Language.options) {
  const words = catchingWords[language];

  test(`catches a key, tries it, and only then says that it is safe to save (${language})`, async ({ start }) => {
    const environment = systemIn(language);
    const app = await start({ environment });
    const walk = new Walk(app.page, language);
    await app.page.setViewportSize(usualSize);
    const look = new Looker(app.page, language);
    const { credentials, capture, problems, trials } = walk.words;
    const secret = credentials.names['access-key-secret'];
    await walk.start();
    await walk.connectionStep('okta');
    for (const id of idsBefore(accessKeyStep, 'show-secret')) await walk.doTask(id);

    await test.step('it is ready, and looks at the clipboard only on a press', async () => {
      await expect(walk.openTask('show-secret')).toBeVisible();
      await expect(app.page.getByText(words.armed)).toBeVisible();
      await expect(app.page.getByText(words.thenTries['access-key-secret'])).toBeVisible();
      await look.at('91-armed');
      await walk.press(credentials.pasteNamed(secret));
      await expect(app.page.getByText(problems['clipboard-empty'].title)).toBeVisible();
    });

    await test.step('the ID pasted for the secret is noticed', async () => {
      await walk.press(walk.label('showSecretKey'));
      await walk.copyInCxone(walk.label('accessKeyId'));
      await walk.press(credentials.pasteNamed(secret));
      await expect(app.page.getByText(capture.doubts['same-as-key-id'])).toBeVisible();
      await look.at('92-armed-wrong');
      await walk.press(capture.discardNamed(secret));
    });

    await test.step('the right one is stored, compared and tried, and then it is safe', async () => {
      await watchStates(app.page);
      await walk.takeOver(walk.label('secretAccessKey'), 'access-key-secret');
      await expect(walk.openTask('save-key')).toBeVisible();
      await expect(app.page.getByText(inFull(words.safe['access-key-secret'], language))).toBeVisible();
      await expect(app.page.getByText(trials.accepted['access-key'])).toBeVisible();
      // Never a moment in which it is called safe before it was tried.
      expect(await statesOf(app.page)).toEqual(['trying', 'safe']);
      await expect(app.page.getByText(words.clipboard.cleared ?? '').first()).toBeVisible();
      expect(await clipboardOf(app)).toBe('');
      await look.at('93-caught');
    });

    await test.step('it says so again after the assistant was closed', async () => {
      const { id, credentials: notes } = await connectionOf(app.page);
      const kept = await storedSecret(id, 'access-key-secret');
      // What only fills up the length tells nothing apart.
      expect(kept?.replace(/=+$/, '').slice(-4)).toBe(notes['access-key-secret']?.lastFour);
      await app.quit();
      const again = await start({ environment });
      await expect(again.page.getByText(inFull(words.safe['access-key-secret'], language))).toBeVisible();
      const later = new Walk(again.page, language);
      await later.tick('save-key');
      await expect(again.page.getByText(inFull(words.safe['access-key-secret'], language))).toHaveCount(0);
    });
  });

  test(`says of a token that is refused what to do before saving (${language})`, async ({ start }) => {
    const app = await start({ environment: systemIn(language) });
    const walk = new Walk(app.page, language);
    await app.page.setViewportSize(usualSize);
    const look = new Looker(app.page, language);
    const token = walk.words.credentials.names['scim-token'];
    await walk.start();
    await walk.connectionStep('okta');
    await walk.goTo('scim-token');
    for (const id of idsBefore(scimTokenStep, 'copy-token')) await walk.doTask(id);
    await expect(app.page.getByText(words.armed)).toBeVisible();
    await app.inMain(({ clipboard }, copied) => clipboard.writeText(copied), madeUpToken);
    await walk.paste('scim-token');

    await expect(walk.openTask('save-token')).toBeVisible();
    await expect(app.page.getByText(words.notAccepted)).toBeVisible();
    await look.at('94-caught-refused');

    await walk.copyInCxone(walk.label('showToken'));
    await walk.press(walk.words.credentials.replaceNamed(token));
    await expect(app.page.getByText(inFull(words.safe['scim-token'], language))).toBeVisible();
    await walk.press(walk.label('saveAccountSettings'));
    await walk.tick('save-token');
    await expect(app.page.getByText(walk.words.step.doneTitle)).toBeVisible();
  });

  test(`says why a key of a tenant was not tried, and that it is safe all the same (${language})`, async ({
    start,
  }) => {
    const app = await start({ environment: systemIn(language) });
    const walk = new Walk(app.page, language);
    await app.page.setViewportSize(usualSize);
    const look = new Looker(app.page, language);
    const { names } = walk.words.credentials;
    await createTenant(app.page, { name: 'Ours', cxoneLanguage: language });
    await walk.goTo('access-key');
    await walk.open('store-key-id');
    await walk.typeSecret(names['access-key-id'], madeUpKey('A'));
    await walk.open('store-key-secret');
    await expect(app.page.getByText(words.thenStores)).toBeVisible();
    await look.at('95-armed-tenant');
    await walk.typeSecret(names['access-key-secret'], madeUpKey('B'));
    await walk.open('save-key');
    await expect(app.page.getByText(inFull(words.safe['access-key-secret'], language))).toBeVisible();
    await expect(app.page.getByText(words.notTriedClient)).toBeVisible();
    await look.at('96-caught-tenant');
  });
}
