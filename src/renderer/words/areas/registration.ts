/** The way through an app registration at NICE. */
export interface RegistrationWords {
  readonly addressLabel: string;
  readonly addressHint: string;
  readonly appName: (name: string) => string;
  readonly redirectTaken: string;
  readonly answers: string;
  readonly contacts: string;
  readonly sent: string;
}

export const registrationEn: RegistrationWords = {
  addressLabel: 'Address of the app in the Okta Admin Console',
  addressHint:
    'Open the app in the Admin Console and copy the whole line from the browser’s address bar. It is kept as you type; it holds no secret.',
  appName: (name) => `Name of the app in Okta: ${name}`,
  redirectTaken: 'The redirect URI is settled',
  answers: 'Answers for NICE’s form',
  contacts: 'Where to apply and whom to ask',
  sent: 'The application is sent',
};

export const registrationDe: RegistrationWords = {
  addressLabel: 'Adresse der App in der Okta-Admin-Console',
  addressHint:
    'Öffnen Sie die App in der Admin Console und kopieren Sie die ganze Adresszeile des Browsers. Sie wird beim Tippen gespeichert; ein Geheimnis enthält sie nicht.',
  appName: (name) => `Name der App in Okta: ${name}`,
  redirectTaken: 'Die Redirect-URI steht fest',
  answers: 'Antworten für das Formular von NICE',
  contacts: 'Wo Sie beantragen und wen Sie fragen',
  sent: 'Der Antrag ist abgeschickt',
};
