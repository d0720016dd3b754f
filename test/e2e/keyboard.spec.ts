import type { Page } from '@playwright/test';
import { Language } from '../../src/shared/language.ts';
import { PracticeWalk } from './support/practice-walk.ts';
import { expect, systemIn, test } from './support/test.ts';

const inTurn = 60;

interface Stop {
  readonly name: string;
  readonly outline: string;
}

/** Everything the Tab key stops at, in order, until it comes round to the first again. */
async function tabStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
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

const expectVisible = (stops: readonly Stop[]): void => {
  expect(stops.filter(({ outline }) => !/^(solid|auto) [2-9]/.test(outline))).toEqual([]);
};

test('shows where the Tab key is, on every screen', async ({ start }) => {
  const { page } = await start();
  const walk = new PracticeWalk(page, 'en');
  const { welcome, newConnection, rail } = walk.words;
  await page.getByRole('button', { name: welcome.connectTenant }).click();
  await walk.press(newConnection.create);
  await expect(page.getByRole('alert')).toBeVisible();
  const form = await tabStops(page);
  expectVisible(form);
  expect(form.some(({ name }) => name.includes(newConnection.create))).toBe(true);

  await walk.press(newConnection.back);
  await walk.start();
  await walk.task('store-access-key').click();
  const step = await tabStops(page);
  expectVisible(step);
  const at = (text: string): number => step.findIndex(({ name }) => name.includes(text));
  const first = at(rail.allConnections);
  const turned = (text: string): number => (at(text) - first + step.length) % step.length;
  expect(turned(walk.words.practice.labels.addAccessKey)).toBeGreaterThan(turned(walk.titleOf('idp-settings')));
  expect(turned(rail.remove)).toBeGreaterThan(turned(walk.words.practice.labels.addAccessKey));
});

for (const language of Language.options) {
  test(`leads the focus on to the next task and the next step (${language})`, async ({ start }) => {
    const { page } = await start({ environment: systemIn(language) });
    const walk = new PracticeWalk(page, language);
    // So low that a step ends far below where the next one begins.
    await page.setViewportSize({ width: 1024, height: 480 });
    await walk.start();
    await walk.accessKeyStep();
    const title = page.getByRole('heading', { level: 1, name: walk.titleOf('scim-token') });
    await expect(title).toBeFocused();
    await expect(title).toBeInViewport();
    await page.getByRole('button', { name: walk.words.task.tickDone }).focus();
    await page.keyboard.press('Enter');
    await expect(walk.task('store-token')).toBeFocused();
  });
}

test('gives up typing and removing with Escape, and the focus goes back', async ({ start }) => {
  const { page } = await start();
  const walk = new PracticeWalk(page, 'en');
  const { credentials, rail, remove } = walk.words;
  await walk.start();
  await walk.task('store-access-key').click();
  const typeIt = page.getByRole('button', { name: credentials.typeNamed(credentials.names['access-key-id']) });
  await typeIt.click();
  const field = page.getByRole('textbox', { name: credentials.names['access-key-id'] });
  await expect(field).toBeFocused();
  await field.fill('HALF');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(typeIt).toBeFocused();

  const removal = page.getByRole('button', { name: rail.remove });
  await removal.click();
  await expect(page.getByRole('button', { name: remove.keep })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(removal).toBeFocused();
});
