import type { KeychainState, Notice, Theme } from '../../shared/app-state.ts';
import type { CredentialKind, TrialKind } from '../../shared/credential.ts';
import type { Evidence } from '../../shared/evidence.ts';
import type { Language } from '../../shared/language.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import type { CaptureWords } from './areas/capture.ts';
import type { DetailsWords } from './areas/details.ts';
import type { HelpWords } from './areas/help.ts';
import type { ManageWords } from './areas/manage.ts';
import type { RegistrationWords } from './areas/registration.ts';
import type { TokensWords } from './areas/tokens.ts';

export type Platform = KeychainState['platform'];

/** What happened and what it means (title), and what to do (advice), which may depend on the system. */
export interface ProblemWords {
  readonly title: string;
  readonly advice: string | Readonly<Record<Platform, string>>;
}

export type ProblemTable = Readonly<Record<ProblemCode, ProblemWords>>;

type SetAside = Extract<Notice, { code: 'state-set-aside' }>;

interface Mark {
  readonly name: string;
  readonly meaning: string;
}

/** Every sentence of the window, once per language. A missing one does not compile. */
export interface Words {
  readonly product: string;
  readonly common: {
    readonly cancel: string;
    readonly copy: string;
    readonly copyThing: (thing: string) => string;
    readonly copied: string;
    readonly copiedThing: (thing: string) => string;
    readonly dismiss: string;
    readonly details: string;
    readonly code: string;
    readonly optional: string;
    readonly workingFor: (duration: string) => string;
  };
  readonly start: {
    readonly loading: string;
    readonly brokenTitle: string;
    readonly brokenAdvice: string;
    readonly reload: string;
  };
  readonly preferences: {
    readonly region: string;
    readonly language: string;
    readonly languages: Readonly<Record<Language | 'system', string>>;
    readonly theme: string;
    readonly themes: Readonly<Record<Theme, string>>;
    readonly helpPage: string;
  };
  readonly keychain: {
    readonly ready: (name: string) => string;
    readonly notReady: (name: string) => string;
    readonly practiceStillWorks: string;
    readonly checkAgain: string;
    readonly waiting: string;
    readonly sealedFile: string;
    readonly fileState: Readonly<Record<'absent' | 'closed' | 'open', string>>;
    readonly orFile: string;
    readonly toFile: string;
    readonly openFile: string;
  };
  readonly clipboard: {
    readonly clearsIn: (duration: string) => string;
    readonly holdsSecret: string;
    readonly mayBeInHistory: string;
  };
  readonly notices: {
    readonly region: string;
    readonly setAsideTitle: Readonly<Record<SetAside['reason'], string>>;
    readonly setAside: (file: string, restored: boolean) => string;
    readonly practiceSecretsGoneTitle: string;
    readonly practiceSecretsGone: string;
    readonly moveEndedTitle: Readonly<Record<'finished' | 'undone', string>>;
    readonly moveEnded: Readonly<Record<'finished' | 'undone', string>>;
    readonly fileRestoredTitle: string;
    readonly fileRestored: (file: string) => string;
  };
  readonly welcome: {
    readonly title: string;
    readonly what: readonly [string, string, string];
    readonly tryPractice: string;
    readonly openPractice: string;
    readonly practiceName: string;
    readonly practiceHint: string;
    readonly connectTenant: string;
    readonly connections: string;
    readonly open: (name: string) => string;
    readonly atStep: (step: string) => string;
    readonly allDone: string;
  };
  readonly rail: {
    readonly allConnections: string;
    readonly vault: string;
    readonly lock: string;
    readonly unlock: string;
    readonly panic: string;
    readonly panicGoesOn: string;
    readonly steps: string;
    readonly done: string;
    readonly progress: (done: number, all: number) => string;
    readonly waitsFor: (thing: string) => string;
  };
  readonly practice: {
    readonly word: string;
    readonly explanation: string;
    readonly panel: string;
    readonly notRunning: string;
    readonly accessKeySaved: string;
    readonly accessKeyLost: string;
    readonly tokenSaved: string;
    readonly onlyOnce: string;
    readonly noIdp: string;
    readonly nothingHere: string;
  };
  readonly step: {
    readonly position: (current: number, total: number) => string;
    readonly progress: (done: number, all: number) => string;
    readonly tasks: string;
    readonly allTasks: string;
    readonly taskPosition: (current: number, total: number) => string;
    readonly waitsFor: (thing: string, step: string) => string;
    readonly goTo: (step: string) => string;
    readonly doneTitle: string;
    readonly doneText: string;
    readonly goOn: (step: string) => string;
    readonly allDoneTitle: string;
    readonly allDoneBlockedTitle: string;
    readonly allDoneBlocked: string;
    readonly allDoneTenant: string;
    readonly allDonePractice: string;
  };
  readonly task: {
    readonly done: (time: string) => string;
    readonly now: string;
    readonly later: string;
    readonly inCxone: string;
    readonly languageName: Readonly<Record<CxoneLanguage, string>>;
    readonly labels: string;
    readonly alsoCalled: (variants: readonly string[]) => string;
    readonly parts: string;
    readonly help: string;
    readonly why: string;
    readonly had: (time: string) => string;
    readonly checkedAt: (time: string) => string;
    readonly storedAt: (time: string) => string;
    readonly firstStore: (things: readonly string[]) => string;
    readonly labelsNotConfirmed: string;
    readonly tickDone: string;
    readonly tickUndo: string;
  };
  readonly credentials: {
    /** Labels as CXone shows them. */
    readonly names: Readonly<Record<CredentialKind, string>>;
    /** Of a key that is to replace the stored one. */
    readonly newName: (old: string) => string;
    readonly notStored: string;
    readonly notFound: string;
    readonly paste: string;
    readonly pasteNamed: (name: string) => string;
    readonly replace: string;
    readonly replaceNamed: (name: string) => string;
    readonly type: string;
    readonly typeNamed: (name: string) => string;
    readonly storeTyped: string;
    readonly showTyped: string;
    readonly storedInKeychain: (keychain: string) => string;
    readonly storedInMemory: string;
    readonly endsIn: (lastFour: string) => string;
  };
  readonly trials: {
    readonly start: Readonly<Record<TrialKind, string>>;
    readonly again: string;
    readonly working: Readonly<Record<TrialKind, string>>;
    readonly accepted: Readonly<Record<TrialKind, string>>;
    readonly valid: (duration: string) => string;
    readonly acceptedAt: (time: string) => string;
    readonly triedAt: (time: string) => string;
    readonly client: string;
    readonly clientHint: string;
  };
  readonly settings: {
    readonly path: string;
    readonly fields: string;
    readonly tick: string;
    readonly leaveEmpty: string;
    readonly fromVault: string;
    readonly missing: (credential: string, step: string) => string;
    readonly tickDone: string;
    readonly saved: string;
    readonly started: string;
    readonly tokenOf: (owner: string) => string;
    readonly noAddress: string;
  };
  readonly evidence: { readonly legend: string; readonly marks: Readonly<Record<Evidence, Mark>> };
  readonly details: DetailsWords;
  readonly capture: CaptureWords;
  readonly tokens: TokensWords;
  readonly registration: RegistrationWords;
  readonly manage: ManageWords;
  readonly help: HelpWords;
  readonly problems: ProblemTable;
}
