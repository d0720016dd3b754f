import { randomUUID } from 'node:crypto';
import { type Connection, type ConnectionId, longestName, type TenantConnection } from '../../shared/connection.ts';
import type { z } from 'zod';
import type { IdentityProviderId } from '../../shared/identity-providers/registry.ts';
import type { StepId, TaskId } from '../../shared/procedure/ids.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { CloudId } from '../../shared/tenant/clouds.ts';
import { without } from '../../shared/record.ts';
import { readTenantAddress } from '../../shared/tenant/tenant-address.ts';
import type { StateStore } from '../store/state-store.ts';

type Change = (connection: Connection) => Connection;

export interface NewTenant {
  readonly name: string;
  /** As typed; what can be read from it becomes the address. */
  readonly tenantAddress: string;
  readonly cloud: CloudId;
  readonly identityProvider: IdentityProviderId;
}

/** The connections on disk. Every change is on disk when its promise resolves. */
export class Connections {
  readonly #store: StateStore;
  readonly #now: () => Date;

  constructor(store: StateStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Raises `connection-missing`. */
  get(id: ConnectionId): Connection {
    const found = this.#store.get().connections.find((connection) => connection.id === id);
    if (found === undefined) throw new ProblemError({ code: 'connection-missing' });
    return found;
  }

  all(): readonly Connection[] {
    return this.#store.get().connections;
  }

  practice(): Connection | null {
    return this.all().find((connection) => connection.kind === 'practice') ?? null;
  }

  /** Raises `name-empty` and the `address-…` problems; the drafts of the form are gone only when it succeeded. */
  async addTenant({ name, tenantAddress, cloud, identityProvider }: NewTenant): Promise<ConnectionId> {
    const connection: z.infer<typeof TenantConnection> = {
      ...this.#blank(name),
      kind: 'tenant',
      cloud,
      identityProvider,
      tenantAddress: readTenantAddress(tenantAddress),
    };
    return this.#add(connection);
  }

  async addPractice(name: string): Promise<ConnectionId> {
    return this.#add({ ...this.#blank(name), kind: 'practice', identityProvider: 'okta' });
  }

  async change(id: ConnectionId, change: Change): Promise<void> {
    this.get(id);
    await this.#store.update((state) => ({
      ...state,
      connections: state.connections.map((connection) => (connection.id === id ? change(connection) : connection)),
    }));
  }

  async goToStep(id: ConnectionId, step: StepId): Promise<void> {
    await this.change(id, (connection) => ({ ...connection, step }));
  }

  async tick(id: ConnectionId, task: TaskId, done: boolean): Promise<void> {
    const at = this.#now().toISOString();
    await this.change(id, (connection) => {
      const others = without(connection.ticked, [task]);
      return { ...connection, ticked: done ? { ...others, [task]: at } : others };
    });
  }

  async chooseIdentityProvider(id: ConnectionId, identityProvider: IdentityProviderId): Promise<void> {
    await this.change(id, (connection) => ({ ...connection, identityProvider }));
    await this.tick(id, 'choose-idp', true);
  }

  /** Forgets the connection; its secrets must be gone before. */
  async forget(id: ConnectionId): Promise<void> {
    await this.#store.update((state) => ({
      ...state,
      place: { screen: 'welcome' },
      connections: state.connections.filter((connection) => connection.id !== id),
    }));
  }

  #blank(name: string): Omit<Connection, 'kind' | 'identityProvider'> {
    const trimmed = name.trim().slice(0, longestName);
    if (trimmed === '') throw new ProblemError({ code: 'name-empty' });
    return {
      id: randomUUID(),
      name: trimmed,
      createdAt: this.#now().toISOString(),
      step: 'access-key',
      ticked: {},
      credentials: {},
      trials: {},
    };
  }

  async #add(connection: Connection): Promise<ConnectionId> {
    await this.#store.update((state) => ({
      ...state,
      drafts: connection.kind === 'tenant' ? {} : state.drafts,
      place: { screen: 'connection', connectionId: connection.id },
      connections: [...state.connections, connection],
    }));
    return connection.id;
  }
}
