import { expect, type Page } from '@playwright/test';
import type { CredentialKind } from '../../../src/shared/credential.ts';
import type { Language } from '../../../src/shared/language.ts';
import { procedure } from '../../../src/shared/procedure/procedure.ts';
import type { StepId, TaskId } from '../../../src/shared/procedure/ids.ts';
import { de } from '../../../src/renderer/words/de.ts';
import { en } from '../../../src/renderer/words/en.ts';
import type { Words } from '../../../src/renderer/words/words.ts';

const wordsOf: Readonly<Record<Language, Words>> = { de, en };

/** Walks the practice connection the way a person does, by what the window says in its language. */
export class PracticeWalk {
  readonly page: Page;
  readonly language: Language;
  readonly words: Words;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
    this.words = wordsOf[language];
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** The heading of a task; its button says with `aria-expanded` whether the task is open. */
  task(id: TaskId) {
    const task = procedure.flatMap(({ tasks }) => tasks).find((each) => each.id === id);
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(task?.title[this.language] ?? id)}`) });
  }

  async tick(id: TaskId): Promise<void> {
    await expect(this.task(id)).toHaveAttribute('aria-expanded', 'true');
    await this.press(this.words.task.tickDone);
    await expect(this.task(id)).toHaveAttribute('aria-expanded', 'false');
  }

  /** Copies a value on CXone's side and stores it here. */
  async takeOver(thing: string, credential: CredentialKind): Promise<void> {
    const { credentials, common } = this.words;
    await this.press(common.copyThing(thing));
    await this.press(credentials.pasteNamed(credentials.names[credential]));
  }

  async start(): Promise<void> {
    await this.press(this.words.welcome.tryPractice);
    await expect(this.page.getByText(this.words.practice.explanation)).toBeVisible();
  }

  /** `look` is called at the places worth a picture. */
  async accessKeyStep(look: (place: 'stored' | 'tried') => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { practice, credentials } = this.words;
    await this.tick('create-role');
    await this.tick('create-employee');
    await this.press(practice.labels.addAccessKey);
    await this.tick('add-access-key');
    await this.takeOver(credentials.names['access-key-id'], 'access-key-id');
    await this.press(practice.labels.showSecret);
    await this.takeOver(credentials.names['access-key-secret'], 'access-key-secret');
    await expect(this.task('activate-employee')).toHaveAttribute('aria-expanded', 'true');
    await this.task('store-access-key').click();
    await look('stored');
    await this.press(practice.labels.save);
    await this.task('activate-employee').click();
    await this.tick('activate-employee');
    await this.task('try-access-key').click();
    await this.press(this.words.trials.start['access-key']);
    await expect(this.page.getByText(this.words.trials.accepted['access-key'])).toBeVisible();
    await look('tried');
    await this.goOn('scim-token');
  }

  async tokenStep(): Promise<void> {
    const { practice, trials, step } = this.words;
    await this.press(practice.labels.generate);
    await this.tick('generate-token');
    await this.takeOver(practice.labels.showToken, 'scim-token');
    await this.press(practice.labels.save);
    await this.tick('save-token');
    await this.press(trials.start['scim-token']);
    await expect(this.page.getByText(step.doneTitle)).toBeVisible();
    await this.goOn('idp-settings');
  }

  /** Leaves a finished step, and waits until the next one is there. */
  async goOn(step: StepId): Promise<void> {
    await this.press(this.words.step.goOn(this.titleOf(step)));
    await expect(this.page.getByRole('heading', { level: 1, name: this.titleOf(step) })).toBeVisible();
  }

  titleOf(step: (typeof procedure)[number]['id']): string {
    return procedure.find(({ id }) => id === step)?.title[this.language] ?? step;
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
