import type { LocalText } from '../language.ts';

/** What a server can do and an IdP may rely on, in the words that a reason begins with. */
const names = {
  token: { de: 'Anmeldung mit dem Token', en: 'Access with the token' },
  'search-nobody': { de: 'Suche nach userName', en: 'Search by userName' },
  'empty-list-for-nobody': {
    de: 'Leere Liste bei einer Suche ohne Treffer',
    en: 'An empty list for a search without a match',
  },
  'search-known': { de: 'Suche, die genau eine Person findet', en: 'A search that finds exactly one person' },
  'search-paged': { de: 'Suche mit startIndex und count', en: 'A search with startIndex and count' },
  'search-and': { de: 'Suche nach zwei Merkmalen (and)', en: 'A search for two things at once (and)' },
  'list-first-two': {
    de: 'Liste ohne Filter (startIndex=1, count=2)',
    en: 'A list without a filter (startIndex=1, count=2)',
  },
  'list-unfiltered': { de: 'Liste aller Personen', en: 'A list of all people' },
  'list-count-one': { de: 'Liste ohne Filter (count=1)', en: 'A list without a filter (count=1)' },
  integers: { de: 'Zahlen als Zahlen', en: 'Numbers sent as numbers' },
  'scim-media-type': { de: 'Medientyp application/scim+json', en: 'Media type application/scim+json' },
  'read-by-id': { de: 'Eine Person über ihre id lesen', en: 'Reading one person by id' },
  schemas: { de: '/Schemas', en: '/Schemas' },
  'schema-by-id': { de: 'Ein einzelnes Schema', en: 'A single schema' },
  'service-provider-config': { de: '/ServiceProviderConfig', en: '/ServiceProviderConfig' },
  'resource-types': { de: '/ResourceTypes', en: '/ResourceTypes' },
  'resource-type-user': { de: '/ResourceTypes/User', en: '/ResourceTypes/User' },
  'resource-type-group': { de: '/ResourceTypes/Group', en: '/ResourceTypes/Group' },
  'answers-in-time': { de: 'Antworten ohne langes Warten', en: 'Answers without long waits' },
  // What only writing can prove
  create: { de: 'Personen anlegen (POST)', en: 'Creating people (POST)' },
  replace: { de: 'Personen ersetzen (PUT)', en: 'Replacing people (PUT)' },
  'patch-with-path': { de: 'Ändern mit PATCH und „path“', en: 'PATCH with a “path”' },
  'patch-without-path': { de: 'Ändern mit PATCH ohne „path“', en: 'PATCH without a “path”' },
  delete: { de: 'Löschen (DELETE)', en: 'Deletion (DELETE)' },
  groups: { de: 'Gruppen (/Groups)', en: 'Groups (/Groups)' },
} as const satisfies Readonly<Record<string, LocalText>>;

export type Capability = keyof typeof names;

export const capabilityNames: Readonly<Record<Capability, LocalText>> = names;
