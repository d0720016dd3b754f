import type { Step } from '../task.ts';

/** What is settled before anything is done in CXone. Source of the requirements: CXone help, “SCIM Einstellungen festlegen”. */
export const connectionStep: Step = {
  id: 'connection',
  title: { de: 'Verbindung', en: 'Connection' },
  tasks: [
    {
      id: 'name-and-address',
      title: { de: 'Name und Adresse', en: 'Name and address' },
      advice: {
        de: 'Prüfen Sie, ob die Verbindung zum richtigen Mandanten führt. Was nicht stimmt, ändern Sie hier.',
        en: 'Check that the connection leads to the right tenant. What is wrong, change here.',
      },
      why: {
        de: 'Aus Adresse und Cloud bildet der Assistent alle Werte, die Ihr IdP braucht. Vollständig veröffentlicht ist die Basis-URL nur für die Region NA1; maßgeblich ist deshalb, was nach der Anmeldung in der Adresszeile steht.',
        en: 'From address and cloud the assistant builds every value your IdP needs. The base URL is published in full for region NA1 only, so what the address bar shows after login is what counts.',
      },
      terms: [
        'tenant',
        'tenant-address',
        'tenant-id',
        'region',
        'cloud',
        'fedramp',
        'sovereign-cloud',
        'practice-tenant',
      ],
      work: { kind: 'details' },
    },
    {
      id: 'choose-idp',
      title: { de: 'IdP und Weg wählen', en: 'Choose IdP and way' },
      advice: {
        de: 'Wählen Sie den Identitätsanbieter, der mit CXone verbunden werden soll. Wenn Sie unsicher sind, welchen Weg Sie bei Okta nehmen sollen, nehmen Sie den mit SCIM-Token.',
        en: 'Choose the identity provider that is to be connected with CXone. If you are unsure which way to take with Okta, take the one with the SCIM token.',
      },
      trap: {
        de: 'Die App-Registrierung bei NICE gibt es nur für Okta, und sie dauert etwa zwei bis drei Werktage.',
        en: 'The app registration with NICE is for Okta only, and it takes about two to three business days.',
      },
      why: {
        de: 'Davon hängt ab, welche Schritte folgen und in welcher Reihenfolge die Werte am Ende erscheinen.',
        en: 'It decides which steps follow and in which order the values appear at the end.',
      },
      terms: ['idp', 'scim', 'scim-token', 'app-registration'],
      work: { kind: 'choose-idp' },
    },
    {
      id: 'check-requirements',
      title: { de: 'Anforderungen prüfen', en: 'Check the requirements' },
      advice: {
        de: 'CXone verlangt vom IdP vier Fähigkeiten. Was der Assistent über Ihren IdP nicht weiß, bestätigen Sie selbst.',
        en: 'CXone asks the IdP for four abilities. What the assistant does not know about your IdP, you confirm yourself.',
      },
      why: {
        de: 'Fehlt eine davon, kommen Personen in CXone nicht an, veralten ihre Angaben, oder wer gegangen ist, behält den Zugang. Import und Gruppen verlangt CXone nicht.',
        en: 'If one is missing, people do not arrive in CXone, their details go out of date, or those who have left keep their access. CXone asks for neither import nor groups.',
      },
      terms: ['idp', 'provisioning'],
      work: { kind: 'requirements' },
    },
  ],
};
