import { Language } from '../../src/shared/language.ts';
import { PracticeWalk } from './support/practice-walk.ts';
import { expect, systemIn, test } from './support/test.ts';

for (const language of Language.options) {
  test(`says beside the field what is wrong and keeps what was typed, even through a crash (${language})`, async ({
    start,
  }) => {
    const environment = systemIn(language);
    const first = await start({ environment });
    const walk = new PracticeWalk(first.page, language);
    const { fields, create } = walk.words.newConnection;
    await walk.press(walk.words.welcome.connectTenant);
    await first.page.getByLabel(fields['connection-name']).fill('Ours');
    await first.page.getByLabel(fields['tenant-address']).pressSequentially('http://na1.nice-incontact.com');
    await walk.press(create);
    const problem = walk.words.problems['address-not-secure'];
    await expect(first.page.getByRole('alert')).toContainText(problem.title);
    await expect(first.page.getByLabel(fields['tenant-address'])).toHaveValue('http://na1.nice-incontact.com');
    await first.kill();

    const second = await start({ environment });
    await expect(second.page.getByLabel(fields['connection-name'])).toHaveValue('Ours');
    await expect(second.page.getByLabel(fields['tenant-address'])).toHaveValue('http://na1.nice-incontact.com');
    await second.page.getByLabel(fields['tenant-address']).fill('eu1.niceincontact.com');
    await new PracticeWalk(second.page, language).press(create);
    await expect(second.page.getByRole('heading', { level: 1, name: walk.titleOf('access-key') })).toBeVisible();
    await expect(second.page.getByText(walk.words.practice.explanation)).toHaveCount(0);
  });
}

test('switches the language at run time and keeps it', async ({ start }) => {
  const first = await start();
  await first.page.getByLabel('Language').selectOption('de');
  await expect(first.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(
    first.page.getByRole('button', { name: new PracticeWalk(first.page, 'de').words.welcome.tryPractice }),
  ).toBeVisible();
  await first.quit();
  const second = await start();
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'de');
});

test('shows the window that is open when it is started a second time', async ({ start, profile }) => {
  await start();
  await expect(start({ profile })).rejects.toThrow(/The app ended/);
});
