import { expect, type Locator, type Page } from '@playwright/test';
import { kindOf } from '../../../src/shared/credential-kinds.ts';
import type { CredentialName, TrialKind } from '../../../src/shared/credential.ts';
import type { Label } from '../../../src/shared/identity-providers/identity-provider.ts';
import { identityProviders, type IdentityProviderId } from '../../../src/shared/identity-providers/registry.ts';
import type { Language } from '../../../src/shared/language.ts';
import { type CxoneLabelId, labelIn } from '../../../src/shared/procedure/cxone-labels.ts';
import type { StepId, TaskId } from '../../../src/shared/procedure/ids.ts';
import { procedures } from '../../../src/shared/procedure/procedure.ts';
import { accessKeyStep } from '../../../src/shared/procedure/steps/access-key.ts';
import { scimTokenStep } from '../../../src/shared/procedure/steps/scim-token.ts';
import { verdictNames } from '../../../src/shared/verification/names.ts';
import type { VerdictKind } from '../../../src/shared/verification/outcomes.ts';
import { dialects, dialectsOf } from '../../../src/shared/identity-providers/dialects.ts';
import { verificationWords, type VerificationWords } from '../../../src/renderer/words/areas/verification.ts';
import { de } from '../../../src/renderer/words/de.ts';
import { en } from '../../../src/renderer/words/en.ts';
import type { Words } from '../../../src/renderer/words/words.ts';
import { type Hand, mouse } from './hand.ts';
import { shownConnection, stateOf } from './tenants.ts';

const wordsOf: Readonly<Record<Language, Words>> = { de, en };
const steps = [...new Set(Object.values(procedures).flat())];
const tasks = steps.flatMap((step) => step.tasks);

/** What is pressed on CXone’s side of the practice tenant before the task can be ticked. */
const pressedInCxone: Readonly<Partial<Record<TaskId, CxoneLabelId>>> = {
  'add-access-key': 'addAccessKey',
  'show-secret': 'showSecretKey',
  'save-key': 'save',
  'generate-token': 'generate',
  'save-token': 'saveAccountSettings',
};

/** Walks through the window the way a person does, by what it says in its language. */
export class Walk {
  readonly page: Page;
  readonly language: Language;
  readonly words: Words;
  /** What the last step says. */
  readonly proof: VerificationWords;
  readonly hand: Hand;

  constructor(page: Page, language: Language, hand: Hand = mouse()) {
    this.page = page;
    this.language = language;
    this.words = wordsOf[language];
    this.proof = verificationWords[language];
    this.hand = hand;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  press(name: string | RegExp): Promise<void> {
    return this.hand.press(this.button(name));
  }

  local(text: Label): string {
    return typeof text === 'string' ? text : text[this.language];
  }

  /** A label of CXone as the practice tenant shows it. */
  label(id: CxoneLabelId): string {
    return labelIn(id, this.language).text;
  }

  titleOf(step: StepId): string {
    return steps.find(({ id }) => id === step)?.title[this.language] ?? step;
  }

  taskTitle(id: TaskId): string {
    return tasks.find((task) => task.id === id)?.title[this.language] ?? id;
  }

  /** The line of a task in the list. */
  task(id: TaskId): Locator {
    return this.page.locator(`[data-task="${id}"]`);
  }

  /** The title of the task that is open. */
  openTask(id: TaskId): Locator {
    return this.page.getByRole('heading', { level: 2, name: this.taskTitle(id), exact: true });
  }

  async open(id: TaskId): Promise<void> {
    await this.hand.press(this.task(id));
    await expect(this.openTask(id)).toBeVisible();
  }

  async openStep(step: StepId): Promise<void> {
    await this.hand.press(this.page.locator('.rail-step', { hasText: new RegExp(`^${this.titleOf(step)}`) }));
    await expect(this.page.getByRole('heading', { level: 1, name: this.titleOf(step) })).toBeVisible();
  }

  /** Goes to a step of the connection that is shown, without walking there. */
  async goTo(step: StepId): Promise<void> {
    const { id: connectionId } = await shownConnection(this.page);
    await this.page.evaluate((to) => window.assistant.connections.goToStep(to), { connectionId, step });
    await expect(this.page.getByRole('heading', { level: 1, name: this.titleOf(step) })).toBeVisible();
  }

  /** Ticks the task that is open, and waits until it is done. */
  async tick(id: TaskId, says = this.words.task.tickDone): Promise<void> {
    await expect(this.openTask(id)).toBeVisible();
    await this.press(says);
    await expect(this.task(id)).toHaveAttribute('data-state', 'done');
  }

  async tickAll(ids: readonly TaskId[]): Promise<void> {
    for (const id of ids) await this.tick(id);
  }

  /** Copies a value on CXone's side and stores it here. */
  async takeOver(thing: string, credential: CredentialName): Promise<void> {
    await this.copyInCxone(thing);
    await this.paste(credential);
  }

  /** Presses copy on CXone's side, and waits until the value is on the clipboard. */
  async copyInCxone(thing: string): Promise<void> {
    const clearsAt = async (): Promise<string> => (await stateOf(this.page)).secretOnClipboard?.clearsAt ?? '';
    const before = await clearsAt();
    await this.press(this.words.common.copyThing(thing));
    await expect.poll(async () => ['', before].includes(await clearsAt())).toBe(false);
  }

  /** Stores what is on the clipboard. */
  async paste(credential: CredentialName): Promise<void> {
    const { pasteNamed, names } = this.words.credentials;
    await this.press(pasteNamed(names[kindOf(credential)]));
  }

  /** Types a secret into the field of this name, and has it stored. */
  async typeSecret(name: string, value: string): Promise<void> {
    const { typeNamed, storeTyped } = this.words.credentials;
    await this.press(typeNamed(name));
    await this.hand.type(this.page.getByRole('textbox', { name, exact: true }), value);
    await this.press(storeTyped);
    await expect(this.page.getByRole('textbox', { name, exact: true })).toHaveCount(0);
  }

  /** From the first screen into the practice tenant. */
  async start(): Promise<void> {
    await this.press(this.words.welcome.tryPractice);
    await expect(this.page.getByText(this.words.practice.explanation)).toBeVisible();
  }

  async connectionStep(
    identityProvider: IdentityProviderId,
    way: 'token' | 'app-registration' = 'token',
  ): Promise<void> {
    const { details } = this.words;
    const name = identityProviders[identityProvider].name[this.language];
    await expect(this.openTask('choose-idp')).toBeVisible();
    await this.hand.choose(this.page.getByRole('radio', { name, exact: true }));
    if (way === 'app-registration')
      await this.hand.choose(this.page.getByRole('radio', { name: new RegExp(`^${details.ways[way].name}`) }));
    await this.press(details.chooseIdp.take(name));
    await expect(this.openTask('check-requirements')).toBeVisible();
    for (const open of await this.page.getByRole('checkbox').all()) await this.hand.mark(open);
    await this.tick('check-requirements', details.ready);
    await this.goOn(way === 'token' ? 'access-key' : 'app-registration');
  }

  /** Does a task as the window asks for it: first on CXone’s side of the practice tenant, then here. */
  async doTask(id: TaskId): Promise<void> {
    // Neither is what comes next: one is optional, and the other done already.
    if (id === 'try-access-key' || id === 'try-token') await this.open(id);
    await expect(this.openTask(id)).toBeVisible();
    await this.#doOpenTask(id);
    await expect(this.task(id)).toHaveAttribute('data-state', 'done');
  }

  async #doOpenTask(id: TaskId): Promise<void> {
    if (id === 'store-key-id') return this.takeOver(this.label('accessKeyId'), 'access-key-id');
    if (id === 'store-key-secret') return this.takeOver(this.label('secretAccessKey'), 'access-key-secret');
    if (id === 'store-token') return this.paste('scim-token');
    if (id === 'try-access-key') return this.#tryAgain('access-key');
    if (id === 'try-token') return this.#tryAgain('scim-token');
    if (id === 'run-checks') return this.press(this.proof.before.start);
    const inCxone = pressedInCxone[id];
    if (inCxone !== undefined) await this.press(this.label(inCxone));
    if (id === 'copy-token') await this.copyInCxone(this.label('showToken'));
    await this.tick(id);
  }

