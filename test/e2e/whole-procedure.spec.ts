import type { Locator } from '@playwright/test';
import { identityProviderIds, type IdentityProviderId } from '../../src/shared/identity-providers/registry.ts';
import { Language } from '../../src/shared/language.ts';
import type { TaskId } from '../../src/shared/procedure/ids.ts';
import { procedures } from '../../src/shared/procedure/procedure.ts';
import type { VerdictKind } from '../../src/shared/verification/outcomes.ts';
import { keyboard, mouse } from './support/hand.ts';
import { connectionOf, copyWholeSheet } from './support/outside.ts';
import type { RunningApp } from './support/runtime.ts';
import { Walk } from './support/walk.ts';
import { expect, systemIn, test } from './support/test.ts';

const practiceBaseUrl = /^http:\/\/127\.0\.0\.1:\d+\/oauth\/scim\/v2$/;
const hands = { mouse, keyboard };

/** Before which task the assistant is closed and reopened: in each step, and at its beginning and in its middle. */
const reopenedAt: Readonly<Record<IdentityProviderId, TaskId>> = {
  okta: 'create-role',
  entra: 'open-account-settings',
  onelogin: 'invite-employee',
  other: 'save-settings',
};

/** What the practice tenant, which lists people only by a filter, comes to when nobody is named to look for. */
const verdicts: Readonly<Record<IdentityProviderId, VerdictKind>> = {
  okta: 'blocked',
  entra: 'unproven',
  onelogin: 'unknown',
  other: 'unknown',
};

interface Open {
  readonly app: RunningApp;
  readonly walk: Walk;
}

/** Does every task of the steps after the first, and goes from step to step. Calls `before` before each task. */
async function doTasks(first: Open, before: (task: TaskId, open: Open) => Promise<Open>): Promise<Open> {
  let open = first;
  const [, ...steps] = procedures.token;
  for (const [index, step] of steps.entries()) {
    for (const { id } of step.tasks) {
      open = await before(id, open);
      await open.walk.doTask(id);
    }
    const next = steps[index + 1];
    if (next !== undefined) await open.walk.goOn(next.id);
  }
  return open;
}

/** The first click of the task that is open, where it is made of several. */
const firstPart = ({ page }: Walk): Locator => page.locator('.task-parts').getByRole('checkbox').first();

for (const identityProvider of identityProviderIds)
  for (const language of Language.options)
    for (const hand of ['mouse', 'keyboard'] as const)
      test(`leads through practice to every value of ${identityProvider} (${language}, ${hand})`, async ({ start }) => {
        const open = async (): Promise<Open> => {
          const app = await start({ environment: systemIn(language) });
          return { app, walk: new Walk(app.page, language, hands[hand](app.page)) };
        };
        const first = await open();
        await expect(first.app.page.locator('html')).toHaveAttribute('lang', language);
        await first.walk.start();
        await first.walk.connectionStep(identityProvider);
        const last = await doTasks(first, async (task, { app, walk }) => {
          if (task === 'enter-settings') {
            await expect(walk.page.getByText(practiceBaseUrl)).toBeVisible();
            await copyWholeSheet(app, walk);
          }
          if (task !== reopenedAt[identityProvider]) return { app, walk };
          await expect(walk.openTask(task)).toBeVisible();
          for (const part of await firstPart(walk).all()) await walk.hand.mark(part);
          const before = await connectionOf(app.page);
          await app.quit();
          const again = await open();
          await expect(again.walk.openTask(task)).toBeVisible();
          expect(await connectionOf(again.app.page)).toEqual(before);
          return again;
        });
        await last.walk.expectEnd(identityProvider, verdicts[identityProvider]);
        await last.app.quit();
      });

const mostPresses = 60;
const mostMilliseconds = 5 * 60_000;

for (const language of Language.options)
  test(`takes fewer than ${String(mostPresses)} presses and five minutes to the copied settings (${language})`, async ({
    start,
  }) => {
    test.setTimeout(mostMilliseconds);
    const app = await start({ environment: systemIn(language) });
    const hand = mouse();
    const walk = new Walk(app.page, language, hand);
    const begun = Date.now();
    await walk.start();
    // The IdP of which the assistant knows least asks for the most.
    await walk.connectionStep('other');
    await doTasks({ app, walk }, async (task, open) => {
      if (task !== 'enter-settings') return open;
      await copyWholeSheet(app, walk);
      expect(hand.presses()).toBeLessThan(mostPresses);
      expect(Date.now() - begun).toBeLessThan(mostMilliseconds);
      return open;
    });
  });
