import type { DraftField, DraftName, Drafts } from '../../shared/app-state.ts';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import {
  type IdentityProviderId,
  identityProviderIds,
  identityProviders,
} from '../../shared/identity-providers/registry.ts';
import type { CxoneLanguage, Way } from '../../shared/procedure/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import { type AddressExamination, examineAddress, usableAddress } from '../../shared/tenant/address-doctor.ts';
import { type CloudId, clouds } from '../../shared/tenant/clouds.ts';
import { examineIssuer } from '../../shared/tenant/issuer-doctor.ts';

/** What stands in the fields about a tenant; a field nobody touched is missing. */
export type FieldTexts = Readonly<Partial<Record<DraftField, string>>>;

/** A form for a new connection (`owner` is `null`), or for the details of an existing one. */
export interface TenantForm {
  readonly owner: ConnectionId | null;
  readonly texts: FieldTexts;
  readonly write: (field: DraftField, text: string) => void;
}

export interface TenantDetails {
  readonly name: string;
  readonly tenantAddress: string;
  readonly confirmedHost: string | null;
  readonly cloud: CloudId;
  readonly issuer: string;
}

/** The fields about the tenant itself, in the order they are asked. */
const detailFields = ['connection-name', 'tenant-address', 'confirmed-host', 'cloud', 'issuer'] as const;
const formFields = [...detailFields, 'identity-provider', 'way', 'cxone-language'] as const;

/** The name of the draft that keeps a field. */
export const draftName = (field: DraftField, owner: ConnectionId | null): DraftName =>
  owner === null ? field : `${field}/${owner}`;

/** The drafts of one form. An empty one counts as none, so that an emptied field of an existing connection comes back. */
export function draftsOf(drafts: Drafts, owner: ConnectionId | null): FieldTexts {
  const texts = formFields.map((field) => [field, drafts[draftName(field, owner)] ?? ''] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** The drafts to empty when the form of a connection is closed. */
export const draftNamesOf = (owner: ConnectionId): readonly DraftName[] =>
  detailFields.map((field) => draftName(field, owner));

/** What the fields of an existing connection start with. */
export function textsOf(connection: Connection): FieldTexts {
  if (connection.kind === 'practice') return { 'connection-name': connection.name };
  const { name, tenantAddress, addressConfirmedAt, cloud, issuer } = connection;
  return {
    'connection-name': name,
    'tenant-address': tenantAddress,
    'confirmed-host': addressConfirmedAt === null ? '' : tenantAddress.replace('https://', ''),
    cloud,
    issuer: issuer ?? '',
  };
}

export interface Change {
  readonly field: DraftField;
  readonly text: string;
}

/**
 * What changes when one field is written: with the address, the confirmation of its host is gone as soon as the host
 * is another one.
 */
export function changesBy(texts: FieldTexts, field: DraftField, text: string): readonly Change[] {
  const confirmed = texts['confirmed-host'] ?? '';
  if (field !== 'tenant-address' || confirmed === '') return [{ field, text }];
  const examination = examineAddress(text);
  const isSameHost = examination.kind === 'address' && examination.host === confirmed;
  return isSameHost
    ? [{ field, text }]
    : [
        { field, text },
        { field: 'confirmed-host', text: '' },
      ];
}

export const withChanges = (texts: FieldTexts, changes: readonly Change[]): FieldTexts => ({
  ...texts,
  ...Object.fromEntries(changes.map(({ field, text }) => [field, text])),
});

export const examinationOf = (texts: FieldTexts): AddressExamination => examineAddress(texts['tenant-address'] ?? '');

export const cloudIds: readonly CloudId[] = Object.values(clouds).map(({ id }) => id);

/** The chosen cloud; while nobody chose, the one the address speaks for, or the one most tenants are in. */
export function cloudIn(texts: FieldTexts): CloudId {
  const chosen = cloudIds.find((id) => id === texts.cloud);
  return chosen ?? recognisedCloud(examinationOf(texts)) ?? 'standard';
}

const recognisedCloud = (examination: AddressExamination): CloudId | null =>
  examination.kind === 'address' ? (examination.cloud?.id ?? null) : null;

export const detailsIn = (texts: FieldTexts): TenantDetails => ({
  name: texts['connection-name'] ?? '',
  tenantAddress: texts['tenant-address'] ?? '',
  confirmedHost: texts['confirmed-host'] === '' ? null : (texts['confirmed-host'] ?? null),
  cloud: cloudIn(texts),
  issuer: texts.issuer ?? '',
});

export const identityProviderIn = (texts: FieldTexts): IdentityProviderId =>
  identityProviderIds.find((id) => id === texts['identity-provider']) ?? identityProviderIds[0] ?? 'other';

/** The ways that are open with an identity provider. */
export const waysOf = (id: IdentityProviderId): readonly [Way, ...Way[]] =>
  identityProviders[id].appRegistration === undefined ? ['token'] : ['token', 'app-registration'];

export const wayIn = (texts: FieldTexts): Way =>
  waysOf(identityProviderIn(texts)).find((way) => way === texts.way) ?? 'token';

export const cxoneLanguages: readonly CxoneLanguage[] = ['en', 'de', 'ja', 'ko'];

/** The chosen language of CXone's screens; the language of the window while nobody chose. */
export const cxoneLanguageIn = (texts: FieldTexts, own: CxoneLanguage): CxoneLanguage =>
  cxoneLanguages.find((language) => language === texts['cxone-language']) ?? own;

/** Everything in the details that the main process would refuse without asking anybody, each at its field, in order. */
export function problemsIn(details: TenantDetails): readonly (readonly [DraftField, Problem])[] {
  const { name, tenantAddress, confirmedHost, cloud, issuer } = details;
  const examined = [
    name.trim() === '' ? noName : null,
    usableAddress(examineAddress(tenantAddress), confirmedHost),
    cloud === 'other' ? examineIssuer(issuer) : null,
  ];
  return examined.flatMap((each) => {
    const field = each?.kind === 'problem' ? fieldOf(each.problem) : null;
    return each?.kind === 'problem' && field !== null ? [[field, each.problem] as const] : [];
  });
}

const noName = { kind: 'problem', problem: { code: 'name-empty' } } as const;

/** The field a problem is about; `null` when it is about none of them. */
export function fieldOf({ code }: Problem): DraftField | null {
  if (code === 'address-unconfirmed') return 'confirmed-host';
  if (code.startsWith('name-') && code !== 'name-not-found') return 'connection-name';
  if (code.startsWith('issuer-')) return 'issuer';
  return code.startsWith('address-') && code !== 'address-not-allowed' ? 'tenant-address' : null;
}
