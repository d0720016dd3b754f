import type { TenantConnection } from '../connection.ts';
import type { CredentialKind, CredentialName } from '../credential.ts';
import type { LocalText } from '../language.ts';
import type { StepId, TaskId } from '../procedure/ids.ts';
import { credentialFor, procedureOf } from '../procedure/procedure.ts';
import type { Step } from '../procedure/task.ts';
import { without } from '../record.ts';
import { endpointsOf, settingsSheet } from '../settings/settings-sheet.ts';
import type { HandOverRole } from './role-ids.ts';

interface RoleTexts {
  readonly name: LocalText;
  /** What somebody in this role does. */
  readonly does: LocalText;
}

/** The people a setup is handed over to. */
export const handOverTexts: Readonly<Record<HandOverRole, RoleTexts>> = {
  'cxone-admin': {
    name: { de: 'Wer CXone verwaltet', en: 'CXone administrator' },
    does: {
      de: 'Legt Schlüssel und Token in CXone an und zieht sie zurück. Braucht dafür keinen geheimen Wert, nur die IDs.',
      en: 'Makes and revokes keys and tokens in CXone. Needs no secret value for that, only the IDs.',
    },
  },
  'idp-admin': {
    name: { de: 'Wer den Identitätsanbieter verwaltet', en: 'Identity provider administrator' },
    does: {
      de: 'Trägt Basis-URL und Zugang im Identitätsanbieter ein und startet die Bereitstellung. Erhält nur, was dort einzutragen ist.',
      en: 'Enters base URL and access in the identity provider and starts provisioning. Gets only what is entered there.',
    },
  },
  checker: {
    name: { de: 'Wer die Prüfung durchführt', en: 'Whoever runs the checks' },
    does: {
      de: 'Fragt den Server, ob es funktionieren wird. Die Prüfung liest nur, braucht aber dieselben Zugänge.',
      en: 'Asks the server whether it will work. The checks only read, but they need the same access.',
    },
  },
};

const stepsOf: Readonly<Record<HandOverRole, readonly StepId[]>> = {
  'cxone-admin': ['access-key', 'scim-token', 'app-registration'],
  'idp-admin': ['idp-settings'],
  checker: ['proof'],
};

/** The steps of the connection's way that somebody in this role takes, in their order. */
export const stepsOfRole = (role: HandOverRole, connection: TenantConnection): readonly Step[] =>
  procedureOf(connection).filter(({ id }) => stepsOf[role].includes(id));

/** The credentials somebody in this role works with, whether they are stored or not. */
export function credentialsOfRole(role: HandOverRole, connection: TenantConnection): readonly CredentialName[] {
  if (role === 'idp-admin') return enteredInIdp(connection);
  const kinds = role === 'checker' ? usedByChecks(connection) : madeInCxone(connection).filter(isNoSecret);
  return kinds.map((kind) => credentialFor(kind, connection));
}

/**
 * What the sheet of the connection's IdP asks for; the addresses do not matter for that. Not the access key, which the sheet of
 * an unknown IdP offers in case it is needed: it can do more, and whoever needs it can be given it then.
 */
function enteredInIdp(connection: TenantConnection): readonly CredentialName[] {
  const { tenantAddress } = connection;
  const endpoints = endpointsOf(connection, null) ?? { tenantAddress, issuer: tenantAddress };
  const names = settingsSheet(connection, endpoints).flatMap(({ value }) =>
    value.kind === 'secret' && !value.of.startsWith('access-key') ? [value.credential] : [],
  );
  return [...new Set(names)];
}

/** The checks log in as CXone describes it, and in the token way use the token as the IdP does. */
const usedByChecks = ({ way }: TenantConnection): readonly CredentialKind[] => [
  'access-key-id',
  'access-key-secret',
  'client-id',
  'client-secret',
  ...(way === 'token' ? (['scim-token'] as const) : []),
];

const madeInCxone = (connection: TenantConnection): readonly CredentialKind[] =>
  stepsOfRole('cxone-admin', connection).flatMap(({ tasks }) =>
    tasks.flatMap(({ work }): readonly CredentialKind[] => {
      if (work.kind === 'store') return work.credentials;
      return work.kind === 'store-token' ? ['scim-token'] : [];
    }),
  );

const isNoSecret = (kind: CredentialKind): boolean => kind.endsWith('-id');

/** Of the first step everybody needs to know what was decided there. */
const decidedFirst: readonly TaskId[] = ['choose-idp', 'check-requirements'];

/**
 * The connection as somebody in this role needs it: the same place and IdP, the ticks of the role's own steps, and no
 * token that is not part of it.
 */
export function partForRole(role: HandOverRole, connection: TenantConnection): TenantConnection {
  const steps = stepsOfRole(role, connection);
  const tasks = new Set<string>([...decidedFirst, ...steps.flatMap((step) => step.tasks.map(({ id }) => id))]);
  const isOthers = (key: string): boolean => !tasks.has(key.split('/')[0] ?? '');
  return {
    ...connection,
    step: steps[0]?.id ?? connection.step,
    ticked: without(connection.ticked, Object.keys(connection.ticked).filter(isOthers) as TaskId[]),
    tickedParts: Object.fromEntries(Object.entries(connection.tickedParts).filter(([key]) => !isOthers(key))),
    tokens: tokensForRole(role, connection),
  };
}

/** Only who manages the tokens in CXone needs to know about all of them, and whose they are. */
function tokensForRole(role: HandOverRole, { tokens, tokenInUse }: TenantConnection): TenantConnection['tokens'] {
  if (role === 'cxone-admin') return tokens;
  const inUse = tokens.filter(({ name }) => name === tokenInUse);
  return inUse.map((token) => ({ ...token, owner: '' }));
}
