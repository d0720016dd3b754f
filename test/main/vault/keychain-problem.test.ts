import { describe, expect, it } from 'vitest';
import { keychainError, keychainProblem } from '../../../src/main/vault/keychain-problem.ts';
import { type ProblemCode, ProblemError } from '../../../src/shared/problem.ts';

const texts: [text: string, code: ProblemCode][] = [
  ['Cannot create an item in a locked collection', 'keychain-locked'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'keychain-locked'],
  ['User interaction is not allowed.', 'keychain-locked'],
  ['User canceled the operation.', 'keychain-locked'],
  ['The user name or passphrase you entered is not correct.', 'keychain-locked'],
  ['Timeout was reached', 'keychain-no-answer'],
  ['Zeitüberschreitung wurde erreicht', 'keychain-no-answer'],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'keychain-missing'],
  ['D-Bus kann nicht automatisch ohne X11 $DISPLAY gestartet werden', 'keychain-missing'],
  ['Failed to execute child process “dbus-launch” (No such file or directory)', 'keychain-missing'],
  ['Could not connect: No such file or directory', 'keychain-missing'],
  ['Verbindung ist gescheitert: Datei oder Verzeichnis nicht gefunden', 'keychain-missing'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'keychain-missing'],
  ['The name :1.2 was not provided by any .service files', 'keychain-missing'],
  ['Message recipient disconnected from message bus without replying', 'keychain-missing'],
  ['The session wrapping the secret does not exist', 'keychain-missing'],
  ['The connection is closed', 'keychain-missing'],
  ['A default keychain could not be found.', 'keychain-missing'],
  ['A specified logon session does not exist. It may already have been terminated.\r\n', 'keychain-missing'],
  ['The parameter is incorrect.', 'keychain-refused'],
  ['Der Parameter ist falsch.', 'keychain-refused'],
  ['', 'keychain-refused'],
];

describe('what an error text of a keychain means', () => {
  it.each(texts)('%j is %s', (text, code) => {
    expect(keychainProblem(text).code).toBe(code);
  });

  it('comes with the words of the system, when there are any', () => {
    expect(keychainProblem('The parameter is incorrect.\r\n').facts).toEqual({ system: 'The parameter is incorrect.' });
    expect(keychainProblem('')).toEqual({ code: 'keychain-refused' });
  });

  it('keeps the original error as the cause', () => {
    const thrown = new Error('The parameter is incorrect.');
    expect(keychainError(thrown).cause).toBe(thrown);
  });

  it('leaves a problem that is already named as it is', () => {
    const problem = new ProblemError({ code: 'keychain-missing' });
    expect(keychainError(problem)).toBe(problem);
  });
});
