import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { thisPlatform } from '../../src/main/platform.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { StoredState } from '../../src/main/store/stored-state.ts';
import { identityProviders } from '../../src/shared/identity-providers/registry.ts';
import { Language } from '../../src/shared/language.ts';
import type { RunningApp } from './support/runtime.ts';
import { PracticeWalk } from './support/practice-walk.ts';
import { expect, systemIn, test } from './support/test.ts';

const clipboardOf = (app: RunningApp): Promise<string> => app.inMain(({ clipboard }) => clipboard.readText());

for (const language of Language.options) {
  test(`leads from nothing to copied settings in the practice tenant (${language})`, async ({ start, profile }) => {
    const environment = systemIn(language);
    const first = await start({ environment });
    const before = new PracticeWalk(first.page, language);
    await expect(first.page.locator('html')).toHaveAttribute('lang', language);
    await before.start();
    await before.accessKeyStep();
    await first.quit();

    const second = await start({ environment });
    const walk = new PracticeWalk(second.page, language);
    await test.step('is where it was after closing and reopening', async () => {
      await expect(second.page.getByRole('heading', { level: 1, name: walk.titleOf('scim-token') })).toBeVisible();
      await expect(walk.task('generate-token')).toHaveAttribute('aria-expanded', 'true');
    });
    await walk.tokenStep();

    await test.step('copies the values of the chosen IdP', async () => {
      const { chooseIdp, common } = walk.words;
      await second.page.getByRole('radio', { name: identityProviders.entra.name[language] }).check();
      await walk.press(chooseIdp.take(identityProviders.entra.name[language]));
      await walk.press(common.copyThing('Tenant URL'));
      await expect.poll(() => clipboardOf(second)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/scim\/v2$/);
      await walk.press(common.copyThing('Secret Token'));
      const stored = await storedToken(profile);
      await expect.poll(() => clipboardOf(second)).toBe(stored);
    });

    await walk.press(walk.words.settings.tickDone);
    await walk.tick('start-provisioning');
    await expect(second.page.getByText(walk.words.step.allDoneTitle)).toBeVisible();
    await test.step('takes the secret off the clipboard when it closes', async () => {
      await second.quit();
      expect(await readFile(path.join(profile, 'state.json'), 'utf8')).not.toContain(await storedToken(profile));
    });
  });
}

/** The token as the system's keychain has it, read by another process than the app. */
async function storedToken(profile: string): Promise<string> {
  const state = StoredState.parse(JSON.parse(await readFile(path.join(profile, 'state.json'), 'utf8')));
  const connectionId = state.connections[0]?.id ?? '';
  const secret = await createKeychainVault({ platform: thisPlatform }).read({ connectionId, credential: 'scim-token' });
  return secret?.reveal() ?? 'nothing is stored';
}
