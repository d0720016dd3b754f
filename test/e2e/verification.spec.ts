import type { Page } from '@playwright/test';
import { advice } from '../../src/shared/diagnosis/advice.ts';
import { causesOf } from '../../src/shared/diagnosis/reported.ts';
import type { FindingCode } from '../../src/shared/diagnosis/finding-codes.ts';
import type { DialectId } from '../../src/shared/identity-providers/dialects.ts';
import { dialects } from '../../src/shared/identity-providers/dialects.ts';
import { Language } from '../../src/shared/language.ts';
import { capabilityNames } from '../../src/shared/verification/capabilities.ts';
import type { CheckId } from '../../src/shared/verification/check-ids.ts';
import { checks } from '../../src/shared/verification/check-list.ts';
import type { Actor, CheckOutcome, VerdictKind } from '../../src/shared/verification/outcomes.ts';
import { actorNames, outcomeNames, verdictNames } from '../../src/shared/verification/names.ts';
import type { PracticeFault } from '../../src/shared/practice-faults.ts';
import { networkWords } from '../../src/renderer/words/areas/network.ts';
import { createAuthority } from '../support/certificates.ts';
import { keyboard } from './support/hand.ts';
import { clipboardOf, connectionOf, storedSecret } from './support/outside.ts';
import { findingOf, knownPerson, Proof, watchProgress } from './support/proof.ts';
import { createTenant, shownConnection, storeSecret } from './support/tenants.ts';
import { unreachableHost } from './support/tenant-form.ts';
import { expect, systemIn, test } from './support/test.ts';

const unfiltered = capabilityNames['list-first-two'];

/** What the practice tenant means for other IdPs than the connection's own, and what the reason says. */
const others = (language: Language): readonly (readonly [DialectId, VerdictKind, string])[] => [
  ['okta', 'blocked', unfiltered[language]],
  ['entra-2020', 'unproven', capabilityNames['patch-without-path'][language]],
  ['cyberark', 'blocked', '/ServiceProviderConfig'],
];

/** The line of another IdP. */
const otherVerdict = (walk: Proof, id: DialectId) =>
  walk.page.locator('.other-verdicts > li', {
    has: walk.page.getByText(walk.local(dialects[id].name), { exact: true }),
  });

const rows = (page: Page) => page.locator('.finding-list > li');

/** The finding as it is written on the screen: how it ended, what happened, whose turn it is and what to do. */
async function expectFinding(walk: Proof, check: CheckId, code: FindingCode, outcome: CheckOutcome): Promise<void> {
  const run = await walk.newest();
  if (run === null) throw new Error('No run is kept.');
  const { actor, ...found } = findingOf(run, check);
  expect(found).toMatchObject({ code, outcome });
  const finding = walk.finding(check);
  await expect(finding.locator('summary').first()).toContainText(walk.local(outcomeNames[outcome]));
  await expect(finding).toContainText(walk.local(actorNames[actor]));
  for (const part of piecesOf(walk.local(advice[code].todo))) await expect(finding).toContainText(part);
  await expect(finding).toContainText(walk.local(checks[check].wanted));
  await expect(finding).toContainText(checks[check].rule.source);
}

/** The text between the places that facts are filled into. */
const piecesOf = (text: string): readonly string[] =>
  text
    .split(/\[[^\]]*\]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 3);

