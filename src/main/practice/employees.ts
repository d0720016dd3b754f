import { randomUUID } from 'node:crypto';
import type { Attributes } from './scim-schema.ts';

/** A person in the practice tenant. Deactivated ones stay; nobody is ever deleted. */
export interface Employee {
  readonly id: string;
  readonly attributes: Attributes;
  readonly created: Date;
  readonly lastModified: Date;
}

/** The employees of one run, by id. User names are unique whatever their case (RFC 7643 4.1.1). */
export class Employees {
  readonly #now: () => number;
  readonly #byId = new Map<string, Employee>();

  constructor(now: () => number) {
    this.#now = now;
    for (const attributes of seed) this.create(attributes);
  }

  get(id: string): Employee | null {
    return this.#byId.get(id) ?? null;
  }

  all(): readonly Employee[] {
    return [...this.#byId.values()];
  }

  findByUserName(userName: string): Employee | null {
    const wanted = userName.toLowerCase();
    return this.all().find(({ attributes }) => attributes.userName.toLowerCase() === wanted) ?? null;
  }

  create(attributes: Attributes): Employee {
    const now = new Date(this.#now());
    const employee: Employee = { id: randomUUID(), attributes, created: now, lastModified: now };
    this.#byId.set(employee.id, employee);
    return employee;
  }

  change(employee: Employee, attributes: Attributes): Employee {
    const changed: Employee = { ...employee, attributes, lastModified: new Date(this.#now()) };
    this.#byId.set(employee.id, changed);
    return changed;
  }
}

const person = (givenName: string, familyName: string, role: string, active = true): Attributes => {
  const address = `${givenName}.${familyName}@practice.example`.toLowerCase();
  return {
    userName: address,
    name: { givenName, familyName },
    displayName: `${givenName} ${familyName}`,
    emails: [{ value: address, type: 'work', primary: true }],
    active,
    timeZone: 'Europe/Berlin',
    roles: [{ display: role, value: role, primary: true }],
  };
};

const seed: readonly Attributes[] = [
  person('Alma', 'Berger', 'Agent'),
  person('Jonas', 'Okafor', 'Agent'),
  person('Mira', 'Castellan', 'Supervisor'),
  person('Teo', 'Lindqvist', 'Agent', false),
  person('SCIM', 'AccessKey', 'SCIM Access Key'),
];
