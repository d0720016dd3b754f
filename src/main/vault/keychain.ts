import { ProblemError } from '../../shared/problem.ts';
import { keychainError } from './keychain-problem.ts';

/**
 * The part of keytar that is used. Not `findCredentials`: it loads every secret of the service, and in keytar 7.9 it
 * crashes the whole process (null pointer) when the keyring is locked and stays so.
 */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

const service = 'CXone SCIM Assistant';

interface KeychainOptions {
  readonly load: () => Promise<Keytar>;
  readonly answerWithinMs: number;
}

/**
 * The system's keychain, one call at a time: a call occupies a thread of libuv's pool until it is answered, there are
 * only four, and an unanswered password prompt must not starve the files and the network of theirs.
 *
 * Every method can raise `keychain-missing`, `keychain-locked`, `keychain-refused` and `keychain-no-answer`. After the
 * last one a call that had not begun never will; one that had begun may still be carried out when the person answers.
 */
export class Keychain {
  readonly #options: KeychainOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: KeychainOptions) {
    this.#options = options;
  }

  get(account: string): Promise<string | null> {
    return this.#call((keytar) => keytar.getPassword(service, account));
  }

  set(account: string, line: string): Promise<void> {
    return this.#call((keytar) => keytar.setPassword(service, account, line));
  }

  /** Fine when there is no such item. */
  async delete(account: string): Promise<void> {
    await this.#call((keytar) => keytar.deletePassword(service, account));
  }

  /**
   * Makes the item what it was: right behind a call that may still be carried out, and also when its own turn comes
   * too late for anybody to wait for.
   */
  async putBack(account: string, line: string | null): Promise<void> {
    await this.#call(async (keytar) => {
      if (line === null) await keytar.deletePassword(service, account);
      else await keytar.setPassword(service, account, line);
    }, 'however-late');
  }

  #call<Answer>(
    ask: (keytar: Keytar) => Promise<Answer>,
    begin: 'in-time' | 'however-late' = 'in-time',
  ): Promise<Answer> {
    const waiting = new AbortController();
    const answer = this.#last.then(async () => {
      if (begin === 'in-time') waiting.signal.throwIfAborted();
      return ask(await this.#load());
    });
    this.#last = answer.catch(() => undefined);
    return answerWithin(this.#options.answerWithinMs, answer, waiting);
  }

  async #load(): Promise<Keytar> {
    try {
      return await this.#options.load();
    } catch (cause) {
      throw new ProblemError({ code: 'keychain-missing' }, { cause });
    }
  }
}

function answerWithin<Answer>(limitMs: number, answer: Promise<Answer>, waiting: AbortController): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.abort();
      reject(new ProblemError({ code: 'keychain-no-answer' }));
    }, limitMs);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      end();
    };
    answer.then(
      (value) => {
        settle(() => {
          resolve(value);
        });
      },
      (thrown: unknown) => {
        settle(() => {
          reject(keychainError(thrown));
        });
      },
    );
  });
}
