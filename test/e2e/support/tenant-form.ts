import type { Locator } from '@playwright/test';
import { thisPlatform } from '../../../src/main/platform.ts';
import type { DetailsWords } from '../../../src/renderer/words/areas/details.ts';
import type { CredentialKind } from '../../../src/shared/credential.ts';
import type { ProblemCode } from '../../../src/shared/problem.ts';
import { expect } from './test.ts';
import { Walk } from './walk.ts';

/** Belongs to nobody, ever: RFC 2606, section 2. */
export const unreachableHost = 'cxone.example.invalid';

/** The fields about a tenant, found by what they say: of a new connection, or of one that is being changed. */
export class TenantForm extends Walk {
  get name(): Locator {
    return this.field('connection-name');
  }

  get address(): Locator {
    return this.field('tenant-address');
  }

  field(field: keyof DetailsWords['fields']): Locator {
    return this.page.getByLabel(this.words.details.fields[field], { exact: true });
  }

  get confirmation(): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(this.words.details.address.confirm.before) });
  }

  async openNew(): Promise<void> {
    await this.press(this.words.welcome.connectTenant);
    await expect(this.name).toBeVisible();
  }

  create(): Promise<void> {
    return this.press(this.words.details.create);
  }

  /** From the first screen to the first task of a new connection. */
  async connect(name: string, address = 'na1.nice-incontact.com'): Promise<void> {
    await this.openNew();
    await this.name.fill(name);
    await this.address.fill(address);
    await this.create();
    await this.confirmRequirements();
    await this.goOn('access-key');
  }

  /** What the form has left open. */
  async confirmRequirements(): Promise<void> {
    await this.tick('check-requirements', this.words.details.ready);
  }

  /** What the assistant knows of one credential, and the ways to store it. */
  credential(kind: CredentialKind): Locator {
    return this.page.getByRole('group', { name: this.words.credentials.names[kind], exact: true });
  }

  /** Everything said about this problem on this system: what is wrong, then what to do. */
  sentences(code: ProblemCode): readonly [title: string, advice: string] {
    const { title, advice } = this.words.problems[code];
    return [title, typeof advice === 'string' ? advice : advice[thisPlatform]];
  }

  /** Checks that this problem is said beside the field, both sentences of it. */
  async expectBeside(field: Locator, code: ProblemCode): Promise<void> {
    const [title, advice] = this.sentences(code);
    await expect(field).toHaveAccessibleDescription(new RegExp(`${escaped(title)} ${escaped(advice)}`));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }

  /** Checks that this problem is said within the part of the window, in a note of its own. */
  async expectNote(part: Locator, code: ProblemCode): Promise<void> {
    const note = part.getByRole('alert');
    for (const sentence of this.sentences(code)) await expect(note).toContainText(sentence);
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