for (const language of Language.options) {
  const environment = systemIn(language);

  test(`tells of an IdP what it will meet, and shows each request it knows that from (${language})`, async ({
    start,
  }) => {
    const app = await start({ environment });
    const { page } = app;
    const walk = new Proof(page, language);
    const { findings: words, verdict } = walk.proof;
    await walk.begin('entra');
    const progress = await watchProgress(page);
    const run = await walk.check(knownPerson);
    await walk.expectEnd('entra', 'ready');
    expect((await progress()).length).toBeGreaterThan(5);
    expect((await shownConnection(page)).proof?.verdict).toBe('ready');
    expect(Object.keys(run.requests.byMethod).toSorted()).toEqual(['GET', 'POST']);

    await test.step('weighs the same answers for other IdPs', async () => {
      await walk.unfold(walk.fold(verdict.others));
      for (const [id, kind, reason] of others(language)) {
        const line = otherVerdict(walk, id);
        await expect(line).toContainText(walk.local(verdictNames[kind]));
        await walk.unfold(line.locator('details').first());
        await expect(line.locator('.reason').first()).toContainText(reason);
      }
      const show = walk.button(verdict.showFindingNamed(walk.checkTitle('list-first-two')));
      await show.and(otherVerdict(walk, 'okta').getByRole('button')).click();
      await expect(walk.finding('list-first-two')).toHaveAttribute('open', '');
      await expect(walk.finding('list-first-two').locator('summary').first()).toBeFocused();
    });

    await test.step('unfolds a finding to its request, its answer and its rule', async () => {
      const finding = walk.finding('search-nobody');
      await walk.unfold(finding);
      await expectFinding(walk, 'search-nobody', 'as-expected', 'passed');
      const exchange = finding.locator('.exchange').first();
      await expect(exchange.locator('summary')).toContainText(/GET .*\/oauth\/scim\/v2\/Users\?filter=userName\+eq\+/);
      await walk.unfold(exchange);
      await expect(exchange.locator('pre')).toContainText(/"totalResults": ?0/);
    });

    await test.step('narrows the findings down, and shows all again', async () => {
      const count = run.findings.filter(({ outcome }) => outcome === 'noted').length;
      const outcome = page.getByLabel(words.outcome, { exact: true });
      await outcome.selectOption('noted');
      await expect(rows(page)).toHaveCount(count);
      await page.getByLabel(words.actor, { exact: true }).selectOption('vendor');
      await page.getByLabel(words.search).fill('/ServiceProviderConfig');
      await expect(walk.finding('service-provider-config')).toBeVisible();
      expect(await rows(page).count()).toBeLessThan(count);
      await page.getByLabel(words.search).fill('nothing says this');
      await expect(page.getByText(words.none)).toBeVisible();
      await walk.press(words.showAll);
      await expect(rows(page)).toHaveCount(run.findings.length);
    });

    await test.step('asks one thing again', async () => {
      const at = async () => (await walk.newest())?.findings.map(({ at: time }) => time);
      const before = run.findings.map((finding) => finding.at);
      await walk.unfold(walk.finding('search-known'));
      await walk.press(words.againNamed(walk.checkTitle('search-known')));
      await expect.poll(at).not.toEqual(before);
      const changed = ((await at()) ?? []).filter((time) => !before.includes(time));
      expect(changed).toHaveLength(1);
      await walk.expectVerdict('entra', 'ready');
    });

    await test.step('copies a text for a ticket that names nobody and lets nobody in', async () => {
      await walk.press(words.ticketNamed(walk.checkTitle('search-known')));
      await expect.poll(() => clipboardOf(app)).toContain(walk.checkTitle('search-known'));
      const one = await clipboardOf(app);
      await walk.press(walk.proof.turns.copyAll);
      await expect.poll(() => clipboardOf(app)).toContain(walk.checkTitle('list-unfiltered'));
      const token = await storedSecret((await connectionOf(page)).id, 'scim-token');
      for (const ticket of [one, await clipboardOf(app)]) {
        expect(ticket).toContain('GET http://127.0.0.1');
        expect(ticket).not.toContain(token);
        expect(ticket.toLowerCase()).not.toContain('alma');
      }
    });
  });

  test(`names the cause of a fault, whose turn it is, and what is different from before (${language})`, async ({
    start,
  }) => {
    const { page } = await start({ environment });
    const walk = new Proof(page, language);
    const { comparison, turns } = walk.proof;
    await walk.begin('entra');
    await walk.check(knownPerson);
    const expectCause = async (fault: PracticeFault, code: FindingCode, actor: Actor): Promise<void> => {
      await walk.breakOne(fault);
      const { findings } = await walk.check();
      await walk.expectEnd('entra', 'blocked');
      const failed = findings.filter(({ outcome }) => outcome === 'failed');
      expect(failed).toMatchObject([{ code, actor }]);
      const check = failed[0]?.check ?? 'token';
      await walk.unfold(walk.finding(check));
      await expectFinding(walk, check, code, 'failed');
      const turn = page.locator('.turn', { has: page.getByText(walk.checkTitle(check), { exact: true }) });
      await expect(turn).toContainText(walk.local(actorNames[actor]));
    };
    const changes = page.locator('.verification-section', { has: page.locator('.comparison') });

    await expectCause('wrong-prefix', 'wrong-prefix', 'idp-admin');
    await expect(page.getByText(turns.title)).toBeVisible();
    await expect(walk.finding('token')).toContainText('/scim/v2');
    await expect(changes).toContainText(
      comparison.verdict(walk.local(verdictNames.ready), walk.local(verdictNames.blocked)),
    );
    await expect(changes.getByText(comparison.worse)).toBeVisible();
    await expectCause('login-page', 'page-instead', 'network');

    await walk.mend();
    await walk.check();
    await walk.expectEnd('entra', 'ready');
    await expect(changes.getByText(comparison.better)).toBeVisible();
  });

  test(`says what an error of the IdP may come from, the likeliest first (${language})`, async ({ start }) => {
    const { page } = await start({ environment });
    const walk = new Proof(page, language);
    const { reported } = walk.proof;
    await createTenant(page, { name: 'Ours', identityProvider: 'okta' });
    await walk.goTo('proof');
    await walk.unfold(walk.fold(reported.title));
    const text =
      'Error authenticating: Unauthorized. Errors reported by remote server: Invalid JSON: Unexpected character (‘<’)';
    await page.getByLabel(reported.field).fill(text);
    const causes = causesOf(text).map(({ what }) => walk.local(what));
    expect(causes.length).toBeGreaterThan(1);
    await expect(page.locator('.causes > li .strong')).toHaveText(causes);
    await page.getByLabel(reported.field).fill('');
    await expect(page.locator('.causes')).toHaveCount(0);
  });

  test(`trusts a company’s certificate until it is removed, and takes no private key (${language})`, async ({
    start,
    profile,
  }) => {
    const { page } = await start({ environment, profile });
    const walk = new Proof(page, language);
    const { help, problems } = walk.words;
    const network = networkWords[language];
    const dialog = page.getByRole('dialog', { name: network.title });
    const authority = createAuthority('Example Corporation Inspection');
    await page.getByRole('button', { name: help.aboutLink('').trim() }).click();
    await walk.press(help.about.certificates);
    await expect(dialog.getByText(network.none)).toBeVisible();
    const paste = async (pem: string): Promise<void> => {
      await dialog.getByLabel(network.paste).fill(pem);
      await walk.press(network.trust);
    };
    await paste(authority.issue({ names: ['proxy.example'] }).key);
    await expect(dialog.getByRole('alert')).toContainText(problems['certificate-not-understood'].title);
    await expect(dialog.getByText(network.none)).toBeVisible();
    await paste(authority.certificate);
    await expect(dialog.getByRole('listitem')).toContainText('Example Corporation Inspection');
    await expect(dialog.getByLabel(network.paste)).toHaveValue('');
    await walk.press(network.remove);
    await expect(dialog.getByText(network.none)).toBeVisible();
    await expect(dialog.getByRole('listitem')).toHaveCount(0);
  });
}

