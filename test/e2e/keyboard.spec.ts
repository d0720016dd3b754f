import type { Locator, Page } from '@playwright/test';
import { faultsWords } from '../../src/renderer/words/areas/faults.ts';
import { Language } from '../../src/shared/language.ts';
import { keyboard } from './support/hand.ts';
import { TenantForm } from './support/tenant-form.ts';
import { expect, systemIn, test } from './support/test.ts';
import { Walk } from './support/walk.ts';

const inTurn = 120;

interface Stop {
  readonly name: string;
  readonly outline: string;
}

/** Everything the Tab key stops at, in order, until it comes round to the first again. */
async function tabStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    for (const met of document.querySelectorAll('[data-met]')) met.removeAttribute('data-met');
  });
  for (let turn = 0; turn < inTurn; turn += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isFirst = !element.hasAttribute('data-met');
      element.setAttribute('data-met', '');
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return { isFirst, name: `${element.tagName} ${name}`, outline: `${outlineStyle} ${outlineWidth}` };
    });
    if (stop?.isFirst === false) return stops;
    if (stop !== null) stops.push({ name: stop.name, outline: stop.outline });
  }
  throw new Error(`The Tab key did not come round within ${String(inTurn)} stops.`);
}

/** Checks that the focus shows at every stop, and that the Tab key comes to these in this order, wherever it begins. */
async function expectStops(page: Page, names: readonly string[]): Promise<void> {
  const stops = await tabStops(page);
  expect(stops.filter(({ outline }) => !/^(solid|auto) [2-9]/.test(outline))).toEqual([]);
  const at = (text: string): number => stops.findIndex(({ name }) => name.includes(text));
  const first = at(names[0] ?? '');
  const turned = names.map((text) => (at(text) === -1 ? -1 : (at(text) - first + stops.length) % stops.length));
  expect(turned, names.join(', ')).toEqual(turned.toSorted((one, other) => one - other));
  expect(turned).not.toContain(-1);
}

test('shows where the Tab key is, from the rail over the list to the task, on every kind of screen', async ({
  start,
}) => {
  const { page } = await start();
  const walk = new TenantForm(page, 'en');
  const { details, rail, preferences, credentials, common, manage, welcome } = walk.words;
  // The screen is there, and has taken the focus.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectStops(page, [welcome.tryPractice, welcome.connectTenant, preferences.helpPage]);
  await walk.openNew();
  await walk.create();
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expectStops(page, [details.back, details.create, preferences.helpPage]);
  await walk.press(details.back);

  await walk.start();
  await expectStops(page, [
    rail.allConnections,
    walk.titleOf('idp-settings'),
    details.chooseIdp.take('Okta (custom app)'),
  ]);
  await walk.openStep('access-key');
  await walk.open('store-key-id');
  const keyId = credentials.names['access-key-id'];
  await expectStops(page, [
    rail.allConnections,
    manage.menuOf(welcome.practiceName),
    walk.titleOf('idp-settings'),
    walk.taskTitle('try-access-key'),
    walk.label('addAccessKey'),
    credentials.pasteNamed(keyId),
    credentials.typeNamed(keyId),
    preferences.helpPage,
  ]);
  await walk.openStep('idp-settings');
  await walk.open('enter-settings');
  await expectStops(page, [
    rail.allConnections,
    walk.taskTitle('start-provisioning'),
    common.copyThing('SCIM connector base URL'),
    walk.words.task.tickDone,
    preferences.helpPage,
  ]);
  await walk.openStep('proof');
  // Both come with the step, one after the other.
  await expect(walk.button(walk.proof.before.start)).toBeVisible();
  await expect(page.getByText(faultsWords.en.title)).toBeVisible();
  await expectStops(page, [
    rail.allConnections,
    walk.taskTitle('run-checks'),
    faultsWords.en.title,
    walk.proof.before.start,
    walk.proof.reported.title,
    preferences.helpPage,
  ]);
});

for (const language of Language.options) {
  test(`leads the focus on to the next task and the next step (${language})`, async ({ start }) => {
    const { page } = await start({ environment: systemIn(language) });
    const walk = new Walk(page, language, keyboard(page));
    // So low that a step ends far below where the next one begins.
    await page.setViewportSize({ width: 1024, height: 480 });
    await walk.start();
    await walk.connectionStep('okta');
    const title = page.getByRole('heading', { level: 1, name: walk.titleOf('access-key') });
    await expect(title).toBeFocused();
    await expect(title).toBeInViewport();
    await walk.tick('open-admin');
    await expect(walk.openTask('create-role')).toBeFocused();
    await walk.tick('create-role');
    await expect(walk.openTask('create-employee')).toBeFocused();
    await expect(walk.openTask('create-employee')).toBeInViewport();
  });
}

/** Presses a button with the Enter key, and checks that the Escape key gives up what it opened. */
async function expectGivenUp(page: Page, button: Locator, opened: Locator): Promise<void> {
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(opened.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
  await expect(button).toBeFocused();
}

test('gives up typing and reading with Escape, and the focus goes back', async ({ start }) => {
  const { page } = await start();
  const walk = new Walk(page, 'en');
  const { credentials, help } = walk.words;
  await walk.start();
  await walk.openStep('access-key');
  await walk.open('store-key-id');
  const name = credentials.names['access-key-id'];
  const field = page.getByRole('textbox', { name });
  const typeIt = page.getByRole('button', { name: credentials.typeNamed(name) });
  await typeIt.click();
  await expect(field).toBeFocused();
  await field.fill('HALF');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(typeIt).toBeFocused();
  await typeIt.click();
  await expect(field).toHaveValue('');
  await page.keyboard.press('Escape');
  await expectGivenUp(page, walk.button(help.termsLink), page.getByRole('dialog', { name: help.terms.title }));
});

/** Opens the menu whose button has the focus, and chooses the item, with the arrows and the Enter key. */
async function chooseItem(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1);
  const item = page.getByRole('menuitem', { name });
  while (!(await item.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('offers what can be done with a connection to the keyboard alone', async ({ start }) => {
  const { page } = await start();
  const walk = new TenantForm(page, 'en');
  const { manage, rail } = walk.words;
  await walk.connect('Ours');
  const menu = walk.button(manage.menuOf('Ours'));
  const dialog = page.getByRole('dialog');
  await expectGivenUp(page, menu, page.getByRole('menu'));

  await chooseItem(page, manage.items.rename);
  await expect(page.getByRole('textbox', { name: manage.name })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Theirs');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const renamed = walk.button(manage.menuOf('Theirs'));
  await expect(renamed).toBeFocused();

  for (const item of [manage.items.duplicate, manage.items.remove]) {
    await chooseItem(page, item);
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(renamed).toBeFocused();
  }

  await walk.press(rail.allConnections);
  await expectGivenUp(page, renamed, page.getByRole('menu'));
});
