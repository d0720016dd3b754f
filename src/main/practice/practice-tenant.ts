import type { PracticeConsole } from '../../shared/app-state.ts';
import type { Secret } from '../vault/secret.ts';
import { AccessTokens, type TenantIdentity } from './access-tokens.ts';
import { type PracticeAnswer, type PracticeRequest, plainRefusal } from './answers.ts';
import { cxoneConfiguration, openIdConfiguration } from './discovery.ts';
import { Employees } from './employees.ts';
import type { PracticeMemory } from './practice-memory.ts';
import { type SeenRequest, startPracticeServer } from './practice-server.ts';
import { answerScimRequest, type ScimParts } from './scim-service.ts';
import { type ClientPair, type Revealable, TenantCredentials } from './tenant-credentials.ts';
import { answerTokenRequest } from './token-endpoint.ts';

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
  /** Origin it listens on, without a trailing slash: tenant address and issuer in one. */
  readonly address: string;
  readonly port: number;

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

  /** The newest requests it was sent, oldest first. */
  requests(): readonly SeenRequest[];
  close(): Promise<void>;
}

const tenantId = '11ef2a5f-3b90-4c70-8c11-0242ac110002';

/** Starts the tenant on 127.0.0.1 at a free port. */
export async function startPracticeTenant(options: PracticeTenantOptions): Promise<PracticeTenant> {
  const { memory, remember, now = Date.now } = options;
  const server = await startPracticeServer();
  const identity: TenantIdentity = { address: server.address, tenantId, area: 'practice' };
  const credentials = new TenantCredentials(memory);
  const tokens = new AccessTokens(identity, now);
  const parts: ScimParts = { address: server.address, employees: new Employees(now), credentials, tokens };
  server.answerWith((request) => answer(request, identity, parts));

  return {
    address: server.address,
    port: server.port,
    ...buttons(credentials, () => remember(credentials.memory())),
    requests: () => server.requests(),
    close: () => server.close(),
  };
}

type Buttons = Omit<PracticeTenant, 'address' | 'port' | 'requests' | 'close'>;

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

type Page = (
  request: PracticeRequest,
  identity: TenantIdentity,
  parts: ScimParts,
) => PracticeAnswer | Promise<PracticeAnswer>;

const found = (body: unknown): PracticeAnswer => ({ status: 200, body });

const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['POST /auth/token', (request, _, { credentials, tokens }) => answerTokenRequest(request, credentials, tokens)],
  ['GET /auth/jwks', async (_request, _identity, { tokens }) => found(await tokens.keySet())],
  ['GET /.well-known/openid-configuration', (_, identity) => found(openIdConfiguration(identity))],
  [
    'GET /.well-known/cxone-configuration',
    ({ url }, identity) => found(cxoneConfiguration(identity, url.searchParams.get('tenantId'))),
  ],
]);

async function answer(request: PracticeRequest, identity: TenantIdentity, parts: ScimParts): Promise<PracticeAnswer> {
  const page = pages.get(`${request.method} ${request.url.pathname}`);
  if (page !== undefined) return page(request, identity, parts);
  const scim = answerScimRequest(parts, request);
  if (scim !== null) return scim;
  throw plainRefusal(404, 'not_found', 'There is nothing under this path.');
}
