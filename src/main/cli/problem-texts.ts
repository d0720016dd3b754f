import type { Language, LocalText } from '../../shared/language.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';

/** What can keep the checks of a stored connection from beginning. */
const sentences: Partial<Readonly<Record<ProblemCode, LocalText>>> = {
  'connection-missing': {
    de: 'Der Assistent hat keine Verbindung mit diesem Namen. Vergleichen Sie ihn mit der Liste im Assistenten; mit --user-data-dir lesen Sie einen anderen Datenordner.',
    en: 'The assistant has no connection of this name. Compare it with the list in the assistant; --user-data-dir reads another data folder.',
  },
  'practice-not-running': {
    de: 'Der Übungsmandant läuft nur im Assistenten. Prüfen Sie ihn dort.',
    en: 'The practice tenant runs in the assistant only. Check it there.',
  },
  'keychain-missing': {
    de: 'Auf diesem Computer antwortet kein Schlüsselbund. Melden Sie sich mit einer Oberfläche an, oder geben Sie die Geheimnisse als Umgebungsvariablen.',
    en: 'No keychain answers on this computer. Log in to a desktop session, or give the secrets as environment variables.',
  },
  'keychain-locked': {
    de: 'Der Schlüsselbund ist gesperrt. Entsperren Sie ihn, und wiederholen Sie den Aufruf.',
    en: 'The keychain is locked. Unlock it and run the command again.',
  },
  'keychain-refused': {
    de: 'Der Schlüsselbund hat die Geheimnisse nicht herausgegeben. Wiederholen Sie den Aufruf, und erlauben Sie den Zugriff, wenn Sie gefragt werden.',
    en: 'The keychain did not hand over the secrets. Run the command again and allow access when you are asked.',
  },
  'keychain-no-answer': {
    de: 'Der Schlüsselbund hat nicht geantwortet; vielleicht wartet irgendwo seine Frage nach dem Passwort.',
    en: 'The keychain did not answer; its question for the password may be waiting somewhere.',
  },
  locked: {
    de: 'Der Tresor des Assistenten hat eine Sperre. Das Terminal nimmt dann nichts aus ihm; geben Sie die Geheimnisse als Umgebungsvariablen.',
    en: 'The assistant’s vault has a lock. The terminal takes nothing from it then; give the secrets as environment variables.',
  },
  'keychain-item-damaged': {
    de: 'Ein gespeichertes Geheimnis ist beschädigt. Speichern Sie es im Assistenten neu.',
    en: 'A stored secret is damaged. Store it again in the assistant.',
  },
  'disk-not-writable': {
    de: 'Ihr Konto darf den Datenordner des Assistenten nicht lesen. Prüfen Sie seine Rechte.',
    en: 'Your account may not read the data folder of the assistant. Check its permissions.',
  },
  'disk-failed': {
    de: 'Der Datenordner des Assistenten lässt sich nicht lesen. Prüfen Sie --user-data-dir und den Datenträger.',
    en: 'The data folder of the assistant cannot be read. Check --user-data-dir and the disk.',
  },
  'vault-sealed': {
    de: 'Die Geheimnisse dieser Verbindung liegen in der versiegelten Tresordatei, die nur der Assistent öffnet. Geben Sie sie als Umgebungsvariablen; „age -d vault.age“ im Datenordner zeigt sie.',
    en: 'The secrets of this connection are in the sealed vault file, which only the assistant opens. Give them as environment variables; “age -d vault.age” in the data folder shows them.',
  },
  'certificate-not-understood': {
    de: 'Die Datei bei --ca enthält kein Zertifikat, das zu verstehen ist. Erwartet wird PEM („-----BEGIN CERTIFICATE-----“), ohne privaten Schlüssel.',
    en: 'The file at --ca holds no certificate that can be understood. PEM is expected (“-----BEGIN CERTIFICATE-----”), without a private key.',
  },
  'proxy-not-supported': {
    de: 'Die Umgebungsvariable für den Proxy enthält keine Adresse, die zu verstehen ist.',
    en: 'The environment variable for the proxy holds no address that can be understood.',
  },
};

/** The problem as a person reads it in the terminal, with its code and facts for whoever has to be asked. */
export function problemText({ code, facts = {} }: Problem, language: Language): string {
  const told = [code, ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`)].join(', ');
  const sentence = sentences[code]?.[language];
  return sentence === undefined ? told : `${sentence} (${told})`;
}
