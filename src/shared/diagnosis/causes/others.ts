import { passes, places } from '../advice/parts.ts';
import { type CauseInfo, cleanCycle, concluded, oneCreated } from './cause.ts';

/** Other identity providers, and what all of them can meet. */
export const otherCauses = {
  G1: {
    actor: 'idp-admin',
    what: {
      de: 'Google Workspace überträgt Personen nur an Apps aus seinem Katalog; eine eigene SCIM-Adresse lässt sich nicht eintragen.',
      en: 'Google Workspace sends people only to apps of its catalog; a SCIM address of your own cannot be entered.',
    },
    todo: {
      de: 'Verwenden Sie einen anderen IdP oder eine SCIM-Brücke dazwischen.',
      en: 'Use another IdP or a SCIM bridge in between.',
    },
    proof: oneCreated,
    evidence: 'documented',
    source: 'https://support.google.com/a/answer/7681608',
  },
  G3: {
    actor: 'idp-admin',
    what: {
      de: 'JumpCloud verwaltet auch Gruppen, und sein Test legt eine an. Für CXone sind keine Gruppen beschrieben.',
      en: 'JumpCloud manages groups as well, and its test creates one. For CXone no groups are described.',
    },
    todo: {
      de: 'Lassen Sie „Enable management of User Groups and Group Membership in this application“ leer.',
      en: 'Leave “Enable management of User Groups and Group Membership in this application” empty.',
    },
    proof: { de: '„Activate“ in JumpCloud gelingt.', en: '“Activate” in JumpCloud succeeds.' },
    evidence: 'inferred',
    source:
      'https://jumpcloud.com/support/provision-and-manage-users-and-groups-in-apps-using-custom-scim-identity-management-integration',
  },
  G4: {
    actor: 'idp-admin',
    what: {
      de: 'Die Testadresse von JumpCloud gibt es schon. Ein früherer Test lässt eine deaktivierte Testperson zurück, wenn der Server nicht löscht.',
      en: 'JumpCloud’s test address exists already. An earlier test leaves a deactivated test person behind if the server does not delete.',
    },
    todo: {
      de: 'Tragen Sie unter „Test User Email“ eine neue Adresse ein, die es noch nie gab.',
      en: 'Enter a new address under “Test User Email” that has never existed.',
    },
    proof: { de: '„Test Connection“ in JumpCloud gelingt.', en: '“Test Connection” in JumpCloud succeeds.' },
    evidence: 'inferred',
    source:
      'https://jumpcloud.com/support/provision-and-manage-users-and-groups-in-apps-using-custom-scim-identity-management-integration',
  },
  G5: {
    actor: 'idp-admin',
    what: {
      de: 'SailPoint verlangt die Beschreibung des Servers, die für CXone nicht genannt ist.',
      en: 'SailPoint demands the server’s description of itself, which is not among what CXone describes.',
    },
    todo: {
      de: 'Schalten Sie in SailPoint „Non-Compliant Server“ ein.',
      en: 'Switch on “Non-Compliant Server” in SailPoint.',
    },
    proof: { de: 'Die Aggregation in SailPoint gelingt.', en: 'Aggregation in SailPoint succeeds.' },
    evidence: 'inferred',
    source:
      'https://documentation.sailpoint.com/connectors/saas/scim_2_0/help/saas_connectivity/scim_2_0_saas/prerequisites.html',
  },
  G6: {
    actor: 'vendor',
    what: {
      de: 'CyberArk verlangt Beschreibung und Gruppen des Servers. Für CXone ist beides nicht genannt; vermutlich passt es nicht zusammen.',
      en: 'CyberArk demands the server’s description and groups. Neither is among what CXone describes; they probably do not fit.',
    },
    todo: {
      de: 'Prüfen Sie hier, was der Server anbietet, und geben Sie die kopierten Befunde dem Support von NICE.',
      en: 'Check here what the server offers, and give the copied findings to NICE support.',
    },
    proof: passes('service-provider-config'),
    evidence: 'inferred',
    source: 'https://identity-developer.cyberark.com/docs/for-more-information-about-scim-provisioning-redirected',
  },
  G7: {
    actor: 'idp-admin',
    what: {
      de: 'PingFederate spricht ohne den SCIM-Connector nur SCIM 1.1. CXone braucht 2.0.',
      en: 'Without the SCIM connector, PingFederate speaks SCIM 1.1 only. CXone needs 2.0.',
    },
    todo: {
      de: 'Installieren Sie den SCIM-Connector und wählen Sie „SCIM Version“ 2.0.',
      en: 'Install the SCIM connector and choose “SCIM Version” 2.0.',
    },
    proof: {
      de: 'PingFederate findet eine Person über userName.',
      en: 'PingFederate finds a person by userName.',
    },
    evidence: 'inferred',
    source:
      'https://docs.pingidentity.com/integrations/scim/setup/pf_scim_connector_scim_connector_settings_reference.html',
  },
  G8: {
    actor: 'idp-admin',
    what: {
      de: 'Der IdP sendet SCIM 1.1. In OneLogin gehört das zur App mit „(Core Schema)“ im Namen.',
      en: 'The IdP sends SCIM 1.1. In OneLogin that belongs to the app with “(Core Schema)” in its name.',
    },
    todo: {
      de: 'Verwenden Sie eine App für SCIM 2.0, in OneLogin „SCIM Provisioner with SAML (SCIM v2 Enterprise)“.',
      en: 'Use an app for SCIM 2.0, in OneLogin “SCIM Provisioner with SAML (SCIM v2 Enterprise)”.',
    },
    proof: oneCreated,
    evidence: 'inferred',
    source: 'https://scim.dev/guide/applications/onelogin',
  },
  G9: {
    actor: 'cxone-admin',
    what: {
      de: 'Die Suche findet niemanden, das Anlegen meldet aber einen Konflikt: Die Person gibt es, doch SCIM sieht sie nicht.',
      en: 'The search finds nobody, yet creating reports a conflict: the person is there, but SCIM does not see them.',
    },
    todo: {
      de: `Suchen Sie die Person unter ${places.employees.de}, auch unter den nicht aktiven, und geben Sie den Namen frei; sonst bitten Sie den Support von NICE, sie zu verknüpfen.`,
      en: `Find the person under ${places.employees.en}, among the inactive ones, too, and free the name; otherwise ask NICE support to link them.`,
    },
    proof: {
      de: 'Es gibt einen einzigen Eintrag, und die Suche des IdP findet ihn.',
      en: 'There is a single entry, and the IdP’s search finds it.',
    },
    evidence: 'inferred',
    source: 'https://github.com/Metatavu/keycloak-scim-server/issues/74',
  },
  G10: {
    actor: 'cxone-admin',
    what: {
      de: 'Eine Angabe ist schon vergeben, vermutlich Benutzername oder E-Mail-Adresse. Welche, sagt die Antwort nicht immer.',
      en: 'A value is taken already, probably user name or e-mail address. The answer does not always say which.',
    },
    todo: {
      de: `Vergleichen Sie Benutzernamen und E-Mail-Adresse mit den Personen unter ${places.employees.de}, auch mit den nicht aktiven.`,
      en: `Compare user name and e-mail address with the people under ${places.employees.en}, with the inactive ones, too.`,
    },
    proof: oneCreated,
    evidence: 'inferred',
    source: 'https://github.com/Metatavu/keycloak-scim-server/issues/109',
  },
  G13: {
    actor: 'cxone-admin',
    what: {
      de: 'Der Server kann die Person nicht wieder aktivieren, oder sie kam mit neuer Kennung zurück.',
      en: 'The server cannot reactivate the person, or they came back with a new id.',
    },
    todo: {
      de: `Sehen Sie unter ${places.employees.de} nach, ob es die Person einmal oder zweimal gibt, und fragen Sie mit diesem Text den Support von NICE.`,
      en: `Look under ${places.employees.en} whether the person is there once or twice, and ask NICE support with this text.`,
    },
    proof: {
      de: 'Die Person ist wieder aktiv und hat dieselbe Kennung wie vorher.',
      en: 'The person is active again and has the same id as before.',
    },
    evidence: 'inferred',
    source: 'https://github.com/FusionAuth/fusionauth-issues/issues/3311',
  },
  G14: {
    actor: 'idp-admin',
    what: {
      de: 'Der IdP fragt nach Gruppen, und die Antwort hält den ganzen Durchgang an. Für CXone sind keine Gruppen beschrieben.',
      en: 'The IdP asks for groups, and the answer stops the whole run. For CXone no groups are described.',
    },
    todo: { de: 'Schalten Sie Gruppen im IdP aus.', en: 'Switch groups off in the IdP.' },
    proof: cleanCycle,
    evidence: 'inferred',
    source: 'https://github.com/goauthentik/authentik/issues/25333',
  },
  G15: {
    actor: 'idp-admin',
    what: {
      de: 'Der IdP besteht auf der Beschreibung des Servers (/ServiceProviderConfig), die für CXone nicht genannt ist.',
      en: 'The IdP insists on the server’s description (/ServiceProviderConfig), which is not among what CXone describes.',
    },
    todo: {
      de: 'Suchen Sie im IdP einen Schalter für nicht ganz normgerechte Server und schalten Sie ihn ein.',
      en: 'Look in the IdP for a switch for servers that do not follow the standard in full, and switch it on.',
    },
    proof: cleanCycle,
    evidence: 'inferred',
    source: 'https://github.com/suvera/keycloak-scim2-storage/issues/6',
  },
  G16: {
    actor: 'unknown',
    what: {
      de: 'Was dahintersteckt, ist nicht bekannt: Der Text passt zu keinem bekannten Grund.',
      en: 'What is behind this is not known: the text fits no known reason.',
    },
    todo: {
      de: 'Führen Sie die Prüfung hier aus. Findet sie nichts, geben Sie einen kopierten Befund und diesen Text dem Support Ihres IdP oder von NICE.',
      en: 'Run the checks here. If they find nothing, give a copied finding and this text to the support of your IdP or of NICE.',
    },
    proof: cleanCycle,
    evidence: 'unknown',
    source: concluded,
  },
} as const satisfies Readonly<Record<string, CauseInfo>>;
