import { describe, expect, it } from 'vitest';
import {
  type CxoneLabel,
  type CxoneLabelId,
  cxoneLabels,
  labelIn,
} from '../../../src/shared/procedure/cxone-labels.ts';
import { CxoneLanguage } from '../../../src/shared/procedure/ids.ts';

const labels: readonly (readonly [string, CxoneLabel])[] = Object.entries(cxoneLabels);

describe('labelIn', () => {
  it.each<[CxoneLabelId, string]>([
    ['appSelector', 'App-Auswahl'],
    ['rolesAndPermissions', 'Rollen und Berechtigungen'],
    ['permissions', 'Permissions (Berechtigungen)'],
    ['saveAndActivate', 'Speichern & Aktivieren'],
    ['create', 'Create (Erstellen)'],
    ['showSecretKey', '(GEHEIMSCHLÜSSEL ZEIGEN)'],
    ['save', 'Save (Speichern)'],
    ['saveAccountSettings', 'Speichern'],
    ['accountSettings', 'Kontoeinstellungen'],
  ])('shows the German label of %s exactly as the help page does', (id, text) => {
    expect(labelIn(id, 'de')).toEqual({ text, language: 'de', isConfirmed: true });
  });

  it('shows the Japanese and Korean labels that the help page has', () => {
    expect(labelIn('newRole', 'ja')).toEqual({ text: '新しいロール', language: 'ja', isConfirmed: true });
    expect(labelIn('newRole', 'ko')).toEqual({ text: '새 역할', language: 'ko', isConfirmed: true });
  });

  it('falls back to English where a translation is not known, and does not call that confirmed', () => {
    expect(labelIn('createEmployee', 'ja')).toEqual({ text: 'Create Employee', language: 'en', isConfirmed: false });
    expect(labelIn('generate', 'ko')).toEqual({ text: 'Generate', language: 'en', isConfirmed: false });
  });

  it.each<CxoneLabelId>(['scimToken', 'users', 'generate', 'showToken', 'copy', 'saveAccountSettings'])(
    'does not call the English label of %s confirmed',
    (id) => {
      expect(labelIn(id, 'en').isConfirmed).toBe(false);
      expect(labelIn(id, 'de').isConfirmed).toBe(true);
    },
  );
});

describe('the table of labels', () => {
  it.each(labels.filter(([, { variants }]) => variants !== undefined))(
    'has other wordings of %s that differ from the label itself',
    (_id, { variants = {}, ...label }) => {
      for (const language of CxoneLanguage.options) expect(variants[language] ?? []).not.toContain(label[language]);
    },
  );

  it.each(labels.filter(([, { unconfirmed }]) => unconfirmed !== undefined))(
    'calls %s unconfirmed only in languages in which it has the label',
    (_id, { unconfirmed = [], ...label }) => {
      for (const language of unconfirmed) expect(label[language]).toBeDefined();
    },
  );
});