  /** What was caught was tried on the spot; whoever presses has it tried once more. */
  async #tryAgain(trial: TrialKind): Promise<void> {
    const newest = async (): Promise<string> => (await shownConnection(this.page)).trials[trial]?.at ?? '';
    const before = await newest();
    await this.press(this.words.trials.again);
    await expect.poll(async () => ['', before].includes(await newest())).toBe(false);
  }

  /** `look` is called at the places worth a picture. */
  async accessKeyStep(look: (place: 'stored' | 'tried') => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const { id } of accessKeyStep.tasks) {
      await this.doTask(id);
      if (id === 'store-key-secret') await look('stored');
    }
    await expect(this.page.getByText(this.words.trials.accepted['access-key'])).toBeVisible();
    await look('tried');
    await this.goOn('scim-token');
  }

  async tokenStep(): Promise<void> {
    for (const { id } of scimTokenStep.tasks) await this.doTask(id);
    await expect(this.page.getByText(this.words.step.doneTitle)).toBeVisible();
    await this.goOn('idp-settings');
  }

  async settingsStep(): Promise<void> {
    await this.tickAll(['enter-settings', 'save-settings', 'start-provisioning']);
    await this.goOn('proof');
  }

  /** Checks that the last step says this of the IdP, and that the procedure ends with it. */
  async expectEnd(identityProvider: IdentityProviderId, verdict: VerdictKind): Promise<void> {
    const { step } = this.words;
    await this.expectVerdict(identityProvider, verdict);
    const end = verdict === 'blocked' ? step.allDoneBlockedTitle : step.allDoneTitle;
    await expect(this.page.getByRole('heading', { level: 2, name: end })).toBeVisible();
  }

  async expectVerdict(identityProvider: IdentityProviderId, verdict: VerdictKind): Promise<void> {
    const { name } = dialects[dialectsOf(identityProvider)[0]];
    const title = this.proof.verdict.title(this.local(name), this.local(verdictNames[verdict]));
    await expect(this.page.getByRole('heading', { level: 3, name: title, exact: true })).toBeVisible();
  }

  /** Leaves a finished step, and waits until the next one is there. */
  async goOn(step: StepId): Promise<void> {
    await this.press(this.words.step.goOn(this.titleOf(step)));
    await expect(this.page.getByRole('heading', { level: 1, name: this.titleOf(step) })).toBeVisible();
  }
}
