import type { Language } from '../../../shared/language.ts';
import type { RunOutcome } from '../../../shared/verification/finding.ts';
import type { VerdictKind } from '../../../shared/verification/outcomes.ts';
import type { ReasonKind } from '../../../shared/verification/verdict.ts';

/** The last step: before, during and after a run of the checks. Loaded with that screen only. */
export interface VerificationWords {
  readonly opening: string;
  readonly before: {
    readonly title: string;
    readonly asks: readonly string[];
    readonly promise: string;
    readonly knownUser: string;
    readonly knownUserHint: string;
    /** Where the owner of the token is looked for unless somebody else is named. */
    readonly knownUserOwner: (owner: string) => string;
    readonly missing: (thing: string, step: string) => string;
    readonly missingOnWay: (thing: string) => string;
    readonly without: string;
    readonly noAccessKey: string;
    readonly start: string;
    readonly again: string;
    readonly newPerson: string;
  };
  readonly during: {
    readonly working: string;
    readonly beginning: string;
    readonly progress: (done: number, all: number) => string;
    readonly now: string;
    readonly stopping: string;
    readonly found: string;
  };
  readonly verdict: {
    readonly title: (idp: string, verdict: string) => string;
    readonly says: Readonly<Record<VerdictKind, string>>;
    readonly reasons: string;
    readonly unmeasured: (count: number) => string;
    readonly fits: (count: number) => string;
    readonly described: (count: number) => string;
    readonly kinds: Readonly<Record<ReasonKind, string>>;
    readonly need: string;
    readonly server: string;
    readonly showFinding: string;
    readonly showFindingNamed: (check: string) => string;
    readonly remarks: string;
    readonly sources: string;
    readonly others: string;
    readonly othersLead: string;
  };
  readonly run: {
    readonly madeAt: (time: string) => string;
    readonly requests: (total: number, methods: string) => string;
    readonly outcomes: Readonly<Record<Exclude<RunOutcome, 'finished'>, string>>;
    readonly stale: string;
    readonly all: (failed: number, noted: number, passed: number, other: number) => string;
  };
  readonly turns: {
    readonly title: string;
    /** Instead, where the verdict is good, and what says so. */
    readonly besides: string;
    readonly notInTheWay: (idp: string) => string;
    readonly nothing: string;
    readonly also: (checks: readonly string[]) => string;
    readonly copyAll: string;
  };
  readonly findings: {
    readonly title: string;
    readonly outcome: string;
    readonly actor: string;
    readonly any: string;
    readonly search: string;
    readonly shown: (count: number, all: number) => string;
    readonly none: string;
    readonly showAll: string;
    readonly wanted: string;
    readonly happened: string;
    readonly turn: string;
    readonly todo: string;
    readonly proof: string;
    readonly rule: string;
    readonly noRule: string;
    readonly evidence: string;
    readonly code: string;
    readonly exchanges: (count: number) => string;
    readonly noExchanges: string;
    readonly again: string;
    readonly againNamed: (check: string) => string;
    readonly asking: string;
    readonly ticket: string;
    readonly ticketNamed: (check: string) => string;
    readonly certificates: string;
  };
  readonly exchange: {
    readonly noAnswer: string;
    readonly milliseconds: (amount: number) => string;
    readonly retried: (times: number) => string;
    readonly retry: (reason: string, waited: string) => string;
    readonly request: string;
    readonly answer: string;
    readonly body: string;
    readonly emptyBody: string;
    readonly masked: string;
  };
  readonly comparison: {
    readonly title: (time: string) => string;
    readonly verdict: (before: string, now: string) => string;
    readonly better: string;
    readonly worse: string;
    readonly other: string;
    readonly redescribed: string;
    readonly fresh: string;
    readonly lost: string;
    readonly change: (before: string, now: string) => string;
    readonly notThere: string;
    readonly unchanged: string;
    readonly otherTarget: string;
    readonly unfinished: string;
  };
  readonly earlier: {
    readonly title: string;
    readonly open: (time: string) => string;
    readonly outcomes: Readonly<Record<RunOutcome, string>>;
    readonly shown: (time: string) => string;
    readonly back: string;
  };
  readonly reported: {
    readonly title: string;
    readonly lead: string;
    readonly field: string;
    readonly fieldHint: string;
    readonly causes: string;
    readonly source: string;
  };
}