test('is cancelled in the middle and twice, by keys alone, and keeps what was found', async ({ start }) => {
  const app = await start();
  const { page } = app;
  const walk = new Proof(page, 'en', keyboard(page));
  const { before, earlier, run: words } = walk.proof;
  await walk.begin('entra');
  await walk.breakOne('slow-first-byte');
  await walk.press(before.start);
  await expect(page.locator('.found-list > li').first()).toBeVisible();
  const cancel = walk.button(walk.words.common.cancel);
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const cancelled = await walk.end(null);
  expect(cancelled.outcome).toBe('cancelled');
  expect(cancelled.findings.some(({ outcome }) => outcome === 'passed')).toBe(true);
  await expect(page.getByText(words.outcomes.cancelled)).toBeVisible();
  await expect(walk.task('run-checks')).not.toHaveAttribute('data-state', 'done');
  const again = await page.evaluate((run) => window.assistant.verification.cancel(run), { runId: cancelled.id });
  expect(again).toEqual({ ok: true, value: null });

  await walk.mend();
  const finished = await walk.check();
  expect(finished.outcome).toBe('finished');
  await walk.expectEnd('entra', 'unproven');

  await app.quit();
  const reopened = new Proof((await start()).page, 'en');
  await reopened.expectEnd('entra', 'unproven');
  expect(await reopened.newest()).toEqual(finished);
  await reopened.unfold(reopened.fold(earlier.title));
  await reopened.page.locator('.earlier-runs').getByRole('button').click();
  await expect(reopened.page.getByText(words.outcomes.cancelled)).toBeVisible();
  await expect(reopened.button(before.again)).toHaveCount(0);
  await reopened.press(earlier.back);
  await reopened.expectVerdict('entra', 'unproven');
});

test('finds the way to a server that is not there broken at its name, and foretells nothing', async ({ start }) => {
  const { page } = await start();
  const walk = new Proof(page, 'en');
  const tenantAddress = `https://${unreachableHost}`;
  const id = await createTenant(page, { name: 'Ours', tenantAddress, confirmedHost: unreachableHost });
  await storeSecret(page, id, 'scim-token', 'token-of-a-test-'.repeat(8));
  await walk.goTo('proof');
  const run = await walk.check();
  expect(findingOf(run, 'name')).toMatchObject({ outcome: 'failed', code: 'name-not-found' });
  expect(findingOf(run, 'token').outcome).toBe('skipped');
  await walk.expectVerdict('entra', 'unknown');
});
