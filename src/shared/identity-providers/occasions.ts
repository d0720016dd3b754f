import type { LocalText } from '../language.ts';

/** When an IdP asks for something, as the end of a sentence: “asked for …”. */
export const occasions = {
  always: { de: 'bei jeder Anfrage', en: 'with every request' },
  test: { de: 'beim Verbindungstest', en: 'when the connection is tested' },
  find: { de: 'bei der Suche nach jeder Person', en: 'when each person is looked for' },
  match: { de: 'beim Zuordnen vorhandener Personen', en: 'when existing people are matched' },
  create: { de: 'beim Anlegen einer Person', en: 'when a person is created' },
  update: { de: 'bei jeder Änderung', en: 'with every update' },
  severalUpdates: { de: 'bei mehreren Änderungen auf einmal', en: 'when several things change at once' },
  deactivate: { de: 'beim Deaktivieren', en: 'when a person is deactivated' },
  remove: { de: 'beim endgültigen Löschen', en: 'when a person is deleted for good' },
  groups: { de: 'bei der Übertragung von Gruppen', en: 'when groups are pushed' },
  discovery: { de: 'beim Einlesen des Dienstes', en: 'when the service is read' },
  imports: { de: 'beim Import', en: 'during imports' },
} as const satisfies Readonly<Record<string, LocalText>>;
