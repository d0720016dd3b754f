import { captureEn } from './areas/capture.ts';
import { detailsEn } from './areas/details.ts';
import { helpEn } from './areas/help.ts';
import { manageEn } from './areas/manage.ts';
import { registrationEn } from './areas/registration.ts';
import { tokensEn } from './areas/tokens.ts';
import { problemsEn } from './problems-en.ts';
import type { Words } from './words.ts';

export const en: Words = {
  product: 'SCIM Setup Assistant',
  common: {
    cancel: 'Cancel',
    copy: 'Copy',
    copyThing: (thing) => `Copy ${thing}`,
    copied: 'Copied',
    copiedThing: (thing) => `Copied: ${thing}`,
    dismiss: 'Got it',
    details: 'Details for a ticket',
    code: 'Code',
    optional: 'optional',
    workingFor: (duration) => `· ${duration} so far`,
  },
  start: {
    loading: 'The assistant is opening your connections …',
    brokenTitle: 'This view could not be shown.',
    brokenAdvice: 'What was stored is still stored. Show the view again; if that does not help, restart the assistant.',
    reload: 'Show again',
  },
  preferences: {
    region: 'Language and appearance',
    language: 'Language',
    languages: { system: 'System', de: 'Deutsch', en: 'English' },
    theme: 'Appearance',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    helpPage: 'CXone’s help page',
  },
  keychain: {
    ready: (name) => `${name} answers`,
    notReady: (name) => `${name} does not answer`,
    practiceStillWorks:
      'You can practise all the same: practice secrets stay in memory until the assistant closes. Real secrets are refused until the keychain answers.',
    checkAgain: 'Check again',
    waiting: 'Waiting for the keychain; it may be asking for your password',
    sealedFile: 'Sealed vault file',
    fileState: {
      absent: 'Sealed vault file is missing',
      closed: 'Sealed vault file is closed',
      open: 'Sealed vault file is open',
    },
    orFile: 'Or keep secrets in a file that only your passphrase opens. Nothing goes there unless you choose it.',
    toFile: 'Look at the sealed vault file',
    openFile: 'Open the vault file',
  },
  clipboard: {
    holdsSecret: 'A secret is on the clipboard.',
    clearsIn: (duration) => `It is cleared in ${duration}.`,
  },
  notices: {
    region: 'Notices',
    setAsideTitle: {
      damaged: 'The file with your progress was damaged and has been set aside.',
      'newer-version': 'The file with your progress comes from a newer version and has been set aside.',
    },
    setAside: (file, restored) =>
      restored
        ? `The last good copy is in use. The other file is kept as “${file}” in the data folder.`
        : `There was no good copy, so the assistant starts afresh. The file is kept as “${file}” in the data folder; secrets in the keychain are untouched.`,
    practiceSecretsGoneTitle: 'The secrets of the practice connection are gone.',
    practiceSecretsGone:
      'They were in memory only and went when the assistant closed. Simply make new ones in the practice tenant.',
    moveEndedTitle: {
      finished: 'An interrupted move of your secrets is finished.',
      undone: 'An interrupted move of your secrets was undone.',
    },
    moveEnded: {
      finished: 'All of them are in the new place, read back and compared, and none is left in the old one.',
      undone:
        'All of them are where they were, and the copies made so far are removed. Start the move again when you like.',
    },
    fileRestoredTitle: 'The sealed vault file was damaged; its last good copy is in use.',
    fileRestored: (file) =>
      `The damaged file is kept as “${file}” in the data folder. Check whether your newest secret is there.`,
  },
  welcome: {
    title: 'Connect CXone Mpower with your identity provider',
    what: [
      'You create an access key and a SCIM token in CXone; the assistant shows where, and what to watch for.',
      'It puts both into the keychain of this computer. If you like, it tries them at the server, with requests that change nothing there.',
      'Then it lays out the values for your identity provider, in the provider’s own order, ready to copy.',
    ],
    tryPractice: 'Try it with a practice tenant',
    openPractice: 'Continue practising',
    practiceName: 'Practice tenant',
    practiceHint: 'The practice tenant runs on this computer only, asks for nothing and needs no network.',
    connectTenant: 'Connect my tenant',
    connections: 'Your connections',
    open: (name) => `Open ${name}`,
    atStep: (step) => `Next: ${step}`,
    allDone: 'All steps done',
  },
  rail: {
    allConnections: 'All connections',
    vault: 'Vault',
    steps: 'Steps',
    done: 'done',
    progress: (done, all) => `${String(done)} of ${String(all)}`,
    waitsFor: (thing) => `waiting for: ${thing}`,
  },
  practice: {
    word: 'Practice',
    explanation: 'Nothing here reaches a real tenant.',
    panel: 'Practice tenant: CXone’s side',
    notRunning: 'The practice tenant is starting. If it does not come up, restart the assistant.',
    accessKeySaved: 'Saved. CXone does not show the secret key again; if it is lost, only a new key helps.',
    accessKeyLost:
      'The key was not saved in CXone and is gone, as it would be there. Add a new one and store its key ID again, too.',
    tokenSaved: 'Saved. CXone does not show the token again; if it is lost, generate a new one.',
    onlyOnce: 'Store it in the assistant first, then save here: the secret is shown only once.',
    noIdp:
      'There is no identity provider here to enter the values into. Copy one and look at it, then mark the task as done.',
    nothingHere: 'CXone’s screens for this are not part of the practice tenant. Read it, then mark it as done.',
  },
  step: {
    position: (current, total) => `Step ${String(current)} of ${String(total)}`,
    progress: (done, all) => `${String(done)} of ${String(all)} tasks`,
    tasks: 'Tasks of this step',
    allTasks: 'All tasks',
    taskPosition: (current, total) => `Task ${String(current)} of ${String(total)}`,
    waitsFor: (thing, step) => `This step is waiting for: ${thing}. It is stored in the step “${step}”.`,
    goTo: (step) => `Go to “${step}”`,
    doneTitle: 'This step is done.',
    doneText: 'You can come back to it at any time.',
    goOn: (step) => `Continue with “${step}”`,
    allDoneTitle: 'All steps are done.',
    allDoneBlockedTitle: 'All steps are taken, and something is still in the way.',
    allDoneBlocked: 'What stops your identity provider, and whose turn it is, stands above.',
    allDoneTenant:
      'Now it is your identity provider’s turn. Look in CXone whether the first person has arrived. This connection stays here with its values, in case you need to look something up or replace it.',
    allDonePractice: 'That was the whole procedure. Your own tenant takes the same steps.',
  },
  task: {
    done: (time) => `done ${time}`,
    now: 'now',
    later: 'not yet',
    inCxone: 'In CXone',
    languageName: { de: 'German', en: 'English', ja: 'Japanese', ko: 'Korean' },
    labels: 'Labels of CXone',
    alsoCalled: (variants) => `also “${variants.join('”, “')}”`,
    parts: 'Parts of this task',
    help: 'Help for this task',
    why: 'Why?',
    had: (time) => `was there already · ${time}`,
    checkedAt: (time) => `checked ${time}`,
    storedAt: (time) => `stored ${time}`,
    firstStore: (things) => `First store here: ${things.join(', ')}`,
    labelsNotConfirmed: 'label not confirmed',
    tickDone: 'Mark as done',
    tickUndo: 'Mark as not done',
  },
  credentials: {
    names: {
      'access-key-id': 'Access Key ID',
      'access-key-secret': 'Secret Access Key',
      'client-id': 'Client ID',
      'client-secret': 'Client secret',
      'scim-token': 'SCIM token',
    },
    notStored: 'not stored yet',
    paste: 'Paste from clipboard and store',
    pasteNamed: (name) => `Paste from clipboard and store: ${name}`,
    replace: 'Replace from clipboard',
    replaceNamed: (name) => `Replace from clipboard: ${name}`,
    type: 'Type it instead',
    typeNamed: (name) => `Type it instead: ${name}`,
    storeTyped: 'Store',
    showTyped: 'Show or hide what you type',
    storedInKeychain: (keychain) => `stored in ${keychain} and read back`,
    storedInMemory: 'stored in memory only and read back; gone when the assistant closes',
    endsIn: (lastFour) => `ends in ${lastFour}`,
  },
  trials: {
    start: { 'access-key': 'Try the access key', 'scim-token': 'Try the SCIM token' },
    again: 'Try again',
    working: {
      'access-key': 'Asking the token endpoint',
      'scim-token': 'Asking the SCIM interface',
    },
    accepted: {
      'access-key': 'The server accepted the access key and handed out a token.',
      'scim-token': 'The server accepted the SCIM token and answered the search with an empty list.',
    },
    valid: (duration) => `The server says that this token is valid for ${duration}; the assistant does not keep it.`,
    acceptedAt: (time) => `accepted by the server · ${time}`,
    triedAt: (time) => `tried ${time}`,
    client: 'I have a client ID and a client secret',
    clientHint:
      'For this, CXone also asks for a client ID and a client secret. NICE issues both when an app is registered there; that takes about two to three business days. If you have none, that is fine: this task is optional, and the next steps do not need them.',
  },
  settings: {
    path: 'Where in the IdP',
    fields: 'Fields, in the order of the IdP',
    tick: 'Tick',
    leaveEmpty: 'Leave empty',
    fromVault: 'from the vault',
    missing: (credential, step) => `${credential}: not stored yet. That is done in the step “${step}”.`,
    tickDone: 'All values are entered',
    saved: 'The settings are saved',
    started: 'Provisioning is running',
    tokenOf: (owner) => `token of ${owner}`,
    noAddress: 'The values appear as soon as the practice tenant runs.',
  },
  evidence: {
    legend: 'What do the marks mean?',
    marks: {
      measured: { name: 'measured', meaning: 'the assistant saw it at your server' },
      confirmed: { name: 'confirmed', meaning: 'a person looked and confirmed it' },
      documented: { name: 'documented', meaning: 'the maker’s public documentation says so' },
      inferred: { name: 'inferred', meaning: 'concluded from other facts or reported by third parties, not proven' },
      unknown: { name: 'unknown', meaning: 'no public source says it' },
    },
  },
  details: detailsEn,
  capture: captureEn,
  tokens: tokensEn,
  registration: registrationEn,
  manage: manageEn,
  help: helpEn,
  problems: problemsEn,
};
