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
        'Install and start a Secret Service, for example GNOME Keyring or KeePassXC (in KWallet: switch on its Secret Service interface). Then check again; if nothing changes, restart the assistant.',
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
  'keychain-item-damaged': {
    title: 'The stored value is damaged and cannot be used.',
    advice: 'Store it again. If CXone no longer shows it, make a new one there.',
  },

  'disk-full': { title: 'The disk is full, so this could not be saved.', advice: 'Free some space and try again.' },
  'disk-not-writable': {
    title: 'The assistant may not write to its data folder.',
    advice: 'Give your account write permission for the folder in the details, then try again.',
  },
  'disk-failed': { title: 'Saving on this computer failed.', advice: 'Check the disk, then try again.' },

  'connection-missing': {
    title: 'This connection no longer exists.',
    advice: 'Go back to all connections and choose another one.',
  },
  'name-empty': {
    title: 'The connection has no name yet.',
    advice: 'Enter a name you will recognise, for example the company.',
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
    advice: 'Log in first and copy the address that is shown then; it usually begins with the area, for example na1.',
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
  'credential-missing': {
    title: 'A value that is needed here is not stored yet.',
    advice: 'Store it first, further up or in an earlier step, then try again.',
  },
  'client-missing': {
    title: 'The key cannot be tried without client ID and client secret.',
    advice:
      'NICE issues both for a registered app. If you have none, that is fine: the key is stored, and the next step does not need them.',
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
  'tls-failed': {
    title: 'No encrypted connection could be made.',
    advice: 'Ask your network team whether a proxy or an inspection stands in between.',
  },
  'answer-too-large': {
    title: 'The answer was far larger than expected and was not read.',
    advice: 'Something other than CXone is probably answering. Check the address.',
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
    advice: 'Compare the tenant address with CXone’s address bar. The SCIM host is documented for area na1 only.',
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

  'practice-not-running': {
    title: 'The practice tenant is not running.',
    advice: 'Restart the assistant. If that does not help, another program may be preventing local connections.',
  },
  'practice-shown-once': {
    title: 'It is not shown any more, just as in CXone: a secret appears only once.',
    advice: 'Make a new one and copy it before you save.',
  },
};
