import { type Problem, type ProblemCode, ProblemError } from '../../shared/problem.ts';

/**
 * The keychains report text only, in the language of the system. Texts of the D-Bus daemon and the keyrings are English
 * everywhere; those of GLib, macOS and Windows are translated. What is not recognised stays `keychain-refused`, with
 * the system's own words beside it.
 */
const signs: readonly (readonly [ProblemCode, readonly RegExp[]])[] = [
  [
    'keychain-locked',
    [
      /locked collection|IsLocked/i,
      // gnome-keyring, when there is no keyring yet and the question whether to make one was not answered.
      /Object does not exist at path .*\/collection\//i,
      /prompt (was )?dismissed/i,
      // macOS: errSecInteractionNotAllowed (-25308), errSecInteractionRequired (-25315), errSecUserCanceled (-128),
      // errSecAuthFailed (-25293)
      /User interaction is (not allowed|required)/i,
      /user cancell?ed the operation/i,
      /user name or passphrase you entered is not correct/i,
    ],
  ],
  [
    'keychain-no-answer',
    [/Timeout was reached|Zeitüberschreitung wurde erreicht/i, /org\.freedesktop\.DBus\.Error\.(NoReply|Timeout)/],
  ],
  [
    'keychain-missing',
    [
      // No bus to ask
      /D-Bus.*\$DISPLAY|dbus-launch|dbus not running|Sitzungs-dbus läuft nicht/i,
      /^(Could not connect|Verbindung ist gescheitert): /i,
      /machine-id|Rechner-Kennung|AT_SECURE/i,
      // A bus, but no keyring on it; the last three when the keyring or the bus went away while the assistant runs
      /was not provided by any \.service files|ServiceUnknown|Spawn\.(ChildExited|ServiceNotFound|ExecFailed)/,
      /disconnected from message bus without replying/i,
      /The session wrapping the secret does not exist/i,
      /The connection is closed|Verbindung ist geschlossen/i,
      // macOS: errSecNotAvailable (-25291), errSecNoSuchKeychain (-25294), errSecNoDefaultKeychain (-25307)
      /No keychain is available|specified keychain could not be found|default keychain could not be found/i,
      // Windows: ERROR_NO_SUCH_LOGON_SESSION (1312), for a logon over the network
      /specified logon session does not exist|angegebene Anmeldesitzung ist nicht vorhanden/i,
    ],
  ],
];

/** What an error text of the keychain means. The text itself goes along as the fact `system`. */
export function keychainProblem(text: string): Problem {
  const [code] = signs.find(([, patterns]) => patterns.some((pattern) => pattern.test(text))) ?? ['keychain-refused'];
  const system = text.trim();
  return system === '' ? { code } : { code, facts: { system } };
}

/** The error to raise for whatever a keychain call threw. */
export function keychainError(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  const text = thrown instanceof Error ? thrown.message : '';
  return new ProblemError(keychainProblem(text), { cause: thrown });
}
