import { passes } from '../advice/parts.ts';
import { wayAdvice } from '../advice/way.ts';
import { filled } from '../filled.ts';
import { type CauseInfo, concluded, cxoneHelp, oktaTest } from './cause.ts';

/** Network, encryption, clock. */
export const networkCauses = {
  N1: {
    actor: 'cxone-admin',
    what: {
      de: 'Der Name des Servers ist im Netz nicht bekannt. Meist steckt ein Tippfehler dahinter, ein fehlender Punkt nach der Region oder die falsche Domain.',
      en: 'The name of the server is not known on the network. Mostly it is a typing error, a missing dot after the area, or the wrong domain.',
    },
    todo: {
      de: 'Vergleichen Sie die Basis-URL im IdP Zeichen für Zeichen mit der Adresszeile, nachdem Sie sich bei CXone angemeldet haben.',
      en: 'Compare the base URL in the IdP with the address bar, character by character, after you have logged in to CXone.',
    },
    proof: passes('name'),
    evidence: 'inferred',
    source: cxoneHelp('integrateidpwithscim.htm'),
  },
  N2: {
    actor: 'network',
    what: {
      de: 'Es kam keine Verbindung zustande, oder sie brach ab. Eine Firewall, ein Proxy oder ein falscher Servername kommt in Frage.',
      en: 'No connection was made, or it broke. A firewall, a proxy or a wrong server name may be the reason.',
    },
    todo: {
      de: 'Bitten Sie Ihr Netzwerkteam, den Server auf Port 443 freizugeben, und prüfen Sie die Verbindung hier.',
      en: 'Ask your network team to allow the server on port 443, and check the connection here.',
    },
    proof: passes('connection'),
    evidence: 'inferred',
    source: 'https://help.incontact.com/Content/GlobalFeatures/Connectivity/FQDNs.htm',
  },
  N3: {
    actor: 'network',
    what: filled(wayAdvice['proxy-wants-login'].what, {}),
    todo: wayAdvice['proxy-wants-login'].todo,
    proof: passes('connection'),
    evidence: 'inferred',
    source: concluded,
  },
  N4: {
    actor: 'this-computer',
    what: {
      de: 'Das Zertifikat des Servers stammt von einer Stelle, der das meldende Programm nicht vertraut. Meist prüft die Firma verschlüsselten Verkehr.',
      en: 'The server’s certificate comes from an authority that the reporting program does not trust. Mostly the company inspects encrypted traffic.',
    },
    todo: {
      de: 'Lassen Sie sich vom Netzwerkteam das Stammzertifikat der Firma geben und installieren Sie es im Zertifikatspeicher des Systems. Schalten Sie die Prüfung nicht ab.',
      en: 'Get the company’s root certificate from the network team and install it in the system’s certificate store. Do not switch verification off.',
    },
    proof: passes('tls'),
    evidence: 'inferred',
    source: 'https://github.com/oliverschwendener/ueli/issues/619',
  },
  N6: {
    actor: 'network',
    what: {
      de: 'Das Zertifikat gehört zu einem anderen Namen. Entweder ist die Adresse falsch, oder auf dem Weg antwortet etwas anderes.',
      en: 'The certificate belongs to another name. Either the address is wrong, or something else answers on the way.',
    },
    todo: wayAdvice['tls-wrong-name'].todo,
    proof: passes('tls'),
    evidence: 'inferred',
    source: concluded,
  },
  N7: {
    actor: 'this-computer',
    what: {
      de: 'Das Zertifikat gilt zu dieser Zeit nicht. Meist geht die Uhr des meldenden Computers falsch, oder ein Prüfgerät der Firma hat ein altes Zertifikat.',
      en: 'The certificate is not valid at this time. Mostly the clock of the reporting computer is wrong, or an inspecting device of the company has an old certificate.',
    },
    todo: {
      de: 'Stellen Sie Datum und Uhrzeit des Computers auf automatisch. Stimmen sie, fragen Sie Ihr Netzwerkteam nach dem Zertifikat.',
      en: 'Set date and time of the computer to automatic. If they are right, ask your network team about the certificate.',
    },
    proof: passes('tls'),
    evidence: 'inferred',
    source: concluded,
  },
  N8: {
    actor: 'this-computer',
    what: {
      de: 'Das Token gilt als noch nicht oder nicht mehr gültig, obwohl es neu ist. Dann gehen die Uhren nicht gleich.',
      en: 'The token counts as not yet or no longer valid although it is new. Then the clocks do not agree.',
    },
    todo: {
      de: 'Stellen Sie die Uhr des Computers auf automatisch, der das Token verwendet, und versuchen Sie es noch einmal.',
      en: 'Set the clock of the computer that uses the token to automatic, and try again.',
    },
    proof: passes('clock'),
    evidence: 'inferred',
    source: 'https://github.com/PostgREST/postgrest/issues/1139',
  },
  N9: {
    actor: 'network',
    what: {
      de: 'Statt Daten kam eine Webseite, oder es wird auf eine andere Adresse verwiesen: eine Anmeldeseite oder die Sperrseite eines Proxys.',
      en: 'A web page came instead of data, or another address is pointed to: a login page or the block page of a proxy.',
    },
    todo: {
      de: 'Vergleichen Sie die Basis-URL mit der Adresszeile von CXone. Stimmt sie, bitten Sie Ihr Netzwerkteam, den Server im Proxy freizugeben.',
      en: 'Compare the base URL with CXone’s address bar. If it is right, ask your network team to allow the server in the proxy.',
    },
    proof: passes('token'),
    evidence: 'inferred',
    source: concluded,
  },
  N10: {
    actor: 'this-computer',
    what: {
      de: 'Die Anmeldung von CXone scheitert nach Berichten über HTTP/2.',
      en: 'CXone’s login is reported to fail over HTTP/2.',
    },
    todo: {
      de: 'Stellen Sie das Programm, das den Fehler meldet, auf HTTP/1.1 ein.',
      en: 'Set the program that reports the error to HTTP/1.1.',
    },
    proof: passes('access-key'),
    evidence: 'inferred',
    source: 'third-party connector guide',
  },
  N11: {
    actor: 'network',
    what: {
      de: 'Der IdP kommt nicht bis zum Server. Er ruft aus seiner eigenen Cloud an, nicht von diesem Computer; eine Sperre gilt dann nur für ihn.',
      en: 'The IdP does not get through to the server. It calls from its own cloud, not from this computer; a block may concern it alone.',
    },
    todo: {
      de: 'Lassen Sie die Adressen des IdP zu; für Entra ist es das Diensttag „AzureActiveDirectory“.',
      en: 'Allow the addresses of the IdP; for Entra it is the service tag “AzureActiveDirectory”.',
    },
    proof: {
      de: 'Der Test der Verbindung im IdP gelingt.',
      en: 'The IdP’s test of the connection succeeds.',
    },
    evidence: 'documented',
    source: 'https://learn.microsoft.com/entra/identity/app-provisioning/use-scim-to-provision-users-and-groups',
  },
  O3: {
    actor: 'idp-admin',
    what: {
      de: 'Okta kommt nicht bis zum Server: Die Basis-URL ist falsch, oder eine Firewall oder die Namensauflösung steht im Weg.',
      en: 'Okta does not get through to the server: the base URL is wrong, or a firewall or name resolution is in the way.',
    },
    todo: {
      de: 'Prüfen Sie die Verbindung hier ohne Token: Antwortet der Server mit 401, ist er erreichbar, und die „SCIM connector base URL“ in Okta muss genau so lauten.',
      en: 'Check the connection here without a token: if the server answers 401, it can be reached, and the “SCIM connector base URL” in Okta must read exactly the same.',
    },
    proof: oktaTest,
    evidence: 'documented',
    source:
      'https://support.okta.com/help/s/article/scim-connector-configuration-error-connect-timed-out-during-test-connection-in-okta',
  },
} as const satisfies Readonly<Record<string, CauseInfo>>;
