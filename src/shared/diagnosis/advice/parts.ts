import type { LocalText } from '../../language.ts';
import { cxoneLabels, type CxoneLabelId } from '../../procedure/cxone-labels.ts';
import type { CheckId } from '../../verification/check-ids.ts';
import { checks } from '../../verification/check-list.ts';

const clickPath = (...labels: readonly CxoneLabelId[]): LocalText => ({
  de: `„${labels.map((label) => cxoneLabels[label].de).join(' > ')}“`,
  en: `“${labels.map((label) => cxoneLabels[label].en).join(' > ')}”`,
});

/** Places in CXone, quoted as its help shows them. */
export const places = {
  token: clickPath('admin', 'tenantConfiguration', 'accountSettings', 'scimToken'),
  fields: clickPath('admin', 'tenantConfiguration', 'accountSettings', 'configureScimFields'),
  roles: clickPath('admin', 'security', 'rolesAndPermissions'),
  employees: clickPath('admin', 'employees'),
  right: clickPath('employeesCreateAndEdit'),
  activate: clickPath('saveAndActivate'),
  invite: clickPath('invite'),
  accessKeys: clickPath('accessKeys'),
} as const satisfies Readonly<Record<string, LocalText>>;

export const nothingToDo: LocalText = { de: 'Nichts zu tun.', en: 'Nothing to do.' };

/** Proof for what any check can meet. */
export const thisPasses: LocalText = {
  de: 'Diese Prüfung ist bestanden, wenn Sie sie wiederholen.',
  en: 'This check passes when you repeat it.',
};

/** Proof for what was noted only. */
export const thisHasNoNote: LocalText = {
  de: 'Diese Prüfung bleibt ohne Hinweis, wenn Sie sie wiederholen.',
  en: 'This check has no note when you repeat it.',
};

/** Proof by one particular check. */
export function passes(check: CheckId): LocalText {
  const { de, en } = checks[check].title;
  return {
    de: `Die Prüfung „${de}“ ist bestanden, wenn Sie sie wiederholen.`,
    en: `The check “${en}” passes when you repeat it.`,
  };
}

/** What only the maker of the server can mend. */
export const tellMaker: LocalText = {
  de: 'Kopieren Sie diesen Befund für ein Ticket und geben Sie ihn dem Hersteller des Servers, bei CXone dem Support von NICE.',
  en: 'Copy this finding for a ticket and give it to the maker of the server, for CXone to NICE support.',
};
