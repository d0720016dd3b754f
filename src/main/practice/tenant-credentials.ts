import type { PracticeConsole } from '../../shared/app-state.ts';
import { ProblemError } from '../../shared/problem.ts';
import { Secret } from '../vault/secret.ts';
import type { PracticeMemory } from './practice-memory.ts';
import { digestOf, hasDigest, newClientId, newKeyPart, newToken } from './practice-secrets.ts';

export type Revealable = 'access-key-id' | 'access-key-secret' | 'scim-token';

export interface ClientPair {
  readonly id: Secret;
  readonly secret: Secret;
}

type KeyMemory = PracticeMemory['client'];

/** While the page is open the secret is there, shown or not; once saved only its digest is left. */
type AccessKey =
  | { readonly at: 'none' }
  | { readonly at: 'hidden' | 'shown'; readonly key: KeyMemory; readonly secret: Secret }
  | { readonly at: 'saved'; readonly key: KeyMemory };

type ScimToken =
  | { readonly at: 'none' }
  | { readonly at: 'shown'; readonly digest: string; readonly token: Secret }
  | { readonly at: 'saved'; readonly digest: string };

/**
 * The credentials that the tenant hands out, and what its pages still show of them. Follows CXone: a key or token works
 * as soon as it is made, is shown until it is saved and never again, and making another one replaces it.
 */
export class TenantCredentials {
  #client: KeyMemory;
  #accessKey: AccessKey = { at: 'none' };
  #scimToken: ScimToken = { at: 'none' };

  constructor(memory: PracticeMemory | null) {
    this.#client = memory?.client ?? asMemory(newClient());
    if (memory === null) return;
    if (memory.accessKey !== null) this.#accessKey = { at: 'saved', key: memory.accessKey };
    if (memory.scimTokenDigest !== null) this.#scimToken = { at: 'saved', digest: memory.scimTokenDigest };
  }

  memory(): PracticeMemory {
    return {
      client: this.#client,
      accessKey: this.#accessKey.at === 'none' ? null : this.#accessKey.key,
      scimTokenDigest: this.#scimToken.at === 'none' ? null : this.#scimToken.digest,
    };
  }

  console(): Pick<PracticeConsole, 'accessKey' | 'scimToken'> {
    return { accessKey: this.#accessKey.at, scimToken: this.#scimToken.at };
  }

  /** A newly registered client, in place of the one before. Its secret is not kept. */
  registerClient(): ClientPair {
    const client = newClient();
    this.#client = asMemory(client);
    return client;
  }

  addAccessKey(): void {
    const pair = { id: newKeyPart(), secret: newKeyPart() };
    this.#accessKey = { at: 'hidden', key: asMemory(pair), secret: pair.secret };
  }

  /** Raises `practice-shown-once` when there is nothing left to show. */
  showSecretKey(): void {
    if (this.#accessKey.at !== 'hidden' && this.#accessKey.at !== 'shown') throw shownOnce('access-key-secret');
    this.#accessKey = { ...this.#accessKey, at: 'shown' };
  }

  saveAccessKey(): void {
    if (this.#accessKey.at !== 'none') this.#accessKey = { at: 'saved', key: this.#accessKey.key };
  }

  generateToken(): void {
    const token = newToken();
    this.#scimToken = { at: 'shown', digest: digestOf(token.reveal()), token };
  }

  saveToken(): void {
    if (this.#scimToken.at !== 'none') this.#scimToken = { at: 'saved', digest: this.#scimToken.digest };
  }

  /** What the pages show now. Raises `practice-shown-once` for what they do not show, or not any more. */
  reveal(what: Revealable): Secret {
    const shown = this.#shown(what);
    if (shown === null) throw shownOnce(what);
    return shown;
  }

  acceptsClient(id: string, secret: string): boolean {
    return isPair(this.#client, id, secret);
  }

  /** Whether a client of this id is registered, whoever says so. */
  hasClient(id: string): boolean {
    return this.#client.id === id;
  }

  acceptsAccessKey(id: string, secret: string): boolean {
    return this.#accessKey.at !== 'none' && isPair(this.#accessKey.key, id, secret);
  }

  acceptsScimToken(token: string): boolean {
    return this.#scimToken.at !== 'none' && hasDigest(token, this.#scimToken.digest);
  }

  #shown(what: Revealable): Secret | null {
    switch (what) {
      case 'access-key-id':
        return this.#accessKey.at === 'none' ? null : new Secret(this.#accessKey.key.id);
      case 'access-key-secret':
        return this.#accessKey.at === 'shown' ? this.#accessKey.secret : null;
      case 'scim-token':
        return this.#scimToken.at === 'shown' ? this.#scimToken.token : null;
    }
  }
}

const newClient = (): ClientPair => ({ id: newClientId(), secret: newToken() });

const asMemory = ({ id, secret }: ClientPair): KeyMemory => ({
  id: id.reveal(),
  secretDigest: digestOf(secret.reveal()),
});

const isPair = (key: KeyMemory, id: string, secret: string): boolean =>
  // Both are compared in any case, so that the time taken does not tell which one was wrong.
  [hasDigest(id, digestOf(key.id)), hasDigest(secret, key.secretDigest)].every(Boolean);

const shownOnce = (what: Revealable): ProblemError =>
  new ProblemError({ code: 'practice-shown-once', facts: { what } });
