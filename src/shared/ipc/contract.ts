import { z } from 'zod';
import { AppState, DraftName, longestDraft, Place, Preferences } from '../app-state.ts';
import { AuditPage, AuditSearch } from '../audit.ts';
import {
  ChosenFile,
  ImportChoice,
  ImportPreview,
  ImportResult,
  ListedConnection,
  Role,
  SavedBackup,
} from '../backup/reports.ts';
import { CaptureReply } from '../capture.ts';
import { ConnectionId } from '../connection.ts';
import {
  CredentialName,
  LastingStore,
  longestSecret,
  ScimToken,
  TokenName,
  TrialName,
  TrialNote,
} from '../credential.ts';
import { LockOccasions } from '../lock.ts';
import { CalendarDay, RuleDays } from '../lifetime/lifetimes.ts';
import { longestText } from '../longest-text.ts';
import { IdentityProviderId } from '../identity-providers/ids.ts';
import { CxoneLanguage, Requirement, StepId, TaskId, Way } from '../procedure/ids.ts';
import { RotationStep } from '../rotation/rotation.ts';
import { longestPassphrase } from '../lock-rules.ts';
import { PassphraseRating } from '../passphrase.ts';
import { practiceFaults } from '../practice-faults.ts';
import { SelfTestReport } from '../self-test.ts';
import { CloudId } from '../tenant/cloud-id.ts';
import { TenantId } from '../tenant/tenant-id.ts';
import { CheckId, Finding, RunEvent, RunId, RunRecord, RunSummary } from '../verification/finding.ts';

const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) =>
  ({ kind: 'call', input, output }) as const;
const event = <Payload extends z.ZodType>(payload: Payload) => ({ kind: 'event', payload }) as const;

const Nothing = z.null();
const Text = z.string().max(longestText);
const OfConnection = z.object({ connectionId: ConnectionId });
const OfCredential = OfConnection.extend({ credential: CredentialName });
const OfToken = OfConnection.extend({ token: TokenName });
const OfCapture = z.object({ captureId: z.uuid() });
/** One time that a value was given out to be shown. */
const OfShowing = z.object({ showing: z.int() });
const OfTrial = z.object({ trialId: z.uuid() });
const OfRun = z.object({ runId: RunId });
/** A chain of certificates as text (PEM), in characters. */
const longestChain = 200_000;
const Passphrase = z.string().max(longestPassphrase);
const OfRequest = z.object({ requestId: z.uuid() });
const OfWork = z.object({ workId: z.uuid() });
const OfImport = z.object({ importId: z.uuid() });
/** What goes into a file: everything (`null`) or one connection, and of that perhaps only the part of a role. */
const BackupScope = z.object({ connectionId: ConnectionId.nullable(), role: Role.nullable() });
const SealWith = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: Text }),
  z.object({ kind: z.literal('recipient'), recipient: Text }),
]);
const OpenWith = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: Text }),
  z.object({ kind: z.literal('identity'), identity: Text }),
]);

const OfPassphrase = z.object({ passphrase: Passphrase });
/** How many secrets were moved, and how many stay where they are because that store does not give them out. */
const MoveResult = z.object({ moved: z.int(), left: z.int() });

/** Where a tenant is, as typed; `confirmedHost` is the unknown host the person confirmed, if any. */
const TenantDetails = z.object({
  name: Text,
  tenantAddress: Text,
  confirmedHost: Text.nullable(),
  cloud: CloudId,
  /** Only for the cloud `other`. */
  issuer: Text,
});
const IdpChoice = z.object({ identityProvider: IdentityProviderId, way: Way });

/**
 * Every call of the window to the main process and every event back, one line each. Both sides, the bridge between
 * them and the four gates are derived from this list.
 */
