import type { TenantConnection } from '../connection.ts';
import type { FieldValue, Label } from '../identity-providers/identity-provider.ts';
import type { Language } from '../language.ts';
import { cxoneLabels, labelIn, type CxoneLabelId } from '../procedure/cxone-labels.ts';
import type { Step } from '../procedure/task.ts';
import { endpointsOf, screenOf, settingsSheet, type SheetValue } from '../settings/settings-sheet.ts';
import type { HandOverRole } from './role-ids.ts';
import { credentialsOfRole, stepsOfRole } from './roles.ts';

/**
 * What somebody in this role is to do, as lines of text: for people who open the file with another tool. Values of secrets
 * are not among them, only their names.
 */
export function guideFor(role: HandOverRole, connection: TenantConnection, language: Language): readonly string[] {
  const steps = stepsOfRole(role, connection).flatMap((step) => linesOf(step, connection, language));
  return role === 'idp-admin' ? [...steps, ...sheetLines(connection, language)] : steps;
}

function linesOf({ title, tasks }: Step, { ticked, cxoneLanguage }: TenantConnection, language: Language): string[] {
  const said = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (mark, id: string) => (isLabelId(id) ? labelIn(id, cxoneLanguage).text : mark));
  return [
    `# ${title[language]}`,
    ...tasks.flatMap(({ id, title: task, advice, parts = [] }) => [
      `${ticked[id] === undefined ? '[ ]' : '[x]'} ${said(task[language])}: ${said(advice[language])}`,
      ...parts.map(({ text }) => `    - ${said(text[language])}`),
    ]),
  ];
}

const isLabelId = (id: string): id is CxoneLabelId => Object.hasOwn(cxoneLabels, id);

const sheetTitle = { de: 'Werte für den Identitätsanbieter', en: 'Values for the identity provider' };
const secretIn = { de: 'das Geheimnis', en: 'the secret' };
const tick = { de: 'einschalten', en: 'switch on' };
const leave = { de: 'ausgeschaltet lassen', en: 'leave off' };

function sheetLines(connection: TenantConnection, language: Language): readonly string[] {
  const endpoints = endpointsOf(connection, null);
  if (endpoints === null) return [];
  const local = (label: Label): string => (typeof label === 'string' ? label : label[language]);
  const { path, save, start } = screenOf(connection);
  const given = credentialsOfRole('idp-admin', connection);
  const isGiven = (value: SheetValue): boolean => value.kind !== 'secret' || given.includes(value.credential);
  const fields = settingsSheet(connection, endpoints).filter(({ value }) => isGiven(value));
  return [
    `# ${sheetTitle[language]}`,
    ...path.map(local),
    ...fields.map(({ label, value }) => `${local(label)}: ${valueText(value, language)}`),
    ...[...save, ...start].map(local),
  ];
}

function valueText(value: SheetValue, language: Language): string {
  const local = (label: Label): string => (typeof label === 'string' ? label : label[language]);
  if (value.kind === 'secret') return `${secretIn[language]} “${value.credential}”`;
  if (value.kind === 'boxes') return boxesText(value, language, local);
  return local(value.text);
}

function boxesText(
  { tick: ticked, leaveEmpty }: Extract<FieldValue, { kind: 'boxes' }>,
  language: Language,
  local: (label: Label) => string,
): string {
  const on = ticked.labels.map(local).join(', ');
  const off = leaveEmpty.labels.map(local).join(', ');
  return off === '' ? `${tick[language]}: ${on}` : `${tick[language]}: ${on}; ${leave[language]}: ${off}`;
}
