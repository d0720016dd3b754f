import type { CredentialKind, TrialKind } from '../credential.ts';
import type { LocalText } from '../language.ts';
import type { CxoneLabelId } from './cxone-labels.ts';
import type { StepId, TaskId } from './ids.ts';
import type { TermId } from './terms.ts';

/** What the person does in the assistant to do a task; `tick` when all of it happens elsewhere. */
export type TaskWork =
  | { readonly kind: 'tick' }
  | { readonly kind: 'details' }
  | { readonly kind: 'choose-idp' }
  | { readonly kind: 'requirements' }
  | { readonly kind: 'store'; readonly credentials: readonly CredentialKind[] }
  | { readonly kind: 'describe-token' }
  | { readonly kind: 'store-token' }
  | { readonly kind: 'try'; readonly trial: TrialKind }
  | { readonly kind: 'redirect-uri' }
  | { readonly kind: 'registration' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'save-settings' }
  | { readonly kind: 'start-provisioning' }
  | { readonly kind: 'verification' };

/** One click or entry inside a task. In every text `{labelId}` stands for a label of CXone, shown in CXone's language. */
export interface TaskPart {
  /** Unique within its task. */
  readonly id: string;
  readonly text: LocalText;
}

export interface Task {
  readonly id: TaskId;
  readonly title: LocalText;
  /** What to do, in a sentence or two. */
  readonly advice: LocalText;
  /** The way through CXone's screens. */
  readonly path?: readonly CxoneLabelId[];
  readonly parts?: readonly TaskPart[];
  /** What goes wrong here most often, said where it bites. */
  readonly trap?: LocalText;
  /** Why the task is there; and what else is good to know. */
  readonly why: LocalText;
  readonly terms?: readonly TermId[];
  readonly work: TaskWork;
  /** The procedure goes on without it. */
  readonly optional?: boolean;
  /** Must be stored before this task can be done: it is what is tried, or afterwards it cannot be had any more. */
  readonly needs?: readonly CredentialKind[];
  /** Once this credential is stored, the task must have been done. */
  readonly shownBy?: CredentialKind;
  /** What the task is for in catching a credential that CXone shows only once. */
  readonly catching?: Catching;
}

/** The credential is shown by CXone, taken from the clipboard, and saved in CXone only then. */
export interface Catching {
  readonly secret: 'access-key-secret' | 'scim-token';
  readonly at: 'show' | 'take' | 'save';
}

export interface Step {
  readonly id: StepId;
  readonly title: LocalText;
  readonly tasks: readonly Task[];
  /** What a person says who has it already, and whose tasks up to storing it are then done. */
  readonly alreadyHave?: LocalText;
}