export const contract = {
  app: {
    readState: call(Nothing, AppState),
    stateChanged: event(AppState),
    menuChosen: event(z.enum(['terms', 'about', 'panic'])),
    setPreferences: call(Preferences.partial(), Nothing),
    goTo: call(Place, Nothing),
    saveDraft: call(z.object({ draft: DraftName, text: z.string().max(longestDraft) }), Nothing),
    dismissNotice: call(z.object({ noticeId: z.uuid() }), Nothing),
    recheckKeychain: call(Nothing, Nothing),
    openHelpPage: call(Nothing, Nothing),
    openDataFolder: call(Nothing, Nothing),
    /** Certificates (PEM) to trust beside those of the system; empty for none. Takes the place of the earlier ones. */
    setCompanyCertificates: call(z.object({ pem: z.string().max(longestChain) }), Nothing),
  },
  connections: {
    createPractice: call(z.object({ name: Text }), OfConnection),
    createTenant: call(TenantDetails.extend({ ...IdpChoice.shape, cxoneLanguage: CxoneLanguage }), OfConnection),
    changeTenant: call(TenantDetails.extend(OfConnection.shape), Nothing),
    rename: call(OfConnection.extend({ name: Text }), Nothing),
    duplicate: call(OfConnection.extend({ name: Text }), OfConnection),
    chooseIdentityProvider: call(OfConnection.extend(IdpChoice.shape), Nothing),
    chooseCxoneLanguage: call(OfConnection.extend({ cxoneLanguage: CxoneLanguage }), Nothing),
    confirmRequirement: call(OfConnection.extend({ requirement: Requirement, confirmed: z.boolean() }), Nothing),
    goToStep: call(OfConnection.extend({ step: StepId }), Nothing),
    tickTask: call(OfConnection.extend({ task: TaskId, done: z.boolean() }), Nothing),
    tickPart: call(OfConnection.extend({ task: TaskId, part: z.string().max(60), done: z.boolean() }), Nothing),
    alreadyHave: call(OfConnection.extend({ step: StepId }), Nothing),
    addToken: call(OfConnection, z.object({ token: TokenName })),
    describeToken: call(OfConnection.extend({ token: ScimToken }), Nothing),
    useToken: call(OfToken, Nothing),
    removeToken: call(OfToken, Nothing),
    setOktaAppAddress: call(OfConnection.extend({ address: Text }), Nothing),
    remove: call(OfConnection, Nothing),
  },
  tenants: {
    discover: call(
      OfRequest.extend({ tenantId: TenantId, cloud: CloudId, issuer: Text }),
      z.object({ tenantAddress: z.url({ protocol: /^https$/ }), area: z.string().nullable() }),
    ),
    cancel: call(OfRequest, Nothing),
  },
  credentials: {
    storeFromClipboard: call(OfCredential, CaptureReply),
    storeTyped: call(OfCredential.extend({ value: Text }), CaptureReply),
    storeCaptured: call(
      OfCapture.extend({ choice: z.enum(['cleaned', 'as-is']), credential: CredentialName }),
      CaptureReply,
    ),
    dropCaptured: call(OfCapture, Nothing),
    copy: call(OfCredential, Nothing),
    /** The only call that gives a value to the window: to be shown while a button is held, and kept nowhere. */
    reveal: call(OfCredential, OfShowing.extend({ value: z.string().max(longestSecret) })),
    /** What was revealed that time is not shown any more. */
    conceal: call(OfShowing, Nothing),
    /** Looks once more for a secret that was not found where it was stored. */
    lookAgain: call(OfCredential, Nothing),
    /** Deletes one secret and makes sure that it is gone; the window hears of that as a notice. */
    remove: call(OfCredential, Nothing),
  },
  stores: {
    /** How well a passphrase would hold. */
    ratePassphrase: call(OfPassphrase, PassphraseRating),
    open: call(OfPassphrase, Nothing),
    close: call(Nothing, Nothing),
    changePassphrase: call(z.object({ current: Passphrase, next: Passphrase }), Nothing),
    /** Chooses the keychain and moves there what is in the sealed vault file. */
    moveToKeychain: call(Nothing, MoveResult),
    /**
     * Chooses the sealed vault file, which is made or opened with the passphrase, and moves there what is in the keychain;
     * with `lockPassphrase` where the lock is on and is not that of the file yet.
     */
    moveToFile: call(
      z.object({ passphrase: Passphrase.nullable(), lockPassphrase: Passphrase.nullable() }),
      MoveResult,
    ),
    selfTest: call(z.object({ store: LastingStore }), SelfTestReport),
  },
  trials: {
    start: call(OfTrial.extend({ connectionId: ConnectionId, trial: TrialName }), TrialNote),
    cancel: call(OfTrial, Nothing),
  },
  lifetimes: {
    /** The organisation's rule: after how many days a secret must be changed; `null` for none. */
    setRule: call(OfConnection.extend({ days: RuleDays.nullable() }), Nothing),
    /** The last day of one secret; `null` when nobody can name it. */
    setEnd: call(OfCredential.extend({ on: CalendarDay.nullable() }), Nothing),
    /** Writes the end of one secret, or of all, as a calendar file; `null` when the person gave it up. */
    exportCalendar: call(z.object({ only: OfCredential.nullable() }), z.object({ file: z.string().nullable() })),
  },
  rotation: {
    begin: call(OfConnection.extend({ old: TrialName }), Nothing),
    goOn: call(OfConnection.extend({ step: RotationStep }), Nothing),
    /** The old one goes, or stays stored; the end of the rotation either way. */
    finish: call(OfConnection.extend({ keepOld: z.boolean() }), Nothing),
    backOut: call(OfConnection, Nothing),
    /** Puts the new one on the clipboard, to be entered in the IdP. */
    copyNext: call(OfCredential, Nothing),
  },
  verification: {
    /** Resolves when the run has begun; everything after that comes as `progress`. */
    start: call(
      OfRun.extend({
        connectionId: ConnectionId,
        /** User name of an employee who exists, or empty. */
        knownUser: Text,
        /** Only this check again; its finding takes the place of the earlier one in the newest run. */
        only: CheckId.nullable(),
      }),
      Nothing,
    ),
    cancel: call(OfRun, Nothing),
    /** What is running for the connection, the two newest runs (newest first), and the names of the others kept. */
    read: call(
      OfConnection,
      z.object({
        running: OfRun.extend({ checks: z.array(CheckId), findings: z.array(Finding) }).nullable(),
        runs: z.array(RunRecord),
        older: z.array(RunSummary),
      }),
    ),
    readRun: call(OfRun.extend({ connectionId: ConnectionId }), RunRecord),
    /** Puts a masked text for a ticket on the clipboard: about one finding, or about all that need somebody. */
    copyTicket: call(OfRun.extend({ connectionId: ConnectionId, check: CheckId.nullable() }), Nothing),
    progress: event(RunEvent),
  },
  settings: {
    copyField: call(
      OfConnection.extend({ sheet: z.enum(['idp-settings', 'app-registration']), fieldId: z.string().max(100) }),
      Nothing,
    ),
  },
  audit: {
    read: call(AuditSearch, AuditPage),
    /** Keeps the whole trail where the person wants it; `null` when the person gave it up. */
    export: call(z.object({ format: z.enum(['csv', 'jsonl']) }), z.object({ file: z.string().nullable() })),
  },
  panic: {
    press: call(Nothing, Nothing),
    /** Goes to the list, or leaves it; possible while the vault is locked. */
    show: call(z.object({ shown: z.boolean() }), Nothing),
    tick: call(OfCredential.extend({ storedAt: z.iso.datetime().nullable(), revoked: z.boolean() }), Nothing),
    end: call(Nothing, Nothing),
  },
  practice: {
    addAccessKey: call(Nothing, Nothing),
    showSecretKey: call(Nothing, Nothing),
    saveAccessKey: call(Nothing, Nothing),
    generateToken: call(Nothing, Nothing),
    saveToken: call(Nothing, Nothing),
    breakOne: call(z.object({ fault: z.enum(practiceFaults).nullable() }), Nothing),
    copy: call(z.object({ what: z.enum(['access-key-id', 'access-key-secret', 'scim-token']) }), Nothing),
  },
  lock: {
    turnOn: call(z.object({ passphrase: Passphrase }), Nothing),
    turnOff: call(z.object({ passphrase: Passphrase }), Nothing),
    changePassphrase: call(z.object({ passphrase: Passphrase, next: Passphrase }), Nothing),
    setOccasions: call(LockOccasions.partial(), Nothing),
    lockNow: call(Nothing, Nothing),
    unlock: call(z.object({ passphrase: Passphrase }), Nothing),
    unlockByTouchId: call(Nothing, Nothing),
  },
  backup: {
    /** What would go into a file, and what of it cannot be read. */
    survey: call(BackupScope, z.object({ connections: z.array(ListedConnection) })),
    /** Asks where to keep the file and writes it; `null` when the person gave it up. */
    save: call(
      BackupScope.extend({ ...OfWork.shape, endsAt: z.iso.datetime().nullable(), sealWith: SealWith }),
      SavedBackup.nullable(),
    ),
    /** Asks for a file; `null` when the person gave it up. */
    chooseFile: call(Nothing, ChosenFile.nullable()),
    openFile: call(OfWork.extend({ ...OfImport.shape, openWith: OpenWith }), ImportPreview),
    apply: call(OfWork.extend({ ...OfImport.shape, choices: z.record(ConnectionId, ImportChoice) }), ImportResult),
    drop: call(OfImport, Nothing),
    cancel: call(OfWork, Nothing),
  },
} as const;

export type Contract = typeof contract;