const en: VerificationWords = {
  opening: 'The check is being opened …',
  before: {
    title: 'What is asked',
    asks: [
      'Whether the server is reached: name, connection, certificate.',
      'Whether the token is accepted, and under which address.',
      'The searches and lists that IdPs ask for.',
      'What the server says about itself.',
      'If an access key and a client are stored: the login.',
    ],
    promise:
      'Only requests that read, and the login for an access token: nothing is created, changed or deleted. They go to the addresses of this connection. If no server answers there, related addresses of CXone are asked too, without any credential. It takes about a minute.',
    knownUser: 'User name of an employee who exists (optional)',
    knownUserHint:
      'With it, the assistant can show that somebody is found who is there. The name is used for this run only and masked in everything that is kept.',
    knownUserOwner: (owner) => `Left empty, ${owner} is looked for, the owner of the token.`,
    missing: (thing, step) => `Not stored yet: ${thing}. It is made in the step “${step}”.`,
    missingOnWay: (thing) =>
      `Not stored: ${thing}. This way has no step for it, and the login by which Okta gets its token happens in Okta’s browser window.`,
    without:
      'You can check all the same: whether the server is reached and what it says to everybody. The rest is skipped, and the verdict stays “unknown” or “blocked”.',
    noAccessKey: 'The login with an access key is skipped; no IdP needs it on this way.',
    start: 'Check now',
    again: 'Check again',
    newPerson: 'Name an employee who exists',
  },
  during: {
    working: 'Asking the tenant',
    beginning: 'Reading the credentials from the vault',
    progress: (done, all) => `${String(done)} of ${String(all)} checks`,
    now: 'Now:',
    stopping: 'Stopping; what was found so far is kept',
    found: 'Found so far',
  },
  verdict: {
    title: (idp, verdict) => `${idp}: ${verdict}`,
    says: {
      ready: 'Everything this IdP reads was measured and is right, and everything it writes is described.',
      'ready-with-notes': 'It will work. Some answers differ from the rule, and none of that stops this IdP.',
      unproven:
        'Nothing measured stands in the way, but something this IdP relies on can only be shown by trying. Rehearse it with one person.',
      blocked: 'As it is now, this IdP does not get through. What stops it comes first.',
      unknown: 'This cannot be foretold from what was measured. Why, it says below.',
    },
    reasons: 'Why',
    unmeasured: (count) => `What could not be measured because of it (${String(count)})`,
    fits: (count) => `What was measured and fits (${String(count)})`,
    described: (count) => `What is described and cannot be measured by reading (${String(count)})`,
    kinds: {
      blocks: 'stops it',
      unknown: 'unknown',
      unproven: 'unproven',
      note: 'deviates',
      avoid: 'avoidable',
      described: 'described',
      fits: 'fits',
    },
    need: 'the IdP’s need',
    server: 'the server',
    showFinding: 'Show finding',
    showFindingNamed: (check) => `Show finding: ${check}`,
    remarks: 'Good to know',
    sources: 'Sources',
    others: 'Other IdPs at this tenant',
    othersLead: 'The same answers, weighed for other IdPs.',
  },
  run: {
    madeAt: (time) => `Checked ${time}`,
    requests: (total, methods) => `${String(total)} requests (${methods})`,
    outcomes: {
      cancelled: 'Cancelled. What was asked until then is below; the rest was not measured.',
      'out-of-time': 'The time for a run was over. What was asked until then is below; the rest was not measured.',
      failed: 'The assistant itself failed during this run. What was asked until then is below.',
    },
    stale: 'Since then the connection has changed: its address, its way or its token. Check again.',
    all: (failed, noted, passed, other) =>
      `${String(failed)} failed · ${String(noted)} with a note · ${String(passed)} passed · ${String(other)} not measured`,
  },
  turns: {
    title: 'What to do first',
    besides: 'Failed, but not in the way',
    notInTheWay: (idp) => `None of this stops ${idp}.`,
    nothing: 'No finding needs anybody to do anything.',
    also: (checks) => `The same at: ${checks.join(', ')}`,
    copyAll: 'Copy all of this for a ticket',
  },
  findings: {
    title: 'All findings',
    outcome: 'Outcome',
    actor: 'Whose turn',
    any: 'all',
    search: 'Search the findings',
    shown: (count, all) => `${String(count)} of ${String(all)} findings`,
    none: 'No finding fits.',
    showAll: 'Show all',
    wanted: 'What the right answer is',
    happened: 'What happened',
    turn: 'Whose turn it is',
    todo: 'What to do',
    proof: 'How to see that it is fixed',
    rule: 'Rule',
    noRule: 'no rule, an observation',
    evidence: 'How this is known',
    code: 'Code',
    exchanges: (count) => (count === 1 ? 'Request and answer' : `${String(count)} requests and their answers`),
    noExchanges: 'Nothing was sent for this.',
    again: 'Check this again',
    againNamed: (check) => `Check this again: ${check}`,
    asking: 'Asking again',
    ticket: 'Copy for a ticket',
    ticketNamed: (check) => `Copy for a ticket: ${check}`,
    certificates: 'Company certificate …',
  },
  exchange: {
    noAnswer: 'no answer',
    milliseconds: (amount) => `${String(amount)} ms`,
    retried: (times) => (times === 1 ? 'sent again once' : `sent again ${String(times)} times`),
    retry: (reason, waited) => `Sent again after ${waited}: ${reason}`,
    request: 'Request',
    answer: 'Answer',
    body: 'Body of the answer',
    emptyBody: 'without a body',
    masked: 'Credentials and what belongs to people are masked.',
  },
  comparison: {
    title: (time) => `Compared with the run of ${time}`,
    verdict: (before, now) => `Verdict: ${before} → ${now}`,
    better: 'Better',
    worse: 'Worse',
    other: 'Other cause',
    redescribed: 'The server describes itself differently',
    fresh: 'Newly measured',
    lost: 'No longer measured',
    change: (before, now) => `${before} → ${now}`,
    notThere: 'not measured',
    unchanged: 'Every check ended as it did then.',
    otherTarget: 'That run went to another address, so the differences may be those of the two servers.',
    unfinished: 'That run did not come to its end; what it did not measure counts as new.',
  },
  earlier: {
    title: 'Earlier runs',
    open: (time) => `Open the run of ${time}`,
    outcomes: { finished: 'finished', cancelled: 'cancelled', 'out-of-time': 'out of time', failed: 'failed' },
    shown: (time) => `You are looking at the run of ${time}, not at the newest one.`,
    back: 'Back to the newest run',
  },
  reported: {
    title: 'My IdP reports an error',
    lead: 'Paste the text of the error. It stays in this window; nothing of it is sent or kept.',
    field: 'Text of the error',
    fieldHint: 'The whole message helps most. Please leave tokens and passwords out.',
    causes: 'Possible causes, the likeliest first',
    source: 'Source',
  },
};

