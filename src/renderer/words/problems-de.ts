import type { ProblemTable } from './words.ts';

const again =
  'Versuchen Sie es noch einmal. Bleibt es dabei, geben Sie die Einzelheiten an die Stelle weiter, die diesen Assistenten betreut.';

/** German sentences for every problem a person can meet. */
export const problemsDe: ProblemTable = {
  'sender-refused': {
    title: 'Der Assistent hat einen Aufruf abgelehnt, der nicht aus seinem eigenen Fenster kam.',
    advice: again,
  },
  'input-refused': {
    title: 'Der Assistent nimmt diese Eingabe nicht an.',
    advice: 'Prüfen Sie, was Sie eingegeben haben; vielleicht ist es zu lang.',
  },
  'output-refused': {
    title: 'Der Assistent hat eine Antwort zurückgehalten, die nicht die vereinbarte Form hatte.',
    advice: again,
  },
  unexpected: { title: 'Etwas ist schiefgegangen, womit der Assistent nicht gerechnet hat.', advice: again },
  cancelled: { title: 'Abgebrochen. Am Server wurde nichts geändert.', advice: 'Sie können jederzeit neu beginnen.' },

  'keychain-missing': {
    title: 'Auf diesem Computer antwortet kein Schlüsselbund.',
    advice: {
      linux:
        'Installieren und starten Sie einen Secret Service, zum Beispiel GNOME Keyring oder KeePassXC (in KWallet: die Secret-Service-Schnittstelle einschalten). Prüfen Sie dann erneut; bleibt es dabei, starten Sie den Assistenten neu. Oder wählen Sie unter „Tresor“ eine versiegelte Tresordatei.',
      darwin:
        'Öffnen Sie die Schlüsselbundverwaltung und sehen Sie nach, ob es einen Anmeldeschlüsselbund gibt. Prüfen Sie dann erneut.',
      win32:
        'Öffnen Sie „Dienste“ und starten Sie die Anmeldeinformationsverwaltung (VaultSvc). Prüfen Sie dann erneut.',
    },
  },
  'keychain-locked': {
    title: 'Der Schlüsselbund ist gesperrt.',
    advice: {
      linux:
        'Entsperren Sie den Schlüsselbund „Anmeldung“ in Ihrem Passwortprogramm (Passwörter und Verschlüsselung, KWallet oder KeePassXC). Prüfen Sie dann erneut.',
      darwin:
        'Öffnen Sie die Schlüsselbundverwaltung und entsperren Sie den Schlüsselbund „Anmeldung“. Prüfen Sie dann erneut.',
      win32: 'Melden Sie sich von Windows ab und wieder an. Prüfen Sie dann erneut.',
    },
  },
  'keychain-refused': {
    title: 'Der Schlüsselbund hat den Zugriff abgelehnt.',
    advice: {
      linux:
        'Erlauben Sie den Zugriff, wenn der Schlüsselbund fragt. Fragt er nicht, entsperren Sie ihn in Ihrem Passwortprogramm und versuchen Sie es noch einmal.',
      darwin:
        'Wählen Sie „Erlauben“, wenn macOS fragt. Fragt es nicht, suchen Sie in der Schlüsselbundverwaltung den Eintrag „CXone SCIM Assistant“.',
      win32: 'Fragen Sie die Stelle, die diesen Computer verwaltet, ob eine Richtlinie das Speichern verbietet.',
    },
  },
  'keychain-no-answer': {
    title: 'Der Schlüsselbund hat nicht rechtzeitig geantwortet.',
    advice: {
      linux:
        'Vielleicht wartet hinter anderen Fenstern eine Passwortabfrage des Schlüsselbunds. Beantworten Sie sie und versuchen Sie es noch einmal.',
      darwin:
        'Vielleicht wartet hinter anderen Fenstern eine Abfrage von macOS. Beantworten Sie sie und versuchen Sie es noch einmal.',
      win32: 'Versuchen Sie es gleich noch einmal. Bleibt es dabei, starten Sie den Computer neu.',
    },
  },
  'keychain-read-back-differs': {
    title: 'Der Schlüsselbund hat etwas anderes zurückgegeben, als gespeichert wurde.',
    advice:
      'Der Wert gilt deshalb nicht als gespeichert. Speichern Sie ihn noch einmal, und lassen Sie das Fenster von CXone offen, bis hier „gespeichert und zurückgelesen“ steht.',
  },
  'keychain-not-removed': {
    title: 'Ein Geheimnis ist nach dem Löschen noch im Schlüsselbund.',
    advice: {
      linux:
        'Versuchen Sie es noch einmal. Bleibt es dabei, löschen Sie die Einträge „CXone SCIM Assistant“ selbst in Ihrem Passwortprogramm (Passwörter und Verschlüsselung, KWallet oder KeePassXC).',
      darwin:
        'Versuchen Sie es noch einmal. Bleibt es dabei, löschen Sie die Einträge „CXone SCIM Assistant“ selbst in der Schlüsselbundverwaltung.',
      win32:
        'Versuchen Sie es noch einmal. Bleibt es dabei, löschen Sie die Einträge „CXone SCIM Assistant“ selbst in der Anmeldeinformationsverwaltung.',
    },
  },
  'keychain-item-damaged': {
    title: 'Der gespeicherte Wert ist beschädigt und lässt sich nicht verwenden.',
    advice: 'Speichern Sie ihn neu. Zeigt CXone ihn nicht mehr, erzeugen Sie dort einen neuen.',
  },

  'keychain-memory-only': {
    title: 'Der Schlüsselbund bewahrt hier nichts auf: Beim Abmelden vergisst er alles.',
    advice:
      'Der Secret Service verwendet seine Sammlung „session“, die nur im Arbeitsspeicher liegt. Machen Sie in Ihrem Passwortprogramm einen Schlüsselbund mit Passwort zum Standard, oder wählen Sie die versiegelte Tresordatei.',
  },
  'keychain-plain': {
    title: 'Der Schlüsselbund ist hier nicht verschlüsselt.',
    advice:
      'Sein Passwort ist leer, deshalb kann jeder seine Datei lesen, der sie in die Hand bekommt. Geben Sie ihm in Ihrem Passwortprogramm (Passwörter und Verschlüsselung) ein Passwort, oder wählen Sie die versiegelte Tresordatei.',
  },
  'vault-sealed': {
    title: 'Die versiegelte Tresordatei ist geschlossen.',
    advice: 'Öffnen Sie sie mit ihrer Passphrase.',
  },
  'vault-file-missing': {
    title: 'Die versiegelte Tresordatei ist nicht da.',
    advice:
      'Hat jemand „vault.age“ aus dem Datenordner verschoben, legen Sie die Datei zurück. Ohne die Datei und eine Kopie davon müssen ihre Geheimnisse in CXone neu erzeugt werden.',
  },
  'vault-file-exists': {
    title: 'Es gibt schon eine versiegelte Tresordatei.',
    advice:
      'Öffnen Sie sie mit ihrer Passphrase. Kennt die niemand mehr, verschieben Sie zuerst „vault.age“ und die Kopie „vault.previous.age“ aus dem Datenordner.',
  },
  'vault-file-damaged': {
    title: 'Die versiegelte Tresordatei ist beschädigt, ihre letzte gute Kopie ebenfalls.',
    advice:
      'Nichts wurde geändert. Legen Sie eine Sicherung von „vault.age“ in den Datenordner und versuchen Sie es noch einmal.',
  },
  'vault-file-newer': {
    title: 'Die versiegelte Tresordatei stammt von einer neueren Version dieses Assistenten.',
    advice: 'Nichts wurde geändert. Installieren Sie die neuere Version, um sie zu öffnen.',
  },
  'vault-file-refused': {
    title:
      'Die versiegelte Tresordatei verlangt mehr Rechenzeit oder Speicher, als eine von diesem Assistenten je verlangt.',
    advice:
      'Sie wurde nicht geöffnet, denn sie soll vielleicht den Computer lahmlegen. Legen Sie eine Sicherung von „vault.age“ in den Datenordner.',
  },
  'vault-file-changed': {
    title: 'Ein anderes Programm hat die versiegelte Tresordatei geändert.',
    advice:
      'Nichts wurde überschrieben. Schließen Sie den Tresor und öffnen Sie ihn wieder, um mit der Datei weiterzuarbeiten, wie sie jetzt ist.',
  },
  'vault-read-back-differs': {
    title: 'Der Datenträger hat etwas anderes zurückgegeben, als in die versiegelte Tresordatei geschrieben wurde.',
    advice:
      'Die Datei ist wie zuvor, und diese Änderung gilt nicht als gespeichert. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.',
  },
  'passphrase-wrong': {
    title: 'Diese Passphrase öffnet die versiegelte Tresordatei nicht.',
    advice:
      'Prüfen Sie Großbuchstaben und Tastaturbelegung und versuchen Sie es noch einmal. Zurücksetzen kann die Passphrase niemand.',
  },
  'passphrase-weak': {
    title: 'Diese Passphrase ist zu schnell erraten.',
    advice: 'Nehmen Sie vier oder fünf Wörter, die nicht zusammengehören, oder einen Satz, den nur Sie kennen.',
  },
  'vault-move-waits': {
    title: 'Eine unterbrochene Änderung an den Geheimnissen ist noch nicht abgeschlossen.',
    advice:
      'Öffnen Sie die versiegelte Tresordatei, oder sorgen Sie dafür, dass der Schlüsselbund antwortet; der Rest geschieht dann von selbst.',
  },
  'self-test-failed': {
    title: 'Ein neuer Prozess hat nicht gelesen, was für den Test geschrieben wurde.',
    advice:
      'Verlassen Sie sich auf diesen Speicherort nicht, bevor der Selbsttest gelingt. Starten Sie den Computer neu und wiederholen Sie ihn.',
  },

  'disk-full': {
    title: 'Der Datenträger ist voll; das Speichern war nicht möglich.',
    advice: 'Schaffen Sie Platz und versuchen Sie es noch einmal.',
  },
  'disk-not-writable': {
    title: 'Der Assistent darf in seinen Datenordner nicht schreiben.',
    advice: 'Geben Sie Ihrem Konto Schreibrechte für den Ordner in den Einzelheiten und versuchen Sie es noch einmal.',
  },
  'disk-failed': {
    title: 'Das Speichern auf diesem Computer ist fehlgeschlagen.',
    advice: 'Prüfen Sie den Datenträger und versuchen Sie es noch einmal.',
  },
  'folder-not-opened': {
    title: 'Der Datenordner ließ sich nicht öffnen.',
    advice: 'Öffnen Sie ihn selbst in Ihrem Dateimanager; wo er liegt, steht in den Einzelheiten.',
  },

  'connection-missing': {
    title: 'Diese Verbindung gibt es nicht mehr.',
    advice: 'Gehen Sie zurück zu allen Verbindungen und wählen Sie eine andere.',
  },
  'name-empty': {
    title: 'Die Verbindung hat noch keinen Namen.',
    advice: 'Geben Sie einen Namen ein, den Sie wiedererkennen, zum Beispiel die Firma.',
  },
  'name-too-long': {
    title: 'Der Name ist zu lang.',
    advice: 'Verwenden Sie höchstens 80 Zeichen.',
  },
  'name-taken': {
    title: 'So heißt schon eine andere Verbindung.',
    advice:
      'Wählen Sie einen anderen Namen, damit Sie die beiden unterscheiden können. Groß- und Kleinschreibung zählt nicht.',
  },
  'address-empty': {
    title: 'Die Adresse des Mandanten fehlt.',
    advice: 'Melden Sie sich bei CXone an und kopieren Sie, was in der Adresszeile des Browsers steht.',
  },
  'address-not-understood': {
    title: 'Darin ist keine Adresse eines Mandanten zu erkennen.',
    advice:
      'Kopieren Sie die ganze Adresszeile des Browsers, während Sie bei CXone angemeldet sind. Sie beginnt mit https://.',
  },
  'address-not-secure': {
    title: 'Diese Adresse beginnt mit http:// und ist damit nicht verschlüsselt.',
    advice:
      'Alle dokumentierten Adressen von CXone beginnen mit https://. Kopieren Sie die Adresse nach der Anmeldung noch einmal.',
  },
  'address-is-this-computer': {
    title: 'Diese Adresse führt zu diesem Computer, nicht zu CXone.',
    advice:
      'Zum Ausprobieren gibt es den Übungsmandanten. Für Ihren eigenen Mandanten kopieren Sie die Adresse aus dem Browser.',
  },
  'address-is-issuer': {
    title: 'Das ist die Anmeldeadresse von CXone; sie ist für alle Mandanten dieser Cloud gleich.',
    advice:
      'Melden Sie sich zuerst an und kopieren Sie die Adresse, die danach erscheint; meist beginnt sie mit der Region, zum Beispiel na1.',
  },
  'address-too-long': {
    title: 'Das ist für eine Adresse viel zu lang.',
    advice: 'Kopieren Sie nur die Adresszeile des Browsers, nicht die Seite darunter.',
  },
  'address-several': {
    title: 'Darin stehen mehrere verschiedene Adressen.',
    advice: 'Fügen Sie nur die eine ein, die nach der Anmeldung bei CXone in der Adresszeile steht.',
  },
  'address-incomplete': {
    title: 'Das ist nur ein Teil der Adresse.',
    advice:
      'Aus der Region oder der Domain allein ergibt sich der Host nicht. Melden Sie sich bei CXone an und kopieren Sie die ganze Adresszeile des Browsers.',
  },
  'address-is-tenant-id': {
    title: 'Das ist die ID eines Mandanten, noch nicht seine Adresse.',
    advice:
      'Lassen Sie die Adresse dazu suchen, oder kopieren Sie sie nach der Anmeldung bei CXone aus der Adresszeile des Browsers.',
  },
  'address-is-email': {
    title: 'Das ist eine E-Mail-Adresse.',
    advice:
      'Gebraucht wird die Internetadresse, die nach der Anmeldung bei CXone in der Adresszeile des Browsers steht.',
  },
  'address-is-private': {
    title: 'Diese Adresse gibt es nur in einem internen Netzwerk.',
    advice:
      'CXone ist aus dem Internet erreichbar. Kopieren Sie die Adresszeile des Browsers nach der Anmeldung bei CXone.',
  },
  'address-is-identity-provider': {
    title: 'Das ist eine Adresse Ihres Identitätsanbieters (IdP), nicht von CXone.',
    advice: 'Melden Sie sich bei CXone selbst an und kopieren Sie, was danach in der Adresszeile des Browsers steht.',
  },
  'address-is-help': {
    title: 'Das ist eine öffentliche Seite von NICE, etwa die Hilfe, und nicht Ihr Mandant.',
    advice: 'Melden Sie sich bei CXone an und kopieren Sie, was danach in der Adresszeile des Browsers steht.',
  },
  'address-is-service': {
    title:
      'Das ist ein anderer Server von CXone, etwa für Programmierschnittstellen, und nicht die Adresse Ihres Mandanten.',
    advice:
      'Welche Adresse dazugehört, lässt sich daraus nicht sicher ableiten. Sehen Sie nach der Anmeldung bei CXone in die Adresszeile des Browsers.',
  },
  'address-with-login': {
    title: 'In dieser Adresse stehen Anmeldedaten vor dem @.',
    advice:
      'Solche Adressen täuschen oft einen anderen Host vor. Kopieren Sie die Adresse aus dem Browser, nicht aus einer Nachricht. War es Ihr Passwort, ändern Sie es.',
  },
  'address-look-alike': {
    title: 'Diese Adresse kann mit einer von CXone verwechselt werden, ist aber keine bekannte.',
    advice:
      'Vielleicht ist es ein Tippfehler, vielleicht eine gefälschte Seite. Übernehmen Sie die Adresse nicht aus einer Nachricht, sondern aus dem Browser, nachdem Sie sich wie gewohnt angemeldet haben.',
  },
  'address-unconfirmed': {
    title: 'Dieser Host gehört zu keiner bekannten Domain von CXone.',
    advice:
      'Vergleichen Sie ihn Zeichen für Zeichen mit der Adresszeile des Browsers, und bestätigen Sie ihn nur, wenn Sie dort bei CXone angemeldet sind.',
  },
  'issuer-empty': {
    title: 'Die Anmeldeadresse der Cloud fehlt.',
    advice: 'Geben Sie die Adresse ein, die NICE Ihnen für Ihre Cloud genannt hat.',
  },
  'issuer-not-understood': {
    title: 'Darin ist keine Anmeldeadresse zu erkennen.',
    advice:
      'Sie beginnt mit https:// und nennt nur einen Host. Auch die Adresse des Token-Endpunkts können Sie einfügen.',
  },
  'issuer-look-alike': {
    title: 'Diese Anmeldeadresse kann mit einer von CXone verwechselt werden, ist aber keine bekannte.',
    advice:
      'An sie ginge Ihr Zugriffsschlüssel. Vergleichen Sie jedes Zeichen, oder wählen Sie die Cloud aus der Liste.',
  },
  'okta-address-not-understood': {
    title: 'Das ist keine Adresse der Okta-Admin-Console.',
    advice:
      'Öffnen Sie Ihre App in der Admin Console und kopieren Sie die ganze Adresszeile. Sie beginnt mit https://, und ihr Host endet auf -admin.okta.com oder das Gegenstück Ihrer Umgebung.',
  },
  'okta-address-foreign': {
    title: 'Dieser Host ist nicht als einer von Okta bekannt.',
    advice:
      'Prüfen Sie, wo Sie angemeldet sind. Bekannt sind okta.com, okta-emea.com, oktapreview.com und trexcloud.com. Liegt Ihre Admin Console woanders, fragen Sie Okta nach der Redirect-URI.',
  },
  'okta-address-no-app': {
    title: 'Diese Adresse der Okta-Admin-Console führt zu keiner App.',
    advice: 'Öffnen Sie zuerst die App. Ihre Adresse enthält /admin/app/, dann den Namen der App, dann /instance/.',
  },
  'clipboard-empty': {
    title: 'In der Zwischenablage ist kein Text.',
    advice: 'Kopieren Sie den Wert dort, wo er angezeigt wird, und fügen Sie ihn dann hier ein.',
  },
  'value-empty': {
    title: 'Es wurde nichts eingegeben.',
    advice: 'Kopieren Sie den Wert dort, wo er angezeigt wird, und fügen Sie ihn hier ein.',
  },
  'value-too-long': {
    title: 'Das ist für einen Schlüssel oder ein Token viel zu lang.',
    advice: 'Kopieren Sie nur den Wert selbst, nicht die Seite darum herum.',
  },
  'capture-gone': {
    title: 'Der Assistent hält diesen Wert nicht mehr bereit.',
    advice:
      'Einen Wert, der nicht gespeichert ist, behält er höchstens fünf Minuten, und nicht über das Sperren von Bildschirm oder Tresor oder den Ruhezustand hinaus. Kopieren Sie ihn noch einmal, oder geben Sie ihn neu ein.',
  },
  'credential-missing': {
    title: 'Ein Wert, der hier gebraucht wird, ist noch nicht gespeichert.',
    advice:
      'Speichern Sie ihn zuerst, weiter oben oder in einem früheren Schritt, und versuchen Sie es dann noch einmal.',
  },
  'credential-not-found': {
    title: 'Der Wert liegt nicht mehr dort, wo er gespeichert wurde.',
    advice:
      'Der Schlüsselbund oder die Tresordatei, die jetzt antwortet, hat ihn nicht. Was über ihn bekannt ist, steht weiter unter „Tresor“: Suchen Sie dort noch einmal, wenn der richtige Ort antwortet, speichern Sie den Wert neu, oder löschen Sie ihn.',
  },
  'client-missing': {
    title: 'Ohne Client-ID und Client-Secret lässt sich der Schlüssel nicht ausprobieren.',
    advice:
      'NICE vergibt beide für eine registrierte App. Haben Sie keine, ist das in Ordnung: Der Schlüssel ist gespeichert, und der nächste Schritt braucht sie nicht.',
  },
  'token-missing': {
    title: 'Dieses SCIM-Token steht nicht mehr in der Liste.',
    advice: 'Es wurde entfernt. Fügen Sie ein weiteres hinzu, wenn Sie eines brauchen.',
  },
  'token-is-last': {
    title: 'Das einzige SCIM-Token einer Verbindung lässt sich nicht entfernen.',
    advice: 'Fügen Sie zuerst ein weiteres hinzu, oder speichern Sie an seiner Stelle einen neuen Wert.',
  },
  'task-waits': {
    title: 'Das muss warten, bis der Wert hier gespeichert ist.',
    advice: 'Speichern Sie ihn zuerst: Hat CXone einmal gespeichert, zeigt es den Wert nicht mehr an.',
  },

  'rotation-running': {
    title: 'Ein Geheimnis dieser Verbindung wird schon ersetzt.',
    advice: 'Machen Sie dort weiter, oder brechen Sie ab; beginnen Sie dann mit dem nächsten.',
  },
  'rotation-missing': {
    title: 'Hier wird nichts mehr ersetzt.',
    advice: 'Es wurde an anderer Stelle beendet oder abgebrochen. Die Liste zeigt, was gespeichert ist.',
  },
  'rotation-moved-on': {
    title: 'Das Ersetzen ist inzwischen bei einem anderen Schritt.',
    advice:
      'Was jetzt zu sehen ist, stimmt: Inzwischen wurde ein Wert gespeichert, ersetzt oder entfernt. Machen Sie dort weiter.',
  },
  'calendar-empty': {
    title: 'Es ist kein Ende bekannt, das in einen Kalender könnte.',
    advice:
      'Nennen Sie für ein Geheimnis ein Datum oder für seine Verbindung eine Regel; speichern Sie dann die Kalenderdatei.',
  },

  'address-not-allowed': {
    title: 'An diese Adresse sendet der Assistent keine Geheimnisse.',
    advice:
      'Eine Übungsverbindung erreicht nur den Übungsmandanten, eine echte erreicht ihn nie. Prüfen Sie die Adresse des Mandanten.',
  },
  'name-not-found': {
    title: 'Dieser Hostname wurde nicht gefunden.',
    advice:
      'Vergleichen Sie ihn mit der Adresszeile von CXone. Stimmt er, prüfen Sie Netzwerkverbindung, VPN oder DNS.',
  },
  'connection-refused': {
    title: 'Der Server lehnt die Verbindung ab.',
    advice: 'Prüfen Sie die Adresse. Stimmt sie, fragen Sie Ihr Netzwerkteam nach einer Firewall auf dem Weg.',
  },
  'network-unreachable': {
    title: 'Von hier führt kein Weg zum Server.',
    advice:
      'Prüfen Sie Netzwerk und VPN. Speichern und Kopieren geht ohne Netzwerk; ausprobieren können Sie auch später.',
  },
  'connection-broken': {
    title: 'Die Verbindung brach ab, bevor die Antwort vollständig war.',
    advice: 'Versuchen Sie es noch einmal. Geschieht es jedes Mal, fragen Sie Ihr Netzwerkteam nach dem Proxy.',
  },
  'timed-out': {
    title: 'Der Server hat nicht rechtzeitig geantwortet.',
    advice:
      'Versuchen Sie es gleich noch einmal. Bleibt es dabei, fragen Sie Ihr Netzwerkteam, ob dieser Host auf Port 443 erlaubt ist.',
  },
  'tls-expired': {
    title: 'Das Zertifikat des Servers gilt zu dieser Zeit nicht.',
    advice: 'Prüfen Sie Datum und Uhrzeit dieses Computers. Stimmen sie, informieren Sie Ihr Netzwerkteam.',
  },
  'tls-not-yet-valid': {
    title: 'Das Zertifikat des Servers gilt nach der Uhr dieses Computers noch nicht.',
    advice: 'Stellen Sie Datum und Uhrzeit dieses Computers auf automatisch und versuchen Sie es noch einmal.',
  },
  'tls-wrong-name': {
    title: 'Das Zertifikat des Servers gehört zu einem anderen Namen.',
    advice:
      'Vergleichen Sie die Adresse mit der Adresszeile von CXone. Stimmt sie, antwortet auf dem Weg etwas anderes an seiner Stelle; fragen Sie Ihr Netzwerkteam.',
  },
  'tls-untrusted': {
    title: 'Das Zertifikat des Servers stammt von einer Stelle, der dieser Computer nicht vertraut.',
    advice:
      'Oft liegt das daran, dass die Firma verschlüsselten Verkehr prüft. Lassen Sie deren Zertifikat im Zertifikatspeicher des Systems installieren; schalten Sie die Prüfung nicht ab.',
  },
  'tls-inspected': {
    title:
      'Ein Gerät der Firma öffnet verschlüsselte Verbindungen, und dieser Computer vertraut dessen Zertifikat nicht.',
    advice:
      'Lassen Sie sich vom Netzwerkteam das Stammzertifikat der Firma geben und nehmen Sie es in die Zertifikate der Firma auf. Die Prüfung lässt sich nicht abschalten.',
  },
  'tls-self-signed': {
    title: 'Der Server hat sich sein Zertifikat selbst ausgestellt; niemand bürgt für ihn.',
    advice:
      'Vergleichen Sie die Adresse mit der Adresszeile von CXone. Stimmt sie, informieren Sie den Betreiber des Servers.',
  },
  'tls-failed': {
    title: 'Es kam keine verschlüsselte Verbindung zustande.',
    advice: 'Fragen Sie Ihr Netzwerkteam nach einem Proxy oder einer Prüfung auf dem Weg.',
  },
  'answer-too-large': {
    title: 'Die Antwort war viel größer als erwartet und wurde nicht gelesen.',
    advice: 'Vermutlich antwortet etwas anderes als CXone. Prüfen Sie die Adresse.',
  },

  'proxy-failed': {
    title: 'Der Proxy der Firma stellt keine Verbindung zu diesem Server her.',
    advice: 'Bitten Sie Ihr Netzwerkteam, diesen Server im Proxy freizugeben.',
  },
  'proxy-wants-login': {
    title: 'Der Proxy der Firma verlangt eine Anmeldung, die der Assistent nicht leisten kann.',
    advice: 'Bitten Sie Ihr Netzwerkteam um eine Ausnahme für diesen Computer oder diesen Server.',
  },
  'proxy-not-supported': {
    title: 'Auf diesem Computer ist ein Proxy von einer Art eingestellt, die der Assistent nicht beherrscht.',
    advice:
      'Fragen Sie Ihr Netzwerkteam nach einem HTTP-Proxy und tragen Sie ihn in den Netzwerkeinstellungen dieses Computers ein.',
  },

  redirected: {
    title: 'Der Server verweist auf eine andere Adresse. Geheimnisse werden dorthin nie weitergesendet.',
    advice:
      'Oft ist das eine Anmeldeseite oder ein Proxy. Vergleichen Sie die Adresse des Mandanten mit der Adresszeile von CXone.',
  },
  'wrong-media-type': {
    title: 'Die Antwort ist von anderer Art, als gefragt war.',
    advice: 'Oft ist es eine Anmeldeseite oder die Seite eines Proxys. Prüfen Sie Adresse und Netzwerk.',
  },
  'not-json': {
    title: 'Die Antwort lässt sich nicht lesen.',
    advice: 'Vielleicht wurde sie auf dem Weg verändert. Prüfen Sie Adresse und Netzwerk.',
  },
  'answer-cut': {
    title: 'Die Antwort hört mittendrin auf.',
    advice: 'Versuchen Sie es noch einmal. Geschieht es jedes Mal, fragen Sie Ihr Netzwerkteam nach dem Proxy.',
  },
  'json-too-deep': {
    title: 'Die Antwort ist viel tiefer verschachtelt, als sie sein darf, und wurde nicht ausgewertet.',
    advice: 'Vermutlich antwortet etwas anderes als CXone. Prüfen Sie die Adresse.',
  },
  'page-instead': {
    title: 'Statt einer Antwort kam eine Webseite.',
    advice:
      'Meist ist es eine Anmeldeseite oder die Sperrseite eines Proxys. Vergleichen Sie die Adresse mit der Adresszeile von CXone; stimmt sie, fragen Sie Ihr Netzwerkteam.',
  },
  'answer-unexpected': {
    title: 'Der Server hat anders geantwortet als beschrieben.',
    advice: 'Es wurde nichts geändert. Bewahren Sie die Einzelheiten für den Support von NICE auf.',
  },
  'key-refused': {
    title: 'Der Server lehnt den Zugriffsschlüssel ab.',
    advice:
      'Prüfen Sie, ob der Mitarbeiter aktiviert ist, ob ID und geheimer Schlüssel zusammengehören und ob die Cloud stimmt.',
  },
  'client-refused': {
    title: 'Der Server lehnt Client-ID oder Client-Secret ab.',
    advice: 'Vergleichen Sie beide mit den E-Mails von NICE; die App muss für diese Cloud registriert sein.',
  },
  'grant-refused': {
    title: 'Der Server erlaubt dieser App die Anmeldung mit einem Zugriffsschlüssel nicht.',
    advice:
      'Fragen Sie NICE, welchen Anwendungstyp Ihre Registrierung hat. Das SCIM-Token braucht diese Registrierung nicht.',
  },
  'token-refused': {
    title: 'Der Server lehnt das SCIM-Token ab.',
    advice:
      'Kopieren Sie es in CXone noch einmal. Wird es nicht mehr angezeigt, erzeugen Sie ein neues und speichern Sie dieses.',
  },
  forbidden: {
    title: 'Der Server erlaubt das mit diesem Zugang nicht.',
    advice:
      'Prüfen Sie die Rolle der Person, der Schlüssel oder Token gehört. Welche Rechte ein Token braucht, ist nicht veröffentlicht; beginnen Sie mit „Mitarbeiter erstellen und bearbeiten“.',
  },
  'not-found-there': {
    title: 'Unter dieser Adresse hat der Server nicht, wonach gefragt wurde.',
    advice:
      'Vergleichen Sie die Adresse des Mandanten mit der Adresszeile von CXone. Der SCIM-Host ist nur für die Region na1 dokumentiert.',
  },
  'request-refused': {
    title: 'Der Server hat die Anfrage nicht angenommen.',
    advice: 'Es wurde nichts geändert. Bewahren Sie die Einzelheiten für den Support von NICE auf.',
  },
  throttled: {
    title: 'Der Server bittet um weniger Anfragen.',
    advice: 'Warten Sie einige Minuten und versuchen Sie es noch einmal.',
  },
  'server-failed': {
    title: 'Der Server meldet einen eigenen Fehler.',
    advice: 'Versuchen Sie es später noch einmal. Bleibt es dabei, geben Sie die Einzelheiten dem Support von NICE.',
  },
  'tenant-not-found': {
    title: 'Die Cloud nennt zu dieser ID keinen Mandanten.',
    advice:
      'Prüfen Sie die Mandanten-ID und die gewählte Cloud. Wie CXone auf eine falsche ID antwortet, ist nicht veröffentlicht; stimmt beides, kopieren Sie die Adresse aus dem Browser.',
  },
  'tenant-address-unusable': {
    title: 'Die Cloud nennt für diesen Mandanten eine Adresse, die der Assistent nicht annimmt.',
    advice:
      'Kopieren Sie die Adresse nach der Anmeldung bei CXone aus der Adresszeile des Browsers. Bewahren Sie die Einzelheiten für den Support von NICE auf.',
  },

  'run-in-progress': {
    title: 'Diese Verbindung wird gerade schon geprüft.',
    advice: 'Warten Sie, bis die Prüfung fertig ist, oder brechen Sie sie zuerst ab.',
  },
  'run-missing': {
    title: 'Diese Ergebnisse sind nicht mehr aufbewahrt.',
    advice: 'Von jeder Verbindung werden die zehn neuesten Durchgänge aufbewahrt. Prüfen Sie noch einmal.',
  },
  'certificate-not-understood': {
    title: 'Darin steht kein Zertifikat, das sich lesen lässt.',
    advice:
      'Fügen Sie den ganzen Text ein, von „-----BEGIN CERTIFICATE-----“ bis „-----END CERTIFICATE-----“. Ihr Netzwerkteam kann ihn in dieser Form (PEM) bereitstellen.',
  },
  'issuer-differs': {
    title: 'Die Anmeldung nennt sich anders, als eingegeben wurde.',
    advice: 'Prüfen Sie die gewählte Cloud oder die eingegebene Anmeldeadresse.',
  },

  'backup-not-age': {
    title: 'Diese Datei stammt nicht von age und ist damit keine Sicherung des Assistenten.',
    advice: 'Wählen Sie eine Datei, die auf .age endet, oder lassen Sie sie sich noch einmal als Datei schicken.',
  },
  'backup-damaged': {
    title: 'Diese Datei ist beschädigt: Sie wurde nachträglich verändert oder abgeschnitten.',
    advice:
      'Es wurde nichts übernommen. Nehmen Sie eine andere Kopie, oder lassen Sie sie sich noch einmal schicken, als Anhang und nicht als Text.',
  },
  'backup-passphrase-wrong': {
    title: 'Die Datei lässt sich mit dieser Passphrase nicht öffnen.',
    advice:
      'Groß- und Kleinschreibung, Leerzeichen und jedes Wort zählen. Sind Sie sich sicher, ist vielleicht der Anfang der Datei verändert worden.',
  },
  'backup-key-wrong': {
    title: 'Die Datei wurde nicht für diesen Schlüssel verschlossen.',
    advice: 'Nehmen Sie den privaten Teil des Schlüssels, dessen öffentlichen Teil (age1…) der Absender verwendet hat.',
  },
  'backup-newer': {
    title: 'Diese Datei stammt von einer neueren Version des Assistenten.',
    advice: 'Aktualisieren Sie den Assistenten auf diesem Computer und versuchen Sie es noch einmal.',
  },
  'backup-foreign': {
    title: 'Die Datei lässt sich öffnen, enthält aber keine Sicherung des Assistenten.',
    advice:
      'Es wurde nichts übernommen. Vielleicht wurde etwas darin von Hand geändert, oder ein anderes Programm hat sie geschrieben.',
  },
  'backup-too-large': {
    title: 'Diese Datei ist größer als jede Sicherung des Assistenten.',
    advice: 'Es wurde nichts übernommen. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
  },
  'backup-too-costly': {
    title: 'Diese Datei verlangt weit mehr Rechenarbeit, als age von sich aus verlangt.',
    advice:
      'Sie wurde nicht geöffnet, weil sie diesen Computer lahmlegen könnte. Bitten Sie den Absender, sie mit den üblichen Einstellungen zu erstellen.',
  },
  'backup-ended': {
    title: 'Die Frist dieser Übergabe ist abgelaufen.',
    advice: 'Bitten Sie den Absender um eine neue.',
  },
  'backup-empty': {
    title: 'Es gibt noch nichts, was in eine Datei gehört.',
    advice: 'Die Übungsverbindung bleibt außen vor: Ihre Geheimnisse sind nirgendwo sonst etwas wert.',
  },
  'backup-not-readable': {
    title: 'Es wurde keine Datei geschrieben: Der Assistent könnte sie nicht wieder einlesen.',
    advice:
      'Sichern Sie Verbindungen einzeln statt alles auf einmal. Geschieht es dann bei einer von ihnen, nennen die Details unten den Teil, der im Weg ist.',
  },
  'backup-gone': {
    title: 'Die geöffnete Datei wird nicht mehr festgehalten.',
    advice:
      'Der Assistent vergisst sie nach fünf Minuten und wenn der Bildschirm gesperrt wird. Wählen Sie sie noch einmal.',
  },
  'file-not-readable': {
    title: 'Diese Datei konnte nicht gelesen werden.',
    advice: 'Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen, und wählen Sie sie noch einmal.',
  },
  'recipient-is-private': {
    title: 'Das ist der private Teil eines Schlüssels. Er gehört nur seinem Besitzer.',
    advice:
      'Bitten Sie um den öffentlichen Teil, der mit age1 beginnt. Wer Ihnen den privaten geschickt hat, sollte einen neuen Schlüssel anlegen.',
  },
  'recipient-not-understood': {
    title: 'Das ist nicht der öffentliche Teil eines age-Schlüssels.',
    advice:
      'Er beginnt mit age1 und ist ein einziges Wort ohne Leerzeichen. Kopieren Sie ihn noch einmal vollständig. Schlüssel auf Hardware und SSH-Schlüssel werden nicht unterstützt.',
  },
  'identity-is-public': {
    title: 'Das ist der öffentliche Teil eines Schlüssels. Er verschließt Dateien und öffnet keine.',
    advice: 'Fügen Sie den privaten Teil ein, der mit AGE-SECRET-KEY- beginnt.',
  },
  'identity-not-understood': {
    title: 'Das ist nicht der private Teil eines age-Schlüssels.',
    advice:
      'Er beginnt mit AGE-SECRET-KEY- und ist eine einzige Zeile. Kopieren Sie diese Zeile noch einmal vollständig.',
  },
  'end-date-not-usable': {
    title: 'Eine Übergabe braucht ein Enddatum in den nächsten zwölf Monaten.',
    advice: 'Wählen Sie einen Tag ab heute, höchstens zwölf Monate im Voraus.',
  },

  'practice-not-running': {
    title: 'Der Übungsmandant läuft nicht.',
    advice:
      'Starten Sie den Assistenten neu. Bleibt es dabei, verhindert vielleicht ein anderes Programm lokale Verbindungen.',
  },
  'practice-shown-once': {
    title: 'Wie in CXone wird es nicht mehr angezeigt: Ein Geheimnis erscheint nur einmal.',
    advice: 'Erzeugen Sie ein neues und kopieren Sie es, bevor Sie speichern.',
  },

  locked: {
    title: 'Der Tresor ist gesperrt.',
    advice: 'Entsperren Sie ihn zuerst.',
  },
  'lock-passphrase-wrong': {
    title: 'Das ist nicht die Passphrase.',
    advice: 'Achten Sie auf Tastaturbelegung und Feststelltaste, und geben Sie sie noch einmal ein.',
  },
  'lock-passphrase-short': {
    title: 'Die Passphrase ist zu kurz.',
    advice: 'Nehmen Sie mindestens 8 Zeichen; mehrere Wörter sind leicht zu merken und schwer zu erraten.',
  },
  'lock-passphrase-differs': {
    title: 'Die beiden Passphrasen stimmen nicht überein.',
    advice: 'Geben Sie beide noch einmal ein.',
  },
  'lock-passphrase-gone': {
    title: 'Im Schlüsselbund fehlt, womit die Passphrase verglichen wird.',
    advice:
      'Jemand oder etwas hat dort den Eintrag „assistant/lock-passphrase“ gelöscht; deshalb kann keine Passphrase den Tresor öffnen. Haben Sie den Computer wiederhergestellt, dann stellen Sie auch den Schlüsselbund aus derselben Sicherung wieder her. Sonst hilft nur, was auf dem Sperrbildschirm unter „Passphrase vergessen?“ steht.',
  },
  'lock-wait': {
    title: 'Nach mehreren falschen Passphrasen gibt es eine Pause.',
    advice: 'Warten Sie, bis sie vorbei ist, und versuchen Sie es noch einmal.',
  },
  'lock-touch-id-refused': {
    title: 'Touch ID hat Sie nicht erkannt.',
    advice: 'Versuchen Sie es noch einmal, oder nehmen Sie die Passphrase.',
  },
};
