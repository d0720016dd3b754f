import type { Advice } from '../advice.ts';
import { passes, thisPasses } from './parts.ts';

const companyAuthority = {
  de: 'Lassen Sie sich vom Netzwerkteam das Stammzertifikat der Firma geben und nehmen Sie es im Assistenten unter den Zertifikaten der Firma auf. Die Prüfung lässt sich nicht abschalten, und das ist gut so.',
  en: 'Get the company’s root certificate from the network team and add it to the company certificates of the assistant. Verification cannot be switched off, and that is as it should be.',
};

/** The way to the server: name, connection, encryption, proxy, and the form of the address. */
export const wayAdvice = {
  'name-not-found': {
    what: {
      de: 'Der Name[ „{host}“] ist im Netz nicht bekannt. Meist steckt ein Tippfehler dahinter, ein fehlender Punkt nach der Region oder die falsche Domain.',
      en: 'The name[ “{host}”] is not known on the network. Mostly it is a typing error, a missing dot after the area, or the wrong domain.',
    },
    todo: {
      de: 'Melden Sie sich bei CXone an und vergleichen Sie den Namen Zeichen für Zeichen mit der Adresszeile des Browsers. Stimmt er, fragen Sie Ihr Netzwerkteam nach der Namensauflösung (DNS).',
      en: 'Log in to CXone and compare the name with the browser’s address bar, character by character. If it is right, ask your network team about name resolution (DNS).',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'connection-refused': {
    what: {
      de: 'Unter dieser Adresse[ („{host}“)] nimmt niemand Verbindungen an. Eine Firewall, ein Proxy oder ein falscher Servername kommt in Frage.',
      en: 'Nobody takes connections at this address[ (“{host}”)]. A firewall, a proxy or a wrong server name may be the reason.',
    },
    todo: {
      de: 'Bitten Sie Ihr Netzwerkteam, diesen Server[ auf Port {port}] freizugeben; die Listen dafür stehen in der Hilfe von NICE unter „FQDNs“.',
      en: 'Ask your network team to allow this server[ on port {port}]; the lists for it are in NICE’s help under “FQDNs”.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'network-unreachable': {
    what: {
      de: 'Von diesem Computer führt kein Weg zum Server. Das Netz ist unterbrochen oder gesperrt.',
      en: 'There is no route from this computer to the server. The network is down or closed.',
    },
    todo: {
      de: 'Prüfen Sie Netzwerk und VPN dieses Computers. Geht sonst alles, fragen Sie Ihr Netzwerkteam nach einer Sperre.',
      en: 'Check this computer’s network and VPN. If everything else works, ask your network team about a block.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'connection-broken': {
    what: {
      de: 'Die Verbindung brach ab, bevor die Antwort vollständig war. Was schon da war, wurde nicht verwendet.',
      en: 'The connection broke before the answer was complete. What had arrived was not used.',
    },
    todo: {
      de: 'Wiederholen Sie die Prüfung. Bricht die Verbindung jedes Mal ab, fragen Sie Ihr Netzwerkteam nach Proxy und Firewall.',
      en: 'Repeat the check. If the connection breaks every time, ask your network team about proxy and firewall.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'timed-out': {
    what: {
      de: 'Der Server hat nicht rechtzeitig geantwortet[; die Zeit lief ab, und zwar {phase}]. Eine Firewall, die Anfragen still zurückhält, kann der Grund sein.',
      en: 'The server did not answer in time[; time ran out {phase}]. A firewall that silently holds requests back may be the reason.',
    },
    todo: {
      de: 'Wiederholen Sie die Prüfung in einigen Minuten. Bleibt es dabei, bitten Sie Ihr Netzwerkteam, diesen Server[ auf Port {port}] freizugeben.',
      en: 'Repeat the check in a few minutes. If nothing changes, ask your network team to allow this server[ on port {port}].',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'tls-expired': {
    what: {
      de: 'Das Zertifikat des Servers ist abgelaufen[; es galt bis {validTo}][ und stammt von {issuer}]. Geht die Uhr dieses Computers falsch, sieht es genauso aus.',
      en: 'The server’s certificate has expired[; it was valid until {validTo}][ and comes from {issuer}]. If this computer’s clock is wrong, it looks the same.',
    },
    todo: {
      de: 'Prüfen Sie zuerst Datum und Uhrzeit dieses Computers. Stimmen sie, melden Sie das abgelaufene Zertifikat dem, der den Server betreibt; gehört es einem Prüfgerät der Firma, dem Netzwerkteam.',
      en: 'First check date and time of this computer. If they are right, report the expired certificate to whoever runs the server; if it belongs to an inspecting device of the company, to the network team.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'tls-not-yet-valid': {
    what: {
      de: 'Das Zertifikat des Servers gilt nach der Uhr dieses Computers noch nicht. Fast immer geht dann die Uhr nach.',
      en: 'By this computer’s clock, the server’s certificate is not valid yet. Nearly always the clock is slow then.',
    },
    todo: {
      de: 'Stellen Sie Datum und Uhrzeit dieses Computers auf automatisch.',
      en: 'Set date and time of this computer to automatic.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'tls-wrong-name': {
    what: {
      de: 'Das Zertifikat gehört zu einem anderen Namen[, nämlich {names}][; ausgestellt hat es {issuer}]. Entweder ist die Adresse falsch, oder auf dem Weg antwortet etwas anderes.',
      en: 'The certificate belongs to another name[, namely {names}][; it was issued by {issuer}]. Either the address is wrong, or something else answers on the way.',
    },
    todo: {
      de: 'Vergleichen Sie die Adresse mit der Adresszeile von CXone. Stimmt sie, zeigen Sie Ihrem Netzwerkteam den Namen im Zertifikat.',
      en: 'Compare the address with CXone’s address bar. If it is right, show your network team the name in the certificate.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'tls-untrusted': {
    what: {
      de: 'Das Zertifikat stammt von einer Stelle, der dieser Computer nicht vertraut[: {issuer}]. Meist prüft die Firma verschlüsselten Verkehr und setzt ihr eigenes Zertifikat ein.',
      en: 'The certificate comes from an authority that this computer does not trust[: {issuer}]. Mostly the company inspects encrypted traffic and puts in a certificate of its own.',
    },
    todo: companyAuthority,
    proof: thisPasses,
    evidence: 'inferred',
  },
  'tls-inspected': {
    what: {
      de: 'Ein Prüfgerät der Firma öffnet die verschlüsselte Verbindung und setzt sein eigenes Zertifikat ein[, ausgestellt von {issuer}]. Dieser Computer vertraut ihm nicht.',
      en: 'An inspecting device of the company opens the encrypted connection and puts in its own certificate[, issued by {issuer}]. This computer does not trust it.',
    },
    todo: companyAuthority,
    proof: thisPasses,
    evidence: 'inferred',
  },
  'tls-self-signed': {
    what: {
      de: 'Der Server hat sich sein Zertifikat selbst ausgestellt. Niemand bürgt dafür, dass es der richtige Server ist, und IdPs verbinden sich damit in der Regel nicht.',
      en: 'The server has issued its own certificate. Nobody vouches that it is the right server, and as a rule IdPs do not connect to it.',
    },
    todo: {
      de: 'Bitten Sie den Betreiber des Servers um ein Zertifikat einer öffentlichen Stelle. Trägt die Adresse den Namen von CXone, vergleichen Sie sie zuerst mit der Adresszeile des Browsers.',
      en: 'Ask whoever runs the server for a certificate of a public authority. If the address bears CXone’s name, first compare it with the browser’s address bar.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'tls-failed': {
    what: {
      de: 'Es kam keine verschlüsselte Verbindung zustande. Der Server, ein Proxy oder ein Prüfgerät dazwischen versteht TLS 1.2 oder neuer nicht, oder dort antwortet gar kein TLS.',
      en: 'No encrypted connection could be made. The server, a proxy or an inspecting device in between does not speak TLS 1.2 or later, or nothing there speaks TLS at all.',
    },
    todo: {
      de: 'Fragen Sie Ihr Netzwerkteam, ob auf dem Weg ein Proxy oder ein Prüfgerät steht und welche TLS-Version es erlaubt.',
      en: 'Ask your network team whether a proxy or an inspecting device is on the way, and which version of TLS it allows.',
    },
    proof: thisPasses,
    evidence: 'unknown',
  },
  'proxy-failed': {
    what: {
      de: 'Der Proxy der Firma[ {proxy}] stellt keine Verbindung zum Server her[; er antwortet mit {status}].',
      en: 'The company’s proxy[ {proxy}] makes no connection to the server[; it answers {status}].',
    },
    todo: {
      de: 'Bitten Sie Ihr Netzwerkteam, diesen Server im Proxy freizugeben.',
      en: 'Ask your network team to allow this server in the proxy.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'proxy-wants-login': {
    what: {
      de: 'Der Proxy der Firma[ {proxy}] verlangt eine Anmeldung, die der Assistent nicht leisten kann.',
      en: 'The company’s proxy[ {proxy}] asks for a login, which the assistant cannot provide.',
    },
    todo: {
      de: 'Bitten Sie Ihr Netzwerkteam um eine Ausnahme für diesen Computer oder diesen Server, oder prüfen Sie von einem Netz ohne Proxy aus.',
      en: 'Ask your network team for an exception for this computer or this server, or check from a network without a proxy.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'proxy-not-supported': {
    what: {
      de: 'Auf diesem Computer ist ein Proxy von einer Art eingestellt, die der Assistent nicht beherrscht[: {proxy}].',
      en: 'This computer is set to a kind of proxy that the assistant does not support[: {proxy}].',
    },
    todo: {
      de: 'Fragen Sie Ihr Netzwerkteam nach einem HTTP-Proxy und tragen Sie ihn in den Netzwerkeinstellungen dieses Computers ein.',
      en: 'Ask your network team for an HTTP proxy and enter it in this computer’s network settings.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'not-http': {
    what: {
      de: 'Unter dieser Adresse antwortet etwas, das kein Webserver ist oder sich nicht an HTTP hält.',
      en: 'Something answers at this address that is no web server or does not keep to HTTP.',
    },
    todo: {
      de: 'Prüfen Sie Servername und Port der Adresse. Stimmen sie, fragen Sie Ihr Netzwerkteam, was auf dem Weg an die Stelle des Servers tritt.',
      en: 'Check server name and port of the address. If they are right, ask your network team what takes the server’s place on the way.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'address-not-allowed': {
    what: {
      de: 'Der Assistent spricht nicht mit dieser Adresse: Unverschlüsselt (http) fragt er nur Server auf diesem Computer.',
      en: 'The assistant does not talk to this address: without encryption (http) it asks only servers on this computer.',
    },
    todo: {
      de: 'Geben Sie eine Adresse ein, die mit https:// beginnt.',
      en: 'Enter an address that begins with https://.',
    },
    proof: passes('address'),
    evidence: 'measured',
  },
  'address-malformed': {
    what: {
      de: 'Die Adresse ist nicht so geformt, wie ein IdP sie braucht[. {fault}].',
      en: 'The address is not formed the way an IdP needs it[: {fault}].',
    },
    todo: {
      de: 'Geben Sie die Basis-URL ein, ohne etwas davor oder dahinter, zum Beispiel https://na1.nice-incontact.com/oauth/scim/v2, hier und im IdP.',
      en: 'Enter the base URL with nothing before or after it, for example https://na1.nice-incontact.com/oauth/scim/v2, here and in the IdP.',
    },
    proof: passes('address'),
    evidence: 'documented',
  },
  'address-underscore': {
    what: {
      de: 'In der Adresse steht ein Unterstrich. Okta nimmt sie so nicht an; andere IdPs stören sich nicht daran.',
      en: 'There is an underscore in the address. Okta does not take it like this; other IdPs do not mind.',
    },
    todo: {
      de: 'Vergleichen Sie die Adresse mit der Adresszeile von CXone. Gehört der Unterstrich dazu und verwenden Sie Okta, fragen Sie den Support von NICE nach einem anderen Namen des Mandanten.',
      en: 'Compare the address with CXone’s address bar. If the underscore belongs there and you use Okta, ask NICE support for another name of the tenant.',
    },
    proof: passes('address'),
    evidence: 'documented',
  },
  'path-missing': {
    what: {
      de: 'Der Adresse fehlt der Pfad. Ohne ihn bekommt ein IdP vermutlich auf jede Frage nach Personen „nicht gefunden“ zur Antwort.',
      en: 'The address has no path. Without it, an IdP probably gets “not found” as the answer to every question about people.',
    },
    todo: {
      de: 'Hängen Sie im IdP /oauth/scim/v2 an die Adresse an, wenn er das SCIM-Token verwendet.',
      en: 'In the IdP, append /oauth/scim/v2 to the address if it uses the SCIM token.',
    },
    proof: passes('address'),
    evidence: 'inferred',
  },
  'path-doubled': {
    what: {
      de: 'In der Adresse steht der Pfad zweimal. Meist hängt der IdP ihn selbst noch einmal an.',
      en: 'The address has the path twice. Mostly the IdP appends it once more.',
    },
    todo: {
      de: 'Geben Sie im IdP nur die Basis-URL ein, bis einschließlich /scim/v2, ohne /Users dahinter.',
      en: 'In the IdP, enter the base URL only, up to and including /scim/v2, without /Users after it.',
    },
    proof: passes('address'),
    evidence: 'inferred',
  },
  'issuer-as-address': {
    what: {
      de: 'Das ist die Adresse der Anmeldung von CXone, nicht die von SCIM. Personen lassen sich dort nicht anlegen.',
      en: 'This is the address of CXone’s login, not that of SCIM. No people can be created there.',
    },
    todo: {
      de: 'Tragen Sie als Basis-URL die Adresse des Mandanten ein; die der Anmeldung gehört nur in die Felder für OAuth.',
      en: 'Enter the tenant’s address as base URL; that of the login belongs in the fields for OAuth only.',
    },
    proof: passes('address'),
    evidence: 'inferred',
  },
  'wrong-host-family': {
    what: {
      de: 'Hier[, unter „{host}“,] antwortet kein SCIM-Server, wohl aber[ unter „{right}“,] in einer anderen Domain von CXone.',
      en: 'No SCIM server answers here[, at “{host}”], but one does[ at “{right}”,] in another of CXone’s domains.',
    },
    todo: {
      de: 'Melden Sie sich bei CXone an und sehen Sie in die Adresszeile. Steht dort[ „{right}“ oder] die andere Domain, ändern Sie die Adresse hier und im IdP. Das Token wurde dorthin nicht gesendet.',
      en: 'Log in to CXone and look at the address bar. If it shows[ “{right}” or] the other domain, change the address here and in the IdP. The token was not sent there.',
    },
    proof: passes('no-token'),
    evidence: 'inferred',
  },
} as const satisfies Readonly<Record<string, Advice>>;
