import type { ProblemTable } from './words.ts';

const again = 'Try again. If it keeps happening, give the details below to whoever looks after this assistant.';

/** English sentences for every problem a person can meet. */
export const problemsEn: ProblemTable = {
  'sender-refused': { title: 'The assistant refused a call that did not come from its own window.', advice: again },
  'input-refused': {
    title: 'The assistant did not accept this input.',
    advice: 'Check what you entered; it may be too long.',
  },
  'output-refused': { title: 'The assistant held back an answer that did not have the agreed form.', advice: again },
  unexpected: { title: 'Something went wrong that the assistant did not foresee.', advice: again },
  cancelled: { title: 'Cancelled. Nothing was changed at the server.', advice: 'You can start it again at any time.' },

  'keychain-missing': {
    title: 'No keychain answers on this computer.',
    advice: {
      linux:
        'Install and start a Secret Service, for example GNOME Keyring or KeePassXC (in KWallet: switch on its Secret Service interface). Then check again; if nothing changes, restart the assistant. Or choose a sealed vault file, under “Vault”.',
      darwin: 'Open Keychain Access and make sure that a login keychain exists. Then check again.',
      win32: 'Open “Services” and start the Credential Manager service (VaultSvc). Then check again.',
    },
  },
  'keychain-locked': {
    title: 'The keychain is locked.',
    advice: {
      linux:
        'Unlock the keyring “Login” in your password program (Passwords and Keys, KWallet or KeePassXC). Then check again.',
      darwin: 'Open Keychain Access and unlock the keychain “login”. Then check again.',
      win32: 'Sign out of Windows and in again. Then check again.',
    },
  },
  'keychain-refused': {
    title: 'The keychain refused access.',
    advice: {
      linux:
        'Allow access when the keyring asks. If it does not ask, unlock it in your password program and try again.',
      darwin:
        'Choose “Allow” when macOS asks. If it does not ask, look for the item “CXone SCIM Assistant” in Keychain Access.',
      win32: 'Ask whoever manages this computer whether a policy forbids storing credentials.',
    },
  },
  'keychain-no-answer': {
    title: 'The keychain did not answer in time.',
    advice: {
      linux: 'A password prompt of the keyring may be waiting behind other windows. Answer it and try again.',
      darwin: 'A prompt of macOS may be waiting behind other windows. Answer it and try again.',
      win32: 'Try again in a moment. If it keeps happening, restart the computer.',
    },
  },
  'keychain-read-back-differs': {
    title: 'The keychain gave back something other than what was stored.',
    advice:
      'The value therefore does not count as stored. Store it again, and leave CXone’s window open until this says that it was read back.',
  },
  'keychain-not-removed': {
    title: 'A secret is still in the keychain after it was deleted.',
    advice: {
      linux:
        'Try again. If it stays, delete the entries “CXone SCIM Assistant” yourself in your password program (Passwords and Keys, KWallet or KeePassXC).',
      darwin: 'Try again. If it stays, delete the entries “CXone SCIM Assistant” yourself in Keychain Access.',
      win32: 'Try again. If it stays, delete the entries “CXone SCIM Assistant” yourself in Credential Manager.',
    },
  },
  'keychain-item-damaged': {
    title: 'The stored value is damaged and cannot be used.',
    advice: 'Store it again. If CXone no longer shows it, make a new one there.',
  },

  'keychain-memory-only': {
    title: 'The keychain here keeps nothing: it forgets everything when you log out.',
    advice:
      'The Secret Service uses its collection “session”, which is in memory only. Make a keyring with a password the default one in your password program, or choose the sealed vault file.',
  },
  'keychain-plain': {
    title: 'The keyring here is not encrypted.',
    advice:
      'It has an empty password, so that its file can be read by anyone who gets hold of it. Give it a password in your password program (Passwords and Keys), or choose the sealed vault file.',
  },
  'vault-sealed': {
    title: 'The sealed vault file is closed.',
    advice: 'Open it with its passphrase.',
  },
  'vault-file-missing': {
    title: 'The sealed vault file is not there.',
    advice:
      'If somebody moved “vault.age” out of the data folder, put it back. Without the file and a copy of it, its secrets must be made anew in CXone.',
  },
  'vault-file-exists': {
    title: 'There is a sealed vault file already.',
    advice:
      'Open it with its passphrase. If nobody knows that any more, move “vault.age” and its copy “vault.previous.age” out of the data folder first.',
  },
  'vault-file-damaged': {
    title: 'The sealed vault file is damaged, and so is its last good copy.',
    advice: 'Nothing was changed. Put a backup of “vault.age” into the data folder and try again.',
  },
  'vault-file-newer': {
    title: 'The sealed vault file was written by a newer version of this assistant.',
    advice: 'Nothing was changed. Install the newer version to open it.',
  },
  'vault-file-refused': {
    title: 'The sealed vault file asks for more work or memory than one of this assistant ever does.',
    advice:
      'It was not opened, because it may be meant to bring this computer to a standstill. Put a backup of “vault.age” into the data folder.',
  },
  'vault-file-changed': {
    title: 'Another program has changed the sealed vault file.',
    advice: 'Nothing was written over. Close the vault and open it again to go on with the file as it is now.',
  },
  'vault-read-back-differs': {
    title: 'The disk gave back something other than what was written to the sealed vault file.',
    advice: 'The file is as it was before, and this change does not count as stored. Check the disk, then try again.',
  },
  'passphrase-wrong': {
    title: 'This passphrase does not open the sealed vault file.',
    advice: 'Check capital letters and the keyboard layout, then try again. Nobody can reset the passphrase.',
  },
  'passphrase-weak': {
    title: 'This passphrase is guessed too soon.',
    advice: 'Use four or five words that do not belong together, or a sentence that only you know.',
  },
  'vault-move-waits': {
    title: 'An interrupted change to the secrets is not finished yet.',
    advice: 'Open the sealed vault file, or let the keychain answer; the rest is done then by itself.',
  },
  'self-test-failed': {
    title: 'A new process did not read what was written for the test.',
    advice: 'Do not rely on this store until the self-test passes. Restart the computer and run it again.',
  },

  'disk-full': { title: 'The disk is full, so this could not be saved.', advice: 'Free some space and try again.' },
  'disk-not-writable': {
    title: 'The assistant may not write to its data folder.',
    advice: 'Give your account write permission for the folder in the details, then try again.',
  },
  'disk-failed': { title: 'Saving on this computer failed.', advice: 'Check the disk, then try again.' },
  'folder-not-opened': {
    title: 'The data folder could not be opened.',
    advice: 'Open it yourself in your file manager; the details say where it is.',
  },

  'connection-missing': {
    title: 'This connection no longer exists.',
    advice: 'Go back to all connections and choose another one.',
  },
  'name-empty': {
    title: 'The connection has no name yet.',
    advice: 'Enter a name you will recognise, for example the company.',
  },
  'name-too-long': {
    title: 'The name is too long.',
    advice: 'Use at most 80 characters.',
  },
  'name-taken': {
    title: 'Another connection already has this name.',
    advice: 'Choose another name, so that you can tell the two apart. Upper and lower case count as the same.',
  },
  'address-empty': {
    title: 'The tenant address is missing.',
    advice: 'Log in to CXone and copy what is in the address bar of the browser.',
  },
  'address-not-understood': {
    title: 'This does not contain a tenant address.',
    advice:
      'Copy the whole line from the browser’s address bar while you are logged in to CXone. It begins with https://.',
  },
  'address-not-secure': {
    title: 'This address begins with http://, which is not encrypted.',
    advice: 'All documented addresses of CXone begin with https://. Copy the address again after logging in.',
  },
  'address-is-this-computer': {
    title: 'This address leads to this computer, not to CXone.',
    advice:
      'For trying things out, use the practice tenant. For a tenant of your own, copy its address from the browser.',
  },
  'address-is-issuer': {
    title: 'This is CXone’s login address, the same for all tenants of this cloud.',
    advice: 'Log in first and copy the address that is shown then; it usually begins with the region, for example na1.',
  },
  'address-too-long': {
    title: 'This is far too long for an address.',
    advice: 'Copy only the line in the browser’s address bar, not the page below it.',
  },
  'address-several': {
    title: 'This contains several different addresses.',
    advice: 'Paste only the one that is in the address bar once you have logged in to CXone.',
  },
  'address-incomplete': {
    title: 'This is only a part of the address.',
    advice:
      'The host cannot be told from the region or the domain alone. Log in to CXone and copy the whole line from the browser’s address bar.',
  },
  'address-is-tenant-id': {
    title: 'This is the ID of a tenant, not its address yet.',
    advice: 'Have the address looked up, or log in to CXone and copy it from the browser’s address bar.',
  },
  'address-is-email': {
    title: 'This is an e-mail address.',
    advice: 'What is needed is the web address that is in the browser’s address bar once you have logged in to CXone.',
  },
  'address-is-private': {
    title: 'This address exists only inside a local network.',
    advice: 'CXone is reached over the internet. Log in to CXone and copy the line from the browser’s address bar.',
  },
  'address-is-identity-provider': {
    title: 'This is an address of your identity provider (IdP), not of CXone.',
    advice: 'Log in to CXone itself and copy what is in the browser’s address bar then.',
  },
  'address-is-help': {
    title: 'This is a public page of NICE, such as its help, not your tenant.',
    advice: 'Log in to CXone and copy what is in the browser’s address bar then.',
  },
  'address-is-service': {
    title: 'This is another of CXone’s servers, such as one for programs, not the address of your tenant.',
    advice:
      'Which address belongs to it cannot be told for certain. Log in to CXone and look in the browser’s address bar.',
  },
  'address-with-login': {
    title: 'This address has login data in front of the @.',
    advice:
      'Such addresses often pretend to be another host. Copy the address from the browser, not from a message. If it was your password, change it.',
  },
  'address-look-alike': {
    title: 'This address can be mistaken for one of CXone, but is not a known one.',
    advice:
      'It may be a typing error, or a forged page. Do not take the address from a message, but from the browser after logging in the way you always do.',
  },
  'address-unconfirmed': {
    title: 'This host is in none of the domains known as CXone’s.',
    advice:
      'Compare it with the browser’s address bar character by character, and confirm it only if you are logged in to CXone there.',
  },
  'issuer-empty': {
    title: 'The login address of the cloud is missing.',
    advice: 'Enter the address that NICE gave you for your cloud.',
  },
  'issuer-not-understood': {
    title: 'This does not contain a login address.',
    advice: 'It begins with https:// and names only a host. You can also paste the address of the token endpoint.',
  },
  'issuer-look-alike': {
    title: 'This login address can be mistaken for one of CXone, but is not a known one.',
    advice: 'Your access key would go there. Compare every character, or choose the cloud from the list.',
  },
  'okta-address-not-understood': {
    title: 'This is not an address of the Okta Admin Console.',
    advice:
      'Open your app in the Admin Console and copy the whole line from the address bar. It begins with https://, and its host ends in -admin.okta.com or the same of your environment.',
  },
  'okta-address-foreign': {
    title: 'This host is not known as one of Okta’s.',
    advice:
      'Check where you are logged in. Known are okta.com, okta-emea.com, oktapreview.com and trexcloud.com. If your Admin Console is elsewhere, ask Okta for the redirect URI.',
  },
  'okta-address-no-app': {
    title: 'This address of the Okta Admin Console leads to no app.',
    advice: 'Open the app first. Its address contains /admin/app/, then the name of the app, then /instance/.',
  },
  'clipboard-empty': {
    title: 'There is no text on the clipboard.',
    advice: 'Copy the value where it is shown, then paste it here.',
  },
  'value-empty': { title: 'Nothing was entered.', advice: 'Copy the value where it is shown and paste it here.' },
  'value-too-long': {
    title: 'This is far too long for a key or a token.',
    advice: 'Copy only the value itself, not the page around it.',
  },
  'capture-gone': {
    title: 'The assistant does not hold this value any more.',
    advice:
      'It keeps a value that is not stored for five minutes at most, and not beyond locking the screen or the vault, or sleep. Copy or type it again.',
  },
  'credential-missing': {
    title: 'A value that is needed here is not stored yet.',
    advice: 'Store it first, further up or in an earlier step, then try again.',
  },
  'credential-not-found': {
    title: 'The value is not where it was stored.',
    advice:
      'The keychain or vault file that answers now does not have it. What is known of it is kept under “Vault”: look again there when the right one answers, store the value anew, or delete it.',
  },
  'client-missing': {
    title: 'The key cannot be tried without client ID and client secret.',
    advice:
      'NICE issues both for a registered app. If you have none, that is fine: the key is stored, and the next step does not need them.',
  },
  'token-missing': {
    title: 'This SCIM token is no longer in the list.',
    advice: 'It was removed. Add another token if you need one.',
  },
  'token-is-last': {
    title: 'The only SCIM token of a connection cannot be removed.',
    advice: 'Add another one first, or store a new value in its place.',
  },
  'task-waits': {
    title: 'This has to wait until the value is stored here.',
    advice: 'Store it first: once CXone has saved, it does not show the value again.',
  },

  'rotation-running': {
    title: 'A secret of this connection is being replaced already.',
    advice: 'Go on with that one, or cancel it; then begin with the next.',
  },
  'rotation-missing': {
    title: 'Nothing is being replaced here any more.',
    advice: 'It was finished or cancelled elsewhere. The list shows what is stored.',
  },
  'rotation-moved-on': {
    title: 'The replacement is at another step by now.',
    advice:
      'What is shown now is where it is: a value was stored, replaced or removed in the meantime. Go on from there.',
  },
  'calendar-empty': {
    title: 'No end is known that could go into a calendar.',
    advice: 'Name a date for a secret, or a rule for its connection, and save the calendar file then.',
  },

  'address-not-allowed': {
    title: 'The assistant does not send secrets to this address.',
    advice:
      'A practice connection reaches only the practice tenant, a real one never reaches it. Check the tenant address.',
  },
  'name-not-found': {
    title: 'This host name was not found.',
    advice: 'Compare it with the address bar of CXone. If it is right, check the network connection, VPN or DNS.',
  },
  'connection-refused': {
    title: 'The server refuses the connection.',
    advice: 'Check the address. If it is right, ask your network team whether a firewall stands in between.',
  },
  'network-unreachable': {
    title: 'The server cannot be reached from here.',
    advice: 'Check network and VPN. Storing and copying work without a network; you can try later.',
  },
  'connection-broken': {
    title: 'The connection broke before the answer was complete.',
    advice: 'Try again. If it happens every time, ask your network team about the proxy.',
  },
  'timed-out': {
    title: 'The server did not answer in time.',
    advice:
      'Try again in a moment. If it keeps happening, ask your network team whether this host is allowed on port 443.',
  },
  'tls-expired': {
    title: 'The server’s certificate is outside its period of validity.',
    advice: 'Check date and time of this computer. If they are right, tell your network team.',
  },
  'tls-not-yet-valid': {
    title: 'By this computer’s clock, the server’s certificate is not valid yet.',
    advice: 'Set date and time of this computer to automatic, then try again.',
  },
  'tls-wrong-name': {
    title: 'The server’s certificate belongs to another name.',
    advice:
      'Compare the address with CXone’s address bar. If it is right, something on the way answers in its place; ask your network team.',
  },
  'tls-untrusted': {
    title: 'The server’s certificate comes from an authority this computer does not trust.',
    advice:
      'Often the reason is that the company inspects encrypted traffic. Have its certificate installed in the system’s certificate store; do not switch verification off.',
  },
  'tls-inspected': {
    title: 'A device of the company opens encrypted connections, and this computer does not trust its certificate.',
    advice:
      'Get the company’s root certificate from your network team and add it to the company certificates. Verification cannot be switched off.',
  },
  'tls-self-signed': {
    title: 'The server has issued its own certificate, so nobody vouches for it.',
    advice: 'Compare the address with CXone’s address bar. If it is right, tell whoever runs the server.',
  },
  'tls-failed': {
    title: 'No encrypted connection could be made.',
    advice: 'Ask your network team whether a proxy or an inspection stands in between.',
  },
  'answer-too-large': {
    title: 'The answer was far larger than expected and was not read.',
    advice: 'Something other than CXone is probably answering. Check the address.',
  },

  'proxy-failed': {
    title: 'The company’s proxy makes no connection to this server.',
    advice: 'Ask your network team to allow this server in the proxy.',
  },
  'proxy-wants-login': {
    title: 'The company’s proxy asks for a login, which the assistant cannot provide.',
    advice: 'Ask your network team for an exception for this computer or this server.',
  },
  'proxy-not-supported': {
    title: 'This computer is set to a kind of proxy that the assistant does not support.',
    advice: 'Ask your network team for an HTTP proxy and enter it in this computer’s network settings.',
  },

  redirected: {
    title: 'The server points to another address. Secrets are never sent on to it.',
    advice: 'Often this is a login page or a proxy. Compare the tenant address with CXone’s address bar.',
  },
  'wrong-media-type': {
    title: 'The answer is not the kind of data that was asked for.',
    advice: 'Often this is a login page or a proxy’s page. Check the address and the network.',
  },
  'not-json': {
    title: 'The answer cannot be read.',
    advice: 'Something on the way may have changed it. Check the address and the network.',
  },
  'answer-cut': {
    title: 'The answer ends in the middle.',
    advice: 'Try again. If it happens every time, ask your network team about the proxy.',
  },
  'json-too-deep': {
    title: 'The answer is nested far deeper than it should be and was not evaluated.',
    advice: 'Something other than CXone is probably answering. Check the address.',
  },
  'page-instead': {
    title: 'A web page came instead of an answer.',
    advice:
      'Mostly it is a login page or the block page of a proxy. Compare the address with CXone’s address bar; if it is right, ask your network team.',
  },
  'answer-unexpected': {
    title: 'The server answered differently from what is described.',
    advice: 'Nothing was changed. Keep the details below for NICE support.',
  },
  'key-refused': {
    title: 'The server refuses the access key.',
    advice: 'Check that the employee is activated, that ID and secret belong together, and that the cloud is right.',
  },
  'client-refused': {
    title: 'The server refuses client ID or client secret.',
    advice: 'Check both against the e-mails from NICE, and that the app is registered for this cloud.',
  },
  'grant-refused': {
    title: 'The server does not allow this app to log in with an access key.',
    advice: 'Ask NICE which application type your registration has. The SCIM token does not need that registration.',
  },
  'token-refused': {
    title: 'The server refuses the SCIM token.',
    advice: 'Copy it again from CXone. If it is no longer shown, generate a new one and store that.',
  },
  forbidden: {
    title: 'The server does not allow this with this credential.',
    advice:
      'Check the role of the person the key or token belongs to. Which rights a token needs is not published; start with “Employees Create and Edit”.',
  },
  'not-found-there': {
    title: 'The server does not have what was asked for at this address.',
    advice: 'Compare the tenant address with CXone’s address bar. The SCIM host is documented for region na1 only.',
  },
  'request-refused': {
    title: 'The server did not accept the request.',
    advice: 'Nothing was changed. Keep the details below for NICE support.',
  },
  throttled: { title: 'The server asks for fewer requests.', advice: 'Wait a few minutes, then try again.' },
  'server-failed': {
    title: 'The server reports a fault of its own.',
    advice: 'Try again later. If it keeps happening, give the details below to NICE support.',
  },
  'tenant-not-found': {
    title: 'The cloud names no tenant for this ID.',
    advice:
      'Check the tenant ID and the chosen cloud. What CXone answers to a wrong ID is not published; if both are right, copy the address from the browser.',
  },
  'tenant-address-unusable': {
    title: 'The cloud names an address for this tenant that the assistant does not accept.',
    advice:
      'Log in to CXone and copy the address from the browser’s address bar. Keep the details below for NICE support.',
  },

  'run-in-progress': {
    title: 'This connection is being checked already.',
    advice: 'Wait until it has finished, or cancel it first.',
  },
  'run-missing': {
    title: 'These results are not kept any more.',
    advice: 'The newest ten runs of a connection are kept. Check again.',
  },
  'certificate-not-understood': {
    title: 'This contains no certificate that can be read.',
    advice:
      'Paste the whole text, from “-----BEGIN CERTIFICATE-----” to “-----END CERTIFICATE-----”. Your network team can provide it in this form (PEM).',
  },
  'issuer-differs': {
    title: 'The login goes by another name than was entered.',
    advice: 'Check the chosen cloud, or the login address you entered.',
  },

  'backup-not-age': {
    title: 'This is not a file made by age, so it is no backup of the assistant.',
    advice: 'Choose a file that ends in .age, or ask whoever sent it to send it again as a file.',
  },
  'backup-damaged': {
    title: 'This file is damaged: it was changed or cut off after it was made.',
    advice: 'Nothing was taken in. Use another copy, or have it sent once more, as an attachment rather than as text.',
  },
  'backup-passphrase-wrong': {
    title: 'The file does not open with this passphrase.',
    advice:
      'Upper and lower case, blanks and every word count. If you are sure of it, the beginning of the file may have been changed.',
  },
  'backup-key-wrong': {
    title: 'The file was not sealed for this key.',
    advice: 'Use the private part of the key whose public part (age1…) the sender has used.',
  },
  'backup-newer': {
    title: 'This file was made by a newer version of the assistant.',
    advice: 'Update the assistant on this computer and try again.',
  },
  'backup-foreign': {
    title: 'The file opens, but what is in it is no backup of the assistant.',
    advice: 'Nothing was taken in. Part of it may have been changed by hand, or it was made by another program.',
  },
  'backup-too-large': {
    title: 'This file is larger than any backup of the assistant.',
    advice: 'Nothing of it was taken in. Check that you chose the right file.',
  },
  'backup-too-costly': {
    title: 'This file asks for far more work than age does by itself.',
    advice:
      'It was not opened, because it could bring this computer to a halt. Ask the sender to make it with the usual settings.',
  },
  'backup-ended': { title: 'The time of this hand-over is over.', advice: 'Ask whoever sent it for a new one.' },
  'backup-empty': {
    title: 'There is nothing to put into a file yet.',
    advice: 'Practice connections are left out: their secrets are worth nothing anywhere else.',
  },
  'backup-not-readable': {
    title: 'No file was written: the assistant could not take it in again.',
    advice:
      'Back up connections one by one rather than everything at once. If it then happens with one of them, the details below say which part of it is in the way.',
  },
  'backup-gone': {
    title: 'The opened file is not held any more.',
    advice: 'The assistant forgets it after five minutes and when the screen locks. Choose it again.',
  },
  'file-not-readable': {
    title: 'This file could not be read.',
    advice: 'Check that it is there and that you may read it, and choose it again.',
  },
  'recipient-is-private': {
    title: 'This is the private part of a key. It belongs to nobody but its owner.',
    advice: 'Ask for the public part, which begins with age1. Whoever sent you the private one should make a new key.',
  },
  'recipient-not-understood': {
    title: 'This is not the public part of an age key.',
    advice:
      'It begins with age1 and is one word without blanks. Copy it once more as a whole. Keys on hardware and SSH keys are not supported.',
  },
  'identity-is-public': {
    title: 'This is the public part of a key. It closes files and opens none.',
    advice: 'Paste the private part, which begins with AGE-SECRET-KEY-.',
  },
  'identity-not-understood': {
    title: 'This is not the private part of an age key.',
    advice: 'It begins with AGE-SECRET-KEY- and is one line. Copy the line once more as a whole.',
  },
  'end-date-not-usable': {
    title: 'A hand-over needs an end date in the coming twelve months.',
    advice: 'Choose a day from today on, at most twelve months ahead.',
  },

  'practice-not-running': {
    title: 'The practice tenant is not running.',
    advice: 'Restart the assistant. If that does not help, another program may be preventing local connections.',
  },
  'practice-shown-once': {
    title: 'It is not shown any more, just as in CXone: a secret appears only once.',
    advice: 'Make a new one and copy it before you save.',
  },

  locked: {
    title: 'The vault is locked.',
    advice: 'Unlock it first.',
  },
  'lock-passphrase-wrong': {
    title: 'That is not the passphrase.',
    advice: 'Look at the keyboard layout and the Caps Lock key, and type it again.',
  },
  'lock-passphrase-short': {
    title: 'The passphrase is too short.',
    advice: 'Take at least 8 characters; several words are easy to remember and hard to guess.',
  },
  'lock-passphrase-differs': {
    title: 'The two passphrases are not the same.',
    advice: 'Type both once more.',
  },
  'lock-passphrase-gone': {
    title: 'The keychain no longer has what the passphrase is compared with.',
    advice:
      'Somebody or something has deleted the entry “assistant/lock-passphrase” there, so no passphrase can open the vault. If you restored the computer, restore the keychain from the same backup as well. Otherwise only what stands on the lock screen under “Forgotten the passphrase?” helps.',
  },
  'lock-wait': {
    title: 'After several wrong passphrases there is a pause.',
    advice: 'Wait until it is over and try again.',
  },
  'lock-touch-id-refused': {
    title: 'Touch ID did not recognise you.',
    advice: 'Try once more, or use the passphrase.',
  },
};
