import { expect, type Locator, type Page } from '@playwright/test';
import type { IdentityProviderId } from '../../../src/shared/identity-providers/registry.ts';
import type { TaskId } from '../../../src/shared/procedure/ids.ts';
import type { PracticeFault } from '../../../src/shared/practice-faults.ts';
import { isTickable, procedures } from '../../../src/shared/procedure/procedure.ts';
import type { CheckId } from '../../../src/shared/verification/check-ids.ts';
import { checks } from '../../../src/shared/verification/check-list.ts';
import type { Finding, RunRecord } from '../../../src/shared/verification/finding.ts';
import { faultsWords } from '../../../src/renderer/words/areas/faults.ts';
import { shownConnection } from './tenants.ts';
import { Walk } from './walk.ts';

/** An employee of the practice tenant. */
export const knownPerson = 'alma.berger@practice.example';

/** Longer than a run takes that waits for a server at several checks. */
const runMilliseconds = 240_000;

const tickable = procedures.token.flatMap(({ tasks }) => tasks.filter(isTickable).map(({ id }) => id));

/** The last step: its run, what it found, and what can be broken at the practice tenant. */
export class Proof extends Walk {
  /** The practice, done up to its last step without walking there. */
  async begin(identityProvider: IdentityProviderId): Promise<void> {
    await this.page.evaluate(practiceUpToProof, { identityProvider, tasks: tickable });
    await expect(this.openTask('run-checks')).toBeVisible();
  }

  /** The newest run. */
  async newest(): Promise<RunRecord | null> {
    return (await this.#kept()).runs[0] ?? null;
  }

  /** Begins a run, and waits until its result is on the screen. */
  async check(knownUser = ''): Promise<RunRecord> {
    const before = await this.newest();
    if (before === null) await this.hand.type(this.page.getByLabel(this.proof.before.knownUser), knownUser);
    await this.press(before === null ? this.proof.before.start : this.proof.before.again);
    return this.end(before);
  }

  /** Waits for the end of the run that follows this one. */
  async end(before: RunRecord | null): Promise<RunRecord> {
    const newestId = async (): Promise<string | undefined> => (await this.newest())?.id;
    await expect.poll(newestId, { timeout: runMilliseconds }).not.toBe(before?.id);
    await expect(this.button(this.proof.before.again)).toBeVisible();
    const run = await this.newest();
    if (run === null) throw new Error('No run is kept.');
    return run;
  }

  /** The line of a finding, which unfolds. */
  finding(check: CheckId): Locator {
    return this.page.locator(`#finding-${check}`);
  }

  checkTitle(check: CheckId): string {
    return this.local(checks[check].title);
  }

  async unfold(details: Locator): Promise<void> {
    await this.hand.press(details.locator('summary').first());
    await expect(details).toHaveAttribute('open', '');
  }

  /** What is folded under these words. */
  fold(summary: string): Locator {
    const { page } = this;
    return page.locator('details', { has: page.locator(':scope > summary', { hasText: summary }) });
  }

  /** Breaks one thing at the practice tenant, the way a person does. */
  async breakOne(fault: PracticeFault): Promise<void> {
    const words = faultsWords[this.language];
    const panel = this.fold(words.title);
    if ((await panel.getAttribute('open')) === null) await this.unfold(panel);
    await panel.getByLabel(words.choose).selectOption(fault);
    await this.press(words.breakIt);
    await expect(panel.getByRole('status')).toContainText(words.broken(words.faults[fault].name));
  }

  async mend(): Promise<void> {
    const words = faultsWords[this.language];
    await this.press(words.mend);
    await expect(this.fold(words.title).getByRole('status')).toContainText(words.whole);
  }

  async #kept(): Promise<{ readonly runs: readonly RunRecord[] }> {
    const { id: connectionId } = await shownConnection(this.page);
    const reply = await this.page.evaluate((of) => window.assistant.verification.read(of), { connectionId });
    if (!reply.ok) throw new Error(`The runs cannot be read: ${reply.problem.code}`);
    return reply.value;
  }
}

/** What a run found at one check. */
export function findingOf({ findings }: RunRecord, check: CheckId): Finding {
  const finding = findings.find((each) => each.check === check);
  if (finding === undefined) throw new Error(`There is no finding of ${check}.`);
  return finding;
}

/** Notes how far the bar of a run gets from now on; answers with everything it showed. */
export async function watchProgress(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const seen = new Set<number>();
    Reflect.set(window, 'seenProgress', seen);
    new MutationObserver(() => {
      const bar = document.querySelector('.run-progress progress');
      if (bar instanceof HTMLProgressElement) seen.add(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => [...(Reflect.get(window, 'seenProgress') as Set<number>)]);
}

interface Done {
  readonly identityProvider: IdentityProviderId;
  readonly tasks: readonly TaskId[];
}

/** Runs in the page. */
async function practiceUpToProof({ identityProvider, tasks }: Done): Promise<void> {
  const { connections, credentials, practice, trials } = window.assistant;
  const must = async <Value>(call: Promise<{ ok: true; value: Value } | { ok: false; problem: { code: string } }>) => {
    const reply = await call;
    if (!reply.ok) throw new Error(reply.problem.code);
    return reply.value;
  };
  const { connectionId } = await must(connections.createPractice({ name: 'Practice' }));
  await must(connections.chooseIdentityProvider({ connectionId, identityProvider, way: 'token' }));
  for (const press of [practice.addAccessKey, practice.showSecretKey, practice.generateToken]) await must(press(null));
  for (const credential of ['access-key-id', 'access-key-secret', 'scim-token'] as const) {
    await must(practice.copy({ what: credential }));
    await must(credentials.storeFromClipboard({ connectionId, credential }));
  }
  for (const press of [practice.saveAccessKey, practice.saveToken]) await must(press(null));
  for (const trial of ['access-key', 'scim-token'] as const)
    await must(trials.start({ trialId: crypto.randomUUID(), connectionId, trial }));
  for (const task of tasks) await must(connections.tickTask({ connectionId, task, done: true }));
  await must(connections.goToStep({ connectionId, step: 'proof' }));
}
