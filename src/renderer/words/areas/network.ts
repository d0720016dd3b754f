import type { Language } from '../../../shared/language.ts';

/** Certificates of the person's own company. Loaded with their dialog only. */
export interface NetworkWords {
  readonly title: string;
  readonly lead: string;
  readonly warning: string;
  readonly trusted: string;
  readonly none: string;
  readonly subject: string;
  readonly issuer: string;
  readonly validTo: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly replaces: string;
  readonly trust: string;
  readonly remove: string;
}

const en: NetworkWords = {
  title: 'Company certificates',
  lead: 'Some companies read encrypted traffic in between and issue certificates of their own for that. Here you make the assistant trust such an issuer, beside those of the system.',
  warning:
    'Take a certificate only from your company’s network team, never from a web page or from the error itself: whoever owns it can read everything the assistant sends, tokens included.',
  trusted: 'Trusted now',
  none: 'None. The assistant trusts the issuers of this system only.',
  subject: 'Issued to',
  issuer: 'Issued by',
  validTo: 'Valid until',
  paste: 'Certificates as text (PEM)',
  pasteHint: 'From “-----BEGIN CERTIFICATE-----” to “-----END CERTIFICATE-----”; several one after the other are fine.',
  replaces: 'They take the place of those trusted now.',
  trust: 'Trust these certificates',
  remove: 'Trust none of them any more',
};

const de: NetworkWords = {
  title: 'Firmenzertifikate',
  lead: 'Manche Firmen lesen verschlüsselten Verkehr unterwegs mit und stellen dafür eigene Zertifikate aus. Hier lassen Sie den Assistenten einem solchen Aussteller vertrauen, neben denen des Systems.',
  warning:
    'Nehmen Sie ein Zertifikat nur von der Netzwerkabteilung Ihrer Firma an, nie von einer Webseite oder aus der Fehlermeldung selbst: Wem es gehört, der kann alles lesen, was der Assistent sendet, auch Token.',
  trusted: 'Zurzeit vertraut',
  none: 'Keinem. Der Assistent vertraut nur den Ausstellern dieses Systems.',
  subject: 'Ausgestellt für',
  issuer: 'Ausgestellt von',
  validTo: 'Gültig bis',
  paste: 'Zertifikate als Text (PEM)',
  pasteHint:
    'Von „-----BEGIN CERTIFICATE-----“ bis „-----END CERTIFICATE-----“; auch mehrere hintereinander sind in Ordnung.',
  replaces: 'Sie treten an die Stelle derer, denen zurzeit vertraut wird.',
  trust: 'Diesen Zertifikaten vertrauen',
  remove: 'Keinem davon mehr vertrauen',
};

export const networkWords: Readonly<Record<Language, NetworkWords>> = { de, en };
