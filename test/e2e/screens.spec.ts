import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { identityProviders } from '../../src/shared/identity-providers/registry.ts';
import { Language } from '../../src/shared/language.ts';
import { PracticeWalk } from './support/practice-walk.ts';
import { expect, systemIn, test } from './support/test.ts';

const folder = path.resolve(import.meta.dirname, '../../test-results/screens');
const sizes = [
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
  { width: 360, height: 740 },
] as const;
const longestHost =
  'a-very-long-company-host-name-with-many-parts.customer-service.europe.example-corporation.nicecxone.com';

/** Takes the picture of a screen in both themes and every size, and lets axe look at it in both themes. */
async function look(page: Page, language: Language, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((chosen) => window.assistant.app.setPreferences({ theme: chosen }), theme);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const name = `${screen}-${language}-${theme}-${String(size.width)}.png`;
      await page.screenshot({ path: path.join(folder, name), fullPage: true, animations: 'disabled' });
      await expectNoSidewaysScrolling(page);
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([]);
  }
  await page.setViewportSize(sizes[0]);
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const language of Language.options) {
  test(`every screen of the practice is readable, light and dark (${language})`, async ({ start }) => {
    test.setTimeout(240_000);
    const { page } = await start({ environment: systemIn(language) });
    const walk = new PracticeWalk(page, language);
    const { words } = walk;
    await expect(page.getByRole('button', { name: words.welcome.tryPractice })).toBeVisible();
    await look(page, language, '01-welcome');
    await walk.start();
    await look(page, language, '02-access-key');
    await walk.task('store-access-key').click();
    await walk.press(words.credentials.pasteNamed(words.credentials.names['access-key-id']));
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, language, '03-clipboard-empty');
    await walk.task('create-role').click();
    await walk.accessKeyStep((place) => look(page, language, `03-${place}`));
    await look(page, language, '04-scim-token');
    await walk.tokenStep();
    await look(page, language, '05-choose-idp');
    await walk.press(words.chooseIdp.take(identityProviders.okta.name[language]));
    await walk.press(words.common.copyThing('Authorization'));
    await look(page, language, '06-settings');
    await walk.press(words.settings.tickDone);
    await walk.tick('start-provisioning');
    await look(page, language, '07-all-done');
    await walk.press(words.rail.remove);
    await look(page, language, '08-remove');
  });

  test(`every screen of a tenant is readable, light and dark (${language})`, async ({ start }) => {
    test.setTimeout(240_000);
    // No Secret Service can be reached: what it says then is among the screens.
    const environment = { ...systemIn(language), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
    const { page } = await start({ environment });
    const walk = new PracticeWalk(page, language);
    const { words } = walk;
    await expect(page.getByText(words.keychain.practiceStillWorks)).toBeVisible();
    await look(page, language, '11-keychain-missing');
    await walk.press(words.welcome.connectTenant);
    await page
      .getByLabel(words.newConnection.fields['connection-name'])
      .fill('Example Corporation, customer service Europe');
    await page.getByLabel(words.newConnection.fields['tenant-address']).fill('http://na1.nice-incontact.com');
    await walk.press(words.newConnection.create);
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, language, '12-address-refused');
    await page.getByLabel(words.newConnection.fields['tenant-address']).fill(longestHost);
    await walk.press(words.newConnection.create);
    await expect(walk.task('create-role')).toBeVisible();
    await look(page, language, '13-tenant');
    await walk.task('store-access-key').click();
    await walk.press(words.credentials.typeNamed(words.credentials.names['access-key-id']));
    await page.getByRole('textbox').fill('KEY-ID-OF-A-TEST');
    await walk.press(words.credentials.storeTyped);
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, language, '14-keychain-refuses');
    await page.getByRole('button', { name: walk.titleOf('idp-settings') }).click();
    await walk.task('enter-settings').click();
    await look(page, language, '15-settings-wait');
  });
}
