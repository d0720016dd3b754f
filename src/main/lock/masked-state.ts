import type { AppState } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialName, CredentialNote, ScimToken } from '../../shared/credential.ts';
import type { Language } from '../../shared/language.ts';
import { noLifetimes } from '../../shared/lifetime/lifetimes.ts';
import { keysOf } from '../../shared/record.ts';

/** RFC 2606, section 2: belongs to nobody. */
const maskedAddress = 'https://masked.invalid';
const connectionWord: Readonly<Record<Language, string>> = { de: 'Verbindung', en: 'Connection' };

/**
 * What the window may know while the vault is locked: how it looks, where the person was, and how many connections there
 * are. Everything is named here one by one, so that a new field is withheld until somebody has thought about it.
 */
export function maskedState(app: AppState): AppState {
  return {
    version: app.version,
    dataFolder: '',
    language: app.language,
    preferences: app.preferences,
    keychain: app.keychain,
    stores: { ...app.stores, filePath: '', moving: null },
    place: app.place,
    drafts: {},
    connections: app.connections.map((connection, index) =>
      maskedConnection(connection, `${connectionWord[app.language]} ${String(index + 1)}`),
    ),
    notices: [],
    companyCertificates: [],
    secretOnClipboard: app.secretOnClipboard,
    practice: null,
    // Made so that all can be revoked at once, also by who cannot unlock: names and ways, no value and no end of one.
    panic: app.panic,
    newestAuditEntry: 0,
    lock: app.lock,
  };
}

function maskedConnection(connection: Connection, name: string): Connection {
  const common = {
    id: connection.id,
    name,
    identityProvider: connection.identityProvider,
    way: connection.way,
    cxoneLanguage: connection.cxoneLanguage,
    createdAt: connection.createdAt,
    step: connection.step,
    ticked: {},
    tickedParts: {},
    confirmed: {},
    tokens: connection.tokens.map(maskedToken),
    tokenInUse: connection.tokenInUse,
    oktaAppAddress: '',
    credentials: maskedNotes(connection.credentials),
    missing: maskedNotes(connection.missing),
    trials: {},
    proof: null,
    lifetimes: noLifetimes,
    rotation: null,
  };
  if (connection.kind === 'practice') return { ...common, kind: 'practice' };
  return {
    ...common,
    kind: 'tenant',
    cloud: connection.cloud,
    issuer: connection.issuer === null ? null : maskedAddress,
    tenantAddress: maskedAddress,
    addressConfirmedAt: null,
    idInFiles: null,
  };
}

const maskedToken = ({ name, use }: ScimToken): ScimToken => ({ name, owner: '', label: '', use });

function maskedNotes(notes: Connection['credentials']): Connection['credentials'] {
  const masked: Partial<Record<CredentialName, CredentialNote>> = {};
  for (const name of keysOf(notes)) {
    const note = notes[name];
    if (note !== undefined) masked[name] = maskedNote(note);
  }
  return masked;
}

const maskedNote = ({ storedAt, store }: CredentialNote): CredentialNote => ({ lastFour: '', storedAt, store });