const de: VerificationWords = {
  opening: 'Die Prüfung wird geöffnet …',
  before: {
    title: 'Was gefragt wird',
    asks: [
      'Ob der Server erreicht wird: Name, Verbindung, Zertifikat.',
      'Ob das Token angenommen wird, und unter welcher Adresse.',
      'Die Suchen und Listen, nach denen IdPs fragen.',
      'Was der Server über sich selbst sagt.',
      'Wenn ein Zugriffsschlüssel und ein Client gespeichert sind: die Anmeldung.',
    ],
    promise:
      'Nur lesende Anfragen, dazu die Anmeldung für ein Zugriffstoken: Nichts wird angelegt, geändert oder gelöscht. Sie gehen an die Adressen dieser Verbindung. Antwortet dort kein Server, werden auch verwandte Adressen von CXone gefragt, ohne Zugangsdaten. Das dauert etwa eine Minute.',
    knownUser: 'Benutzername eines vorhandenen Mitarbeiters (optional)',
    knownUserHint:
      'Damit kann der Assistent zeigen, dass jemand gefunden wird, den es gibt. Der Name dient nur diesem Lauf und ist in allem, was aufgehoben wird, maskiert.',
    knownUserOwner: (owner) =>
      `Bleibt das Feld leer, wird nach ${owner} gesucht, der Person, für die das Token gemacht ist.`,
    missing: (thing, step) => `Noch nicht gespeichert: ${thing}. Das entsteht im Schritt „${step}“.`,
    missingOnWay: (thing) =>
      `Nicht gespeichert: ${thing}. Dieser Weg hat keinen Schritt dafür, und die Anmeldung, mit der Okta sein Token erhält, geschieht im Browserfenster von Okta.`,
    without:
      'Prüfen können Sie trotzdem: ob der Server erreicht wird und was er allen sagt. Das Übrige wird ausgelassen, und das Urteil bleibt „unbekannt“ oder „blockiert“.',
    noAccessKey: 'Die Anmeldung mit einem Zugriffsschlüssel wird ausgelassen; auf diesem Weg braucht sie kein IdP.',
    start: 'Jetzt prüfen',
    again: 'Noch einmal prüfen',
    newPerson: 'Einen vorhandenen Mitarbeiter nennen',
  },
  during: {
    working: 'Fragt den Mandanten',
    beginning: 'Liest die Zugangsdaten aus dem Tresor',
    progress: (done, all) => `${String(done)} von ${String(all)} Prüfungen`,
    now: 'Jetzt:',
    stopping: 'Wird beendet; was gefunden ist, bleibt',
    found: 'Bisher gefunden',
  },
  verdict: {
    title: (idp, verdict) => `${idp}: ${verdict}`,
    says: {
      ready: 'Alles, was dieser IdP liest, ist gemessen und richtig, und alles, was er schreibt, ist beschrieben.',
      'ready-with-notes':
        'Es wird gehen. Einige Antworten weichen von der Regel ab, und nichts davon hält diesen IdP auf.',
      unproven:
        'Nichts Gemessenes steht im Weg, aber etwas, worauf dieser IdP baut, zeigt nur ein Versuch. Proben Sie es mit einer Person.',
      blocked: 'So, wie es jetzt ist, kommt dieser IdP nicht durch. Was ihn aufhält, steht zuoberst.',
      unknown: 'Aus dem, was gemessen ist, lässt sich das nicht vorhersagen. Warum, steht darunter.',
    },
    reasons: 'Gründe',
    unmeasured: (count) => `Was sich deshalb nicht messen ließ (${String(count)})`,
    fits: (count) => `Was gemessen ist und passt (${String(count)})`,
    described: (count) => `Was beschrieben ist und sich durch Lesen nicht messen lässt (${String(count)})`,
    kinds: {
      blocks: 'hält ihn auf',
      unknown: 'unbekannt',
      unproven: 'unbewiesen',
      note: 'weicht ab',
      avoid: 'vermeidbar',
      described: 'beschrieben',
      fits: 'passt',
    },
    need: 'Bedarf des IdP',
    server: 'Server',
    showFinding: 'Befund zeigen',
    showFindingNamed: (check) => `Befund zeigen: ${check}`,
    remarks: 'Gut zu wissen',
    sources: 'Quellen',
    others: 'Andere IdPs an diesem Mandanten',
    othersLead: 'Dieselben Antworten, für andere IdPs gewogen.',
  },
  run: {
    madeAt: (time) => `Geprüft ${time}`,
    requests: (total, methods) => `${String(total)} Anfragen (${methods})`,
    outcomes: {
      cancelled: 'Abgebrochen. Was bis dahin gefragt wurde, steht unten; das Übrige ist nicht gemessen.',
      'out-of-time':
        'Die Zeit für einen Lauf war um. Was bis dahin gefragt wurde, steht unten; das Übrige ist nicht gemessen.',
      failed: 'Der Assistent selbst ist bei diesem Lauf gescheitert. Was bis dahin gefragt wurde, steht unten.',
    },
    stale: 'Seither hat sich die Verbindung geändert: Adresse, Weg oder Token. Prüfen Sie noch einmal.',
    all: (failed, noted, passed, other) =>
      `${String(failed)} nicht bestanden · ${String(noted)} mit Hinweis · ${String(passed)} bestanden · ${String(other)} nicht gemessen`,
  },
  turns: {
    title: 'Was zuerst zu tun ist',
    besides: 'Nicht bestanden, aber nicht im Weg',
    notInTheWay: (idp) => `Nichts davon hält ${idp} auf.`,
    nothing: 'Kein Befund verlangt, dass jemand etwas tut.',
    also: (checks) => `Ebenso bei: ${checks.join(', ')}`,
    copyAll: 'All das für ein Ticket kopieren',
  },
  findings: {
    title: 'Alle Befunde',
    outcome: 'Ergebnis',
    actor: 'Wer am Zug ist',
    any: 'alle',
    search: 'Befunde durchsuchen',
    shown: (count, all) => `${String(count)} von ${String(all)} Befunden`,
    none: 'Kein Befund passt.',
    showAll: 'Alle zeigen',
    wanted: 'Was die richtige Antwort ist',
    happened: 'Was geschehen ist',
    turn: 'Wer am Zug ist',
    todo: 'Was zu tun ist',
    proof: 'Woran Sie sehen, dass es behoben ist',
    rule: 'Regel',
    noRule: 'keine Regel, eine Beobachtung',
    evidence: 'Woher das bekannt ist',
    code: 'Code',
    exchanges: (count) => (count === 1 ? 'Anfrage und Antwort' : `${String(count)} Anfragen und ihre Antworten`),
    noExchanges: 'Dafür wurde nichts gesendet.',
    again: 'Dies noch einmal prüfen',
    againNamed: (check) => `Dies noch einmal prüfen: ${check}`,
    asking: 'Fragt noch einmal',
    ticket: 'Für ein Ticket kopieren',
    ticketNamed: (check) => `Für ein Ticket kopieren: ${check}`,
    certificates: 'Firmenzertifikat …',
  },
  exchange: {
    noAnswer: 'keine Antwort',
    milliseconds: (amount) => `${String(amount)} ms`,
    retried: (times) => (times === 1 ? 'einmal wiederholt' : `${String(times)}-mal wiederholt`),
    retry: (reason, waited) => `Nach ${waited} wiederholt: ${reason}`,
    request: 'Anfrage',
    answer: 'Antwort',
    body: 'Inhalt der Antwort',
    emptyBody: 'ohne Inhalt',
    masked: 'Zugangsdaten und was Menschen gehört, sind maskiert.',
  },
  comparison: {
    title: (time) => `Verglichen mit dem Lauf von ${time}`,
    verdict: (before, now) => `Urteil: ${before} → ${now}`,
    better: 'Besser',
    worse: 'Schlechter',
    other: 'Andere Ursache',
    redescribed: 'Der Server beschreibt sich anders',
    fresh: 'Neu gemessen',
    lost: 'Nicht mehr gemessen',
    change: (before, now) => `${before} → ${now}`,
    notThere: 'nicht gemessen',
    unchanged: 'Jede Prüfung endete wie damals.',
    otherTarget: 'Jener Lauf ging an eine andere Adresse; die Unterschiede können die der beiden Server sein.',
    unfinished: 'Jener Lauf kam nicht zu Ende; was er nicht gemessen hat, gilt als neu.',
  },
  earlier: {
    title: 'Frühere Läufe',
    open: (time) => `Lauf von ${time} öffnen`,
    outcomes: { finished: 'beendet', cancelled: 'abgebrochen', 'out-of-time': 'Zeit um', failed: 'gescheitert' },
    shown: (time) => `Sie sehen den Lauf von ${time}, nicht den neuesten.`,
    back: 'Zurück zum neuesten Lauf',
  },
  reported: {
    title: 'Mein IdP meldet einen Fehler',
    lead: 'Fügen Sie den Text der Meldung ein. Er bleibt in diesem Fenster; nichts davon wird gesendet oder aufgehoben.',
    field: 'Text der Meldung',
    fieldHint: 'Die ganze Meldung hilft am meisten. Lassen Sie Token und Passwörter bitte weg.',
    causes: 'Mögliche Ursachen, die wahrscheinlichste zuerst',
    source: 'Quelle',
  },
};

export const verificationWords: Readonly<Record<Language, VerificationWords>> = { de, en };
