import type { PracticeConsole } from '../../shared/app-state.ts';
import type { PracticeFault } from '../../shared/practice-faults.ts';
import type { Secret } from '../vault/secret.ts';
import { AccessTokens } from './access-tokens.ts';
import type { PracticeAnswer, PracticeRequest } from './answers.ts';
import type { ServerIdentity } from './certificate.ts';
import { Employees } from './employees.ts';
import { FaultPanel } from './fault-panel.ts';
import type { PracticeMemory } from './practice-memory.ts';
import { type PracticeServer, startPracticeServer } from './practice-server.ts';
import { RequestLog, type SeenRequest } from './request-log.ts';
import type { ScimParts } from './scim-service.ts';
import { type ClientPair, type Revealable, TenantCredentials } from './tenant-credentials.ts';
import { answerRequest } from './tenant-site.ts';

export interface PracticeTenantOptions {
  /** What it remembered in an earlier run; `null` for a new tenant. */
  readonly memory: PracticeMemory | null;
  /** Keeps what must survive this run. What it raises is passed on; the change itself stands. */
  readonly remember: (memory: PracticeMemory) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * A twin of a CXone tenant as far as its behaviour is documented, on this computer only. The methods in the middle are
 * the buttons of its pages.
 */
export interface PracticeTenant {
  /**
   * Origin it is to be asked at, without a trailing slash: tenant address and issuer in one. While a certificate is
   * broken that is another one, with HTTPS.
   */
  readonly address: string;
  /** The port of that address. */
  readonly port: number;
  /** It listens here all the time, with HTTP. */
  readonly plainPort: number;
  /** It listens here, with HTTPS, while a certificate is broken; else `null`. */
  readonly securePort: number | null;
  /** The certificate (PEM) of who vouches for the broken one; `null` when nobody does, or none is broken. */
  readonly authority: string | null;

  /** Registers a client in place of the one before. This is the only time its secret is told. */
  registerClient(): Promise<ClientPair>;
  console(): Pick<PracticeConsole, 'accessKey' | 'scimToken'>;
  /** Makes an access key in place of the one before. It works at once; its secret is still hidden. */
  addAccessKey(): Promise<void>;
  /** Shows the secret of the key. Raises `practice-shown-once` when it was saved before, or there is none. */
  showSecretKey(): void;
  /** Closes the page with the key: its secret is gone from the tenant. */
  saveAccessKey(): void;
  /** Makes and shows a SCIM token in place of the one before. It works at once. */
  generateToken(): Promise<void>;
  /** Closes the page with the token: it is gone from the tenant. */
  saveToken(): void;
  /** What the pages show. Raises `practice-shown-once` for what they do not, or not any more. */
  reveal(what: Revealable): Secret;

  /** What is broken. */
  readonly fault: PracticeFault | null;
  /**
   * Breaks this in place of what is broken, until it is mended, which `null` does. Answers that hang are broken off.
   * Raises `practice-not-running` once the tenant is closed.
   */
  breakOne(fault: PracticeFault | null): Promise<void>;

  /** The newest requests it was sent, oldest first. */
  requests(): readonly SeenRequest[];
  /** How many requests it was sent so far, by method. */
  requestsByMethod(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** Starts the tenant on 127.0.0.1 at a free port. */
export async function startPracticeTenant(options: PracticeTenantOptions): Promise<PracticeTenant> {
  const { memory, remember, now = Date.now } = options;
  const requests = new RequestLog();
  const credentials = new TenantCredentials(memory);
  const startServer = (identity?: ServerIdentity): Promise<PracticeServer> =>
    startPracticeServer({ answer, requests, ...(identity === undefined ? {} : { identity }) });
  const panel = new FaultPanel(startServer);
  const clock = (): number => now() + (panel.broken?.fault.aheadMs ?? 0);
  const parts: ScimParts = { employees: new Employees(clock), credentials, tokens: new AccessTokens(clock) };
  const answer = (request: PracticeRequest): Promise<PracticeAnswer> => answerAsBroken(parts, panel, request);
  const server = await startServer();

  return {
    ...buttons(credentials, () => remember(credentials.memory())),
    get address() {
      return panel.broken?.server?.address ?? server.address;
    },
    get port() {
      return panel.broken?.server?.port ?? server.port;
    },
    plainPort: server.port,
    get securePort() {
      return panel.broken?.server?.port ?? null;
    },
    get authority() {
      return panel.broken?.fault.certificate?.authority ?? null;
    },
    get fault() {
      return panel.broken?.name ?? null;
    },
    breakOne: (fault) => panel.breakOne(fault),
    requests: () => requests.newest(),
    requestsByMethod: () => requests.byMethod(),
    close: async () => {
      await panel.close();
      await server.close();
    },
  };
}

/** What hangs because of a fault is over when that is mended. */
function answerAsBroken(parts: ScimParts, { broken }: FaultPanel, request: PracticeRequest): Promise<PracticeAnswer> {
  if (broken === null) return answerRequest(parts, {}, request);
  const over = AbortSignal.any([request.over, broken.mended.signal]);
  return answerRequest(parts, broken.fault, { ...request, over });
}

type Buttons = Pick<
  PracticeTenant,
  | 'registerClient'
  | 'console'
  | 'addAccessKey'
  | 'showSecretKey'
  | 'saveAccessKey'
  | 'generateToken'
  | 'saveToken'
  | 'reveal'
>;

function buttons(credentials: TenantCredentials, remember: () => Promise<void>): Buttons {
  return {
    registerClient: async () => {
      const client = credentials.registerClient();
      await remember();
      return client;
    },
    console: () => credentials.console(),
    addAccessKey: () => {
      credentials.addAccessKey();
      return remember();
    },
    showSecretKey: () => {
      credentials.showSecretKey();
    },
    saveAccessKey: () => {
      credentials.saveAccessKey();
    },
    generateToken: () => {
      credentials.generateToken();
      return remember();
    },
    saveToken: () => {
      credentials.saveToken();
    },
    reveal: (what) => credentials.reveal(what),
  };
}
