<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
</context>
<context>
    <name>assay::Action</name>
    <message>
        <source>Get Classification</source>
        <translation>Einstufung abrufen</translation>
    </message>
    <message>
        <source>Verdict and risk score; the appliance may ask its cloud about samples it does not hold</source>
        <translation>Einstufung und Risikowert; nach Samples, die sie nicht hat, kann die Appliance ihre Cloud fragen</translation>
    </message>
    <message>
        <source>Create PDF Report</source>
        <translation>PDF-Bericht erstellen</translation>
    </message>
    <message>
        <source>Have the appliance write a PDF report; get it with Get PDF Report</source>
        <translation>Die Appliance einen PDF-Bericht schreiben lassen; „PDF-Bericht abrufen“ holt ihn</translation>
    </message>
    <message>
        <source>Get PDF Report</source>
        <translation>PDF-Bericht abrufen</translation>
    </message>
    <message>
        <source>Have a PDF report made if need be, wait for it, and save it</source>
        <translation>Einen PDF-Bericht nötigenfalls erstellen lassen, darauf warten und ihn speichern</translation>
    </message>
    <message>
        <source>Comma-separated: cloud, core, rl_auxiliary_analysis, cape, cuckoo, joe, ...</source>
        <translation>Durch Kommas getrennt: cloud, core, rl_auxiliary_analysis, cape, cuckoo, joe, ...</translation>
    </message>
    <message>
        <source>Reanalyze Sample</source>
        <translation>Sample erneut analysieren</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Comma-separated; upper and lower case differ, and so do blank and underscore</source>
        <translation>Durch Kommas getrennt; Groß- und Kleinschreibung zählt, Leerzeichen und Unterstrich sind verschieden</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Stored with the sample on the appliance</source>
        <translation>Wird mit dem Sample auf der Appliance gespeichert</translation>
    </message>
    <message>
        <source>Submit File</source>
        <translation>Datei senden</translation>
    </message>
    <message>
        <source>Upload a file for analysis, even if the appliance holds it already</source>
        <translation>Eine Datei zur Analyse senden, auch wenn die Appliance sie schon hat</translation>
    </message>
    <message>
        <source>Local: the appliance fetches the URL itself</source>
        <translation>Lokal: Die Appliance ruft die URL selbst ab</translation>
    </message>
    <message>
        <source>Cloud: the URL leaves your network</source>
        <translation>Cloud: Die URL verlässt Ihr Netz</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>http://</source>
        <translation>http://</translation>
    </message>
    <message>
        <source>Both: two submissions</source>
        <translation>Beide: zwei Einsendungen</translation>
    </message>
    <message>
        <source>Refuse what has no scheme</source>
        <translation>Ohne Schema ablehnen</translation>
    </message>
    <message>
        <source>Crawler</source>
        <translation>Crawler</translation>
    </message>
    <message>
        <source>Who fetches a submitted URL</source>
        <translation>Wer eine gesendete URL abruft</translation>
    </message>
    <message>
        <source>Submit URL</source>
        <translation>URL senden</translation>
    </message>
    <message>
        <source>Have the appliance fetch and analyse a URL</source>
        <translation>Eine URL von der Appliance abrufen und analysieren lassen</translation>
    </message>
    <message>
        <source>Get Report Summary</source>
        <translation>Zusammenfassung abrufen</translation>
    </message>
    <message>
        <source>Verdict, file type, tags and digests of samples that the appliance holds</source>
        <translation>Einstufung, Dateityp, Tags und Prüfsummen von Samples, die die Appliance hat</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Look up, submit what is not known, follow it, and fetch verdict and summary</source>
        <translation>Nachschlagen, Unbekanntes senden, verfolgen und Einstufung und Zusammenfassung holen</translation>
    </message>
    <message>
        <source>URL Submission Status</source>
        <translation>Stand der URL-Einsendung</translation>
    </message>
    <message>
        <source>Follow a URL submission to its report</source>
        <translation>Eine URL-Einsendung bis zu ihrem Bericht verfolgen</translation>
    </message>
    <message>
        <source>Careful: only what makes sense</source>
        <translation>Sparsam: nur, was nötig ist</translation>
    </message>
    <message>
        <source>Anyway: known files too, and closed archives as they are</source>
        <translation>Trotzdem: auch bekannte Dateien, und verschlossene Archive, wie sie sind</translation>
    </message>
    <message>
        <source>Archive password</source>
        <translation>Archivpasswort</translation>
    </message>
    <message>
        <source>Tried on encrypted archives before the passwords that are remembered</source>
        <translation>Wird an verschlüsselten Archiven vor den gemerkten Passwörtern probiert</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>anyway: triage uploads what the appliance holds already, and an archive that cannot be opened goes as it is</source>
        <translation>anyway: Die Triage lädt auch hoch, was die Appliance schon hat, und ein Archiv, das sich nicht öffnen lässt, geht, wie es ist</translation>
    </message>
    <message>
        <source>Pages of each list</source>
        <translation>Seiten je Ergebnisliste</translation>
    </message>
    <message>
        <source>How many pages of 500 rows are fetched of each list, at most</source>
        <translation>Wie viele Seiten zu 500 Zeilen von jeder Ergebnisliste höchstens geholt werden</translation>
    </message>
    <message>
        <source>Get Network Reputation</source>
        <translation>Netz-Einschätzung abrufen</translation>
    </message>
    <message>
        <source>Reputation of URLs, domains and addresses; what addresses resolve to, their URLs and downloaded files</source>
        <translation>Einschätzung von URLs, Domains und Adressen; Auflösungen, URLs und heruntergeladene Dateien von Adressen</translation>
    </message>
    <message>
        <source>Missing scheme</source>
        <translation>Fehlendes Schema</translation>
    </message>
    <message>
        <source>URL Scheme Behaviour: the scheme for a host or URL without one; a given scheme is never changed</source>
        <translation>URL-Schema-Verhalten: das Schema für einen Host oder eine URL ohne Schema; ein angegebenes Schema wird nie geändert</translation>
    </message>
    <message>
        <source>Reanalyze with</source>
        <translation>Erneut analysieren mit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Malicious ones</source>
        <translation>Bösartige</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Files inside</source>
        <translation>Enthaltene Dateien</translation>
    </message>
    <message>
        <source>Which files inside of a container are triaged after it</source>
        <translation>Welche Dateien eines Containers nach ihm triagiert werden</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>How many levels of containers --children goes down, at most 16</source>
        <translation>Wie viele Ebenen von Containern --children hinabgeht, höchstens 16</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>Also fetch all strings of the file; they may be many megabytes</source>
        <translation>Auch alle Zeichenketten der Datei abrufen; das können viele Megabyte sein</translation>
    </message>
    <message>
        <source>Get Static Report</source>
        <translation>Statischen Bericht abrufen</translation>
    </message>
    <message>
        <source>Why a sample is malicious: story, indicators, ATT&amp;CK techniques and structure of the file</source>
        <translation>Warum ein Sample bösartig ist: Beschreibung, Indikatoren, ATT&amp;CK-Techniken und Aufbau der Datei</translation>
    </message>
    <message>
        <source>Maximum files</source>
        <translation>Höchstzahl der Dateien</translation>
    </message>
    <message>
        <source>How many extracted files are fetched, at most 100,000</source>
        <translation>Wie viele extrahierte Dateien abgerufen werden, höchstens 100.000</translation>
    </message>
    <message>
        <source>Get Extracted Files</source>
        <translation>Extrahierte Dateien abrufen</translation>
    </message>
    <message>
        <source>What is inside of a container, with the verdict of each file</source>
        <translation>Was in einem Container steckt, mit der Einstufung jeder Datei</translation>
    </message>
    <message>
        <source>Get Containers</source>
        <translation>Container abrufen</translation>
    </message>
    <message>
        <source>Which containers on the appliance a sample came out of</source>
        <translation>Aus welchen Containern auf der Appliance ein Sample stammt</translation>
    </message>
    <message>
        <source>Get Detailed Report</source>
        <translation>Ausführlichen Bericht abrufen</translation>
    </message>
    <message>
        <source>Everything that the appliance has about a sample, dynamic analyses included; slow, for single samples</source>
        <translation>Alles, was die Appliance über ein Sample hat, auch dynamische Analysen; langsam, für einzelne Samples</translation>
    </message>
    <message>
        <source>Analyse samples again that the appliance already holds, and fetch the new verdict</source>
        <translation>Samples erneut analysieren, die die Appliance schon hat, und die neue Einstufung abrufen</translation>
    </message>
    <message>
        <source>Add Tags on the Appliance</source>
        <translation>Tags auf der Appliance hinzufügen</translation>
    </message>
    <message>
        <source>Add tags to samples on the appliance, for all of its users</source>
        <translation>Proben auf der Appliance Tags geben, für alle ihre Benutzer</translation>
    </message>
    <message>
        <source>On the appliance</source>
        <translation>Auf der Appliance</translation>
    </message>
    <message>
        <source>In the vendor&apos;s cloud, for the whole company account</source>
        <translation>In der Cloud des Herstellers, für das ganze Firmenkonto</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where the own verdict counts: on the appliance, or for the company&apos;s whole account in the cloud</source>
        <translation>Wo die eigene Einstufung gilt: auf der Appliance oder für das ganze Firmenkonto in der Cloud</translation>
    </message>
    <message>
        <source>Goodware</source>
        <translation>Gutartig</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>Bösartig</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifizierung</translation>
    </message>
    <message>
        <source>The own verdict</source>
        <translation>Die eigene Einstufung</translation>
    </message>
    <message>
        <source>Risk score</source>
        <translation>Risikowert</translation>
    </message>
    <message>
        <source>Goodware 0 to 5, suspicious and malicious 6 to 10; default: 0, 6 and 10</source>
        <translation>goodware 0 bis 5, suspicious und malicious 6 bis 10; Vorgabe: 0, 6 und 10</translation>
    </message>
    <message>
        <source>Threat platform</source>
        <translation>Plattform der Bedrohung</translation>
    </message>
    <message>
        <source>A platform from the vendor&apos;s list; default: Win32</source>
        <translation>Eine Plattform aus der Liste des Herstellers; Vorgabe: Win32</translation>
    </message>
    <message>
        <source>Threat type</source>
        <translation>Art der Bedrohung</translation>
    </message>
    <message>
        <source>A type from the vendor&apos;s list; default: Malware</source>
        <translation>Eine Art aus der Liste des Herstellers; Vorgabe: Malware</translation>
    </message>
    <message>
        <source>Threat name</source>
        <translation>Name der Bedrohung</translation>
    </message>
    <message>
        <source>Letters and digits, at most 32; default: Generic</source>
        <translation>Buchstaben und Ziffern, höchstens 32; Vorgabe: Generic</translation>
    </message>
    <message>
        <source>Set Own Verdict</source>
        <translation>Eigene Einstufung setzen</translation>
    </message>
    <message>
        <source>Record your own verdict on the appliance, for all of its users</source>
        <translation>Ihre eigene Einstufung auf der Appliance eintragen, für alle ihre Benutzer</translation>
    </message>
    <message>
        <source>Comma-separated tags of the sample on the appliance, which all of its users see</source>
        <translation>Durch Kommas getrennte Tags der Probe auf der Appliance, die alle ihre Benutzer sehen</translation>
    </message>
    <message>
        <source>Remove Own Verdict</source>
        <translation>Eigene Einstufung entfernen</translation>
    </message>
    <message>
        <source>Remove the verdict that users have recorded on the appliance, for all of its users</source>
        <translation>Die von Benutzern eingetragene Einstufung auf der Appliance entfernen, für alle ihre Benutzer</translation>
    </message>
    <message>
        <source>Remove Tags on the Appliance</source>
        <translation>Tags auf der Appliance entfernen</translation>
    </message>
    <message>
        <source>Remove tags from samples on the appliance, for all of its users</source>
        <translation>Tags von Proben auf der Appliance entfernen, für alle ihre Benutzer</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>Passwort des Archivs</translation>
    </message>
    <message>
        <source>Password of the ZIP archive that samples are saved in; default: that of the preferences, infected</source>
        <translation>Passwort des ZIP-Archivs, in dem Proben gespeichert werden; Vorgabe: das der Einstellungen, infected</translation>
    </message>
    <message>
        <source>Fetch from the cloud</source>
        <translation>Aus der Cloud holen</translation>
    </message>
    <message>
        <source>Let the appliance get a sample that it lacks from the vendor&apos;s cloud; uses the cloud quota, and the appliance analyses the sample</source>
        <translation>Die Appliance eine Probe, die ihr fehlt, aus der Cloud des Herstellers holen lassen; verbraucht Cloud-Kontingent, und die Appliance analysiert die Probe</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Save live malware as a plain file, not in an encrypted ZIP archive</source>
        <translation>Echte Schadsoftware als unverschlüsselte Datei speichern, nicht in einem verschlüsselten ZIP-Archiv</translation>
    </message>
    <message>
        <source>Delete from Appliance</source>
        <translation>Von der Appliance löschen</translation>
    </message>
    <message>
        <source>Delete samples with their reports from the appliance, for all of its users; this cannot be undone</source>
        <translation>Proben mit ihren Berichten von der Appliance löschen, für alle ihre Benutzer; lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Art des Berichts</translation>
    </message>
    <message>
        <source>Format of the report about the dynamic analysis</source>
        <translation>Format des Berichts über die dynamische Analyse</translation>
    </message>
    <message>
        <source>Get Dynamic Analysis Report</source>
        <translation>Bericht der dynamischen Analyse holen</translation>
    </message>
    <message>
        <source>Have a report about the sandbox&apos;s analysis made if need be, wait for it, and save it as PDF or HTML</source>
        <translation>Einen Bericht über die Analyse der Sandbox bei Bedarf erzeugen lassen, darauf warten und ihn als PDF oder HTML speichern</translation>
    </message>
    <message>
        <source>Get Sample (encrypted ZIP)</source>
        <translation>Probe holen (verschlüsseltes ZIP)</translation>
    </message>
    <message>
        <source>Save the sample in an encrypted ZIP archive, to take it to a laboratory</source>
        <translation>Die Probe in einem verschlüsselten ZIP-Archiv speichern, um sie in ein Labor zu bringen</translation>
    </message>
    <message>
        <source>Get Extracted Files (encrypted ZIP)</source>
        <translation>Enthaltene Dateien holen (verschlüsseltes ZIP)</translation>
    </message>
    <message>
        <source>Save all files inside of the sample in an encrypted ZIP archive, to take them to a laboratory</source>
        <translation>Alle Dateien in der Probe in einem verschlüsselten ZIP-Archiv speichern, um sie in ein Labor zu bringen</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Name of the sample on the appliance; default: the file&apos;s own</source>
        <translation>Name der Probe auf der Appliance; Vorgabe: der der Datei</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Where the sample comes from, as a JSON object; stored on the appliance</source>
        <translation>Woher die Probe kommt, als JSON-Objekt; wird auf der Appliance gespeichert</translation>
    </message>
    <message>
        <source>No: analyse without it</source>
        <translation>Nein: ohne sie analysieren</translation>
    </message>
    <message>
        <source>Chosen by the sandbox</source>
        <translation>Von der Sandbox gewählt</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>The Tor network</source>
        <translation>Das Tor-Netz</translation>
    </message>
    <message>
        <source>Cloud sandbox</source>
        <translation>Cloud-Sandbox</translation>
    </message>
    <message>
        <source>Run submitted and reanalyzed samples in the vendor&apos;s cloud sandbox; their content leaves your network</source>
        <translation>Eingesandte und neu analysierte Proben in der Cloud-Sandbox des Herstellers ausführen; ihr Inhalt verlässt Ihr Netz</translation>
    </message>
    <message>
        <source>Sandbox in</source>
        <translation>Sandbox in</translation>
    </message>
    <message>
        <source>The country from which the sandbox reaches the internet</source>
        <translation>Das Land, aus dem die Sandbox ins Internet geht</translation>
    </message>
    <message>
        <source>Sandbox language</source>
        <translation>Sprache der Sandbox</translation>
    </message>
    <message>
        <source>Language and region of the sandbox&apos;s machine</source>
        <translation>Sprache und Region der Maschine in der Sandbox</translation>
    </message>
    <message>
        <source>Analyse with</source>
        <translation>Analysieren mit</translation>
    </message>
    <message>
        <source>Engines for what is submitted, comma-separated: cloud, local_only, rl_auxiliary_analysis, cape, cuckoo, vmray_tcbase, joe=profile; empty: as the appliance is set up</source>
        <translation>Engines für Eingesandtes, durch Kommas getrennt: cloud, local_only, rl_auxiliary_analysis, cape, cuckoo, vmray_tcbase, joe=profil; leer: wie die Appliance eingerichtet ist</translation>
    </message>
</context>
<context>
    <name>assay::ActionRun</name>
    <message>
        <source>the report is still being created</source>
        <translation>der Bericht wird noch erstellt</translation>
    </message>
    <message>
        <source>the appliance could not make the report: %1</source>
        <translation>die Appliance konnte den Bericht nicht erstellen: %1</translation>
    </message>
    <message>
        <source>this profile only looks hashes up; nothing is uploaded</source>
        <translation>dieses Profil schlägt nur Prüfsummen nach; nichts wird hochgeladen</translation>
    </message>
    <message>
        <source>the appliance has none of the known routes for file submissions</source>
        <translation>die Appliance hat keinen der bekannten Wege für Datei-Einsendungen</translation>
    </message>
    <message>
        <source>this profile only looks hashes up; nothing is submitted</source>
        <translation>dieses Profil schlägt nur Prüfsummen nach; nichts wird gesendet</translation>
    </message>
    <message>
        <source>the appliance has none of the known routes for URL submissions</source>
        <translation>die Appliance hat keinen der bekannten Wege für URL-Einsendungen</translation>
    </message>
    <message>
        <source>the appliance is still analysing the file</source>
        <translation>die Appliance analysiert die Datei noch</translation>
    </message>
    <message>
        <source>the appliance could not analyse the URL: %1</source>
        <translation>die Appliance konnte die URL nicht analysieren: %1</translation>
    </message>
    <message>
        <source>the submission is still &quot;%1&quot;</source>
        <translation>die Einsendung ist noch „%1“</translation>
    </message>
    <message>
        <source>this profile only looks hashes up; URLs and hosts are not asked about</source>
        <translation>dieses Profil schlägt nur Prüfsummen nach; nach URLs und Hosts wird nicht gefragt</translation>
    </message>
    <message>
        <source>%1 of %2, page %3</source>
        <translation>%1 von %2, Seite %3</translation>
    </message>
    <message>
        <source>the appliance is busy</source>
        <translation>die Appliance ist ausgelastet</translation>
    </message>
    <message>
        <source>the appliance is in maintenance</source>
        <translation>die Appliance wird gewartet</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the appliance is not reachable</source>
        <translation>die Appliance ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the appliance is low on disk space or cannot reach its cloud</source>
        <translation>die Appliance hat wenig Speicherplatz oder erreicht ihre Cloud nicht</translation>
    </message>
    <message>
        <source>the appliance reported an internal error</source>
        <translation>die Appliance meldete einen internen Fehler</translation>
    </message>
    <message>
        <source>until %1, attempt %2: %3</source>
        <translation>bis %1, Versuch %2: %3</translation>
    </message>
    <message>
        <source>the program ended before the appliance answered</source>
        <translation>das Programm endete, bevor die Appliance antwortete</translation>
    </message>
    <message>
        <source>“%1” is a session of Assay, not a sample. It is not uploaded. Open it in the window.</source>
        <translation>„%1“ ist eine Sitzung von Assay, kein Sample. Sie wird nicht hochgeladen. Öffnen Sie sie im Fenster.</translation>
    </message>
    <message>
        <source>to submit</source>
        <translation>auf das Senden           (shown as &quot;Waiting: to submit&quot;; replaces assay::Queue &quot;for its turn to be sent&quot;)</translation>
    </message>
    <message>
        <source>whether the upload arrived</source>
        <translation>ob die Datei angekommen ist   (replaces &quot;what became of the upload&quot;; &quot;Checking: ...&quot;)</translation>
    </message>
    <message>
        <source>the ZIP archive needs a password</source>
        <translation>das ZIP-Archiv braucht ein Passwort</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>wird heruntergeladen</translation>
    </message>
    <message>
        <source>the appliance no longer has the content of the sample</source>
        <translation>die Appliance hat den Inhalt der Probe nicht mehr</translation>
    </message>
    <message>
        <source>it is a file inside of a container, which cannot be deleted by itself, or it is still being processed</source>
        <translation>es ist eine Datei in einem Container, die sich nicht allein löschen lässt, oder es wird noch verarbeitet</translation>
    </message>
    <message>
        <source>the appliance is still deleting the sample; it goes on without Assay</source>
        <translation>die Appliance löscht die Probe noch; sie fährt ohne Assay fort</translation>
    </message>
    <message>
        <source>being deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>the appliance did not delete the sample</source>
        <translation>die Appliance hat die Probe nicht gelöscht</translation>
    </message>
    <message>
        <source>the appliance has no dynamic analysis of this sample: %1</source>
        <translation>die Appliance hat keine dynamische Analyse dieser Probe: %1</translation>
    </message>
    <message>
        <source>the file name is longer than %L1 characters, or has signs that no file name has</source>
        <translation>der Dateiname ist länger als %L1 Zeichen oder hat Zeichen, die kein Dateiname hat</translation>
    </message>
    <message>
        <source>the metadata is not a JSON object of at most %L1 KiB</source>
        <translation>die Metadaten sind kein JSON-Objekt von höchstens %L1 KiB</translation>
    </message>
    <message>
        <source>this appliance is too old for the chosen engines, sandbox location or metadata; nothing was uploaded</source>
        <translation>diese Appliance ist zu alt für die gewählten Engines, den Standort der Sandbox oder Metadaten; nichts wurde hochgeladen</translation>
    </message>
    <message>
        <source>this appliance is too old for the chosen engines or sandbox location; nothing was submitted</source>
        <translation>diese Appliance ist zu alt für die gewählten Engines oder den Standort der Sandbox; nichts wurde eingesandt</translation>
    </message>
</context>
<context>
    <name>assay::ActionStarter</name>
    <message>
        <source>The queue is empty. Add files or indicators first.</source>
        <translation>Die Warteschlange ist leer. Fügen Sie zuerst Dateien oder Indikatoren hinzu.</translation>
    </message>
    <message>
        <source>No row has failed.</source>
        <translation>Keine Zeile ist gescheitert.</translation>
    </message>
    <message>
        <source>Nothing was started because the appliance was changed in the meantime. Start the rows again.</source>
        <translation>Nichts wurde gestartet, weil die Appliance inzwischen gewechselt wurde. Starten Sie die Zeilen erneut.</translation>
    </message>
    <message>
        <source>The action does not apply to the selected rows, or they are already queued.</source>
        <translation>Die Aktion passt nicht zu den gewählten Zeilen, oder sie sind bereits eingereiht.</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows queued. The action does not apply to the others.</source>
        <translation>%L1 von %L2 Zeilen eingereiht. Auf die übrigen passt die Aktion nicht.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Only the selected rows were started. Press Start again for the other %Ln.</source>
        <translation>
            <numerusform>Nur die ausgewählte Zeile wurde gestartet. Für die andere erneut Start drücken.</numerusform>
            <numerusform>Nur die ausgewählten Zeilen wurden gestartet. Für die anderen %Ln erneut Start drücken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Activity</name>
    <message>
        <source>Uploaded a file</source>
        <translation>Datei hochgeladen</translation>
    </message>
    <message>
        <source>Submitted a URL to the cloud</source>
        <translation>URL in die Cloud gegeben</translation>
    </message>
    <message>
        <source>Looked up a hash, perhaps in the cloud</source>
        <translation>Hash nachgeschlagen, vielleicht in der Cloud</translation>
    </message>
    <message>
        <source>Looked up a URL, domain or address in the cloud</source>
        <translation>URL, Domain oder Adresse in der Cloud nachgeschlagen</translation>
    </message>
    <message>
        <source>Read a file that another session names</source>
        <translation>Datei gelesen, die eine andere Sitzung nennt</translation>
    </message>
    <message>
        <source>Changed the verdict for all users</source>
        <translation>Einstufung für alle Benutzer geändert</translation>
    </message>
    <message>
        <source>Changed tags for all users</source>
        <translation>Tags für alle Benutzer geändert</translation>
    </message>
    <message>
        <source>Changed the verdict in the cloud</source>
        <translation>Einstufung in der Cloud geändert</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Submitted something to the appliance</source>
        <translation>Der Appliance etwas übergeben</translation>
    </message>
    <message>
        <source>Deleted a sample from the appliance</source>
        <translation>Probe von der Appliance gelöscht</translation>
    </message>
    <message>
        <source>Had a sample or URL run in a cloud sandbox</source>
        <translation>Probe oder URL in einer Cloud-Sandbox ausführen lassen</translation>
    </message>
</context>
<context>
    <name>assay::ActivityDialog</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Words that the line contains</source>
        <translation>Wörter, die die Zeile enthält</translation>
    </message>
    <message>
        <source>What left this computer or changed something for others</source>
        <translation>Was diesen Rechner verlassen oder für andere etwas geändert hat</translation>
    </message>
    <message>
        <source>Save CS&amp;V…</source>
        <translation>CS&amp;V speichern…</translation>
    </message>
    <message>
        <source>Save &amp;JSON…</source>
        <translation>&amp;JSON speichern…</translation>
    </message>
    <message>
        <source>Nothing left this computer yet, and nothing was changed for others.</source>
        <translation>Noch hat nichts diesen Rechner verlassen, und nichts wurde für andere geändert.</translation>
    </message>
    <message>
        <source>This list is not kept in a file, so there is no log.</source>
        <translation>Diese Liste wird in keiner Datei gehalten, darum gibt es kein Protokoll.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln request(s)</source>
        <translation>
            <numerusform>%L1 von %Ln Anfrage</numerusform>
            <numerusform>%L1 von %Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>assay::AllDigests</name>
    <message numerus="yes">
        <source>%Ln file(s) are being hashed…</source>
        <translation>
            <numerusform>%Ln Datei wird gehasht …</numerusform>
            <numerusform>%Ln Dateien werden gehasht …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be hashed: %1</source>
        <translation>
            <numerusform>%Ln Datei ließ sich nicht hashen: %1</numerusform>
            <numerusform>%Ln Dateien ließen sich nicht hashen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All hashes of %Ln file(s) computed. See the Hashes tab.</source>
        <translation>
            <numerusform>Alle Hashes von %Ln Datei berechnet. Siehe Reiter „Hashes“.</numerusform>
            <numerusform>Alle Hashes von %Ln Dateien berechnet. Siehe Reiter „Hashes“.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has changed since it was looked up. Add it again.</source>
        <translation>„%1“ hat sich seit dem Nachschlagen geändert. Fügen Sie die Datei erneut hinzu.</translation>
    </message>
</context>
<context>
    <name>assay::Analysis</name>
    <message>
        <source>The part “%1” is there twice; the first one is shown.</source>
        <translation>Der Teil „%1“ ist zweimal da; der erste wird gezeigt.</translation>
    </message>
    <message>
        <source>The part “%1” cannot be read and is left out.</source>
        <translation>Der Teil „%1“ ist nicht lesbar und wird ausgelassen.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 entries of “%3” are shown.</source>
        <translation>Nur die ersten %1 von %2 Einträgen von „%3“ werden gezeigt.</translation>
    </message>
    <message>
        <source>Only the first %1 entries of ATT&amp;CK are shown.</source>
        <translation>Nur die ersten %1 Einträge von ATT&amp;CK werden gezeigt.</translation>
    </message>
    <message>
        <source>%1 interesting strings are left out.</source>
        <translation>%1 auffällige Zeichenketten sind ausgelassen.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 strings are shown.</source>
        <translation>Nur die ersten %1 von %2 Zeichenketten werden gezeigt.</translation>
    </message>
    <message>
        <source>The detailed report holds no static analysis.</source>
        <translation>Der ausführliche Bericht enthält keine statische Analyse.</translation>
    </message>
</context>
<context>
    <name>assay::AnalysisChoice</name>
    <message>
        <source>“%1” is no name of an engine; write for example cloud, cape or joe=profile</source>
        <translation>„%1“ ist kein Name einer Engine; schreiben Sie zum Beispiel cloud, cape oder joe=profil</translation>
    </message>
    <message>
        <source>the vendor&apos;s sandbox needs a platform; choose one instead of naming the engine</source>
        <translation>die Sandbox des Herstellers braucht eine Plattform; wählen Sie eine, statt die Engine zu nennen</translation>
    </message>
    <message>
        <source>a location or language of the sandbox needs a platform; choose one</source>
        <translation>ein Standort oder eine Sprache der Sandbox braucht eine Plattform; wählen Sie eine</translation>
    </message>
</context>
<context>
    <name>assay::AnalysisNodes</name>
    <message numerus="yes">
        <source>%Ln function(s)</source>
        <translation>
            <numerusform>%Ln Funktion</numerusform>
            <numerusform>%Ln Funktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>More is left out here. The JSON page shows everything.</source>
        <translation>Hier ist mehr ausgelassen. Die Seite JSON zeigt alles.</translation>
    </message>
    <message>
        <source>at 0x%1</source>
        <translation>ab 0x%1</translation>
    </message>
    <message>
        <source>Entropy %1 of 8 bits per byte. Values above 7 are typical of packed or encrypted content.</source>
        <translation>Entropie %1 von 8 Bit je Byte. Werte über 7 sind typisch für gepackten oder verschlüsselten Inhalt.</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identifikation</translation>
    </message>
    <message>
        <source>Proposed file name</source>
        <translation>Vorgeschlagener Dateiname</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>of 8 bits per byte</source>
        <translation>von 8 Bit je Byte</translation>
    </message>
    <message>
        <source>Compile time</source>
        <translation>Übersetzt am</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Unterzeichner</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>from a file inside</source>
        <translation>aus einer Datei darin</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Version information</source>
        <translation>Versionsangaben</translation>
    </message>
    <message>
        <source>Security features</source>
        <translation>Sicherheitsmerkmale</translation>
    </message>
    <message>
        <source>Structure problems</source>
        <translation>Fehler im Aufbau</translation>
    </message>
    <message>
        <source>security grade %1</source>
        <translation>Sicherheitsstufe %1</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Libraries inside</source>
        <translation>Enthaltene Bibliotheken</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfdaten</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>Files inside, by type</source>
        <translation>Enthaltene Dateien nach Typ</translation>
    </message>
    <message>
        <source>Unpacking warnings</source>
        <translation>Warnungen beim Entpacken</translation>
    </message>
    <message>
        <source>Tags of the appliance</source>
        <translation>Tags der Appliance</translation>
    </message>
    <message>
        <source>Tags of users</source>
        <translation>Tags von Benutzern</translation>
    </message>
    <message>
        <source>decided the verdict</source>
        <translation>entschied die Einstufung</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>nicht berücksichtigt</translation>
    </message>
    <message>
        <source>factor %1</source>
        <translation>Faktor %1</translation>
    </message>
</context>
<context>
    <name>assay::AnalysisTab</name>
    <message>
        <source>Fetch static report</source>
        <translation>Statischen Bericht holen</translation>
    </message>
    <message>
        <source>Fetch detailed report</source>
        <translation>Ausführlichen Bericht holen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ask the appliance for story, indicators, ATT&amp;CK techniques and structure of this sample</source>
        <translation>Die Appliance nach Beschreibung, Indikatoren, ATT&amp;CK-Techniken und Aufbau dieses Samples fragen</translation>
    </message>
    <message>
        <source>Ask the appliance for everything it has about this sample, also of dynamic analyses. This may take minutes.</source>
        <translation>Die Appliance nach allem fragen, was sie zu diesem Sample hat, auch aus dynamischen Analysen. Das kann Minuten dauern.</translation>
    </message>
    <message>
        <source>Show detailed report</source>
        <translation>Ausführlichen Bericht zeigen</translation>
    </message>
    <message>
        <source>Everything that the appliance answered, as JSON that can be searched</source>
        <translation>Alles, was die Appliance geantwortet hat, als durchsuchbares JSON</translation>
    </message>
    <message>
        <source>The detailed report has no results of a dynamic analysis.</source>
        <translation>Der ausführliche Bericht hat keine Ergebnisse einer dynamischen Analyse.</translation>
    </message>
    <message>
        <source>Results of a dynamic analysis are there: %1.</source>
        <translation>Ergebnisse einer dynamischen Analyse sind vorhanden: %1.</translation>
    </message>
    <message>
        <source>There is no static analysis of a URL, domain or address.</source>
        <translation>Von URLs, Domains und Adressen gibt es keine statische Analyse.</translation>
    </message>
    <message>
        <source>Fetching: %1</source>
        <translation>Wird geholt: %1</translation>
    </message>
    <message>
        <source>Another action is running on this row.</source>
        <translation>Für diese Zeile läuft eine andere Aktion.</translation>
    </message>
    <message>
        <source>The appliance has no static analysis of this sample.</source>
        <translation>Die Appliance hat keine statische Analyse dieses Samples.</translation>
    </message>
    <message>
        <source>Reading the analysis…</source>
        <translation>Analyse wird gelesen …</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Add them to the queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Files inside: %1</source>
        <translation>Dateien darin: %1</translation>
    </message>
    <message>
        <source>Why is it malicious? The static report tells: what the file is, indicators, ATT&amp;CK techniques, strings and structure. The list of files inside is fetched with it.</source>
        <translation>Warum ist es bösartig? Der statische Bericht sagt es: was die Datei ist, Indikatoren, ATT&amp;CK-Techniken, Zeichenketten und Aufbau. Die Liste der enthaltenen Dateien wird mit ihm geholt.</translation>
    </message>
</context>
<context>
    <name>assay::AnalysisView</name>
    <message>
        <source>Save page…</source>
        <translation>Seite speichern …</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>The analysis found no indicators.</source>
        <translation>Die Analyse hat keine Indikatoren gefunden.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>The report says nothing about the structure of the file.</source>
        <translation>Der Bericht sagt nichts über den Aufbau der Datei.</translation>
    </message>
    <message>
        <source>Add that file to the queue</source>
        <translation>Diese Datei einreihen</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>The report names no engines.</source>
        <translation>Der Bericht nennt keine Engines.</translation>
    </message>
    <message>
        <source>Pages of the analysis</source>
        <translation>Seiten der Analyse</translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation>Diese Seite durchsuchen</translation>
    </message>
    <message>
        <source>Save what this page holds as text, with tabs between cells</source>
        <translation>Den Inhalt dieser Seite als Text speichern, mit Tabulatoren zwischen den Zellen</translation>
    </message>
    <message>
        <source>Indicators by priority</source>
        <translation>Indikatoren nach Priorität</translation>
    </message>
    <message>
        <source>Structure of the file</source>
        <translation>Aufbau der Datei</translation>
    </message>
    <message>
        <source>Strings in the file</source>
        <translation>Zeichenketten in der Datei</translation>
    </message>
    <message>
        <source>The analysis found no strings.</source>
        <translation>Die Analyse hat keine Zeichenketten gefunden.</translation>
    </message>
    <message>
        <source>Only the strings that may be network indicators were fetched.</source>
        <translation>Nur Zeichenketten, die Netzwerkindikatoren sein können, wurden geholt.</translation>
    </message>
    <message>
        <source>Fetch all strings</source>
        <translation>Alle Zeichenketten holen</translation>
    </message>
    <message>
        <source>Engines of the static analysis</source>
        <translation>Engines der statischen Analyse</translation>
    </message>
    <message>
        <source>The static analysis says: %1.</source>
        <translation>Die statische Analyse sagt: %1.</translation>
    </message>
    <message>
        <source>The static analysis says: %1, %2.</source>
        <translation>Die statische Analyse sagt: %1, %2.</translation>
    </message>
    <message>
        <source>The verdict comes from another file: one inside of this file, or its container.</source>
        <translation>Die Einstufung stammt von einer anderen Datei: einer in dieser Datei oder ihrem Container.</translation>
    </message>
    <message>
        <source>The verdict comes from another file: %1 %2.</source>
        <translation>Die Einstufung stammt von einer anderen Datei: %1 %2.</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>ATT&amp;CK</source>
        <translation>ATT&amp;CK</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>Zeichenketten</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identifikation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) so far…</source>
        <translation>
            <numerusform>bisher %Ln Treffer …</numerusform>
            <numerusform>bisher %Ln Treffer …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ApplianceButton</name>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>The appliance in use</source>
        <translation>Die verwendete Appliance</translation>
    </message>
    <message>
        <source>No appliance</source>
        <translation>Keine Appliance</translation>
    </message>
</context>
<context>
    <name>assay::Archive</name>
    <message numerus="yes">
        <source>“%1” is encrypted and none of the %n known password(s) opens it. Add its password to the archive passwords, or upload it anyway as it is.</source>
        <translation>
            <numerusform>„%1“ ist verschlüsselt, und das eine bekannte Passwort öffnet es nicht. Das Passwort bei den Archivpasswörtern eintragen oder das Archiv trotzdem hochladen, wie es ist.</numerusform>
            <numerusform>„%1“ ist verschlüsselt, und keines der %n bekannten Passwörter öffnet es. Das Passwort bei den Archivpasswörtern eintragen oder das Archiv trotzdem hochladen, wie es ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is encrypted with AES, which the appliance cannot open. Pack the file again with classic ZIP encryption, or upload it anyway as it is.</source>
        <translation>„%1“ ist mit AES verschlüsselt; das kann die Appliance nicht öffnen. Die Datei mit klassischer ZIP-Verschlüsselung neu packen oder das Archiv trotzdem hochladen, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” is encrypted in a way that the appliance cannot open. Pack the file again with classic ZIP encryption, or upload it anyway as it is.</source>
        <translation>„%1“ ist so verschlüsselt, dass die Appliance es nicht öffnen kann. Die Datei mit klassischer ZIP-Verschlüsselung neu packen oder das Archiv trotzdem hochladen, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” is compressed in a way that cannot be unpacked here, so no password can be tried. Pack the file again, or upload it anyway as it is.</source>
        <translation>„%1“ ist so komprimiert, dass es hier nicht entpackt und kein Passwort probiert werden kann. Die Datei neu packen oder das Archiv trotzdem hochladen, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” is an encrypted archive that holds very many files; the appliance opens archives with exactly one. Unpack it and add the files, or upload it anyway as it is.</source>
        <translation>„%1“ ist ein verschlüsseltes Archiv mit sehr vielen Dateien; die Appliance öffnet nur Archive mit genau einer. Entpacken und die Dateien hinzufügen oder das Archiv trotzdem hochladen, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is an encrypted archive that holds %n file(s); the appliance opens archives with exactly one. Unpack it and add the files, or upload it anyway as it is.</source>
        <translation>
            <numerusform>„%1“ ist ein verschlüsseltes Archiv mit %n Datei; die Appliance öffnet nur Archive mit genau einer. Entpacken und die Dateien hinzufügen oder das Archiv trotzdem hochladen, wie es ist.</numerusform>
            <numerusform>„%1“ ist ein verschlüsseltes Archiv mit %n Dateien; die Appliance öffnet nur Archive mit genau einer. Entpacken und die Dateien hinzufügen oder das Archiv trotzdem hochladen, wie es ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check the disk it is on and try again.</source>
        <translation>„%1“ ist nicht lesbar: %2. Den Datenträger prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than %2, which is too much to try passwords on. Unpack it and add the file, or upload it anyway as it is.</source>
        <translation>„%1“ wird entpackt größer als %2; das ist zu viel, um Passwörter zu probieren. Entpacken und die Datei hinzufügen oder das Archiv trotzdem hochladen, wie es ist.</translation>
    </message>
    <message>
        <source>Trying passwords on “%1” took too long. Unpack it and add the file, or upload it anyway as it is.</source>
        <translation>Passwörter an „%1“ zu probieren dauerte zu lange. Entpacken und die Datei hinzufügen oder das Archiv trotzdem hochladen, wie es ist.</translation>
    </message>
</context>
<context>
    <name>assay::AssayLink</name>
    <message>
        <source>The link is longer than 64 KiB.</source>
        <translation>Der Link ist länger als 64 KiB.</translation>
    </message>
    <message>
        <source>A link can only add indicators: assay:triage?hash=…</source>
        <translation>Ein Link kann nur Indikatoren hinzufügen: assay:triage?hash=…</translation>
    </message>
    <message>
        <source>A link names indicators by hash, url, host, ip or text.</source>
        <translation>Ein Link nennt Indikatoren mit hash, url, host, ip oder text.</translation>
    </message>
    <message>
        <source>The link names no indicator.</source>
        <translation>Der Link nennt keinen Indikator.</translation>
    </message>
</context>
<context>
    <name>assay::Attachments</name>
    <message>
        <source>%L1 attachments were left out: more than %L2 are not taken from one file.</source>
        <translation>%L1 Anhänge blieben weg: Mehr als %L2 werden aus einer Datei nicht genommen.</translation>
    </message>
    <message>
        <source>%L1 attachments were left out: together they have more than %2.</source>
        <translation>%L1 Anhänge blieben weg: Zusammen haben sie mehr als %2.</translation>
    </message>
    <message>
        <source>%L1 attachments could not be written to disk: %2.</source>
        <translation>%L1 Anhänge konnten nicht auf den Datenträger geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>It is an attachment. Its content was not read.</source>
        <translation>Ein Anhang. Sein Inhalt wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>It is an attachment and was left out: there are too many.</source>
        <translation>Ein Anhang, der weggelassen wurde: Es sind zu viele.</translation>
    </message>
    <message>
        <source>It is an attachment and could not be written to disk.</source>
        <translation>Ein Anhang, der nicht auf den Datenträger geschrieben werden konnte.</translation>
    </message>
    <message>
        <source>It is an attachment and was left out: it is too large.</source>
        <translation>Ein Anhang, der weggelassen wurde: Er ist zu groß.</translation>
    </message>
    <message>
        <source>It is an attachment without content.</source>
        <translation>Ein Anhang ohne Inhalt.</translation>
    </message>
    <message>
        <source>It is a damaged attachment. Only its beginning was kept.</source>
        <translation>Ein beschädigter Anhang. Nur sein Anfang wurde behalten.</translation>
    </message>
</context>
<context>
    <name>assay::AttackModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>assay::AttackView</name>
    <message>
        <source>Tactic or technique</source>
        <translation>Taktik oder Technik</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>The analysis names no ATT&amp;CK technique.</source>
        <translation>Die Analyse nennt keine ATT&amp;CK-Technik.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Select a technique to see its evidence.</source>
        <translation>Eine Technik wählen, um ihre Belege zu sehen.</translation>
    </message>
    <message>
        <source>ATT&amp;CK matrix</source>
        <translation>ATT&amp;CK-Matrix</translation>
    </message>
    <message>
        <source>ATT&amp;CK techniques</source>
        <translation>ATT&amp;CK-Techniken</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>Show the techniques as a list instead of the matrix</source>
        <translation>Die Techniken als Liste statt als Matrix zeigen</translation>
    </message>
    <message>
        <source>Evidence of the technique</source>
        <translation>Belege für die Technik</translation>
    </message>
</context>
<context>
    <name>assay::AttributesTab</name>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>No attributes yet.</source>
        <translation>Noch keine Attribute.</translation>
    </message>
    <message>
        <source>Keep &amp;all</source>
        <translation>&amp;Alle behalten</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>%1 (always kept)</source>
        <translation>%1 (wird immer behalten)</translation>
    </message>
    <message>
        <source>%1 of %2 attributes are kept in exports</source>
        <translation>%1 von %2 Attributen kommen in Exporte</translation>
    </message>
    <message>
        <source>Attributes (%1)</source>
        <translation>Attribute (%1)</translation>
    </message>
    <message>
        <source>Keep selected</source>
        <translation>Gewählte behalten</translation>
    </message>
    <message>
        <source>Discard selected</source>
        <translation>Gewählte verwerfen</translation>
    </message>
    <message>
        <source>Reset to defa&amp;ult selection</source>
        <translation>Auf Standardauswahl z&amp;urücksetzen</translation>
    </message>
</context>
<context>
    <name>assay::BarPicture</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::BatchEndController</name>
    <message>
        <source>Queue finished:</source>
        <translation>Warteschlange fertig:</translation>
    </message>
    <message>
        <source>Retry all failed</source>
        <translation>Alle gescheiterten wiederholen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) saved in %1.</source>
        <translation>
            <numerusform>%Ln Bericht in %1 gespeichert.</numerusform>
            <numerusform>%Ln Berichte in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the rows that failed for this reason</source>
        <translation>Die Zeilen zeigen, die aus diesem Grund fehlschlugen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s) with samples saved in %1. They contain live malware.</source>
        <translation>
            <numerusform>%Ln Archiv mit Proben in %1 gespeichert. Es enthält echte Schadsoftware.</numerusform>
            <numerusform>%Ln Archive mit Proben in %1 gespeichert. Sie enthalten echte Schadsoftware.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::BatchTally</name>
    <message numerus="yes">
        <source>%Ln malicious</source>
        <translation>
            <numerusform>%Ln bösartig</numerusform>
            <numerusform>%Ln bösartig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicious</source>
        <translation>
            <numerusform>%Ln verdächtig</numerusform>
            <numerusform>%Ln verdächtig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found</source>
        <translation>
            <numerusform>%Ln nicht gefunden</numerusform>
            <numerusform>%Ln nicht gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln fertig</numerusform>
            <numerusform>%Ln fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) failed</source>
        <translation>
            <numerusform>%Ln Zeile fehlgeschlagen</numerusform>
            <numerusform>%Ln Zeilen fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>not answered in time</source>
        <translation>nicht rechtzeitig beantwortet</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>over the limit of requests</source>
        <translation>über der Grenze für Anfragen</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>rejected during maintenance</source>
        <translation>wegen Wartung abgelehnt</translation>
    </message>
    <message>
        <source>error of the appliance</source>
        <translation>Fehler der Appliance</translation>
    </message>
    <message>
        <source>request rejected</source>
        <translation>Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>not valid for the action</source>
        <translation>für die Aktion nicht gültig</translation>
    </message>
    <message>
        <source>file not readable</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>not sent without consent</source>
        <translation>ohne Zustimmung nicht gesendet</translation>
    </message>
    <message>
        <source>perhaps submitted</source>
        <translation>vielleicht übermittelt</translation>
    </message>
    <message>
        <source>for other reasons</source>
        <translation>aus anderen Gründen</translation>
    </message>
</context>
<context>
    <name>assay::BusyDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>assay::Cell</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::CertificateView</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>SHA-256:</source>
        <translation>SHA-256:</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Für:</translation>
    </message>
    <message>
        <source>Signed by:</source>
        <translation>Unterschrieben von:</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>Namen:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Gültig:</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>assay::ClassificationRun</name>
    <message>
        <source>on the appliance only; the daily cloud quota is used up</source>
        <translation>nur auf der Appliance; das tägliche Cloud-Kontingent ist aufgebraucht</translation>
    </message>
    <message>
        <source>The appliance itself does not hold this, and its cloud was not asked: the day&apos;s look-ups there are used up. Run it again after %1 UTC.</source>
        <translation>Die Appliance selbst hat dies nicht, und ihre Cloud wurde nicht gefragt: Die Abfragen des Tages dort sind verbraucht. Führen Sie es nach %1 UTC erneut aus.</translation>
    </message>
    <message>
        <source>on the appliance only, without the cloud</source>
        <translation>nur auf der Appliance, ohne die Cloud</translation>
    </message>
</context>
<context>
    <name>assay::Column</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Indicator, defanged</source>
        <translation>Indikator, entschärft</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Risk score</source>
        <translation>Risikowert</translation>
    </message>
    <message>
        <source>Threat name</source>
        <translation>Name der Bedrohung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Source of the verdict</source>
        <translation>Quelle der Einstufung</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Third-party detections</source>
        <translation>Erkennungen von Drittanbietern</translation>
    </message>
    <message>
        <source>Third parties asked</source>
        <translation>Befragte Drittanbieter</translation>
    </message>
    <message>
        <source>Scanners with a match</source>
        <translation>Scanner mit Treffer</translation>
    </message>
    <message>
        <source>Scanners asked</source>
        <translation>Befragte Scanner</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>Submission ID</source>
        <translation>Einsendungs-ID</translation>
    </message>
    <message>
        <source>Queried at</source>
        <translation>Abgefragt am</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF-Bericht</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Drittanbieter</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Crawler</source>
        <translation>Crawler</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>File subtype</source>
        <translation>Untertyp</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identifikation</translation>
    </message>
    <message>
        <source>Extracted files</source>
        <translation>Extrahierte Dateien</translation>
    </message>
    <message>
        <source>Imphash</source>
        <translation>Imphash</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>%1 of %2 malicious</source>
        <translation>%1 von %2 bösartig</translation>
    </message>
    <message>
        <source>%1 of %2 suspicious</source>
        <translation>%1 von %2 verdächtig</translation>
    </message>
    <message>
        <source>no files inside</source>
        <translation>keine Dateien enthalten</translation>
    </message>
    <message>
        <source>none of %1 malicious</source>
        <translation>keine von %1 bösartig</translation>
    </message>
    <message>
        <source>Worst child</source>
        <translation>Schlimmste enthaltene Datei</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Stammt aus</translation>
    </message>
    <message>
        <source>ATT&amp;CK techniques</source>
        <translation>ATT&amp;CK-Techniken</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Entschieden am</translation>
    </message>
    <message>
        <source>Warning lists</source>
        <translation>Warnlisten</translation>
    </message>
</context>
<context>
    <name>assay::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Defa&amp;ult columns</source>
        <translation>&amp;Übliche Spalten</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>All &amp;columns</source>
        <translation>A&amp;lle Spalten</translation>
    </message>
</context>
<context>
    <name>assay::Commands</name>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Add files to the queue</source>
        <translation>Dateien zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder with everything in it</source>
        <translation>Einen Ordner mit allem darin hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>Take indicators or files from the clipboard</source>
        <translation>Indikatoren oder Dateien aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Add &amp;URL…</source>
        <translation>&amp;URL hinzufügen …</translation>
    </message>
    <message>
        <source>Enter one URL or host name to submit</source>
        <translation>Eine URL oder einen Hostnamen zum Übermitteln eingeben</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Copy (defanged)</source>
        <translation>&amp;Kopieren (entschärft)</translation>
    </message>
    <message>
        <source>Copy the indicators defanged, so that they cannot be clicked</source>
        <translation>Die Indikatoren entschärft kopieren, sodass sie nicht anklickbar sind</translation>
    </message>
    <message>
        <source>Cop&amp;y original</source>
        <translation>&amp;Original kopieren</translation>
    </message>
    <message>
        <source>Copy the indicators as they are submitted, not defanged</source>
        <translation>Die Indikatoren so kopieren, wie sie übermittelt werden, nicht entschärft</translation>
    </message>
    <message>
        <source>Copy &amp;rows with headers</source>
        <translation>&amp;Zeilen mit Kopfzeile kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as a table</source>
        <translation>Die gewählten Zeilen als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>Select all rows that are shown</source>
        <translation>Alle gezeigten Zeilen auswählen</translation>
    </message>
    <message>
        <source>In&amp;vert selection</source>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>Select the rows that are not selected</source>
        <translation>Die nicht gewählten Zeilen auswählen</translation>
    </message>
    <message>
        <source>Re&amp;move from list</source>
        <translation>Aus der Liste ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove the selected rows from the list; nothing is deleted on the appliance</source>
        <translation>Die gewählten Zeilen aus der Liste entfernen; auf der Appliance wird nichts gelöscht</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Go to the filter line</source>
        <translation>Zur Filterzeile gehen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Finish running rows and start no others</source>
        <translation>Laufende Zeilen beenden und keine weiteren starten</translation>
    </message>
    <message>
        <source>Start or pause</source>
        <translation>Start oder Pause</translation>
    </message>
    <message>
        <source>Start, pause or resume the queue</source>
        <translation>Die Warteschlange starten, anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Cancel all running and waiting rows</source>
        <translation>Alle laufenden und wartenden Zeilen abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the selected rows</source>
        <translation>Die gewählten Zeilen abbrechen</translation>
    </message>
    <message>
        <source>Retry all &amp;failed</source>
        <translation>Alle &amp;gescheiterten wiederholen</translation>
    </message>
    <message>
        <source>Run the last action of all failed rows again</source>
        <translation>Die letzte Aktion aller gescheiterten Zeilen erneut ausführen</translation>
    </message>
    <message>
        <source>Set up a&amp;ppliances…</source>
        <translation>A&amp;ppliances einrichten …</translation>
    </message>
    <message>
        <source>Add or change appliances and their tokens</source>
        <translation>Appliances und ihre Tokens hinzufügen oder ändern</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>&amp;Neu verbinden</translation>
    </message>
    <message>
        <source>Try it with &amp;sample data</source>
        <translation>Mit &amp;Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>Start the built-in demo appliance and work on harmless samples</source>
        <translation>Die eingebaute Demo-Appliance starten und mit harmlosen Samples arbeiten</translation>
    </message>
    <message>
        <source>&amp;Report folder…</source>
        <translation>&amp;Berichtsordner…</translation>
    </message>
    <message>
        <source>Choose where PDF reports are saved</source>
        <translation>Wählen, wo PDF-Berichte gespeichert werden</translation>
    </message>
    <message>
        <source>Follow &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Use the light or dark theme of the desktop</source>
        <translation>Das helle oder dunkle Design der Arbeitsfläche verwenden</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on a light background</source>
        <translation>Dunkler Text auf hellem Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on a dark background</source>
        <translation>Heller Text auf dunklem Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List all keyboard shortcuts</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation>&amp;Über Assay</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>Upload even if &amp;known</source>
        <translation>Auch Be&amp;kanntes hochladen</translation>
    </message>
    <message>
        <source>Upload the selected files even if the appliance knows them, and encrypted archives unopened, and wait for the result</source>
        <translation>Die gewählten Dateien hochladen, auch wenn die Appliance sie kennt, verschlüsselte Archive ungeöffnet, und das Ergebnis abwarten</translation>
    </message>
    <message>
        <source>Compute all &amp;hashes</source>
        <translation>Alle &amp;Hashes berechnen</translation>
    </message>
    <message>
        <source>Compute MD5, SHA-1, SHA-256 and SHA-512 of the selected files on this computer</source>
        <translation>MD5, SHA-1, SHA-256 und SHA-512 der gewählten Dateien auf diesem Rechner berechnen</translation>
    </message>
    <message>
        <source>Archive pass&amp;words…</source>
        <translation>Archivpass&amp;wörter …</translation>
    </message>
    <message>
        <source>Edit the passwords that are tried on encrypted archives</source>
        <translation>Die Passwörter bearbeiten, die an verschlüsselten Archiven probiert werden</translation>
    </message>
    <message>
        <source>&amp;Import indicators from files…</source>
        <translation>&amp;Indikatoren aus Dateien importieren …</translation>
    </message>
    <message>
        <source>Take the indicators out of texts, tables, JSON, web pages, mails and PDF documents</source>
        <translation>Die Indikatoren aus Texten, Tabellen, JSON, Webseiten, E-Mails und PDF-Dokumenten nehmen</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
        <source>Archive the list and start an empty one</source>
        <translation>Die Liste archivieren und mit einer leeren beginnen</translation>
    </message>
    <message>
        <source>Open &amp;session…</source>
        <translation>&amp;Sitzung öffnen …</translation>
    </message>
    <message>
        <source>Open a saved session</source>
        <translation>Eine gespeicherte Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;als …</translation>
    </message>
    <message>
        <source>Save a copy of the list and all answers to a file</source>
        <translation>Eine Kopie der Liste mit allen Antworten in einer Datei speichern</translation>
    </message>
    <message>
        <source>I&amp;mport session…</source>
        <translation>Sitzung i&amp;mportieren …</translation>
    </message>
    <message>
        <source>Add the rows of another session with all their answers</source>
        <translation>Die Zeilen einer anderen Sitzung mit allen ihren Antworten hinzufügen</translation>
    </message>
    <message>
        <source>Past sess&amp;ions…</source>
        <translation>Frühere Sitzun&amp;gen …</translation>
    </message>
    <message>
        <source>Search and open archived lists</source>
        <translation>Archivierte Listen durchsuchen und öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;hashes</source>
        <translation>Prüfsu&amp;mmen kopieren</translation>
    </message>
    <message>
        <source>Copy one hash of each selected row: SHA-256, otherwise SHA-1, otherwise MD5</source>
        <translation>Einen Hash jeder gewählten Zeile kopieren: SHA-256, sonst SHA-1, sonst MD5</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last removal or change of tags or selected attributes</source>
        <translation>Das letzte Entfernen oder Ändern von Tags oder gewählten Attributen rückgängig machen</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Redo the last undone change</source>
        <translation>Die zuletzt rückgängig gemachte Änderung wiederholen</translation>
    </message>
    <message>
        <source>Edit &amp;tags…</source>
        <translation>&amp;Tags bearbeiten …</translation>
    </message>
    <message>
        <source>Add and remove tags of all selected rows</source>
        <translation>Tags aller gewählten Zeilen hinzufügen und entfernen</translation>
    </message>
    <message>
        <source>Start automatic&amp;ally</source>
        <translation>Automatisch st&amp;arten</translation>
    </message>
    <message>
        <source>Start new rows as soon as you add them; Assay still asks before uploads and cloud look-ups</source>
        <translation>Neue Zeilen sofort starten; vor Uploads und Cloud-Abfragen fragt Assay weiterhin</translation>
    </message>
    <message>
        <source>Retry no&amp;w</source>
        <translation>&amp;Jetzt wiederholen</translation>
    </message>
    <message>
        <source>Retry all requests that wait for a busy or unreachable appliance now</source>
        <translation>Alle Anfragen, die auf eine ausgelastete oder nicht erreichbare Appliance warten, jetzt wiederholen</translation>
    </message>
    <message>
        <source>Read &amp;indicators…</source>
        <translation>&amp;Indikatoren lesen …</translation>
    </message>
    <message>
        <source>Take the indicators out of the selected files: mails, PDF documents, texts; the files stay as samples</source>
        <translation>Die Indikatoren aus den gewählten Dateien nehmen: E-Mails, PDF-Dokumente, Texte; die Dateien bleiben als Samples</translation>
    </message>
    <message>
        <source>Su&amp;bmit again</source>
        <translation>Erneut sen&amp;den</translation>
    </message>
    <message>
        <source>Submit rows again whose earlier submission may have failed</source>
        <translation>Zeilen erneut übermitteln, deren frühere Übermittlung fehlgeschlagen sein kann</translation>
    </message>
    <message>
        <source>Mark as sub&amp;mitted</source>
        <translation>Als über&amp;mittelt markieren</translation>
    </message>
    <message>
        <source>For rows that may have been submitted: assume that the appliance has received them</source>
        <translation>Für möglicherweise übermittelte Zeilen: annehmen, dass die Appliance sie erhalten hat</translation>
    </message>
    <message>
        <source>Move to t&amp;op</source>
        <translation>Ganz nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the selected rows to the head of the queue</source>
        <translation>Die gewählten Zeilen an den Anfang der Warteschlange stellen</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>Move the selected rows one position up in the queue</source>
        <translation>Die gewählten Zeilen in der Warteschlange eine Position nach oben stellen</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move the selected rows one position down in the queue</source>
        <translation>Die gewählten Zeilen in der Warteschlange eine Position nach unten stellen</translation>
    </message>
    <message>
        <source>Mov&amp;e to bottom</source>
        <translation>Ganz nach u&amp;nten</translation>
    </message>
    <message>
        <source>Move the selected rows to the end of the queue</source>
        <translation>Die gewählten Zeilen an das Ende der Warteschlange stellen</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Show or hide the sidebar with filters</source>
        <translation>Die Seitenleiste mit Filtern ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nicht gruppieren</translation>
    </message>
    <message>
        <source>Show the rows without groups</source>
        <translation>Die Zeilen ohne Gruppen zeigen</translation>
    </message>
    <message>
        <source>&amp;Verdict</source>
        <translation>&amp;Einstufung</translation>
    </message>
    <message>
        <source>One group for each verdict</source>
        <translation>Eine Gruppe je Einstufung</translation>
    </message>
    <message>
        <source>&amp;Threat family</source>
        <translation>&amp;Bedrohungsfamilie</translation>
    </message>
    <message>
        <source>One group for each threat family, the last part of the threat name</source>
        <translation>Eine Gruppe je Bedrohungsfamilie, dem letzten Teil des Bedrohungsnamens</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Stapel</translation>
    </message>
    <message>
        <source>One group for each batch of rows that were added together</source>
        <translation>Eine Gruppe für jeden Stapel gemeinsam hinzugefügter Zeilen</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>Alle &amp;aufklappen</translation>
    </message>
    <message>
        <source>Show the rows of all groups</source>
        <translation>Die Zeilen aller Gruppen zeigen</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>Alle &amp;zuklappen</translation>
    </message>
    <message>
        <source>Hide the rows of all groups</source>
        <translation>Die Zeilen aller Gruppen ausblenden</translation>
    </message>
    <message>
        <source>&amp;Notify when finished</source>
        <translation>Bei A&amp;bschluss benachrichtigen</translation>
    </message>
    <message>
        <source>Show a desktop notification when the queue is finished and the window is in the background</source>
        <translation>Eine Desktop-Benachrichtigung zeigen, wenn die Warteschlange fertig ist und das Fenster im Hintergrund liegt</translation>
    </message>
    <message>
        <source>&amp;ReversingLabs colours</source>
        <translation>&amp;ReversingLabs-Farben</translation>
    </message>
    <message>
        <source>Verdicts in red, yellow and green, as in the vendor&apos;s own interface</source>
        <translation>Einstufungen in Rot, Gelb und Grün wie in der Oberfläche des Herstellers</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Benutzerhandbuch</translation>
    </message>
    <message>
        <source>One page for each task, available offline</source>
        <translation>Eine Seite je Aufgabe, auch offline verfügbar</translation>
    </message>
    <message>
        <source>Read the token from the keyring again and test the connection</source>
        <translation>Das Token erneut aus dem Schlüsselbund lesen und die Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Leave the demo</source>
        <translation>Demo ver&amp;lassen</translation>
    </message>
    <message>
        <source>Discard the rows of the demo and return to your own list</source>
        <translation>Die Zeilen der Demo verwerfen und zur eigenen Liste zurückkehren</translation>
    </message>
    <message>
        <source>Look up and analyse the selected rows that wait; without such a selection, all that wait</source>
        <translation>Die ausgewählten wartenden Zeilen abfragen und analysieren; ohne solche Auswahl alle wartenden</translation>
    </message>
    <message>
        <source>&amp;Refresh verdict</source>
        <translation>Einstufung &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Ask the appliance for the verdicts of the selected rows again</source>
        <translation>Die Einstufungen der ausgewählten Zeilen erneut von der Appliance abfragen</translation>
    </message>
    <message>
        <source>Repeat &amp;last action</source>
        <translation>&amp;Letzte Aktion wiederholen</translation>
    </message>
    <message>
        <source>Run the last action of the selected rows again, whatever it was</source>
        <translation>Die letzte Aktion der ausgewählten Zeilen wiederholen, welche es auch war</translation>
    </message>
    <message>
        <source>Show its contai&amp;ner</source>
        <translation>Seinen Contai&amp;ner zeigen</translation>
    </message>
    <message>
        <source>Go to the row that the current row came from</source>
        <translation>Zu der Zeile gehen, aus der die aktuelle stammt</translation>
    </message>
    <message>
        <source>Show its chi&amp;ldren</source>
        <translation>Seinen Inha&amp;lt zeigen</translation>
    </message>
    <message>
        <source>Select the rows that came from the current row</source>
        <translation>Die Zeilen wählen, die aus der aktuellen stammen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show or hide the details of the current row</source>
        <translation>Die Details der aktuellen Zeile ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>&amp;Automatisch</translation>
    </message>
    <message>
        <source>Details at the right of the list in a wide window, otherwise below it</source>
        <translation>Details in einem breiten Fenster rechts neben der Liste, sonst darunter</translation>
    </message>
    <message>
        <source>&amp;Below the list</source>
        <translation>&amp;Unter der Liste</translation>
    </message>
    <message>
        <source>Show the details below the list</source>
        <translation>Die Details unter der Liste zeigen</translation>
    </message>
    <message>
        <source>At the &amp;right</source>
        <translation>&amp;Rechts</translation>
    </message>
    <message>
        <source>Show the details at the right of the list</source>
        <translation>Die Details rechts neben der Liste zeigen</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>&amp;Groß</translation>
    </message>
    <message>
        <source>Show the details in place of the list, and back; a double click on a tab does the same</source>
        <translation>Die Details anstelle der Liste zeigen und zurück; ein Doppelklick auf einen Reiter bewirkt dasselbe</translation>
    </message>
    <message>
        <source>Stat&amp;istics</source>
        <translation>Stat&amp;istik</translation>
    </message>
    <message>
        <source>Count the shown or selected rows by verdict, family, file type, source and ATT&amp;CK technique</source>
        <translation>Die gezeigten oder gewählten Zeilen nach Einstufung, Familie, Dateityp, Quelle und ATT&amp;CK-Technik zählen</translation>
    </message>
    <message>
        <source>&amp;Relations</source>
        <translation>Be&amp;ziehungen</translation>
    </message>
    <message>
        <source>Show what the selected rows have to do with each other, as a graph and a table</source>
        <translation>Zeigen, was die gewählten Zeilen miteinander zu tun haben, als Graph und als Tabelle</translation>
    </message>
    <message>
        <source>Copy as tic&amp;ket</source>
        <translation>Als Tic&amp;ket kopieren</translation>
    </message>
    <message>
        <source>Copy a text about the selected rows for a ticket, with the template used last</source>
        <translation>Einen Text über die ausgewählten Zeilen für ein Ticket kopieren, mit der zuletzt benutzten Vorlage</translation>
    </message>
    <message>
        <source>Ticket tem&amp;plates…</source>
        <translation>Ticket-&amp;Vorlagen…</translation>
    </message>
    <message>
        <source>Choose or write the template of tickets, with a preview</source>
        <translation>Die Vorlage für Tickets wählen oder schreiben, mit Vorschau</translation>
    </message>
    <message>
        <source>&amp;Note and case…</source>
        <translation>&amp;Notiz und Fall…</translation>
    </message>
    <message>
        <source>Decide on the selected rows and note why, with a case number; stays in the list and in exports</source>
        <translation>Über die ausgewählten Zeilen entscheiden und notieren, warum, mit Fallnummer; bleibt in der Liste und in Exporten</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>&amp;Was getan wurde</translation>
    </message>
    <message>
        <source>List what left this computer or changed something for others in this session</source>
        <translation>Auflisten, was in dieser Sitzung diesen Rechner verlassen oder für andere etwas geändert hat</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>Keine Entscheidung</translation>
    </message>
    <message>
        <source>Remove the decision from the selected rows; notes stay</source>
        <translation>Die Entscheidung der ausgewählten Zeilen entfernen; Notizen bleiben</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>Appliances, intake, exports, notifications, look and keys, with a search</source>
        <translation>Appliances, Aufnahme, Exporte, Benachrichtigungen, Aussehen und Tasten, mit einer Suche</translation>
    </message>
    <message>
        <source>Own things and &amp;warning lists…</source>
        <translation>Eigenes und &amp;Warnlisten…</translation>
    </message>
    <message>
        <source>List what belongs to your organisation, so that nothing about it is sent by mistake, and what is no indicator</source>
        <translation>Auflisten, was Ihrer Organisation gehört, damit nichts darüber versehentlich gesendet wird, und was kein Indikator ist</translation>
    </message>
    <message>
        <source>Export all, filtered or selected rows as a table, JSON, STIX, MISP, ThreatQ, TheHive or a readable report</source>
        <translation>Alle, gefilterte oder ausgewählte Zeilen als Tabelle, JSON, STIX, MISP, ThreatQ, TheHive oder lesbaren Bericht exportieren</translation>
    </message>
    <message>
        <source>&amp;Case report…</source>
        <translation>&amp;Fallbericht…</translation>
    </message>
    <message>
        <source>Write a report about a case with your assessment, as HTML, PDF or Markdown, and its indicators beside it</source>
        <translation>Einen Bericht über einen Fall mit Ihrer Bewertung schreiben, als HTML, PDF oder Markdown, und daneben seine Indikatoren</translation>
    </message>
    <message>
        <source>Push &amp;to MISP…</source>
        <translation>&amp;An MISP übertragen…</translation>
    </message>
    <message>
        <source>Push the selected rows, or all that are shown, as one event to a MISP server, after a check</source>
        <translation>Die ausgewählten Zeilen, oder alle gezeigten, als ein Ereignis an einen MISP-Server übertragen, nach einer Prüfung</translation>
    </message>
    <message>
        <source>Search the app&amp;liance…</source>
        <translation>&amp;Auf der Appliance suchen…</translation>
    </message>
    <message>
        <source>Find samples on the appliance by their properties; nothing is sent before you press Search</source>
        <translation>Proben auf der Appliance nach ihren Eigenschaften finden; gesendet wird erst mit „Suchen“</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose …</translation>
    </message>
    <message>
        <source>Show and copy a text for whoever helps you with a problem; it names nothing of yours</source>
        <translation>Zeigt und kopiert einen Text für den, der bei einem Problem hilft; er nennt nichts von Ihnen</translation>
    </message>
</context>
<context>
    <name>assay::CompareTab</name>
    <message>
        <source>not queried yet</source>
        <translation>noch nicht abgefragt</translation>
    </message>
    <message>
        <source>Third party: %1</source>
        <translation>Drittanbieter: %1</translation>
    </message>
    <message>
        <source>Scanner: %1</source>
        <translation>Scanner: %1</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>≠ only in other row</source>
        <translation>≠ nur in anderer Zeile</translation>
    </message>
    <message>
        <source>≠ only in this row</source>
        <translation>≠ nur in dieser Zeile</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ verschieden</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Diese Zeile</translation>
    </message>
    <message>
        <source>Other row</source>
        <translation>Andere Zeile</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Only one appliance was queried. Use “Compare with another appliance” to see both results side by side.</source>
        <translation>Nur eine Appliance wurde abgefragt. Mit „Mit anderer Appliance vergleichen“ sehen Sie beide Ergebnisse nebeneinander.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Answers of two appliances</source>
        <translation>Antworten zweier Appliances</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>The results are the same.</source>
        <translation>Die Ergebnisse sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) differ.</source>
        <translation>
            <numerusform>%Ln Feld ist verschieden.</numerusform>
            <numerusform>%Ln Felder sind verschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>The other appliance has not answered yet.</source>
        <translation>Die andere Appliance hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>This row has no answer yet.</source>
        <translation>Diese Zeile hat noch keine Antwort.</translation>
    </message>
</context>
<context>
    <name>assay::ConnectionMessages</name>
    <message>
        <source>Open the profile…</source>
        <translation>Profil öffnen …</translation>
    </message>
    <message>
        <source>No appliance is configured. Set one up to look up indicators.</source>
        <translation>Keine Appliance eingerichtet. Richten Sie eine ein, um Indikatoren nachzuschlagen.</translation>
    </message>
    <message>
        <source>Set up an appliance…</source>
        <translation>Appliance einrichten …</translation>
    </message>
    <message>
        <source>No API token is stored for “%1”.</source>
        <translation>Für „%1“ ist kein API-Token gespeichert.</translation>
    </message>
    <message>
        <source>Enter the token…</source>
        <translation>Token eingeben …</translation>
    </message>
    <message>
        <source>Enter a token…</source>
        <translation>Token eingeben…</translation>
    </message>
    <message>
        <source>The queue is paused and resumes when the appliance answers again.</source>
        <translation>Die Warteschlange ist angehalten und läuft weiter, sobald die Appliance wieder antwortet.</translation>
    </message>
    <message>
        <source>After %1 they fail.</source>
        <translation>Nach %1 schlagen sie fehl.</translation>
    </message>
    <message>
        <source>Waiting for the appliance since %1: %2 Requests continue when it answers; it is asked at least every 30 seconds.</source>
        <translation>Warten auf die Appliance seit %1: %2 Die Anfragen gehen weiter, sobald sie antwortet; sie wird mindestens alle 30 Sekunden gefragt.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>The queue is paused; rows that have not failed are kept.</source>
        <translation>Die Warteschlange ist angehalten; nicht fehlgeschlagene Zeilen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Warteschlange fortsetzen</translation>
    </message>
</context>
<context>
    <name>assay::ConnectionReport</name>
    <message>
        <source>Connection OK: %1 is an appliance and accepts the token.</source>
        <translation>Verbindung in Ordnung: %1 ist eine Appliance und akzeptiert das Token.</translation>
    </message>
    <message>
        <source>The host cannot be used: %1</source>
        <translation>Der Host ist nicht benutzbar: %1</translation>
    </message>
    <message>
        <source>The host name %1 was not found. Check its spelling, and whether the network or VPN is up.</source>
        <translation>Der Hostname %1 wurde nicht gefunden. Prüfen Sie die Schreibweise und ob Netz oder VPN verbunden sind.</translation>
    </message>
    <message>
        <source>Connection to %1 refused. Check the host and the port.</source>
        <translation>Verbindung zu %1 abgelehnt. Prüfen Sie Host und Port.</translation>
    </message>
    <message>
        <source>%1 requires an API token. Enter one.</source>
        <translation>%1 verlangt ein API-Token. Geben Sie eines ein.</translation>
    </message>
    <message>
        <source>%1 rejected the API token (expired or mistyped?). Enter a valid token.</source>
        <translation>%1 hat das API-Token abgelehnt (abgelaufen oder vertippt?). Geben Sie ein gültiges Token ein.</translation>
    </message>
    <message>
        <source>Something answers at %1, but not to this host name. Use the name that the appliance itself is configured with.</source>
        <translation>An %1 antwortet etwas, aber nicht auf diesen Hostnamen. Verwenden Sie den Namen, mit dem die Appliance eingerichtet ist.</translation>
    </message>
    <message>
        <source>The server at %1 is not an A1000 appliance. Check the host and the port.</source>
        <translation>Der Server unter %1 ist keine A1000-Appliance. Prüfen Sie Host und Port.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist gescheitert.</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>kein Proxy</translation>
    </message>
    <message>
        <source>through the proxy %1</source>
        <translation>über den Proxy %1</translation>
    </message>
    <message>
        <source>Took %L1 ms, %2.</source>
        <translation>Dauerte %L1 ms, %2.</translation>
    </message>
    <message>
        <source>No API token is known for this appliance, so nothing was sent. Enter one.</source>
        <translation>Für diese Appliance ist kein API-Token bekannt, daher wurde nichts gesendet. Geben Sie eines ein.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; nothing was sent. Compare the fingerprint with the appliance&apos;s own, then trust this certificate, or give the one that signed it as CA file.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut; nichts wurde gesendet. Vergleichen Sie den Fingerabdruck mit dem der Appliance und vertrauen Sie dann diesem Zertifikat, oder geben Sie das, mit dem es unterschrieben ist, als CA-Datei an.</translation>
    </message>
    <message>
        <source>The certificate of %1 has changed since it was trusted; nothing was sent. If nobody has renewed it, another computer may be posing as the appliance. Compare the fingerprint with the appliance&apos;s own before you trust this certificate.</source>
        <translation>Das Zertifikat von %1 hat sich geändert, seit ihm vertraut wurde; nichts wurde gesendet. Wenn es niemand erneuert hat, gibt sich vielleicht ein anderer Rechner als die Appliance aus. Vergleichen Sie den Fingerabdruck mit dem der Appliance, bevor Sie diesem Zertifikat vertrauen.</translation>
    </message>
</context>
<context>
    <name>assay::Consent</name>
    <message>
        <source>Submit to the appliance?</source>
        <translation>An die Appliance übermitteln?</translation>
    </message>
    <message>
        <source>&amp;Upload</source>
        <translation>&amp;Hochladen</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t send</source>
        <translation>&amp;Nicht senden</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln file(s), %1, will be uploaded to the built-in demo appliance. Nothing leaves this machine.</source>
        <translation>
            <numerusform>Bis zu %Ln Datei, %1, wird zur eingebauten Demo-Appliance hochgeladen. Nichts verlässt diesen Rechner.</numerusform>
            <numerusform>Bis zu %Ln Dateien, %1, werden zur eingebauten Demo-Appliance hochgeladen. Nichts verlässt diesen Rechner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln URL(s) would be fetched by the vendor&apos;s cloud crawler. The demo appliance only pretends to.</source>
        <translation>
            <numerusform>%Ln URL würde vom Cloud-Crawler des Herstellers abgerufen. Die Demo-Appliance tut nur so.</numerusform>
            <numerusform>%Ln URLs würden vom Cloud-Crawler des Herstellers abgerufen. Die Demo-Appliance tut nur so.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>Nach&amp;schlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this computer are named by a session file that was not made here:</source>
        <translation>
            <numerusform>Eine Sitzungsdatei, die nicht hier entstanden ist, nennt %Ln Datei dieses Rechners:</numerusform>
            <numerusform>Eine Sitzungsdatei, die nicht hier entstanden ist, nennt %Ln Dateien dieses Rechners:</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 cloud look-ups of today are used, %L3 are left.</source>
        <translation>%L1 von %L2 Cloud-Abfragen des heutigen Tages sind verbraucht, %L3 sind übrig.</translation>
    </message>
    <message>
        <source>Allow cloud look-ups?</source>
        <translation>Cloud-Abfragen erlauben?</translation>
    </message>
    <message>
        <source>&amp;Use them</source>
        <translation>Dateien &amp;verwenden</translation>
    </message>
    <message numerus="yes">
        <source>&amp;First %Ln in the cloud</source>
        <translation>
            <numerusform>Nur den &amp;ersten in der Cloud</numerusform>
            <numerusform>Die &amp;ersten %Ln in der Cloud</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Without the cloud</source>
        <translation>&amp;Ohne Cloud</translation>
    </message>
    <message>
        <source>Always &amp;allow for this profile</source>
        <translation>Für dieses Profil immer &amp;erlauben</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln file(s), %1, will be uploaded to the appliance %2, except those that it already has. Everyone with access to the appliance can download them.</source>
        <translation>
            <numerusform>Bis zu %Ln Datei, %1, wird auf die Appliance %2 hochgeladen, sofern sie sie nicht schon hat. Alle mit Zugang zur Appliance können sie herunterladen.</numerusform>
            <numerusform>Bis zu %Ln Dateien, %1, werden auf die Appliance %2 hochgeladen, außer denen, die sie schon hat. Alle mit Zugang zur Appliance können sie herunterladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln URL(s) will be fetched by the vendor&apos;s cloud crawler. ReversingLabs and the sites behind the URLs will see that.</source>
        <translation>
            <numerusform>%Ln URL wird vom Cloud-Crawler des Herstellers abgerufen. ReversingLabs und die Seite hinter der URL sehen das.</numerusform>
            <numerusform>%Ln URLs werden vom Cloud-Crawler des Herstellers abgerufen. ReversingLabs und die Seiten hinter den URLs sehen das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln URL(s), domain(s) or address(es) will be looked up in the vendor&apos;s cloud by the appliance %1. ReversingLabs will see them.</source>
        <translation>
            <numerusform>%Ln URL, Domain oder Adresse wird von der Appliance %1 in der Cloud des Herstellers nachgeschlagen. ReversingLabs sieht sie.</numerusform>
            <numerusform>%Ln URLs, Domains oder Adressen werden von der Appliance %1 in der Cloud des Herstellers nachgeschlagen. ReversingLabs sieht sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln hash(es) may be looked up in the vendor&apos;s cloud, if the appliance %1 does not have the sample or is told to use the cloud. ReversingLabs will see these hashes.</source>
        <translation>
            <numerusform>Bis zu %Ln Hash wird möglicherweise in der Cloud des Herstellers nachgeschlagen, wenn die Appliance %1 das Sample nicht hat oder die Cloud verwenden soll. ReversingLabs sieht diesen Hash.</numerusform>
            <numerusform>Bis zu %Ln Hashes werden möglicherweise in der Cloud des Herstellers nachgeschlagen, wenn die Appliance %1 das Sample nicht hat oder die Cloud verwenden soll. ReversingLabs sieht diese Hashes.</numerusform>
        </translation>
    </message>
    <message>
        <source>size not known</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) will change for all users of the appliance %1, not only for you.</source>
        <translation>
            <numerusform>Die Einstufung von %Ln Probe ändert sich für alle Benutzer der Appliance %1, nicht nur für Sie.</numerusform>
            <numerusform>Die Einstufung von %Ln Proben ändert sich für alle Benutzer der Appliance %1, nicht nur für Sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) will change in the vendor&apos;s cloud, for everyone in your company&apos;s account. ReversingLabs will see it.</source>
        <translation>
            <numerusform>Die Einstufung von %Ln Probe ändert sich in der Cloud des Herstellers, für alle im Konto Ihrer Firma. ReversingLabs sieht es.</numerusform>
            <numerusform>Die Einstufung von %Ln Proben ändert sich in der Cloud des Herstellers, für alle im Konto Ihrer Firma. ReversingLabs sieht es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln sample(s) will change for all users of the appliance %1, not only for you.</source>
        <translation>
            <numerusform>Die Tags von %Ln Probe ändern sich für alle Benutzer der Appliance %1, nicht nur für Sie.</numerusform>
            <numerusform>Die Tags von %Ln Proben ändern sich für alle Benutzer der Appliance %1, nicht nur für Sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change it for all users?</source>
        <translation>Für alle Benutzer ändern?</translation>
    </message>
    <message>
        <source>&amp;Change for all users</source>
        <translation>Für alle Benutzer &amp;ändern</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these belong(s) to you: it is on a list of own things. The appliance %1 would learn about it, and perhaps the vendor&apos;s cloud:</source>
        <translation>
            <numerusform>%Ln davon gehört Ihnen: Es steht auf einer Liste des Eigenen. Die Appliance %1 würde davon erfahren, und vielleicht die Cloud des Herstellers:</numerusform>
            <numerusform>%Ln davon gehören Ihnen: Sie stehen auf einer Liste des Eigenen. Die Appliance %1 würde davon erfahren, und vielleicht die Cloud des Herstellers:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send your own things?</source>
        <translation>Eigenes senden?</translation>
    </message>
    <message>
        <source>&amp;Send them, too</source>
        <translation>&amp;Auch senden</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>Send &amp;nothing</source>
        <translation>&amp;Nichts senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) or URL(s) will run in a cloud sandbox. Their content leaves your network: ReversingLabs, or the operator of the sandbox that the appliance uses, will have it, and the sample may reach its servers on the internet.</source>
        <translation>
            <numerusform>%Ln Probe oder URL wird in einer Cloud-Sandbox ausgeführt. Der Inhalt verlässt Ihr Netz: ReversingLabs oder der Betreiber der Sandbox, die die Appliance benutzt, wird ihn haben, und die Probe kann ihre Server im Internet erreichen.</numerusform>
            <numerusform>%Ln Proben oder URLs werden in einer Cloud-Sandbox ausgeführt. Ihr Inhalt verlässt Ihr Netz: ReversingLabs oder der Betreiber der Sandbox, die die Appliance benutzt, wird ihn haben, und die Proben können ihre Server im Internet erreichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the cloud sandbox?</source>
        <translation>Cloud-Sandbox benutzen?</translation>
    </message>
    <message>
        <source>&amp;Use the sandbox</source>
        <translation>Sandbox &amp;benutzen</translation>
    </message>
</context>
<context>
    <name>assay::Contents</name>
    <message>
        <source>%1 more samples are not shown: at most %2 samples, and %3 levels of containers.</source>
        <translation>%1 weitere Samples werden nicht gezeigt: höchstens %2 Samples und %3 Ebenen von Containern.</translation>
    </message>
    <message>
        <source>Files whose container is not in the list: %1. They are shown at the top.</source>
        <translation>Dateien, deren Container nicht in der Liste steht: %1. Sie stehen oben.</translation>
    </message>
    <message>
        <source>Files that contain themselves, directly or not: %1. They are shown at the top.</source>
        <translation>Dateien, die sich selbst enthalten, direkt oder nicht: %1. Sie stehen oben.</translation>
    </message>
    <message>
        <source>Repeated entries: %1. Each is shown once.</source>
        <translation>Wiederholte Einträge: %1. Jeder wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>Files without a valid SHA-1: %1.</source>
        <translation>Dateien ohne gültige SHA-1: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 extracted files were fetched.</source>
        <translation>%1 von %2 extrahierten Dateien wurden abgerufen.</translation>
    </message>
</context>
<context>
    <name>assay::ContentsNodes</name>
    <message>
        <source>No extracted files.</source>
        <translation>Keine enthaltenen Dateien.</translation>
    </message>
    <message>
        <source>%L1 files, none malicious or suspicious</source>
        <translation>%L1 Dateien, keine bösartig oder verdächtig</translation>
    </message>
    <message>
        <source>%L1 of %L2 malicious</source>
        <translation>%L1 von %L2 bösartig</translation>
    </message>
    <message>
        <source>%L1 of %L2 suspicious</source>
        <translation>%L1 von %L2 verdächtig</translation>
    </message>
    <message>
        <source>%L1 of %L2 malicious, %L3 suspicious</source>
        <translation>%L1 von %L2 bösartig, %L3 verdächtig</translation>
    </message>
</context>
<context>
    <name>assay::ContentsTab</name>
    <message>
        <source>Fetch extracted files</source>
        <translation>Enthaltene Dateien holen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Malicious and suspicious files</source>
        <translation>Bösartige und verdächtige Dateien</translation>
    </message>
    <message>
        <source>All files except goodware</source>
        <translation>Alle Dateien außer gutartigen</translation>
    </message>
    <message>
        <source>Show its container</source>
        <translation>Container zeigen</translation>
    </message>
    <message>
        <source>Show its children</source>
        <translation>Inhalt zeigen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Threat name</source>
        <translation>Name der Bedrohung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>The appliance extracted no files from this sample.</source>
        <translation>Die Appliance hat aus diesem Sample keine Dateien extrahiert.</translation>
    </message>
    <message>
        <source>Show ten times as many files and levels</source>
        <translation>Zehnmal so viele Dateien und Ebenen zeigen</translation>
    </message>
    <message>
        <source>Search the extracted files</source>
        <translation>Enthaltene Dateien durchsuchen</translation>
    </message>
    <message>
        <source>Selected files</source>
        <translation>Gewählte Dateien</translation>
    </message>
    <message>
        <source>Go to the row that this file came from</source>
        <translation>Zu der Zeile gehen, aus der diese Datei stammt</translation>
    </message>
    <message>
        <source>Select the rows that came from this one</source>
        <translation>Die Zeilen wählen, die aus dieser stammen</translation>
    </message>
    <message>
        <source>Extracted files</source>
        <translation>Extrahierte Dateien</translation>
    </message>
    <message>
        <source>Only files contain other files.</source>
        <translation>Nur Dateien enthalten andere Dateien.</translation>
    </message>
    <message>
        <source>Fetching: %1</source>
        <translation>Wird geholt: %1</translation>
    </message>
    <message>
        <source>Another action is running on this row.</source>
        <translation>Für diese Zeile läuft eine andere Aktion.</translation>
    </message>
    <message>
        <source>This sample is not on the appliance, so nothing was extracted from it.</source>
        <translation>Dieses Sample ist nicht auf der Appliance, also wurde nichts daraus extrahiert.</translation>
    </message>
    <message>
        <source>What is inside? The appliance unpacks archives, installers and documents, and has a verdict for each file in them.</source>
        <translation>Was ist darin? Die Appliance entpackt Archive, Installationsprogramme und Dokumente und stuft jede Datei darin ein.</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen …</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Add malicious and suspicious</source>
        <translation>Bösartige und verdächtige einreihen</translation>
    </message>
</context>
<context>
    <name>assay::Decision</name>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>The verdict is right</source>
        <translation>Die Einstufung stimmt</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>The verdict is wrong, the indicator is harmless</source>
        <translation>Die Einstufung ist falsch, der Indikator ist harmlos</translation>
    </message>
    <message>
        <source>Benign but unwanted</source>
        <translation>Gutartig, aber unerwünscht</translation>
    </message>
    <message>
        <source>No malware, but not allowed here</source>
        <translation>Keine Schadsoftware, aber hier nicht erlaubt</translation>
    </message>
    <message>
        <source>Needs a second look</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Somebody else should look at it, or you later</source>
        <translation>Jemand anders oder Sie selbst sollten es später ansehen</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <source>Handed over to others</source>
        <translation>An andere übergeben</translation>
    </message>
</context>
<context>
    <name>assay::DeletionDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sample(s) from the appliance?</source>
        <translation>
            <numerusform>%Ln Probe von der Appliance löschen?</numerusform>
            <numerusform>%Ln Proben von der Appliance löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) will be deleted from the appliance %1, with their reports, for all its users. This cannot be undone. Your list keeps what it knows.</source>
        <translation>
            <numerusform>%Ln Probe wird mit ihren Berichten von der Appliance %1 gelöscht, für alle ihre Benutzer. Das lässt sich nicht rückgängig machen. Ihre Liste behält, was sie weiß.</numerusform>
            <numerusform>%Ln Proben werden mit ihren Berichten von der Appliance %1 gelöscht, für alle ihre Benutzer. Das lässt sich nicht rückgängig machen. Ihre Liste behält, was sie weiß.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete for all users</source>
        <translation>Für alle Benutzer &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <translation>Anzahl der Proben</translation>
    </message>
    <message>
        <source>&amp;Type the number of samples, %1, to delete them:</source>
        <translation>&amp;Tippen Sie die Anzahl der Proben, %1, um sie zu löschen:</translation>
    </message>
</context>
<context>
    <name>assay::DemoAppliance</name>
    <message>
        <source>The demo appliance could not be started.</source>
        <translation>Die Demo-Appliance konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The demo appliance ended before it was ready.</source>
        <translation>Die Demo-Appliance endete, bevor sie bereit war.</translation>
    </message>
    <message>
        <source>The demo appliance is not installed beside this program.</source>
        <translation>Die Demo-Appliance ist nicht neben diesem Programm installiert.</translation>
    </message>
    <message>
        <source>Demo appliance</source>
        <translation>Demo-Appliance</translation>
    </message>
    <message>
        <source>The demo appliance said nothing sensible.</source>
        <translation>Die Demo-Appliance hat nichts Sinnvolles gesagt.</translation>
    </message>
</context>
<context>
    <name>assay::DesktopNotice</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>assay::DetailsController</name>
    <message>
        <source>Save raw response</source>
        <translation>Rohantwort speichern</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Save report as</source>
        <translation>Bericht speichern unter</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>assay::DetailsView</name>
    <message>
        <source>Select a row to see its details.</source>
        <translation>Wählen Sie eine Zeile, um ihre Details zu sehen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Nothing to show for this row. %1</source>
        <translation>Für diese Zeile gibt es nichts zu zeigen. %1</translation>
    </message>
</context>
<context>
    <name>assay::DetailsWindow</name>
    <message>
        <source>This row was removed from the list</source>
        <translation>Diese Zeile wurde aus der Liste entfernt</translation>
    </message>
</context>
<context>
    <name>assay::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>For whoever helps you with a problem. The text names no appliance, indicator, file or person, and no token. Nothing is sent: you paste it where you want.</source>
        <translation>Für den, der Ihnen bei einem Problem hilft. Der Text nennt keine Appliance, keinen Indikator, keine Datei, keine Person und kein Token. Nichts wird gesendet: Sie fügen ihn ein, wo Sie wollen.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>assay::Digests</name>
    <message>
        <source>“%1” cannot be read at byte %2: %3. Check the disk it is on and try again.</source>
        <translation>„%1“ kann ab Byte %2 nicht gelesen werden: %3. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” became shorter while it was read. Wait until nothing writes to it, then try again.</source>
        <translation>„%1“ wurde beim Lesen kürzer. Warten Sie, bis nichts mehr hineinschreibt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Hashing was cancelled.</source>
        <translation>Die Berechnung der Prüfsummen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This computer&apos;s OpenSSL refuses a digest that is needed. Switch its FIPS mode off for Assay.</source>
        <translation>OpenSSL verweigert auf diesem Rechner eine benötigte Prüfsumme. Schalten Sie den FIPS-Modus für Assay aus.</translation>
    </message>
</context>
<context>
    <name>assay::DropFrame</name>
    <message>
        <source>Drop to add to the list</source>
        <translation>Ablegen, um zur Liste hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>assay::EmptyQueue</name>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Paste indicators</source>
        <translation>Indikatoren einfügen</translation>
    </message>
    <message>
        <source>Set up an appliance…</source>
        <translation>Appliance einrichten …</translation>
    </message>
    <message>
        <source>Try it with sample data</source>
        <translation>Mit Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>Empty list</source>
        <translation>Leere Liste</translation>
    </message>
    <message>
        <source>Add the sample files and indicators</source>
        <translation>Beispieldateien und -indikatoren hinzufügen</translation>
    </message>
    <message>
        <source>Add hashes, URLs and domains in any form, defanged or not. Assay asks before uploads and cloud look-ups.</source>
        <translation>Hashes, URLs und Domains in jeder Form hinzufügen, entschärft oder nicht. Vor Uploads und Cloud-Abfragen fragt Assay.</translation>
    </message>
    <message>
        <source>Test the connection again</source>
        <translation>Verbindung erneut testen</translation>
    </message>
    <message>
        <source>Drop files or folders here, or paste indicators (%1)</source>
        <translation>Dateien oder Ordner hier ablegen, oder Indikatoren einfügen (%1)</translation>
    </message>
</context>
<context>
    <name>assay::EncryptedZip</name>
    <message>
        <source>the archive cannot be made: %1</source>
        <translation>das Archiv kann nicht erzeugt werden: %1</translation>
    </message>
    <message>
        <source>the archive needs a password</source>
        <translation>das Archiv braucht ein Passwort</translation>
    </message>
</context>
<context>
    <name>assay::Evidence</name>
    <message>
        <source>None of %1 scanners detected it.</source>
        <translation>Keiner von %1 Scannern hat es erkannt.</translation>
    </message>
    <message>
        <source>%1 of %2 scanners detected it</source>
        <translation>%1 von %2 Scannern haben es erkannt</translation>
    </message>
    <message>
        <source>%1 of %2 names of scanners are generic or heuristic.</source>
        <translation>%1 von %2 Scannernamen sind generisch oder heuristisch.</translation>
    </message>
    <message>
        <source>None of %1 third parties detected it.</source>
        <translation>Keine von %1 dritten Stellen hat es erkannt.</translation>
    </message>
    <message>
        <source>%1 of %2 third parties detected it: %3.</source>
        <translation>%1 von %2 dritten Stellen haben es erkannt: %3.</translation>
    </message>
    <message>
        <source>Malicious names, URLs or files that the appliance knows beside it: %1.</source>
        <translation>Bösartige Namen, URLs oder Dateien, die die Appliance daneben kennt: %1.</translation>
    </message>
    <message>
        <source>A user of the appliance set the verdict: %1.</source>
        <translation>Ein Benutzer der Appliance hat die Einstufung gesetzt: %1.</translation>
    </message>
    <message>
        <source>The appliance and the vendor&apos;s cloud disagree: %1 there, %2 in the cloud.</source>
        <translation>Appliance und Cloud des Herstellers widersprechen sich: dort %1, in der Cloud %2.</translation>
    </message>
    <message>
        <source>The verdict changed from %1 to %2.</source>
        <translation>Die Einstufung änderte sich von %1 zu %2.</translation>
    </message>
    <message>
        <source>The verdict was answered today, %1 UTC.</source>
        <translation>Die Einstufung ist von heute, %1 UTC.</translation>
    </message>
    <message numerus="yes">
        <source>The verdict was answered %Ln day(s) ago, %1 UTC.</source>
        <translation>
            <numerusform>Die Einstufung ist %Ln Tag alt, %1 UTC.</numerusform>
            <numerusform>Die Einstufung ist %Ln Tage alt, %1 UTC.</numerusform>
        </translation>
    </message>
    <message>
        <source>The static analysis says %1</source>
        <translation>Die statische Analyse sagt %1</translation>
    </message>
    <message>
        <source>, decided by %1.</source>
        <translation>, entschieden von %1.</translation>
    </message>
    <message>
        <source>The verdict was propagated from another file.</source>
        <translation>Die Einstufung wurde von einer anderen Datei übernommen.</translation>
    </message>
    <message>
        <source>The verdict was propagated from the file %1.</source>
        <translation>Die Einstufung wurde von der Datei %1 übernommen.</translation>
    </message>
    <message>
        <source>Indicators of high priority in the static analysis: %1. The first: %2.</source>
        <translation>Indikatoren hoher Priorität in der statischen Analyse: %1. Der erste: %2.</translation>
    </message>
    <message>
        <source>Techniques of ATT&amp;CK: %1 (%2). Goodware uses some of them, too.</source>
        <translation>ATT&amp;CK-Techniken: %1 (%2). Auch Goodware benutzt manche davon.</translation>
    </message>
    <message>
        <source>It names a signer: %1. Assay does not check the signature.</source>
        <translation>Es nennt einen Signierenden: %1. Assay prüft die Signatur nicht.</translation>
    </message>
    <message>
        <source>Identified as %1 (packer, installer or format).</source>
        <translation>Erkannt als %1 (Packer, Installer oder Format).</translation>
    </message>
    <message>
        <source>The archive was opened with the password “%1”.</source>
        <translation>Das Archiv wurde mit dem Passwort „%1“ geöffnet.</translation>
    </message>
    <message>
        <source>None of %1 files inside is malicious or suspicious.</source>
        <translation>Keine von %1 enthaltenen Dateien ist bösartig oder verdächtig.</translation>
    </message>
    <message>
        <source>Of %1 files inside, %2 malicious and %3 suspicious.</source>
        <translation>Von %1 enthaltenen Dateien %2 bösartig und %3 verdächtig.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::EvidenceBox</name>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>weder noch</translation>
    </message>
    <message>
        <source>Evidence for and against</source>
        <translation>Was dafür und dagegen spricht</translation>
    </message>
    <message>
        <source>Malicious?</source>
        <translation>Bösartig?</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>No evidence yet.</source>
        <translation>Noch keine Belege.</translation>
    </message>
    <message>
        <source>%1 Press Enter to open the page.</source>
        <translation>%1 Die Eingabetaste öffnet die Seite.</translation>
    </message>
</context>
<context>
    <name>assay::EvidencePage</name>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Drittanbieter</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>assay::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 written so far…</source>
        <translation>Bisher %1 geschrieben …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Export %1</source>
        <translation>%1 &amp;exportieren</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another name.</source>
        <translation>%1 ist keine Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file exists</source>
        <translation>Die Datei existiert</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>%1 written to %2 (%3).</source>
        <translation>%1 nach %2 geschrieben (%3).</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 copied to the clipboard.</source>
        <translation>%1 in die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>The list has changed since this dialog was opened: %1 instead of %2.</source>
        <translation>Die Liste hat sich seit dem Öffnen dieses Dialogs geändert: %1 statt %2.</translation>
    </message>
    <message>
        <source>No program could open the folder %1. Open it in your file manager.</source>
        <translation>Kein Programm konnte den Ordner %1 öffnen. Öffnen Sie ihn in Ihrer Dateiverwaltung.</translation>
    </message>
    <message>
        <source>The list has changed in the meantime: %1 instead of %2. Nothing was written; export again if that is right.</source>
        <translation>Die Liste hat sich inzwischen geändert: %1 statt %2. Nichts wurde geschrieben; exportieren Sie noch einmal, wenn das stimmt.</translation>
    </message>
    <message>
        <source>Case report</source>
        <translation>Fallbericht</translation>
    </message>
    <message>
        <source>%1 (DEMO)</source>
        <translation>%1 (DEMO)</translation>
    </message>
    <message>
        <source>&amp;Write report of %1</source>
        <translation>Bericht über %1 &amp;schreiben</translation>
    </message>
    <message>
        <source>Its indicators are in %1.</source>
        <translation>Seine Indikatoren stehen in %1.</translation>
    </message>
</context>
<context>
    <name>assay::ExportForm</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mat:</translation>
    </message>
    <message>
        <source>Rows:</source>
        <translation>Zeilen:</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;All (%L1)</source>
        <translation>&amp;Alle (%L1)</translation>
    </message>
    <message>
        <source>Fi&amp;ltered (%L1)</source>
        <translation>Ge&amp;filterte (%L1)</translation>
    </message>
    <message>
        <source>&amp;Selected (%L1)</source>
        <translation>Ausge&amp;wählte (%L1)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>assay::ExportJob</name>
    <message>
        <source>%1 cannot be read; nothing was written</source>
        <translation>%1 ist nicht lesbar; es wurde nichts geschrieben</translation>
    </message>
</context>
<context>
    <name>assay::Exporter</name>
    <message>
        <source>the export was stopped; no file was written</source>
        <translation>der Export wurde angehalten; keine Datei wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 was written, but not the file beside it: %2</source>
        <translation>%1 wurde geschrieben, aber nicht die Datei daneben: %2</translation>
    </message>
</context>
<context>
    <name>assay::ExtractedFilesRun</name>
    <message>
        <source>extracted files, page %1</source>
        <translation>extrahierte Dateien, Seite %1</translation>
    </message>
</context>
<context>
    <name>assay::FacetModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <source>No batch</source>
        <translation>Kein Stapel</translation>
    </message>
    <message>
        <source>Not queried yet</source>
        <translation>Noch nicht abgefragt</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Keine Einstufung</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>The %L1 most frequent values. Use the filter line for others.</source>
        <translation>Die %L1 häufigsten Werte. Für andere verwenden Sie den Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <comment>a value of the sidebar and how many rows have it</comment>
        <translation>
            <numerusform>%1: %Ln Zeile</numerusform>
            <numerusform>%1: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Worst file inside</source>
        <translation>Schlimmste enthaltene Datei</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch nicht entschieden</translation>
    </message>
    <message>
        <source>Threat family</source>
        <translation>Malware-Familie</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>ATT&amp;CK technique</source>
        <translation>ATT&amp;CK-Technik</translation>
    </message>
    <message>
        <source>No threat name</source>
        <translation>Kein Name der Bedrohung</translation>
    </message>
    <message>
        <source>No file type</source>
        <translation>Kein Dateityp</translation>
    </message>
    <message>
        <source>No technique</source>
        <translation>Keine Technik</translation>
    </message>
</context>
<context>
    <name>assay::Facts</name>
    <message>
        <source>Submitted as</source>
        <translation>Übermittelt als</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>Ursprünglicher Text</translation>
    </message>
</context>
<context>
    <name>assay::FileHandle</name>
    <message>
        <source>Drag the file into another program, or click to copy it</source>
        <translation>Ziehen Sie die Datei in ein anderes Programm, oder klicken Sie, um sie zu kopieren</translation>
    </message>
</context>
<context>
    <name>assay::FileTask</name>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>%L1 files in %L2 folders so far…</source>
        <translation>Bisher %L1 Dateien in %L2 Ordnern …</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Dateien werden gesucht …</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was added.</source>
        <translation>Abgebrochen. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Many files</source>
        <translation>Viele Dateien</translation>
    </message>
    <message>
        <source>&amp;Add these</source>
        <translation>Diese &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>, %L1 already queued</source>
        <translation>, %L1 schon in der Liste</translation>
    </message>
    <message>
        <source>, %L1 refused</source>
        <translation>, %L1 abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were found so far, and there is more to look through.</source>
        <translation>
            <numerusform>Bisher wurde %Ln Datei gefunden, und es gibt noch mehr zu durchsuchen.</numerusform>
            <numerusform>Bisher wurden %Ln Dateien gefunden, und es gibt noch mehr zu durchsuchen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) added</source>
        <translation>
            <numerusform>%Ln Datei hinzugefügt</numerusform>
            <numerusform>%Ln Dateien hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>This is an Assay session, not a sample.</source>
        <translation>Das ist eine Sitzung von Assay, keine Probe.</translation>
    </message>
    <message>
        <source>&amp;Keep looking</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
</context>
<context>
    <name>assay::FilesModel</name>
    <message>
        <source>Attached.</source>
        <translation>Angehängt.</translation>
    </message>
    <message>
        <source>will be added</source>
        <translation>wird hinzugefügt</translation>
    </message>
    <message>
        <source>will not be added</source>
        <translation>wird nicht hinzugefügt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Already queued.</source>
        <translation>Bereits eingereiht.</translation>
    </message>
    <message>
        <source>The imported file.</source>
        <translation>Die importierte Datei.</translation>
    </message>
    <message>
        <source>already queued</source>
        <translation>bereits eingereiht</translation>
    </message>
</context>
<context>
    <name>assay::Filter</name>
    <message>
        <source>the verdict: malicious, suspicious, goodware, unknown, none</source>
        <translation>die Einstufung: malicious, suspicious, goodware, unknown, none</translation>
    </message>
    <message>
        <source>the status: queued, running, done, not_found, failed, cancelled</source>
        <translation>der Status: queued, running, done, not_found, failed, cancelled</translation>
    </message>
    <message>
        <source>the kind of indicator: hash, md5, sha1, sha256, sha512, file, url, domain, ip</source>
        <translation>die Art des Indikators: hash, md5, sha1, sha256, sha512, file, url, domain, ip</translation>
    </message>
    <message>
        <source>the risk score: 7, &gt;=6, &lt;3, 4-6, none</source>
        <translation>der Risikowert: 7, &gt;=6, &lt;3, 4-6, none</translation>
    </message>
    <message>
        <source>a whole tag; * stands for any text, none for no tag</source>
        <translation>ein ganzes Tag; * steht für beliebigen Text, none für kein Tag</translation>
    </message>
    <message>
        <source>part of the batch&apos;s name</source>
        <translation>ein Teil des Namens des Stapels</translation>
    </message>
    <message>
        <source>part of the appliance&apos;s name</source>
        <translation>ein Teil des Namens der Appliance</translation>
    </message>
    <message>
        <source>part of the file name</source>
        <translation>ein Teil des Dateinamens</translation>
    </message>
    <message>
        <source>part of the threat name</source>
        <translation>ein Teil des Namens der Bedrohung</translation>
    </message>
    <message>
        <source>the last action: triage, summary …</source>
        <translation>die letzte Aktion: triage, summary …</translation>
    </message>
    <message>
        <source>Write alternatives with a comma: class:malicious,suspicious</source>
        <translation>Alternativen durch Komma trennen: class:malicious,suspicious</translation>
    </message>
    <message>
        <source>Enter a term after NOT.</source>
        <translation>Geben Sie nach NOT einen Begriff ein.</translation>
    </message>
    <message>
        <source>Unknown key “%1”. Use one of %2, or put free text in quotes.</source>
        <translation>Unbekannter Schlüssel „%1“. Verwenden Sie %2, oder setzen Sie freien Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The quotes are empty. Enter text between them.</source>
        <translation>Die Anführungszeichen sind leer. Geben Sie Text dazwischen ein.</translation>
    </message>
    <message>
        <source>Enter a value after “%1:”.</source>
        <translation>Geben Sie nach „%1:“ einen Wert ein.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>A blank is missing here.</source>
        <translation>Hier fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>“%1” is not a value of “%2:”. Use one of %3.</source>
        <translation>„%1“ ist kein Wert von „%2:“. Verwenden Sie %3.</translation>
    </message>
    <message>
        <source>“%1” is not a risk score. Write 7, &gt;=6, &lt;3, 4-6 or none.</source>
        <translation>„%1“ ist keine Risikobewertung. Schreiben Sie 7, &gt;=6, &lt;3, 4-6 oder none.</translation>
    </message>
    <message>
        <source>part of the file type: PE, Document; none for no type</source>
        <translation>Teil des Dateityps: PE, Document; none für keinen Typ</translation>
    </message>
    <message>
        <source>part of an ATT&amp;CK technique of the static analysis: T1082, discovery; none for no technique</source>
        <translation>Teil einer ATT&amp;CK-Technik der statischen Analyse: T1082, discovery; none für keine Technik</translation>
    </message>
    <message>
        <source>the worst verdict of the files inside: malicious, suspicious, goodware, unknown, none</source>
        <translation>die schlimmste Einstufung der enthaltenen Dateien: malicious, suspicious, goodware, unknown, none</translation>
    </message>
    <message>
        <source>part of the SHA-1 of the container that the row came from, or none</source>
        <translation>Teil der SHA-1 des Containers, aus dem die Zeile stammt, oder none</translation>
    </message>
    <message>
        <source>your decision: confirmed, false_positive, unwanted, second_look, escalated; none for not decided yet</source>
        <translation>Ihre Entscheidung: confirmed, false_positive, unwanted, second_look, escalated; none für noch nicht entschieden</translation>
    </message>
    <message>
        <source>part of your note, or none</source>
        <translation>Teil Ihrer Notiz, oder none</translation>
    </message>
    <message>
        <source>part of the case number, or none</source>
        <translation>Teil der Fallnummer, oder none</translation>
    </message>
    <message>
        <source>why a row failed: unreachable, timed_out, unauthorized, server, input …, or none</source>
        <translation>warum eine Zeile fehlschlug: unreachable, timed_out, unauthorized, server, input …, oder none</translation>
    </message>
    <message>
        <source>part of the name of a warning list that the row is on; * for any, none for none</source>
        <translation>Teil des Namens einer Warnliste, auf der die Zeile steht; * für irgendeine, none für keine</translation>
    </message>
</context>
<context>
    <name>assay::FilterBar</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 rows</source>
        <translation>%L1 von %L2 Zeilen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>Gespeicherte und letzte Filter</translation>
    </message>
    <message>
        <source>Not applied. Character %L1: %2</source>
        <comment>a place in the filter line, and what is wrong there</comment>
        <translation>Nicht angewandt. Zeichen %L1: %2</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch kein Filter ist gespeichert</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>%1, %L2 selected</source>
        <comment>how many rows are shown, and how many of them are selected</comment>
        <translation>%1, %L2 ausgewählt</translation>
    </message>
    <message>
        <source>Filter:</source>
        <translation>Filter:</translation>
    </message>
</context>
<context>
    <name>assay::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: words, or class:malicious type:sha256 risk:&gt;=6 tag:x</source>
        <translation>Filter: Wörter oder class:malicious type:sha256 risk:&gt;=6 tag:x</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>assay::FolderWalk</name>
    <message>
        <source>The name holds a NUL character.</source>
        <translation>Der Name enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>A link inside a folder is not followed. Add what it points to by itself.</source>
        <translation>Verknüpfungen in einem Ordner werden nicht verfolgt. Fügen Sie ihr Ziel selbst hinzu.</translation>
    </message>
    <message>
        <source>The link points to nothing that can be reached.</source>
        <translation>Das Ziel der Verknüpfung ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>It is a named pipe (FIFO), not a regular file.</source>
        <translation>Das ist eine benannte Pipe (FIFO), keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is a socket, not a regular file.</source>
        <translation>Das ist ein Socket, keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is a device, not a regular file.</source>
        <translation>Das ist ein Gerät, keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1.</source>
        <translation>Der Ordner kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The folder cannot be read to its end: %1.</source>
        <translation>Der Ordner kann nicht bis zum Ende gelesen werden: %1.</translation>
    </message>
</context>
<context>
    <name>assay::FolderWatch</name>
    <message>
        <source>another file system is there</source>
        <translation>dort ist ein anderes Dateisystem</translation>
    </message>
</context>
<context>
    <name>assay::Format</name>
    <message>
        <source>Attributes, one per line (CSV)</source>
        <translation>Attribute, eines je Zeile (CSV)</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON-Dokument</translation>
    </message>
    <message>
        <source>JSON, one row per line</source>
        <translation>JSON, eine Zeile je Eintrag</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>No marking</source>
        <translation>Keine Kennzeichnung</translation>
    </message>
    <message>
        <source>Selected attributes and related indicators onl&amp;y</source>
        <translation>&amp;Nur gewählte Attribute und verknüpfte Indikatoren</translation>
    </message>
    <message>
        <source>&amp;Paths of files on this computer, not only their names</source>
        <translation>&amp;Pfade der Dateien auf diesem Rechner, nicht nur ihre Namen</translation>
    </message>
    <message>
        <source>Add ra&amp;w responses of the appliance</source>
        <translation>&amp;Rohantworten der Appliance hinzufügen</translation>
    </message>
    <message>
        <source>Separator for several &amp;values:</source>
        <translation>Trenner für mehre&amp;re Werte:</translation>
    </message>
    <message>
        <source>Separator between several values in one cell</source>
        <translation>Trenner zwischen mehreren Werten in einer Zelle</translation>
    </message>
    <message>
        <source>&amp;Header line</source>
        <translation>Kopf&amp;zeile</translation>
    </message>
    <message>
        <source>&amp;Byte order mark (so that Excel reads UTF-8)</source>
        <translation>&amp;Byte-Order-Mark (damit Excel UTF-8 liest)</translation>
    </message>
    <message>
        <source>Protect a&amp;gainst spreadsheet formulas</source>
        <translation>Vor Tabellenformeln &amp;schützen</translation>
    </message>
    <message>
        <source>Attackers choose file names and tags. This option puts an apostrophe before text that a spreadsheet would run as a formula. Turn it off if a program reads the file.</source>
        <translation>Angreifer wählen Dateinamen und Tags. Diese Option setzt einen Apostroph vor Text, den eine Tabellenkalkulation als Formel ausführen würde. Schalten Sie sie aus, wenn ein Programm die Datei liest.</translation>
    </message>
    <message>
        <source>&amp;TLP:</source>
        <translation>&amp;TLP:</translation>
    </message>
    <message>
        <source>How far recipients may share the result (Traffic Light Protocol)</source>
        <translation>Wie weit Empfänger das Ergebnis teilen dürfen (Traffic Light Protocol)</translation>
    </message>
    <message>
        <source>Also create in&amp;dicators for suspicious rows</source>
        <translation>Auch für verdächtige Zeilen In&amp;dikatoren erzeugen</translation>
    </message>
    <message>
        <source>An analysis for each t&amp;hird party</source>
        <translation>Eine Analyse für &amp;jede Drittanbieter-Quelle</translation>
    </message>
    <message>
        <source>Lin&amp;ks to the appliance</source>
        <translation>L&amp;inks zur Appliance</translation>
    </message>
    <message>
        <source>The links show the appliance&apos;s host name to everyone who receives the file.</source>
        <translation>Die Links zeigen jedem Empfänger der Datei den Hostnamen der Appliance.</translation>
    </message>
    <message>
        <source>Attach the saved PDF &amp;reports</source>
        <translation>Gespeicherte PDF-Be&amp;richte anhängen</translation>
    </message>
    <message>
        <source>MISP event (JSON)</source>
        <translation>MISP-Ereignis (JSON)</translation>
    </message>
    <message>
        <source>Readable report (HTML)</source>
        <translation>Lesbarer Bericht (HTML)</translation>
    </message>
    <message>
        <source>Report for tickets (Markdown)</source>
        <translation>Bericht für Tickets (Markdown)</translation>
    </message>
    <message>
        <source>STIX 2.1 bundle</source>
        <translation>STIX-2.1-Bundle</translation>
    </message>
    <message>
        <source>ThreatQ indicators (JSON)</source>
        <translation>ThreatQ-Indikatoren (JSON)</translation>
    </message>
    <message>
        <source>Readable report (PDF)</source>
        <translation>Lesbarer Bericht (PDF)</translation>
    </message>
    <message>
        <source>Separato&amp;r:</source>
        <translation>&amp;Trennzeichen:</translation>
    </message>
    <message>
        <source>Jira wiki</source>
        <translation>Jira-Wiki</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Text for a ticket (Jira, Markdown, plain text, HTML)</source>
        <translation>Text für ein Ticket (Jira, Markdown, reiner Text, HTML)</translation>
    </message>
    <message>
        <source>Tem&amp;plate:</source>
        <translation>&amp;Vorlage:</translation>
    </message>
    <message>
        <source>Write own templates in Edit → Ticket templates.</source>
        <translation>Eigene Vorlagen schreiben Sie unter Bearbeiten → Ticket-Vorlagen.</translation>
    </message>
    <message>
        <source>Indicators of a case (JSON)</source>
        <translation>Indikatoren eines Falls (JSON)</translation>
    </message>
    <message>
        <source>&amp;Report title:</source>
        <translation>&amp;Titel des Berichts:</translation>
    </message>
    <message>
        <source>Title of the case report; without one it is called “Case report”</source>
        <translation>Titel des Fallberichts; ohne Titel heißt er „Fallbericht“</translation>
    </message>
    <message>
        <source>&amp;Case number:</source>
        <translation>Fa&amp;llnummer:</translation>
    </message>
    <message>
        <source>Without one, the report names the case numbers of its rows</source>
        <translation>Ohne sie nennt der Bericht die Fallnummern seiner Zeilen</translation>
    </message>
    <message>
        <source>Assessme&amp;nt:</source>
        <translation>Bewertu&amp;ng:</translation>
    </message>
    <message>
        <source>Your own paragraphs; URLs and hosts in them are defanged</source>
        <translation>Ihre eigenen Absätze; URLs und Hosts darin werden entschärft</translation>
    </message>
    <message>
        <source>TheHive observables (JSON)</source>
        <translation>TheHive-Observables (JSON)</translation>
    </message>
    <message>
        <source>Case report (Markdown)</source>
        <translation>Fallbericht (Markdown)</translation>
    </message>
    <message>
        <source>Case report (HTML)</source>
        <translation>Fallbericht (HTML)</translation>
    </message>
    <message>
        <source>Case report (PDF)</source>
        <translation>Fallbericht (PDF)</translation>
    </message>
</context>
<context>
    <name>assay::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::HashesTab</name>
    <message>
        <source>No hashes yet. “Compute all hashes” computes those of a file; Get Report Summary returns those of a sample on the appliance.</source>
        <translation>Noch keine Hashes. „Alle Hashes berechnen“ berechnet die einer Datei; Get Report Summary liefert die einer Probe auf der Appliance.</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>&amp;Alle kopieren</translation>
    </message>
    <message>
        <source>Copy every hash with its name, one per line</source>
        <translation>Jeden Hash mit seinem Namen kopieren, einen je Zeile</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>%1 kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hash(es) copied.</source>
        <translation>
            <numerusform>%Ln Hash kopiert.</numerusform>
            <numerusform>%Ln Hashes kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hashes</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Name this hash in exports that list indicators</source>
        <translation>Diesen Hash in Exporten nennen, die Indikatoren auflisten</translation>
    </message>
</context>
<context>
    <name>assay::HtmlSink</name>
    <message>
        <source>what the appliance sent is not an HTML report; nothing was saved</source>
        <translation>was die Appliance gesendet hat, ist kein HTML-Bericht; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>the report is cut off; nothing was saved</source>
        <translation>der Bericht ist abgeschnitten; nichts wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>assay::HtmlText</name>
    <message numerus="yes">
        <source>%Ln tags of the web page are longer than 64 KiB. They were read as plain text.</source>
        <translation>
            <numerusform>%Ln Tag der Webseite ist länger als 64 KiB. Es wurde als einfacher Text gelesen.</numerusform>
            <numerusform>%Ln Tags der Webseite sind länger als 64 KiB. Sie wurden als einfacher Text gelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ImportFormat</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>XML and SVG</source>
        <translation>XML und SVG</translation>
    </message>
    <message>
        <source>Calendars and contacts</source>
        <translation>Kalender und Kontakte</translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation>Office-Dokumente</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>Rich Text</translation>
    </message>
</context>
<context>
    <name>assay::ImportMail</name>
    <message>
        <source>The mail holds more than %1 of text; only the first part was read.</source>
        <translation>Die E-Mail enthält mehr als %1 Text; nur der erste Teil wurde gelesen.</translation>
    </message>
    <message>
        <source>Mails inside of mails were read %L1 deep; what lies deeper was left out.</source>
        <translation>E-Mails in E-Mails wurden bis zur Tiefe %L1 gelesen; was tiefer liegt, blieb weg.</translation>
    </message>
    <message>
        <source>The mail file has %1; mails are taken apart up to %2. Add it as a sample instead.</source>
        <translation>Die E-Mail-Datei hat %1; E-Mails werden bis %2 zerlegt. Fügen Sie sie stattdessen als Sample hinzu.</translation>
    </message>
    <message>
        <source>The mail has more headers and parts than are read; what comes after them was left out. It can still be added as a sample.</source>
        <translation>Die Mail hat mehr Kopfzeilen und Teile, als gelesen werden; was danach kommt, wurde ausgelassen. Als Sample kann sie trotzdem aufgenommen werden.</translation>
    </message>
    <message>
        <source>It can still be added as a sample.</source>
        <translation>Als Sample kann sie trotzdem hinzugefügt werden.</translation>
    </message>
    <message>
        <source>it needed too long</source>
        <translation>es brauchte zu lange</translation>
    </message>
    <message>
        <source>it gave out too much</source>
        <translation>es gab zu viel aus</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>it was stopped, out of memory or by a fault of its own</source>
        <translation>es wurde beendet, aus Mangel an Speicher oder durch einen eigenen Fehler</translation>
    </message>
    <message>
        <source>Mails are taken apart by the program %1, which is missing. Install Assay again.</source>
        <translation>E-Mails zerlegt das Programm %1, das fehlt. Installieren Sie Assay neu.</translation>
    </message>
    <message>
        <source>The mail cannot be taken apart: %1.</source>
        <translation>Die E-Mail kann nicht zerlegt werden: %1.</translation>
    </message>
    <message>
        <source>The mail could not be read to its end: %1. What was read until then is here.</source>
        <translation>Die E-Mail konnte nicht bis zum Ende gelesen werden: %1. Was bis dahin gelesen wurde, ist hier.</translation>
    </message>
    <message>
        <source>It is encrypted, so its text cannot be read here.</source>
        <translation>Verschlüsselt, daher kann der Text hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Its text is inside an S/MIME signature, which is not opened here.</source>
        <translation>Der Text steckt in einer S/MIME-Signatur, die hier nicht geöffnet wird.</translation>
    </message>
    <message>
        <source>It is a fragment of a mail that was sent in several parts. It was read as plain text.</source>
        <translation>Ein Bruchstück einer E-Mail, die in mehreren Teilen gesendet wurde. Es wurde als einfacher Text gelesen.</translation>
    </message>
    <message>
        <source>Its content is stored in another place. It was not fetched.</source>
        <translation>Der Inhalt liegt an anderer Stelle. Er wurde nicht geholt.</translation>
    </message>
    <message>
        <source>It claims to be a mail, but cannot be read as one.</source>
        <translation>Gibt sich als E-Mail aus, kann aber nicht als solche gelesen werden.</translation>
    </message>
    <message>
        <source>Its character set is unknown (%1). It was read as UTF-8 or Latin-1.</source>
        <translation>Der Zeichensatz ist unbekannt (%1). Gelesen als UTF-8 oder Latin-1.</translation>
    </message>
    <message>
        <source>Its transfer encoding is unknown (%1). It was read as it is.</source>
        <translation>Die Transferkodierung ist unbekannt (%1). Gelesen, wie es dasteht.</translation>
    </message>
    <message>
        <source>Its character set should be UTF-8, but some bytes (%1) are not. They were read as Latin-1.</source>
        <translation>Der Zeichensatz soll UTF-8 sein, einige Bytes (%1) sind es nicht. Sie wurden als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>It is damaged and cannot be decoded to its end.</source>
        <translation>Beschädigt und nicht bis zum Ende dekodierbar.</translation>
    </message>
    <message>
        <source>Its end is missing. The mail may be cut off.</source>
        <translation>Das Ende fehlt. Vielleicht ist die E-Mail abgeschnitten.</translation>
    </message>
    <message>
        <source>It is nested too deep and was left out.</source>
        <translation>Zu tief verschachtelt und daher weggelassen.</translation>
    </message>
    <message>
        <source>It has tags longer than 64 KiB. They were read as plain text.</source>
        <translation>Enthält Tags, die länger als 64 KiB sind. Sie wurden als einfacher Text gelesen.</translation>
    </message>
    <message>
        <source>No part begins in it. It was read as plain text.</source>
        <translation>Darin beginnt kein Teil. Gelesen als einfacher Text.</translation>
    </message>
    <message>
        <source>The rest of the mailbox cannot be read as mails and was left out.</source>
        <translation>Der Rest des Postfachs kann nicht als E-Mails gelesen werden und wurde weggelassen.</translation>
    </message>
    <message>
        <source>It is in Outlook&apos;s own format, and could not be read.</source>
        <translation>Es ist in Outlooks eigenem Format und konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>assay::ImportOffice</name>
    <message>
        <source>It is inside the document. Its content was not read.</source>
        <translation>Sie steckt im Dokument. Ihr Inhalt wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The document has more than %L1 parts; the others were not read.</source>
        <translation>Das Dokument hat mehr als %L1 Teile; die übrigen wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>The document holds more than %1 of text; only the first part was read.</source>
        <translation>Das Dokument enthält mehr als %1 Text; nur der erste Teil wurde gelesen.</translation>
    </message>
    <message>
        <source>It is damaged or encrypted and cannot be read to its end.</source>
        <translation>Es ist beschädigt oder verschlüsselt und kann nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The document cannot be opened: it is damaged or encrypted. It can still be added as a sample.</source>
        <translation>Das Dokument kann nicht geöffnet werden: Es ist beschädigt oder verschlüsselt. Als Sample kann es trotzdem hinzugefügt werden.</translation>
    </message>
</context>
<context>
    <name>assay::ImportPdf</name>
    <message>
        <source>It can still be added as a sample.</source>
        <translation>Sie kann immer noch als Sample hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The PDF is protected, its text cannot be read without a password.</source>
        <translation>Das PDF ist geschützt, sein Text kann ohne Passwort nicht gelesen werden.</translation>
    </message>
    <message>
        <source>it was stopped, out of memory or by a fault of its own</source>
        <translation>es wurde angehalten, aus Speichermangel oder durch einen eigenen Fehler</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>pdftotext cannot read this PDF: %1.</source>
        <translation>pdftotext kann dieses PDF nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Text is read from PDF documents by pdftotext, which is not installed. Install the package poppler-utils and try again.</source>
        <translation>Text aus PDF-Dokumenten liest pdftotext, das nicht installiert ist. Installieren Sie das Paket poppler-utils und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>pdftotext needed too long and was stopped; what it had read until then is here.</source>
        <translation>pdftotext brauchte zu lange und wurde angehalten; was es bis dahin gelesen hatte, ist hier.</translation>
    </message>
    <message>
        <source>The PDF holds more than %1 of text; only the first part was read.</source>
        <translation>Das PDF enthält mehr als %1 Text; nur der erste Teil wurde gelesen.</translation>
    </message>
    <message>
        <source>The links behind the text of the PDF could not be read.</source>
        <translation>Die Links hinter dem Text des PDFs konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list of files inside the PDF could not be read to its end.</source>
        <translation>Die Liste der Dateien in der PDF-Datei konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>It is a file inside the PDF. Its content was not read.</source>
        <translation>Eine Datei in der PDF-Datei. Ihr Inhalt wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>There is no text in the PDF. Its pages may be pictures.</source>
        <translation>Die PDF-Datei enthält keinen Text. Vielleicht sind ihre Seiten Bilder.</translation>
    </message>
</context>
<context>
    <name>assay::ImportSource</name>
    <message>
        <source>The input cannot be read to its end.</source>
        <translation>Die Eingabe kann nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>The input cannot be kept on disk: %1</source>
        <translation>Die Eingabe kann nicht auf dem Datenträger abgelegt werden: %1</translation>
    </message>
    <message>
        <source>Through a pipe a document may have up to %1. Save it as a file and name that.</source>
        <translation>Durch eine Pipe darf ein Dokument höchstens %1 groß sein. Speichern Sie es als Datei und nennen Sie diese.</translation>
    </message>
</context>
<context>
    <name>assay::ImportText</name>
    <message>
        <source>This is an old Office document, which cannot be read here, or an Outlook message whose name does not end in .msg. Save it as PDF or text, rename it, or add it as a sample instead.</source>
        <translation>Das ist ein altes Office-Dokument, das hier nicht gelesen werden kann, oder eine Outlook-Nachricht, deren Name nicht auf .msg endet. Speichern Sie es als PDF oder Text, benennen Sie es um, oder fügen Sie es stattdessen als Sample hinzu.</translation>
    </message>
    <message>
        <source>This is not a text file. Add it as a sample instead.</source>
        <translation>Das ist keine Textdatei. Fügen Sie sie stattdessen als Sample hinzu.</translation>
    </message>
    <message>
        <source>%L1 bytes are no UTF-8, the first of them at byte %L2. They were read as Latin-1.</source>
        <translation>%L1 Bytes sind kein UTF-8, das erste davon bei Byte %L2. Sie wurden als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>The text says that it is UTF-16 or UTF-32, and some of it is not.</source>
        <translation>Der Text gibt sich als UTF-16 oder UTF-32 aus, und ein Teil davon ist es nicht.</translation>
    </message>
    <message>
        <source>The file cannot be read on from byte %L1. Check the disk it is on.</source>
        <translation>Die Datei kann ab Byte %L1 nicht weiter gelesen werden. Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The file became shorter while it was read. Wait until nothing writes to it, then try again.</source>
        <translation>Die Datei wurde beim Lesen kürzer. Warten Sie, bis nichts mehr hineinschreibt, und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>assay::Intake</name>
    <message>
        <source>Only files on this computer are opened. Copy it here first.</source>
        <translation>Nur Dateien auf diesem Rechner werden geöffnet. Kopieren Sie sie zuerst hierher.</translation>
    </message>
    <message>
        <source>The file is on another computer (%1). Copy it here first.</source>
        <translation>Die Datei liegt auf einem anderen Rechner (%1). Kopieren Sie sie zuerst hierher.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Getippt</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Import indicators from files</source>
        <translation>Indikatoren aus Dateien importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Already queued: %1</source>
        <translation>Bereits eingereiht: %1</translation>
    </message>
    <message>
        <source>There is no text to extract indicators from.</source>
        <translation>Es gibt keinen Text, aus dem sich Indikatoren gewinnen lassen.</translation>
    </message>
    <message>
        <source>Nothing was added: only files and text can be added.</source>
        <translation>Nichts hinzugefügt: Nur Dateien und Text können hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The name contains a NUL character.</source>
        <translation>Der Name enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Add a folder and its contents</source>
        <translation>Ordner mit Inhalt hinzufügen</translation>
    </message>
    <message>
        <source>All readable files (%1)</source>
        <translation>Alle lesbaren Dateien (%1)</translation>
    </message>
    <message>
        <source>Nothing was added: %1</source>
        <translation>Nichts hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>assay::JsonModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>assay::JsonTab</name>
    <message>
        <source>Shortened for reading. Save the original to see everything.</source>
        <translation>Zum Lesen gekürzt. Das gespeicherte Original zeigt alles.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save original…</source>
        <translation>&amp;Original speichern …</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation>Antwort als JSON</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>Als &amp;Text</translation>
    </message>
    <message>
        <source>The whole answer was copied.</source>
        <translation>Die ganze Antwort wurde kopiert.</translation>
    </message>
    <message>
        <source>Search keys and values</source>
        <translation>Schlüssel und Werte durchsuchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Copy the whole answer, byte for byte</source>
        <translation>Die ganze Antwort kopieren, Byte für Byte</translation>
    </message>
    <message>
        <source>Answer as a tree</source>
        <translation>Antwort als Baum</translation>
    </message>
    <message>
        <source>Reading the answer…</source>
        <translation>Die Antwort wird gelesen …</translation>
    </message>
    <message>
        <source>No response yet. The raw responses of the appliance appear here.</source>
        <translation>Noch keine Antwort. Hier erscheinen die Rohantworten der Appliance.</translation>
    </message>
    <message>
        <source>This is not the whole answer, or it is not JSON. Save the original to see everything.</source>
        <translation>Das ist nicht die ganze Antwort, oder es ist kein JSON. Das gespeicherte Original zeigt alles.</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Previous match (%1)</source>
        <translation>Voriger Treffer (%1)</translation>
    </message>
</context>
<context>
    <name>assay::JsonTreeView</name>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation>Der Wert wurde kopiert.</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>The key was copied.</source>
        <translation>Der Schlüssel wurde kopiert.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>The path was copied.</source>
        <translation>Der Pfad wurde kopiert.</translation>
    </message>
</context>
<context>
    <name>assay::KeychainStore</name>
    <message>
        <source>The keyring is locked or refused access. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt oder verweigert den Zugriff. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring of this desktop cannot be used (%1). Start its service and try again, or use the token for this session only.</source>
        <translation>Der Schlüsselbund dieser Arbeitsumgebung ist nicht benutzbar (%1). Starten Sie seinen Dienst und versuchen Sie es erneut, oder verwenden Sie das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keyring did not answer in time. If it asks for a password, type it there, then try again; or use the token for this session only.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Falls er nach einem Passwort fragt, geben Sie es dort ein und versuchen Sie es erneut, oder verwenden Sie das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The token was not found, or the keyring is locked. Unlock it and try again.</source>
        <translation>Das Token wurde nicht gefunden, oder der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>assay::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>All default keys</source>
        <translation>Alle Vorgaben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Kein solcher Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Befehle filtern</translation>
    </message>
    <message>
        <source>Second key</source>
        <translation>Zweite Taste</translation>
    </message>
    <message>
        <source>Remove this key</source>
        <translation>Diese Taste entfernen</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a key</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Choose a command, then press its new key. Keys in bold are your own.</source>
        <translation>Wählen Sie einen Befehl und drücken Sie dann seine neue Taste. Fett gedruckte Tasten sind Ihre eigenen.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Use it for “%3” instead?</source>
        <translation>%1 ist die Taste von „%2“. Stattdessen für „%3“ verwenden?</translation>
    </message>
</context>
<context>
    <name>assay::LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Follow &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
</context>
<context>
    <name>assay::LinkWarning</name>
    <message>
        <source>Not encrypted: the API token and every sample are sent to %1 in clear text.</source>
        <translation>Unverschlüsselt: Das API-Token und jede Probe werden im Klartext an %1 gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is NOT verified. An attacker on the network can impersonate the appliance, steal the API token and read every sample.</source>
        <translation>Das Zertifikat von %1 wird NICHT geprüft. Ein Angreifer im Netz kann sich als die Appliance ausgeben, das API-Token stehlen und jede Probe lesen.</translation>
    </message>
</context>
<context>
    <name>assay::LogTab</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>No requests yet.</source>
        <translation>Noch keine Anfragen.</translation>
    </message>
    <message>
        <source>Request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Log (%1)</source>
        <translation>Protokoll (%1)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Copy as curl, without the token</source>
        <translation>Als curl kopieren, ohne das Token</translation>
    </message>
    <message>
        <source>Copied as a shell command. It reads the token from the variable ASSAY_TOKEN.</source>
        <translation>Als Shell-Befehl kopiert. Er liest das Token aus der Variablen ASSAY_TOKEN.</translation>
    </message>
    <message>
        <source>Copy as &amp;curl, without the token</source>
        <translation>Als &amp;curl kopieren, ohne Token</translation>
    </message>
    <message>
        <source>This call went to another appliance than the chosen one.</source>
        <translation>Dieser Aufruf ging an eine andere Appliance als die gewählte.</translation>
    </message>
    <message numerus="yes">
        <source>Copied for a shell without %Ln call(s) to other appliances. The token is left to the variable ASSAY_TOKEN.</source>
        <translation>
            <numerusform>Für eine Shell kopiert, ohne %Ln Aufruf an eine andere Appliance. Das Token bleibt der Variablen ASSAY_TOKEN überlassen.</numerusform>
            <numerusform>Für eine Shell kopiert, ohne %Ln Aufrufe an andere Appliances. Das Token bleibt der Variablen ASSAY_TOKEN überlassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message>
        <source>%L1 of %L2 done</source>
        <translation>%L1 von %L2 fertig</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abgelegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are running. Quit anyway? Work resumes at the next start.</source>
        <translation>
            <numerusform>%Ln Zeile läuft noch. Trotzdem beenden? Die Arbeit geht beim nächsten Start weiter.</numerusform>
            <numerusform>%Ln Zeilen laufen noch. Trotzdem beenden? Die Arbeit geht beim nächsten Start weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show lists</source>
        <translation>Listen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) written to %1</source>
        <translation>
            <numerusform>%Ln Treffer nach %1 geschrieben</numerusform>
            <numerusform>%Ln Treffer nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::MessageStrip</name>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::MispClient</name>
    <message>
        <source>MISP at %1 answered more than %L2 MiB</source>
        <translation>MISP auf %1 antwortete mit mehr als %L2 MiB</translation>
    </message>
    <message>
        <source>the certificate of MISP at %1 is not trusted</source>
        <translation>dem Zertifikat von MISP auf %1 wird nicht vertraut</translation>
    </message>
    <message>
        <source>MISP was not reached: %1</source>
        <translation>MISP wurde nicht erreicht: %1</translation>
    </message>
    <message>
        <source>%1 did not answer with a JSON object. Check that it is the address of a MISP server.</source>
        <translation>%1 antwortete nicht mit einem JSON-Objekt. Prüfen Sie, ob es die Adresse eines MISP-Servers ist.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which was not followed. Check the address of the MISP server and the key.</source>
        <translation>%1 leitet auf %2 um; dem wurde nicht gefolgt. Prüfen Sie die Adresse des MISP-Servers und den Schlüssel.</translation>
    </message>
    <message>
        <source>MISP at %1 refused%2. Check the key and what its user may do.</source>
        <translation>MISP auf %1 hat abgelehnt%2. Prüfen Sie den Schlüssel und was sein Benutzer darf.</translation>
    </message>
    <message>
        <source>MISP at %1 does not have it%2</source>
        <translation>MISP auf %1 hat es nicht%2</translation>
    </message>
    <message>
        <source>MISP at %1 failed (HTTP %2)%3</source>
        <translation>MISP auf %1 ist gescheitert (HTTP %2)%3</translation>
    </message>
    <message>
        <source>MISP at %1 rejected it (HTTP %2)%3</source>
        <translation>MISP auf %1 hat es zurückgewiesen (HTTP %2)%3</translation>
    </message>
    <message>
        <source>MISP at %1 did not answer in time.</source>
        <translation>MISP auf %1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
</context>
<context>
    <name>assay::MispDialog</name>
    <message>
        <source>[detect] </source>
        <translation>[erkennen]</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Push to MISP</source>
        <translation>An MISP übertragen</translation>
    </message>
    <message>
        <source>The one in the keyring</source>
        <translation>Der im Schlüsselbund</translation>
    </message>
    <message>
        <source>Address of the MISP server</source>
        <translation>Adresse des MISP-Servers</translation>
    </message>
    <message>
        <source>File with the certificates to trust</source>
        <translation>Datei mit den Zertifikaten, denen vertraut wird</translation>
    </message>
    <message>
        <source>PEM file; empty: those of the system</source>
        <translation>PEM-Datei; leer: die des Systems</translation>
    </message>
    <message>
        <source>Automation key</source>
        <translation>Automation-Schlüssel</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>A second push of the same case updates its event</source>
        <translation>Ein zweites Übertragen desselben Falls aktualisiert sein Ereignis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>Ü&amp;bertragen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>C&amp;ertificates:</source>
        <translation>&amp;Zertifikate:</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>Case &amp;number:</source>
        <translation>Fall&amp;nummer:</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>“%1”: %L2 attribute(s), %L3 of them for detection. Check asks the server whether it has the event; nothing is sent yet.</source>
        <translation>„%1“: %L2 Attribute, %L3 davon zur Erkennung. Prüfen fragt den Server, ob er das Ereignis hat; noch wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The key was not stored: %1</source>
        <translation>Der Schlüssel wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>Wird übertragen…</translation>
    </message>
    <message>
        <source>%1 does not have this event yet. Push creates it, visible to your organisation, not published.</source>
        <translation>%1 hat dieses Ereignis noch nicht. Übertragen legt es an, sichtbar für Ihre Organisation, nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>%1 has it as event %2. Push updates its attributes.</source>
        <translation>%1 hat es als Ereignis %2. Übertragen aktualisiert seine Attribute.</translation>
    </message>
    <message>
        <source>%1 created event %2.</source>
        <translation>%1 hat Ereignis %2 angelegt.</translation>
    </message>
    <message>
        <source>%1 updated event %2.</source>
        <translation>%1 hat Ereignis %2 aktualisiert.</translation>
    </message>
</context>
<context>
    <name>assay::MispPush</name>
    <message>
        <source>there are no rows to push</source>
        <translation>es gibt keine Zeilen zum Übertragen</translation>
    </message>
    <message>
        <source>an event holds at most %L1 rows; select fewer</source>
        <translation>ein Ereignis fasst höchstens %L1 Zeilen; wählen Sie weniger</translation>
    </message>
    <message>
        <source>MISP at %1 answered about another event; nothing was sent</source>
        <translation>MISP auf %1 antwortete über ein anderes Ereignis; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>%1 The event may have been taken. Push again: that updates it.</source>
        <translation>%1 Das Ereignis kann angekommen sein. Übertragen Sie es noch einmal: Das aktualisiert es.</translation>
    </message>
    <message>
        <source>MISP at %1 did not name the event; it may have been taken. Push again: that updates it.</source>
        <translation>MISP auf %1 nannte das Ereignis nicht; es kann angekommen sein. Übertragen Sie es noch einmal: Das aktualisiert es.</translation>
    </message>
</context>
<context>
    <name>assay::NameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>This name is taken already: %1</source>
        <translation>Dieser Name ist schon vergeben: %1</translation>
    </message>
</context>
<context>
    <name>assay::Network</name>
    <message>
        <source>resolutions</source>
        <translation>Auflösungen</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URLs</translation>
    </message>
    <message>
        <source>downloaded files</source>
        <translation>heruntergeladene Dateien</translation>
    </message>
</context>
<context>
    <name>assay::NetworkTab</name>
    <message>
        <source>Reputation</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Downloaded file</source>
        <translation>Heruntergeladene Datei</translation>
    </message>
    <message>
        <source>Reported by %1 third parties</source>
        <translation>Von %1 Drittanbietern gemeldet</translation>
    </message>
    <message>
        <source>Quer&amp;y the appliance</source>
        <translation>Appliance a&amp;bfragen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Add &amp;to queue</source>
        <translation>Zur Liste hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>Gezeigte Arten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Network intelligence</source>
        <translation>Netz-Informationen</translation>
    </message>
    <message>
        <source>Quer&amp;y again</source>
        <translation>Erneut a&amp;bfragen</translation>
    </message>
    <message>
        <source>Not all rows: %1</source>
        <translation>Nicht alle Zeilen: %1</translation>
    </message>
    <message>
        <source>This row has no URL, domain or address.</source>
        <translation>Diese Zeile hat keine URL, Domain oder Adresse.</translation>
    </message>
    <message>
        <source>The appliance has no network intelligence about it (no verdict).</source>
        <translation>Die Appliance hat dazu keine Netzwerkinformationen (keine Einstufung).</translation>
    </message>
    <message>
        <source>Not queried yet. Query the appliance for reputation, resolutions, URLs and downloaded files.</source>
        <translation>Noch nicht abgefragt. Fragen Sie die Appliance nach Reputation, Auflösungen, URLs und heruntergeladenen Dateien.</translation>
    </message>
    <message>
        <source>Network (%L1)</source>
        <translation>Netz (%L1)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Fetch &amp;more</source>
        <translation>&amp;Mehr holen</translation>
    </message>
    <message>
        <source>Query again and fetch up to %L1 pages of each list</source>
        <translation>Erneut abfragen und bis zu %L1 Seiten jeder Liste holen</translation>
    </message>
    <message>
        <source>All (%L1)</source>
        <translation>Alle (%L1)</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>kind and number</comment>
        <translation>%1 (%L2)</translation>
    </message>
</context>
<context>
    <name>assay::NoMatch</name>
    <message>
        <source>No matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>No matches (%Ln row(s) hidden)</source>
        <translation>
            <numerusform>Keine Treffer (%Ln Zeile ausgeblendet)</numerusform>
            <numerusform>Keine Treffer (%Ln Zeilen ausgeblendet)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::NoteDialog</name>
    <message numerus="yes">
        <source>Decision on %Ln row(s)</source>
        <translation>
            <numerusform>Entscheidung über %Ln Zeile</numerusform>
            <numerusform>Entscheidung über %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows differ; leave empty to keep each value</source>
        <translation>Die Zeilen unterscheiden sich; leer lassen, um jeden Wert zu behalten</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Several decisions; keep them</source>
        <translation>Mehrere Entscheidungen; beibehalten</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch nicht entschieden</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>For example INC-2041</source>
        <translation>Zum Beispiel INC-2041</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Decision, note and case stay in the list and in exports. They are not sent to the appliance.</source>
        <translation>Entscheidung, Notiz und Fall bleiben in der Liste und in Exporten. Sie werden nicht an die Appliance gesendet.</translation>
    </message>
    <message>
        <source>&amp;Decision:</source>
        <translation>&amp;Entscheidung:</translation>
    </message>
    <message>
        <source>C&amp;ase:</source>
        <translation>&amp;Fall:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
</context>
<context>
    <name>assay::OtherAppliances</name>
    <message>
        <source>Set up another appliance…</source>
        <translation>Weitere Appliance einrichten …</translation>
    </message>
    <message>
        <source>These rows cannot be compared with another appliance.</source>
        <translation>Diese Zeilen lassen sich nicht mit einer anderen Appliance vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped: they refer to one appliance only.</source>
        <translation>
            <numerusform>%Ln Zeile übersprungen: Sie bezieht sich nur auf eine Appliance.</numerusform>
            <numerusform>%Ln Zeilen übersprungen: Sie beziehen sich nur auf eine Appliance.</numerusform>
        </translation>
    </message>
    <message>
        <source>The appliance of these rows is no longer configured. Add its profile again.</source>
        <translation>Die Appliance dieser Zeilen ist nicht mehr eingerichtet. Legen Sie ihr Profil erneut an.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>No API token is stored for %1. Switch to this appliance and enter its token.</source>
        <translation>Für %1 ist kein API-Token gespeichert. Wechseln Sie zu dieser Appliance und geben Sie das Token ein.</translation>
    </message>
    <message>
        <source>%1 rejected the API token.</source>
        <translation>%1 hat das API-Token abgelehnt.</translation>
    </message>
</context>
<context>
    <name>assay::OutlineView</name>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>Copy “%1”, real value</source>
        <translation>„%1“ kopieren, echter Wert</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Nothing here contains that text.</source>
        <translation>Nichts hier enthält diesen Text.</translation>
    </message>
</context>
<context>
    <name>assay::PastSessionText</name>
    <message>
        <source>another program works with this session</source>
        <translation>ein anderes Programm arbeitet mit dieser Sitzung</translation>
    </message>
    <message>
        <source>this is not a name for a file</source>
        <translation>das ist kein Name für eine Datei</translation>
    </message>
    <message>
        <source>another session has this name</source>
        <translation>eine andere Sitzung hat diesen Namen</translation>
    </message>
</context>
<context>
    <name>assay::PastSessionsDialog</name>
    <message>
        <source>Search in past sessions</source>
        <translation>In früheren Sitzungen suchen</translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation>Frühere Sitzungen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>First match</source>
        <translation>Erster Treffer</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>There are no past sessions yet. “New session” in the File menu archives the current one here.</source>
        <translation>Es gibt noch keine früheren Sitzungen. „Neue Sitzung“ im Menü „Datei“ archiviert die aktuelle hier.</translation>
    </message>
    <message>
        <source>No row of a past session matches.</source>
        <translation>Keine Zeile einer früheren Sitzung passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in these sessions.</source>
        <translation>
            <numerusform>%Ln Zeile in diesen Sitzungen.</numerusform>
            <numerusform>%Ln Zeilen in diesen Sitzungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 %2</source>
        <translation>%L1 %2</translation>
    </message>
    <message>
        <source>Part of an indicator or a threat name, or a verdict</source>
        <translation>Teil eines Indikators oder eines Bedrohungsnamens, oder eine Einstufung</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Einstufungen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>Sitzung umbenennen</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Delete the session?</source>
        <translation>Sitzung löschen?</translation>
    </message>
    <message>
        <source>Delete “%1” with all its rows? This cannot be undone. Nothing is deleted on the appliance.</source>
        <translation>„%1“ mit allen Zeilen löschen? Das kann nicht rückgängig gemacht werden. Auf der Appliance wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>The session is unchanged</source>
        <translation>Die Sitzung ist unverändert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::PdfPageView</name>
    <message>
        <source>Page of the report</source>
        <translation>Seite des Berichts</translation>
    </message>
</context>
<context>
    <name>assay::PdfPages</name>
    <message>
        <source>The page could not be drawn: the PDF is damaged.</source>
        <translation>Die Seite konnte nicht gezeichnet werden: Das PDF ist beschädigt.</translation>
    </message>
    <message>
        <source>This file cannot be shown here. It is kept where it is.</source>
        <translation>Diese Datei kann hier nicht gezeigt werden. Sie bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>The saved report no longer exists. Get it again.</source>
        <translation>Der gespeicherte Bericht existiert nicht mehr. Holen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The PDF has no page that can be shown.</source>
        <translation>Das PDF hat keine Seite, die gezeigt werden kann.</translation>
    </message>
    <message>
        <source>PDFs are drawn by poppler&apos;s pdftoppm, which is not installed. Install the package poppler-utils, or open the folder.</source>
        <translation>PDFs zeichnet pdftoppm von poppler, das nicht installiert ist. Installieren Sie das Paket poppler-utils, oder öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>The page took too long to draw and was given up. The file is kept; open the folder to look at it elsewhere, with care.</source>
        <translation>Die Seite zu zeichnen dauerte zu lange und wurde aufgegeben. Die Datei bleibt erhalten; öffnen Sie den Ordner, um sie anderswo anzusehen, mit Vorsicht.</translation>
    </message>
    <message>
        <source>The page is too big to be shown here. The file is kept.</source>
        <translation>Die Seite ist zu groß, um hier gezeigt zu werden. Die Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>The PDF is damaged or encrypted, or needs more memory than it gets. The file is kept.</source>
        <translation>Das PDF ist beschädigt oder verschlüsselt, oder es braucht mehr Speicher, als es bekommt. Die Datei bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>assay::PdfSink</name>
    <message>
        <source>what the appliance sent is not a PDF; nothing was saved</source>
        <translation>die Appliance hat kein PDF geschickt; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>the PDF is cut off; nothing was saved</source>
        <translation>das PDF ist abgeschnitten; nichts wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>assay::PdfTab</name>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Get PDF report</source>
        <translation>PDF-Bericht ab&amp;rufen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>of the first %L1</source>
        <translation>von den ersten %L1</translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation>von %L1</translation>
    </message>
    <message>
        <source>Page %1 of the report</source>
        <translation>Seite %1 des Berichts</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fetching the report. %1</source>
        <translation>Der Bericht wird geholt. %1</translation>
    </message>
    <message>
        <source>No PDF report has been fetched. Making one may take a minute.</source>
        <translation>Es wurde noch kein PDF-Bericht abgerufen. Einen zu erstellen kann eine Minute dauern.</translation>
    </message>
    <message>
        <source>PDF reports are available for samples only. This row has no sample hash.</source>
        <translation>PDF-Berichte gibt es nur für Proben. Diese Zeile hat keinen Hash einer Probe.</translation>
    </message>
    <message>
        <source>Opening the report…</source>
        <translation>Der Bericht wird geöffnet …</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>An Br&amp;eite anpassen</translation>
    </message>
    <message>
        <source>Fit &amp;page</source>
        <translation>Gan&amp;ze Seite</translation>
    </message>
    <message>
        <source>&amp;Thumbnails</source>
        <translation>&amp;Vorschaubilder</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>Im Bericht suchen</translation>
    </message>
    <message>
        <source>Enter or F3 shows the next page that has the text, Shift+F3 the one before</source>
        <translation>Eingabe oder F3 zeigt die nächste Seite mit dem Text, Umschalt+F3 die vorige</translation>
    </message>
    <message>
        <source>The path of the report came with a session file from another source. Check it on the Summary page before you use it.</source>
        <translation>Der Pfad des Berichts kam mit einer Sitzungsdatei aus einer anderen Quelle. Prüfen Sie ihn auf der Seite „Übersicht“, bevor Sie ihn verwenden.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>On %Ln page(s)</source>
        <translation>
            <numerusform>Auf %Ln Seite</numerusform>
            <numerusform>Auf %Ln Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PdfText</name>
    <message>
        <source>The text is read by poppler&apos;s pdftotext, which is not installed.</source>
        <translation>Den Text liest pdftotext aus poppler, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>The text of this PDF cannot be read.</source>
        <translation>Der Text dieses PDF lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>assay::PdfThumbnails</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>assay::Pivot</name>
    <message>
        <source>Names or contacts %1</source>
        <translation>Nennt oder kontaktiert %1</translation>
    </message>
    <message>
        <source>Similar files</source>
        <translation>Ähnliche Dateien</translation>
    </message>
    <message>
        <source>Same threat name: %1</source>
        <translation>Gleicher Bedrohungsname: %1</translation>
    </message>
    <message>
        <source>Same family: %1</source>
        <translation>Gleiche Familie: %1</translation>
    </message>
    <message>
        <source>Same imphash: %1</source>
        <translation>Gleicher Imphash: %1</translation>
    </message>
    <message>
        <source>Same signer: %1</source>
        <translation>Gleicher Signierer: %1</translation>
    </message>
    <message>
        <source>Same file name: %1</source>
        <translation>Gleicher Dateiname: %1</translation>
    </message>
    <message>
        <source>Same tag: %1</source>
        <translation>Gleiches Tag: %1</translation>
    </message>
</context>
<context>
    <name>assay::PivotAction</name>
    <message>
        <source>Find samples with it</source>
        <translation>Proben damit suchen</translation>
    </message>
    <message>
        <source>Opens the search with a query that names this value; nothing is sent yet</source>
        <translation>Öffnet die Suche mit einer Anfrage, die diesen Wert nennt; noch wird nichts gesendet</translation>
    </message>
</context>
<context>
    <name>assay::Preferences</name>
    <message>
        <source>The preferences in “%1” could not be read and the file could not be moved. Check its permissions; changes are not remembered.</source>
        <translation>Die Einstellungen in „%1“ konnten nicht gelesen und die Datei nicht verschoben werden. Prüfen Sie ihre Rechte; Änderungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The preferences in “%1” could not be read; defaults are used. The old file is now “%2”.</source>
        <translation>Die Einstellungen in „%1“ konnten nicht gelesen werden; es gelten die Vorgaben. Die alte Datei heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>Preferences cannot be remembered: “%1” cannot be written. Check the folder&apos;s permissions.</source>
        <translation>Einstellungen können nicht gespeichert werden: „%1“ ist nicht schreibbar. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>System folgen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>For all eyes: red, orange, blue</source>
        <translation>Für alle Augen: rot, orange, blau</translation>
    </message>
    <message>
        <source>ReversingLabs: red, yellow, green</source>
        <translation>ReversingLabs: rot, gelb, grün</translation>
    </message>
    <message>
        <source>Automatic: at the right in a wide window</source>
        <translation>Automatisch: rechts in einem breiten Fenster</translation>
    </message>
    <message>
        <source>Below the list</source>
        <translation>Unter der Liste</translation>
    </message>
    <message>
        <source>At the right of the list</source>
        <translation>Rechts von der Liste</translation>
    </message>
    <message>
        <source>Compact: more rows</source>
        <translation>Kompakt: mehr Zeilen</translation>
    </message>
    <message>
        <source>Comfortable: more space</source>
        <translation>Bequem: mehr Abstand</translation>
    </message>
    <message>
        <source>Report folder</source>
        <translation>Berichtsordner</translation>
    </message>
    <message>
        <source>PDF reports are saved here. Empty: the documents folder.</source>
        <translation>PDF-Berichte werden hier gespeichert. Leer: der Dokumentenordner.</translation>
    </message>
    <message>
        <source>Start new rows automatically</source>
        <translation>Neue Zeilen automatisch starten</translation>
    </message>
    <message>
        <source>Assay still asks before uploads and cloud look-ups.</source>
        <translation>Assay fragt weiterhin vor dem Hochladen und vor Cloud-Abfragen.</translation>
    </message>
    <message>
        <source>Archive passwords</source>
        <translation>Archivpasswörter</translation>
    </message>
    <message>
        <source>Assay tries these passwords on encrypted ZIP archives on this computer, in this order. One password per line. The password that opens an archive is submitted with it.</source>
        <translation>Assay probiert diese Passwörter der Reihe nach auf diesem Rechner an verschlüsselten ZIP-Archiven. Ein Passwort je Zeile. Das Passwort, das ein Archiv öffnet, wird mit übermittelt.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light or dark colours of all windows.</source>
        <translation>Helle oder dunkle Farben aller Fenster.</translation>
    </message>
    <message>
        <source>Verdict colours</source>
        <translation>Farben der Einstufungen</translation>
    </message>
    <message>
        <source>Red and green look alike to some people. The shapes of the verdicts are the same in both.</source>
        <translation>Rot und Grün sehen für manche Menschen gleich aus. Die Formen der Einstufungen sind in beiden gleich.</translation>
    </message>
    <message>
        <source>Export selected attributes only</source>
        <translation>Nur ausgewählte Attribute exportieren</translation>
    </message>
    <message>
        <source>Attributes that are not ticked in the details are left out of exports. The export dialog has the same switch.</source>
        <translation>Attribute, die in den Details nicht angehakt sind, fehlen in Exporten. Der Exportdialog hat denselben Schalter.</translation>
    </message>
    <message>
        <source>Notify when the queue is finished</source>
        <translation>Benachrichtigen, wenn die Warteschlange fertig ist</translation>
    </message>
    <message>
        <source>A desktop notification, while the window is in the background.</source>
        <translation>Eine Benachrichtigung des Desktops, während das Fenster im Hintergrund ist.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when Assay starts the next time.</source>
        <translation>Gilt, wenn Assay das nächste Mal startet.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Where the details of the current row are shown.</source>
        <translation>Wo die Details der aktuellen Zeile stehen.</translation>
    </message>
    <message>
        <source>Link to the appliance in tickets</source>
        <translation>In Tickets auf die Appliance verlinken</translation>
    </message>
    <message>
        <source>Who reads the ticket sees the address of the appliance.</source>
        <translation>Wer das Ticket liest, sieht die Adresse der Appliance.</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Tabellenzeilen</translation>
    </message>
    <message>
        <source>Height of the rows in the list and in the tables of the details.</source>
        <translation>Höhe der Zeilen in der Liste und in den Tabellen der Details.</translation>
    </message>
    <message>
        <source>Password of saved samples</source>
        <translation>Passwort gespeicherter Proben</translation>
    </message>
    <message>
        <source>Samples from the appliance are saved in ZIP archives with this password. Empty: infected.</source>
        <translation>Proben von der Appliance werden in ZIP-Archiven mit diesem Passwort gespeichert. Leer: infected.</translation>
    </message>
    <message>
        <source>Fetch the static report when the page Analysis is opened</source>
        <translation>Statischen Bericht holen, wenn die Seite Analyse geöffnet wird</translation>
    </message>
    <message>
        <source>Otherwise a button fetches it. It asks the appliance about a sample that it holds; nothing is uploaded.</source>
        <translation>Sonst holt ihn eine Schaltfläche. Die Appliance wird nach einer Probe gefragt, die sie hat; nichts wird hochgeladen.</translation>
    </message>
</context>
<context>
    <name>assay::PreferencesPage</name>
    <message>
        <source>Reset this page</source>
        <translation>Seite zurücksetzen</translation>
    </message>
    <message>
        <source>All settings of this page back to their defaults</source>
        <translation>Alle Einstellungen dieser Seite auf ihre Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>System folgen</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>label of a setting</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner auswählen</translation>
    </message>
</context>
<context>
    <name>assay::PreviewDialog</name>
    <message>
        <source>Add indicators: %1</source>
        <translation>Indikatoren hinzufügen: %1</translation>
    </message>
    <message>
        <source>Indicators found</source>
        <translation>Gefundene Indikatoren</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <translation>An&amp;haken</translation>
    </message>
    <message>
        <source>Tick the selected rows</source>
        <translation>Die gewählten Zeilen anhaken</translation>
    </message>
    <message>
        <source>U&amp;ntick</source>
        <translation>&amp;Nicht anhaken</translation>
    </message>
    <message>
        <source>Untick the selected rows</source>
        <translation>Die Haken der gewählten Zeilen entfernen</translation>
    </message>
    <message>
        <source>Change t&amp;ype</source>
        <translation>A&amp;rt ändern</translation>
    </message>
    <message>
        <source>Change the type of the selected rows</source>
        <translation>Die Art der gewählten Zeilen ändern</translation>
    </message>
    <message>
        <source>Selected rows:</source>
        <translation>Gewählte Zeilen:</translation>
    </message>
    <message>
        <source>Rejected (%L1, the first %L2 are listed):</source>
        <translation>Abgelehnt (%L1, die ersten %L2 sind aufgeführt):</translation>
    </message>
    <message>
        <source>Rejected (%L1):</source>
        <translation>Abgelehnt (%L1):</translation>
    </message>
    <message>
        <source>%L1 to add, %L2 already queued, %L3 rejected</source>
        <translation>%L1 neue, %L2 schon in der Liste, %L3 abgelehnt</translation>
    </message>
    <message>
        <source>&amp;Add %L1</source>
        <translation>%L1 &amp;hinzufügen</translation>
    </message>
    <message>
        <source>%L1 of %L2 rows are now of type %3.</source>
        <translation>%L1 von %L2 Zeilen haben jetzt die Art %3.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Files that can be added as samples</source>
        <translation>Dateien, die als Samples hinzugefügt werden können</translation>
    </message>
    <message>
        <source>Files (%L1), to be added as samples:</source>
        <translation>Dateien (%L1) zum Hinzufügen als Samples:</translation>
    </message>
    <message numerus="yes">
        <source>; %Ln file(s) to add as samples</source>
        <translation>
            <numerusform>; %Ln Datei zum Hinzufügen als Sample</numerusform>
            <numerusform>; %Ln Dateien zum Hinzufügen als Samples</numerusform>
        </translation>
    </message>
    <message>
        <source>Also the hosts of &amp;URLs</source>
        <translation>Auch die Hosts von &amp;URLs</translation>
    </message>
    <message>
        <source>Also the hosts of &amp;mail addresses</source>
        <translation>Auch die Hosts von &amp;Mailadressen</translation>
    </message>
    <message>
        <source>Also select un&amp;certain matches</source>
        <translation>Auch unsi&amp;chere Treffer auswählen</translation>
    </message>
    <message>
        <source>Rejected texts and reasons</source>
        <translation>Abgelehnte Texte und Gründe</translation>
    </message>
    <message>
        <source> (%L1 more omitted: over the limit)</source>
        <translation> (%L1 weitere ausgelassen: über der Grenze)</translation>
    </message>
    <message>
        <source>Add any&amp;way as</source>
        <translation>Trotz&amp;dem hinzufügen als</translation>
    </message>
    <message>
        <source>Add the selected rejected texts anyway</source>
        <translation>Die gewählten abgelehnten Texte trotzdem hinzufügen</translation>
    </message>
    <message>
        <source>These texts cannot be an indicator of any type</source>
        <translation>Diese Texte können kein Indikator irgendeines Typs sein</translation>
    </message>
    <message>
        <source>%L1 of %L2 texts are in the list above as %3.</source>
        <translation>%L1 von %L2 Texten stehen in der Liste oben als %3.</translation>
    </message>
</context>
<context>
    <name>assay::PreviewModel</name>
    <message>
        <source>will be added</source>
        <translation>wird hinzugefügt</translation>
    </message>
    <message>
        <source>will not be added</source>
        <translation>wird nicht hinzugefügt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Already queued.</source>
        <translation>Bereits eingereiht.</translation>
    </message>
    <message>
        <source>already queued</source>
        <translation>bereits eingereiht</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>Ursprünglicher Text</translation>
    </message>
    <message>
        <source>Submitted as (defanged)</source>
        <translation>Gesendet als (entschärft)</translation>
    </message>
    <message>
        <source>Added by hand.</source>
        <translation>Von Hand hinzugefügt.</translation>
    </message>
    <message>
        <source>It is one of your own things.</source>
        <translation>Es gehört Ihnen.</translation>
    </message>
    <message>
        <source>On a warning list: %1.</source>
        <translation>Auf einer Warnliste: %1.</translation>
    </message>
</context>
<context>
    <name>assay::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The first rows as they will be written</source>
        <translation>Die ersten Zeilen, wie sie geschrieben werden</translation>
    </message>
    <message>
        <source>The first page as it will be written</source>
        <translation>Die erste Seite, wie sie geschrieben wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message numerus="yes">
        <source>Preview: the first %Ln row(s)</source>
        <translation>
            <numerusform>Vorschau: die erste %Ln Zeile</numerusform>
            <numerusform>Vorschau: die ersten %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %L1 of %Ln row(s). A report lists only these; choose a table or JSON for all rows.</source>
        <translation>
            <numerusform>Die ersten %L1 von %Ln Zeile. Ein Bericht listet nur diese; wählen Sie eine Tabelle oder JSON für alle Zeilen.</numerusform>
            <numerusform>Die ersten %L1 von %Ln Zeilen. Ein Bericht listet nur diese; wählen Sie eine Tabelle oder JSON für alle Zeilen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ProfileEditor</name>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Uploads and limits</source>
        <translation>Senden &amp;und Grenzen</translation>
    </message>
    <message>
        <source>Ti&amp;meouts</source>
        <translation>&amp;Zeitlimits</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Show the entered token</source>
        <translation>Das eingegebene Token zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>PEM file; leave empty to use the system&apos;s authorities</source>
        <translation>PEM-Datei; leer lassen für die Zertifizierungsstellen des Systems</translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>a1000.example.com, host:port or https://…</source>
        <translation>a1000.example.com, Host:Port oder https://…</translation>
    </message>
    <message>
        <source>&amp;Verify TLS certificate</source>
        <translation>TLS-Zertifi&amp;kat prüfen</translation>
    </message>
    <message>
        <source>Connect without a &amp;proxy</source>
        <translation>Ohne &amp;Proxy verbinden</translation>
    </message>
    <message>
        <source>With http, the API token and every sample are sent over the network unencrypted.</source>
        <translation>Mit http werden das API-Token und jede Probe unverschlüsselt über das Netz gesendet.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Hostname:</source>
        <translation>Hostna&amp;me:</translation>
    </message>
    <message>
        <source>API &amp;Token:</source>
        <translation>API-&amp;Token:</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA-&amp;Datei:</translation>
    </message>
    <message>
        <source>Hash-&amp;only: never upload a file, never crawl a URL</source>
        <translation>Nur &amp;Prüfsummen: nie eine Datei senden, nie eine URL abrufen</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Requests at the same time</source>
        <translation>Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>&amp;Requests at the same time:</source>
        <translation>&amp;Gleichzeitige Anfragen:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Whole request</source>
        <translation>Ganze Anfrage</translation>
    </message>
    <message>
        <source>No &amp;data:</source>
        <translation>Keine &amp;Daten:</translation>
    </message>
    <message>
        <source>&amp;Whole request:</source>
        <translation>&amp;Ganze Anfrage:</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stop trusting this certificate</source>
        <translation>Diesem Zertifikat nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>damaged; no certificate is trusted</source>
        <translation>beschädigt; kein Zertifikat ist vertrauenswürdig</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>host:port; leave empty to use the system proxy</source>
        <translation>host:port; leer lassen für den System-Proxy</translation>
    </message>
    <message>
        <source>leave empty if the proxy needs none</source>
        <translation>leer lassen, wenn der Proxy keinen verlangt</translation>
    </message>
    <message>
        <source>Verification is off. An attacker on the network can impersonate the appliance, steal the API token and read every sample. Test the connection and trust its certificate instead, or choose its CA file.</source>
        <translation>Die Prüfung ist aus. Ein Angreifer im Netz kann sich als die Appliance ausgeben, das API-Token stehlen und jede Probe lesen. Testen Sie stattdessen die Verbindung und vertrauen Sie dem Zertifikat, oder wählen Sie die CA-Datei.</translation>
    </message>
    <message>
        <source>Trusted certificate:</source>
        <translation>Vertrautes Zertifikat:</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Proxy use&amp;r:</source>
        <translation>Proxy-&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Proxy pass&amp;word:</source>
        <translation>Proxy-Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenlimit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Rate limi&amp;t (requests/s):</source>
        <translation>Raten&amp;limit (Anfragen/s):</translation>
    </message>
    <message>
        <source>Allow unencr&amp;ypted http</source>
        <translation>Unverschlüsseltes http &amp;gestatten</translation>
    </message>
    <message>
        <source>Ask &amp;before uploads</source>
        <translation>&amp;Vor Uploads fragen</translation>
    </message>
    <message>
        <source>Ask before cloud look-ups of &amp;hashes</source>
        <translation>Vor Cloud-Abfragen von &amp;Hashes fragen</translation>
    </message>
    <message>
        <source>Lar&amp;gest file:</source>
        <translation>&amp;Größte Datei:</translation>
    </message>
    <message>
        <source>Co&amp;nnect:</source>
        <translation>&amp;Verbindungsaufbau:</translation>
    </message>
    <message>
        <source>&amp;First response:</source>
        <translation>Erste An&amp;twort:</translation>
    </message>
    <message>
        <source>stored in the keyring; leave empty to keep it</source>
        <translation>im Schlüsselbund gespeichert; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>The name contains non-ASCII letters. Its encoded form is %1</source>
        <translation>Der Name enthält Nicht-ASCII-Zeichen. Seine kodierte Form ist %1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Automatic: starts with 6 and sends up to 24 at a time while the appliance answers as quickly; fewer when it slows down or is busy.</source>
        <translation>Automatisch: beginnt mit 6 und sendet bis zu 24 auf einmal, solange die Appliance ebenso schnell antwortet; weniger, wenn sie langsamer wird oder beschäftigt ist.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Give up on an unavailable appliance after</source>
        <translation>Nicht verfügbare Appliance aufgeben nach</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>&amp;Give up on an unavailable appliance after:</source>
        <translation>Nicht verfügbare Appliance &amp;aufgeben nach:</translation>
    </message>
</context>
<context>
    <name>assay::ProfileStore</name>
    <message>
        <source>The profiles in “%1” could not be read. The old file is now “%2”; add your appliance again.</source>
        <translation>Die Profile in „%1“ konnten nicht gelesen werden. Die alte Datei heißt jetzt „%2“; fügen Sie Ihre Appliance erneut hinzu.</translation>
    </message>
    <message>
        <source>The profiles in “%1” could not be read and the file could not be moved. Check its permissions; changes are not remembered.</source>
        <translation>Die Profile in „%1“ konnten nicht gelesen und die Datei nicht verschoben werden. Prüfen Sie ihre Rechte; Änderungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The profiles were written by a newer version of Assay. What this version does not know is kept.</source>
        <translation>Die Profile stammen von einer neueren Version von Assay. Was diese Version nicht kennt, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Profile “%1” has damaged settings (%2); they were replaced. Check the profile.</source>
        <translation>Profil „%1“ hatte beschädigte Einstellungen (%2); sie wurden ersetzt. Prüfen Sie das Profil.</translation>
    </message>
    <message>
        <source>Some profiles in “%1” could not be read and were left out. A copy of the file is in “%2”.</source>
        <translation>Einige Profile in „%1“ konnten nicht gelesen werden und fehlen. Eine Kopie der Datei liegt in „%2“.</translation>
    </message>
    <message>
        <source>“%1” cannot be written; the profiles are not remembered. Check the folder&apos;s permissions.</source>
        <translation>„%1“ ist nicht schreibbar; die Profile werden nicht gespeichert. Prüfen Sie die Rechte des Ordners.</translation>
    </message>
</context>
<context>
    <name>assay::ProfilesPage</name>
    <message>
        <source>Appliances</source>
        <translation>Appliances</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add an appliance</source>
        <translation>Appliance hinzufügen</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Delete this appliance</source>
        <translation>Diese Appliance löschen</translation>
    </message>
    <message>
        <source>New appliance</source>
        <translation>Neue Appliance</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (in Benutzung)</translation>
    </message>
    <message>
        <source>Paste the token here</source>
        <translation>Token hier einfügen</translation>
    </message>
    <message>
        <source>No token is stored for this appliance.</source>
        <translation>Für diese Appliance ist kein Token gespeichert.</translation>
    </message>
    <message>
        <source>Leave the field empty to keep the stored token.</source>
        <translation>Lassen Sie das Feld leer, um das gespeicherte Token zu behalten.</translation>
    </message>
    <message>
        <source>kept until Assay closes</source>
        <translation>behalten, bis Assay geschlossen wird</translation>
    </message>
    <message>
        <source>Assay forgets the token when it closes. Leave the field empty to keep the token until then.</source>
        <translation>Assay vergisst das Token beim Schließen. Lassen Sie das Feld leer, um das Token bis dahin zu behalten.</translation>
    </message>
    <message>
        <source>The CA file does not exist: %1</source>
        <translation>Die CA-Datei existiert nicht: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The profile is kept until Assay closes only. %1</source>
        <translation>Das Profil bleibt nur erhalten, bis Assay geschlossen wird. %1</translation>
    </message>
    <message>
        <source>The token was not stored. %1</source>
        <translation>Das Token wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The token was not stored</source>
        <translation>Das Token wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>&amp;Until Assay closes</source>
        <translation>&amp;Bis Assay geschlossen wird</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Discard the token</source>
        <translation>Token ver&amp;werfen</translation>
    </message>
    <message>
        <source>Assay forgets the token when it closes.</source>
        <translation>Assay vergisst das Token beim Schließen.</translation>
    </message>
    <message>
        <source>Delete the appliance?</source>
        <translation>Appliance löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>The token was not deleted</source>
        <translation>Das Token wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>&amp;Delete the profile</source>
        <translation>Profil &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>The profile is removed until Assay closes only. %1</source>
        <translation>Das Profil ist nur entfernt, bis Assay geschlossen wird. %1</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The changes to this appliance are not saved.</source>
        <translation>Die Änderungen an dieser Appliance sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Continue editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The proxy password was not stored</source>
        <translation>Das Proxy-Passwort wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Delete the profile %1 and its token in the keyring? Rows in the queue are kept.</source>
        <translation>Das Profil %1 und sein Token im Schlüsselbund löschen? Zeilen in der Warteschlange bleiben erhalten.</translation>
    </message>
    <message>
        <source>Reading the token from the keyring…</source>
        <translation>Das Token wird aus dem Schlüsselbund gelesen…</translation>
    </message>
    <message>
        <source>stored in the keyring</source>
        <translation>im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>Storing the token in the keyring…</source>
        <translation>Das Token wird im Schlüsselbund gespeichert…</translation>
    </message>
    <message>
        <source>The keyring did not store the proxy password. Assay keeps it until it closes. %1</source>
        <translation>Der Schlüsselbund hat das Proxy-Passwort nicht gespeichert. Assay behält es, bis es geschlossen wird. %1</translation>
    </message>
    <message>
        <source>The keyring did not store the token. %1

Assay can use the token until it closes, and asks for it at the next start.</source>
        <translation>Der Schlüsselbund hat das Token nicht gespeichert. %1

Assay kann das Token verwenden, bis es geschlossen wird, und fragt beim nächsten Start danach.</translation>
    </message>
    <message>
        <source>The token may still be in the keyring. %1

Delete the profile without it? The entry is called &quot;%2&quot;.</source>
        <translation>Das Token ist vielleicht noch im Schlüsselbund. %1

Das Profil ohne das Token löschen? Der Eintrag heißt „%2“.</translation>
    </message>
</context>
<context>
    <name>assay::PropertiesTab</name>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Select a row to see its details.</source>
        <translation>Wählen Sie eine Zeile, um ihre Details zu sehen.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
</context>
<context>
    <name>assay::QueryLine</name>
    <message>
        <source>Show completions</source>
        <translation>Vervollständigungen zeigen</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>assay::Queue</name>
    <message>
        <source>waiting for its appliance</source>
        <translation>wartet auf ihre Appliance</translation>
    </message>
    <message>
        <source>the path came with a session file</source>
        <translation>der Pfad kam mit einer Sitzungsdatei</translation>
    </message>
    <message>
        <source>interrupted submission</source>
        <translation>unterbrochenes Senden   (replaces &quot;what became of it when the program ended&quot;; &quot;Checking: ...&quot;)</translation>
    </message>
</context>
<context>
    <name>assay::QueueModel</name>
    <message>
        <source>%1, %2</source>
        <comment>state of a row, and what it waits for</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>assay::QueueProxy</name>
    <message>
        <source>No verdict</source>
        <translation>Keine Einstufung</translation>
    </message>
    <message>
        <source>No threat name</source>
        <translation>Kein Name der Bedrohung</translation>
    </message>
    <message>
        <source>No batch</source>
        <translation>Kein Stapel</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>a group and how many rows it has</comment>
        <translation>%1 (%L2)</translation>
    </message>
</context>
<context>
    <name>assay::QueueView</name>
    <message>
        <source>Queue</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Click to sort, drag to reorder, right-click to choose columns</source>
        <translation>Klicken sortiert, Ziehen ordnet um, Rechtsklick wählt Spalten</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>assay::ReadOffer</name>
    <message>
        <source>Read indicators</source>
        <translation>Indikatoren lesen</translation>
    </message>
    <message>
        <source>“%1” may be a sample or a report: only its hash is looked up. Read its indicators, or submit it?</source>
        <translation>„%1“ kann ein Sample oder ein Bericht sein: Nur der Hash wird abgefragt. Die Indikatoren lesen oder einreichen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) may be samples or reports: only their hashes are looked up. Read their indicators, or submit them?</source>
        <translation>
            <numerusform>%Ln Datei kann ein Sample oder ein Bericht sein: Nur der Hash wird abgefragt. Die Indikatoren lesen oder einreichen?</numerusform>
            <numerusform>%Ln Dateien können Samples oder Berichte sein: Nur die Hashes werden abgefragt. Die Indikatoren lesen oder einreichen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Alle lesen</translation>
    </message>
    <message>
        <source>Submit as samples</source>
        <translation>Als Samples einreichen</translation>
    </message>
    <message>
        <source>Read one</source>
        <translation>Eine lesen</translation>
    </message>
</context>
<context>
    <name>assay::ReanalyzeRun</name>
    <message>
        <source>analysing again</source>
        <translation>wird erneut analysiert</translation>
    </message>
    <message>
        <source>the appliance is still analysing the sample</source>
        <translation>die Appliance analysiert das Sample noch</translation>
    </message>
</context>
<context>
    <name>assay::RejectedDialog</name>
    <message>
        <source>Not added</source>
        <translation>Nicht hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were not added:</source>
        <translation>
            <numerusform>%Ln Sache wurde nicht hinzugefügt:</numerusform>
            <numerusform>%Ln Sachen wurden nicht hinzugefügt:</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %L1 are listed.</source>
        <translation>Die ersten %L1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>Items that were not added and reasons</source>
        <translation>Nicht Hinzugefügtes und Gründe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>assay::RejectedModel</name>
    <message>
        <source>Not added</source>
        <translation>Nicht hinzugefügt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>assay::Rejection</name>
    <message>
        <source>Nothing was given. Enter an indicator.</source>
        <translation>Nichts wurde angegeben. Geben Sie einen Indikator ein.</translation>
    </message>
    <message>
        <source>Longer than any URL or hash can be. Shorten it to the indicator itself.</source>
        <translation>Länger als jede URL oder Prüfsumme. Kürzen Sie auf den Indikator selbst.</translation>
    </message>
    <message>
        <source>Holds invisible control characters. Type it again or remove them.</source>
        <translation>Enthält unsichtbare Steuerzeichen. Geben Sie es neu ein oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>No file hash has this many digits: MD5 has 32, SHA-1 40, SHA-256 64, SHA-512 128. Copy the whole hash.</source>
        <translation>Keine Prüfsumme hat so viele Ziffern: MD5 hat 32, SHA-1 40, SHA-256 64, SHA-512 128. Kopieren Sie die ganze Prüfsumme.</translation>
    </message>
    <message>
        <source>A hash holds only 0-9 and a-f, but another letter is in it. Compare it with the source.</source>
        <translation>Eine Prüfsumme besteht nur aus 0-9 und a-f, hier ist ein anderer Buchstabe darin. Vergleichen Sie mit der Quelle.</translation>
    </message>
    <message>
        <source>The appliance takes http and https only. Give a URL of these kinds.</source>
        <translation>Die Appliance nimmt nur http und https. Geben Sie eine solche URL an.</translation>
    </message>
    <message>
        <source>This is no valid host name. Check its spelling.</source>
        <translation>Das ist kein gültiger Hostname. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Ports go from 0 to 65535. Correct the port.</source>
        <translation>Ports gehen von 0 bis 65535. Berichtigen Sie den Port.</translation>
    </message>
    <message>
        <source>There is no such top-level domain; perhaps this is a file name. Check the end of the name.</source>
        <translation>Diese Top-Level-Domain gibt es nicht; vielleicht ist es ein Dateiname. Prüfen Sie das Ende des Namens.</translation>
    </message>
    <message>
        <source>This is no IPv4 address: four numbers from 0 to 255 without leading zeros. Correct it.</source>
        <translation>Das ist keine IPv4-Adresse: vier Zahlen von 0 bis 255 ohne führende Nullen. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>This is a network, not one address. Give single addresses.</source>
        <translation>Das ist ein Netz, keine einzelne Adresse. Geben Sie einzelne Adressen an.</translation>
    </message>
    <message>
        <source>The appliance does not look up mail addresses. Give its host instead.</source>
        <translation>Die Appliance schlägt keine E-Mail-Adressen nach. Geben Sie stattdessen den Host an.</translation>
    </message>
    <message>
        <source>There is more text around the indicator. Give the indicator alone.</source>
        <translation>Um den Indikator steht weiterer Text. Geben Sie den Indikator allein an.</translation>
    </message>
    <message>
        <source>This is no URL, host name, IP address, file hash or submission id. Check its spelling.</source>
        <translation>Das ist weder URL noch Hostname, IP-Adresse, Prüfsumme oder Einsendungs-ID. Prüfen Sie die Schreibweise.</translation>
    </message>
</context>
<context>
    <name>assay::RelatedTab</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>No related indicators yet.</source>
        <translation>Noch keine verknüpften Indikatoren.</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;to queue</source>
        <translation>Zur &amp;Liste hinzufügen</translation>
    </message>
    <message>
        <source>Related indicators</source>
        <translation>Verknüpfte Indikatoren</translation>
    </message>
    <message>
        <source>Ticked items are exported. Add selected items to the queue.</source>
        <translation>Angehakte Einträge werden exportiert. Gewählte Einträge lassen sich einreihen.</translation>
    </message>
    <message>
        <source>Related (%1)</source>
        <translation>Verknüpft (%1)</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>container of this file</source>
        <translation>Container dieser Datei</translation>
    </message>
    <message>
        <source>string in the file</source>
        <translation>Zeichenkette in der Datei</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Containers of this file</source>
        <translation>Container dieser Datei</translation>
    </message>
    <message>
        <source>Strings in the file</source>
        <translation>Zeichenketten in der Datei</translation>
    </message>
</context>
<context>
    <name>assay::Relations</name>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nennt</translation>
    </message>
    <message>
        <source>resolves to</source>
        <translation>löst auf zu</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>liefert</translation>
    </message>
</context>
<context>
    <name>assay::RelationsWindow</name>
    <message>
        <source>Reading the answers…</source>
        <translation>Antworten werden gelesen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>No relations are known yet. Get the static report, the extracted files or the network reputation first.</source>
        <translation>Noch sind keine Beziehungen bekannt. Zuerst den statischen Bericht, die enthaltenen Dateien oder die Netzwerkreputation holen.</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Save SVG…</source>
        <translation>SVG speichern …</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Relations as a graph; the table beside it says the same</source>
        <translation>Beziehungen als Graph; die Tabelle daneben sagt dasselbe</translation>
    </message>
    <message>
        <source>Relations as a table</source>
        <translation>Beziehungen als Tabelle</translation>
    </message>
    <message>
        <source>%L1 items, %L2 relations.</source>
        <translation>%L1 Einträge, %L2 Beziehungen.</translation>
    </message>
    <message>
        <source>Only the first %L1 items are shown.</source>
        <translation>Nur die ersten %L1 Einträge werden gezeigt.</translation>
    </message>
    <message>
        <source>Only the first %L1 rows of the selection were read.</source>
        <translation>Nur die ersten %L1 Zeilen der Auswahl wurden gelesen.</translation>
    </message>
    <message>
        <source>The graph could not be laid out; the table has everything.</source>
        <translation>Der Graph konnte nicht angeordnet werden; die Tabelle hat alles.</translation>
    </message>
    <message>
        <source>Install graphviz to see them as a graph.</source>
        <translation>Graphviz installieren, um sie als Graph zu sehen.</translation>
    </message>
    <message>
        <source>Find samples…</source>
        <translation>Proben suchen…</translation>
    </message>
    <message>
        <source>Opens the search with a query that names this item; nothing is sent yet</source>
        <translation>Öffnet die Suche mit einer Anfrage, die diesen Eintrag nennt; noch wird nichts gesendet</translation>
    </message>
</context>
<context>
    <name>assay::Remark</name>
    <message>
        <source>Host or file name?</source>
        <translation>Host oder Dateiname?</translation>
    </message>
    <message>
        <source>Labelled “%1”; the appliance finds files by file hashes only.</source>
        <translation>Bezeichnet als „%1“; die Appliance findet Dateien nur über Prüfsummen von Dateien.</translation>
    </message>
    <message>
        <source>Looks like an Ethereum address or transaction, not a file hash.</source>
        <translation>Sieht nach einer Ethereum-Adresse oder -Transaktion aus, nicht nach einer Prüfsumme.</translation>
    </message>
    <message>
        <source>Cut out of a longer name.</source>
        <translation>Aus einem längeren Namen geschnitten.</translation>
    </message>
    <message>
        <source>An unusual spelling that may be ordinary text.</source>
        <translation>Eine ungewöhnliche Schreibweise, die gewöhnlicher Text sein kann.</translation>
    </message>
    <message>
        <source>A suffix under which anybody registers names, not one owner&apos;s host.</source>
        <translation>Eine Endung, unter der jeder Namen registriert, kein Host eines einzelnen Inhabers.</translation>
    </message>
    <message>
        <source>Perhaps the end of a sentence without a blank.</source>
        <translation>Vielleicht ein Satzende ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>The text shortened this URL.</source>
        <translation>Der Text hat diese URL gekürzt.</translation>
    </message>
    <message>
        <source>The URL carries a user name or password.</source>
        <translation>Die URL enthält einen Benutzernamen oder ein Passwort.</translation>
    </message>
    <message>
        <source>The host mixes scripts: looks like “%1”.</source>
        <translation>Der Host mischt Schriften: Er sieht aus wie „%1“.</translation>
    </message>
    <message>
        <source>No scheme: the URL scheme option decides.</source>
        <translation>Kein Schema: Die Option zum URL-Schema entscheidet.</translation>
    </message>
    <message>
        <source>The port is left out: a host has none.</source>
        <translation>Der Port entfällt: Ein Host hat keinen.</translation>
    </message>
    <message>
        <source>Host of a URL.</source>
        <translation>Host einer URL.</translation>
    </message>
    <message>
        <source>Host of a mail address.</source>
        <translation>Host einer E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Local or private address: the appliance would ask about its own network.</source>
        <translation>Lokale oder private Adresse: Die Appliance würde nach ihrem eigenen Netz fragen.</translation>
    </message>
    <message>
        <source>A scanner&apos;s name for malware, not a host.</source>
        <translation>Der Name eines Scanners für Schadsoftware, kein Host.</translation>
    </message>
    <message>
        <source>The name of a class or package, not a host.</source>
        <translation>Der Name einer Klasse oder eines Pakets, kein Host.</translation>
    </message>
    <message>
        <source>The hash of a password or a key, not of a file.</source>
        <translation>Der Hash eines Passworts oder Schlüssels, nicht der einer Datei.</translation>
    </message>
    <message>
        <source>A version number, not an IP address.</source>
        <translation>Eine Versionsnummer, keine IP-Adresse.</translation>
    </message>
    <message>
        <source>The name of an XML namespace or schema, not an address to visit.</source>
        <translation>Der Name eines XML-Namensraums oder Schemas, keine Adresse zum Aufrufen.</translation>
    </message>
    <message>
        <source>Rewritten by a mail filter or redirect service. The original URL is listed.</source>
        <translation>Von einem Mailfilter oder Weiterleitungsdienst umgeschrieben. Die ursprüngliche URL steht in der Liste.</translation>
    </message>
    <message>
        <source>A page about a sample. Its hash is listed.</source>
        <translation>Eine Seite über ein Sample. Dessen Hash steht in der Liste.</translation>
    </message>
    <message>
        <source>The text writes the IP address in an unusual notation.</source>
        <translation>Der Text schreibt die IP-Adresse in einer ungewöhnlichen Form.</translation>
    </message>
    <message>
        <source>Original URL of a rewritten link.</source>
        <translation>Ursprüngliche URL eines umgeschriebenen Links.</translation>
    </message>
    <message>
        <source>Hash out of a link.</source>
        <translation>Hash aus einem Link.</translation>
    </message>
</context>
<context>
    <name>assay::Report</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Triage report</source>
        <translation>Triage-Bericht</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language code of the report</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>DEMO: the appliance and its answers are made up.</source>
        <translation>DEMO: Die Appliance und ihre Antworten sind erfunden.</translation>
    </message>
    <message>
        <source>appliance %1</source>
        <translation>Appliance %1</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Keine Einstufung</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln indicator(s) malicious</source>
        <translation>
            <numerusform>%L1 von %Ln Indikator bösartig</numerusform>
            <numerusform>%L1 von %Ln Indikatoren bösartig</numerusform>
        </translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>Drittanbieter</translation>
    </message>
    <message>
        <source>Related indicators</source>
        <translation>Verknüpfte Indikatoren</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>Alle Indikatoren</translation>
    </message>
    <message>
        <source>What is malicious</source>
        <translation>Was bösartig ist</translation>
    </message>
    <message>
        <source>Nothing here is malicious.</source>
        <translation>Nichts hiervon ist bösartig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are counted above but not listed; a table or JSON holds all of them.</source>
        <translation>
            <numerusform>%Ln weitere Zeile ist oben mitgezählt, aber nicht aufgeführt; eine Tabelle oder JSON enthält alle.</numerusform>
            <numerusform>%Ln weitere Zeilen sind oben mitgezählt, aber nicht aufgeführt; eine Tabelle oder JSON enthält alle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more malicious indicator(s) are not described here; JSON holds all of them.</source>
        <translation>
            <numerusform>%Ln weiterer bösartiger Indikator ist hier nicht beschrieben; JSON enthält alle.</numerusform>
            <numerusform>%Ln weitere bösartige Indikatoren sind hier nicht beschrieben; JSON enthält alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Indicators of the static analysis, by priority</source>
        <translation>Indikatoren der statischen Analyse, nach Priorität</translation>
    </message>
    <message>
        <source>ATT&amp;CK techniques</source>
        <translation>ATT&amp;CK-Techniken</translation>
    </message>
    <message>
        <source>Malicious and suspicious files inside</source>
        <translation>Bösartige und verdächtige enthaltene Dateien</translation>
    </message>
    <message>
        <source>Evidence for malicious</source>
        <translation>Spricht für bösartig</translation>
    </message>
    <message>
        <source>Evidence against</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>Also known</source>
        <translation>Außerdem bekannt</translation>
    </message>
    <message>
        <source>Case report</source>
        <translation>Fallbericht</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Bedrohungen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>On warning lists, not marked for detection</source>
        <translation>Auf Warnlisten, nicht zur Erkennung markiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without a decision.</source>
        <translation>
            <numerusform>%Ln Zeile ohne Entscheidung.</numerusform>
            <numerusform>%Ln Zeilen ohne Entscheidung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more finding(s) are not described here; JSON holds all of them.</source>
        <translation>
            <numerusform>%Ln weiterer Befund wird hier nicht beschrieben; JSON enthält alle.</numerusform>
            <numerusform>%Ln weitere Befunde werden hier nicht beschrieben; JSON enthält alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>No assessment was written.</source>
        <translation>Es wurde keine Bewertung geschrieben.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Nothing here is malicious or suspicious.</source>
        <translation>Nichts hier ist bösartig oder verdächtig.</translation>
    </message>
</context>
<context>
    <name>assay::RowCommandsController</name>
    <message numerus="yes">
        <source>%Ln row(s) added.</source>
        <translation>
            <numerusform>%Ln Zeile hinzugefügt.</numerusform>
            <numerusform>%Ln Zeilen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) added. Press Start to look them up.</source>
        <translation>
            <numerusform>%Ln Zeile hinzugefügt. „Start“ schlägt sie nach.</numerusform>
            <numerusform>%Ln Zeilen hinzugefügt. „Start“ schlägt sie nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>%L1 added, %L2 skipped: already in the list or not an indicator.</source>
        <translation>%L1 hinzugefügt, %L2 übersprungen: schon in der Liste oder kein Indikator.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied with headers.</source>
        <translation>
            <numerusform>%Ln Zeile mit Kopfzeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen mit Kopfzeile kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected rows has a hash yet.</source>
        <translation>Keine der gewählten Zeilen hat schon einen Hash.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hash(es) copied.</source>
        <translation>
            <numerusform>%Ln Hash kopiert.</numerusform>
            <numerusform>%Ln Hashes kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original value(s) copied; they can be clicked.</source>
        <translation>
            <numerusform>%Ln Originalwert kopiert; er ist anklickbar.</numerusform>
            <numerusform>%Ln Originalwerte kopiert; sie sind anklickbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the selected rows is waiting in the queue.</source>
        <translation>Keine der gewählten Zeilen wartet in der Warteschlange.</translation>
    </message>
    <message>
        <source>The first selected row is number %L1 of %L2 in the queue.</source>
        <translation>Die erste gewählte Zeile ist Nummer %L1 von %L2 in der Warteschlange.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>The row that it came from is not in the list.</source>
        <translation>Die Zeile, aus der sie stammt, ist nicht in der Liste.</translation>
    </message>
    <message>
        <source>No row in the list came from this one.</source>
        <translation>Keine Zeile der Liste stammt aus dieser.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln Zeile gewählt.</numerusform>
            <numerusform>%Ln Zeilen gewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) copied defanged. %1 copies the originals.</source>
        <translation>
            <numerusform>%Ln Wert entschärft kopiert. %1 kopiert das Original.</numerusform>
            <numerusform>%Ln Werte entschärft kopiert. %1 kopiert die Originale.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed from the list. %1 restores them. Nothing was deleted on the appliance.</source>
        <translation>
            <numerusform>%Ln Zeile aus der Liste entfernt. %1 stellt sie wieder her. Auf der Appliance wurde nichts gelöscht.</numerusform>
            <numerusform>%Ln Zeilen aus der Liste entfernt. %1 stellt sie wieder her. Auf der Appliance wurde nichts gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln row(s) changed. %1 undoes the change.</source>
        <translation>
            <numerusform>Tags von %Ln Zeile geändert. %1 macht das rückgängig.</numerusform>
            <numerusform>Tags von %Ln Zeilen geändert. %1 macht das rückgängig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected rows have this decision already.</source>
        <translation>Die ausgewählten Zeilen haben diese Entscheidung bereits.</translation>
    </message>
    <message numerus="yes">
        <source>Note of %Ln row(s) changed. %1 undoes the change.</source>
        <translation>
            <numerusform>Notiz von %Ln Zeile geändert. %1 macht es rückgängig.</numerusform>
            <numerusform>Notiz von %Ln Zeilen geändert. %1 macht es rückgängig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decision of %Ln row(s) removed. %1 undoes the change.</source>
        <translation>
            <numerusform>Entscheidung über %Ln Zeile entfernt. %1 macht es rückgängig.</numerusform>
            <numerusform>Entscheidung über %Ln Zeilen entfernt. %1 macht es rückgängig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) marked as “%1”. %2 undoes the change.</source>
        <translation>
            <numerusform>%Ln Zeile als „%1“ markiert. %2 macht es rückgängig.</numerusform>
            <numerusform>%Ln Zeilen als „%1“ markiert. %2 macht es rückgängig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::RowsFilter</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Show only rows that contain this text</source>
        <translation>Nur Zeilen zeigen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>assay::RowsProxy</name>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1 (%L2 of %L3)</source>
        <translation>%1 (%L2 von %L3)</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, eingeklappt</translation>
    </message>
</context>
<context>
    <name>assay::RowsView</name>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy “%1” (original)</source>
        <translation>„%1“ kopieren (Original)</translation>
    </message>
    <message>
        <source>No row contains this text.</source>
        <translation>Keine Zeile enthält diesen Text.</translation>
    </message>
</context>
<context>
    <name>assay::RtfText</name>
    <message>
        <source>The document contains embedded objects, which were not read.</source>
        <translation>Das Dokument enthält eingebettete Objekte, die nicht gelesen wurden.</translation>
    </message>
</context>
<context>
    <name>assay::RunOptions</name>
    <message>
        <source>Run options</source>
        <translation>Laufoptionen</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>Auf Standard zurücksetzen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of an option</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run options (%L1)</source>
        <translation>Laufoptionen (%L1)</translation>
    </message>
    <message>
        <source>Crawler, tags, comment and other options of the next runs</source>
        <translation>Crawler, Tags, Kommentar und weitere Optionen der nächsten Läufe</translation>
    </message>
</context>
<context>
    <name>assay::SampleFile</name>
    <message>
        <source>“%1” cannot be read: permission denied. Change its permissions or copy it to a folder of yours.</source>
        <translation>„%1“ kann nicht gelesen werden: Zugriff verweigert. Ändern Sie die Rechte oder kopieren Sie die Datei in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not found: its name holds bytes that are no text. Rename the file and add it again.</source>
        <translation>„%1“ wurde nicht gefunden: Der Name enthält Bytes, die kein Text sind. Benennen Sie die Datei um und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>“%1” was not found. It was moved or deleted; put it back or add it from its new place.</source>
        <translation>„%1“ wurde nicht gefunden. Die Datei wurde verschoben oder gelöscht; legen Sie sie zurück oder fügen Sie sie vom neuen Ort hinzu.</translation>
    </message>
    <message>
        <source>“%1” is a link that leads nowhere. Add the file itself.</source>
        <translation>„%1“ ist eine Verknüpfung ohne Ziel. Fügen Sie die Datei selbst hinzu.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2. Check the disk it is on and try again.</source>
        <translation>„%1“ kann nicht geöffnet werden: %2. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Add the files inside it instead.</source>
        <translation>„%1“ ist ein Ordner. Fügen Sie stattdessen die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>“%1” is a pipe, not a file. Save what comes out of it to a file first.</source>
        <translation>„%1“ ist eine Pipe, keine Datei. Speichern Sie ihren Inhalt zuerst in einer Datei.</translation>
    </message>
    <message>
        <source>“%1” is a socket, not a file. Choose a regular file.</source>
        <translation>„%1“ ist ein Socket, keine Datei. Wählen Sie eine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>“%1” is a device, not a file. Copy its content to a file first.</source>
        <translation>„%1“ ist ein Gerät, keine Datei. Kopieren Sie seinen Inhalt zuerst in eine Datei.</translation>
    </message>
    <message>
        <source>This is not a valid file name. Choose the file again.</source>
        <translation>Das ist kein gültiger Dateiname. Wählen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes). There is nothing to analyse; choose another file.</source>
        <translation>„%1“ ist leer (0 Bytes). Es gibt nichts zu untersuchen; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” has %2; this profile allows %3. Raise the limit in the profile or choose a smaller file.</source>
        <translation>„%1“ hat %2; dieses Profil erlaubt %3. Erhöhen Sie die Grenze im Profil oder wählen Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <source>“%1” was changed while it was in use. Wait until nothing writes to it, then try again.</source>
        <translation>„%1“ wurde während der Benutzung verändert. Warten Sie, bis nichts mehr hineinschreibt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” was replaced by another file while it was in use. Try again.</source>
        <translation>„%1“ wurde während der Benutzung durch eine andere Datei ersetzt. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is behind a link now, and was not when it was added. What the link points to is not read. Add it again if you want that file.</source>
        <translation>„%1“ liegt jetzt hinter einer Verknüpfung, beim Hinzufügen noch nicht. Worauf sie zeigt, wird nicht gelesen. Fügen Sie die Datei erneut hinzu, wenn Sie diese meinen.</translation>
    </message>
</context>
<context>
    <name>assay::SampleSink</name>
    <message>
        <source>what the appliance sent is not a ZIP archive; nothing was saved</source>
        <translation>was die Appliance gesendet hat, ist kein ZIP-Archiv; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>the ZIP archive is cut off; nothing was saved</source>
        <translation>das ZIP-Archiv ist abgeschnitten; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>what the appliance sent is not this sample; nothing was saved</source>
        <translation>was die Appliance gesendet hat, ist nicht diese Probe; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>the sample cannot be checked; nothing was saved</source>
        <translation>die Probe kann nicht geprüft werden; nichts wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>assay::SaveFile</name>
    <message>
        <source>“%1” was not saved: the disk is full. Free some space or choose another folder.</source>
        <translation>„%1“ wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not saved: it is larger than this disk or account allows. Choose another folder.</source>
        <translation>„%1“ wurde nicht gespeichert: Die Datei ist größer, als Datenträger oder Konto erlauben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not saved: you may not write to this folder. Choose another folder.</source>
        <translation>„%1“ wurde nicht gespeichert: Sie dürfen in diesen Ordner nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not saved: the name is too long. Choose a shorter one.</source>
        <translation>„%1“ wurde nicht gespeichert: Der Name ist zu lang. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>“%1” was not saved: its folder is gone. Choose another folder.</source>
        <translation>„%1“ wurde nicht gespeichert: Der Ordner existiert nicht mehr. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not saved: a file of this name exists already. Choose another name.</source>
        <translation>„%1“ wurde nicht gespeichert: Eine Datei dieses Namens existiert bereits. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2. Check the disk or choose another folder.</source>
        <translation>„%1“ wurde nicht gespeichert: %2. Prüfen Sie den Datenträger oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was not saved: the name belongs to a folder, link or device. Choose another name.</source>
        <translation>„%1“ wurde nicht gespeichert: Der Name gehört einem Ordner, einer Verknüpfung oder einem Gerät. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Nothing was saved: this is not a valid file name. Choose another name.</source>
        <translation>Nichts wurde gespeichert: Das ist kein gültiger Dateiname. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>assay::SavedFiles</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The file was copied.</source>
        <translation>Die Datei wurde kopiert.</translation>
    </message>
    <message>
        <source>The folder does not exist: %1</source>
        <translation>Der Ordner existiert nicht: %1</translation>
    </message>
    <message>
        <source>No program could open the folder %1. Open it in your file manager.</source>
        <translation>Kein Programm konnte den Ordner %1 öffnen. Öffnen Sie ihn in Ihrer Dateiverwaltung.</translation>
    </message>
</context>
<context>
    <name>assay::SavedMenu</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>assay::ScannersTab</name>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>Voriges Ergebnis</translation>
    </message>
    <message>
        <source>NGAV</source>
        <translation>NGAV</translation>
    </message>
    <message>
        <source>No engine detected a threat.</source>
        <translation>Keine Engine hat eine Bedrohung erkannt.</translation>
    </message>
    <message>
        <source>Only with a &amp;result</source>
        <translation>Nur mit &amp;Ergebnis</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Detected by %1 of %2 engines, %3 of them NGAV</source>
        <translation>Von %1 der %2 Engines erkannt, davon %3 NGAV</translation>
    </message>
    <message>
        <source>No scanner results. Get Report Summary returns them for samples on the appliance.</source>
        <translation>Keine Scanner-Ergebnisse. Get Report Summary liefert sie für Proben auf der Appliance.</translation>
    </message>
    <message>
        <source>No engine detected a threat. Untick “Only with a result” to see all engines.</source>
        <translation>Keine Engine hat eine Bedrohung erkannt. Schalten Sie „Nur mit Ergebnis“ aus, um alle Engines zu sehen.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Scanners (%1)</source>
        <translation>Scanner (%1)</translation>
    </message>
</context>
<context>
    <name>assay::Search</name>
    <message>
        <source>Nothing was sent: the day&apos;s questions to the vendor&apos;s cloud are used up. Search on the appliance, or again after %1 UTC.</source>
        <translation>Es wurde nichts gesendet: Die heutigen Anfragen an die Cloud des Herstellers sind aufgebraucht. Suchen Sie auf der Appliance oder wieder nach %1 UTC.</translation>
    </message>
    <message>
        <source>This appliance has no search, or its version is too old for it.</source>
        <translation>Diese Appliance hat keine Suche, oder ihre Version ist zu alt dafür.</translation>
    </message>
    <message>
        <source>The appliance does not let you search. Ask its administrator whether your account and its licence include the search.</source>
        <translation>Die Appliance lässt Sie nicht suchen. Fragen Sie ihren Administrator, ob Ihr Konto und ihre Lizenz die Suche enthalten.</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <translation>%1 Sie meldet: %2</translation>
    </message>
    <message>
        <source>Only the first %L1 of %L2 hits.</source>
        <translation>Nur die ersten %L1 von %L2 Treffern.</translation>
    </message>
    <message>
        <source>Only the first %L1 hits; there are more.</source>
        <translation>Nur die ersten %L1 Treffer; es gibt mehr.</translation>
    </message>
    <message>
        <source>The appliance promised further hits, but sent none.</source>
        <translation>Die Appliance hat weitere Treffer angekündigt, aber keine gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) could not be read and were left out: %1</source>
        <translation>
            <numerusform>%Ln Treffer konnte nicht gelesen werden und fehlt: %1</numerusform>
            <numerusform>%Ln Treffer konnten nicht gelesen werden und fehlen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This appliance&apos;s search is an older version, which takes no dates.</source>
        <translation>Die Suche dieser Appliance ist eine ältere Version, die keine Zeiträume kennt.</translation>
    </message>
</context>
<context>
    <name>assay::SearchConsent</name>
    <message>
        <source>“%1” is on a list of own things. The appliance and the vendor&apos;s cloud would learn that you search for it.</source>
        <translation>„%1“ steht auf einer Liste eigener Dinge. Die Appliance und die Cloud des Herstellers würden erfahren, dass Sie danach suchen.</translation>
    </message>
    <message>
        <source>“%1” is on a list of own things. The appliance would learn that you search for it.</source>
        <translation>„%1“ steht auf einer Liste eigener Dinge. Die Appliance würde erfahren, dass Sie danach suchen.</translation>
    </message>
    <message>
        <source>Search for your own things?</source>
        <translation>Nach eigenen Dingen suchen?</translation>
    </message>
    <message>
        <source>&amp;Search all the same</source>
        <translation>&amp;Trotzdem suchen</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t send</source>
        <translation>&amp;Nicht senden</translation>
    </message>
    <message>
        <source>The appliance %1 will send this query to the vendor&apos;s cloud. ReversingLabs will see it:
%2</source>
        <translation>Die Appliance %1 wird diese Anfrage an die Cloud des Herstellers senden. ReversingLabs wird sie sehen:
%2</translation>
    </message>
    <message>
        <source>Search in the vendor&apos;s cloud?</source>
        <translation>In der Cloud des Herstellers suchen?</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Always &amp;allow cloud look-ups for this profile</source>
        <translation>Cloud-Abfragen für dieses Profil immer &amp;erlauben</translation>
    </message>
</context>
<context>
    <name>assay::SearchForm</name>
    <message>
        <source>Appliance&apos;s own order</source>
        <translation>Reihenfolge der Appliance</translation>
    </message>
    <message>
        <source>First seen, latest first</source>
        <translation>Zuerst gesehen, neueste zuerst</translation>
    </message>
    <message>
        <source>First seen, earliest first</source>
        <translation>Zuerst gesehen, älteste zuerst</translation>
    </message>
    <message>
        <source>Threat name</source>
        <translation>Name der Bedrohung</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Size, largest first</source>
        <translation>Größe, größte zuerst</translation>
    </message>
    <message>
        <source>Size, smallest first</source>
        <translation>Größe, kleinste zuerst</translation>
    </message>
    <message>
        <source>Files inside, most first</source>
        <translation>Enthaltene Dateien, meiste zuerst</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>F&amp;rom:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>Vendor&apos;s cloud</source>
        <translation>Cloud des Herstellers</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
        <source>First day of the search in the cloud</source>
        <translation>Erster Tag der Suche in der Cloud</translation>
    </message>
    <message>
        <source>Last day of the search in the cloud</source>
        <translation>Letzter Tag der Suche in der Cloud</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>&amp;Wo:</translation>
    </message>
    <message>
        <source>&amp;Order:</source>
        <translation>&amp;Reihenfolge:</translation>
    </message>
</context>
<context>
    <name>assay::SearchKey</name>
    <message>
        <source>Verdict</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Threat name, as Win32.Trojan.*</source>
        <translation>Bedrohungsname, wie Win32.Trojan.*</translation>
    </message>
    <message>
        <source>File type, as PE or Document</source>
        <translation>Dateityp, wie PE oder Document</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>SHA-1 of the sample</source>
        <translation>SHA-1 der Probe</translation>
    </message>
    <message>
        <source>Hash of the imported functions</source>
        <translation>Hash der importierten Funktionen</translation>
    </message>
    <message>
        <source>Files similar to the one with this SHA-1</source>
        <translation>Dateien, die der mit diesem SHA-1 ähneln</translation>
    </message>
    <message>
        <source>Signer, or a name in its certificate chain</source>
        <translation>Signierer oder ein Name in seiner Zertifikatskette</translation>
    </message>
    <message>
        <source>Domain that the sample names or contacts</source>
        <translation>Domain, die die Probe nennt oder kontaktiert</translation>
    </message>
    <message>
        <source>Address that the sample names or contacts</source>
        <translation>Adresse, die die Probe nennt oder kontaktiert</translation>
    </message>
    <message>
        <source>Tag of the appliance</source>
        <translation>Tag der Appliance</translation>
    </message>
    <message>
        <source>Tag that a user gave</source>
        <translation>Tag, das ein Benutzer vergeben hat</translation>
    </message>
    <message>
        <source>Path of the debug information</source>
        <translation>Pfad der Debug-Informationen</translation>
    </message>
    <message>
        <source>Scanners with a match, as [5 TO 30]</source>
        <translation>Scanner mit Treffer, wie [5 TO 30]</translation>
    </message>
    <message>
        <source>Size in bytes, as [1000 TO 5000]</source>
        <translation>Größe in Bytes, wie [1000 TO 5000]</translation>
    </message>
    <message>
        <source>Number of files inside</source>
        <translation>Zahl der enthaltenen Dateien</translation>
    </message>
    <message>
        <source>First seen, as [2026-01-01 TO 2026-02-01]</source>
        <translation>Zuerst gesehen, wie [2026-01-01 TO 2026-02-01]</translation>
    </message>
    <message>
        <source>Last seen, likewise</source>
        <translation>Zuletzt gesehen, ebenso</translation>
    </message>
    <message>
        <source>Whether the sample can be downloaded</source>
        <translation>Ob die Probe heruntergeladen werden kann</translation>
    </message>
</context>
<context>
    <name>assay::SearchLine</name>
    <message>
        <source>Clear the query</source>
        <translation>Anfrage leeren</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>threatname:Win32.Trojan.* AND sampletype:PE</source>
        <translation>threatname:Win32.Trojan.* AND sampletype:PE</translation>
    </message>
</context>
<context>
    <name>assay::SearchQuery</name>
    <message>
        <source>A quote or bracket is not closed.</source>
        <translation>Ein Anführungszeichen oder eine eckige Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A value is missing after %1:</source>
        <translation>Nach %1: fehlt ein Wert</translation>
    </message>
    <message>
        <source>Something is missing before this.</source>
        <translation>Davor fehlt etwas.</translation>
    </message>
    <message>
        <source>A query has at most %L1 characters.</source>
        <translation>Eine Anfrage hat höchstens %L1 Zeichen.</translation>
    </message>
    <message>
        <source>No parenthesis is open here.</source>
        <translation>Hier ist keine Klammer offen.</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Something is missing after this.</source>
        <translation>Danach fehlt etwas.</translation>
    </message>
    <message>
        <source>“%1” is not a key that Assay knows; the appliance decides.</source>
        <translation>„%1“ ist kein Schlüssel, den Assay kennt; die Appliance entscheidet.</translation>
    </message>
    <message>
        <source>Usual values of %1: %2</source>
        <translation>Übliche Werte von %1: %2</translation>
    </message>
    <message>
        <source>Hits are sorted by %1, with :asc or :desc.</source>
        <translation>Treffer werden nach %1 sortiert, mit :asc oder :desc.</translation>
    </message>
</context>
<context>
    <name>assay::SearchWindow</name>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Hits of the search</source>
        <translation>Treffer der Suche</translation>
    </message>
    <message>
        <source>Write the hits to a file without adding them to the list</source>
        <translation>Die Treffer in eine Datei schreiben, ohne sie in die Liste aufzunehmen</translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation>Noch ist keine Suche gespeichert</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Diese Suche speichern…</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Query:</source>
        <translation>Anfrage:</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved and recent searches</source>
        <translation>Gespeicherte und letzte Suchen</translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Find files similar to this one</source>
        <translation>Dateien suchen, die dieser ähneln</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Character %L1: %2</source>
        <translation>Zeichen %L1: %2</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>%L1 of %L2 hits.</source>
        <translation>%L1 von %L2 Treffern.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s).</source>
        <translation>
            <numerusform>%Ln Treffer.</numerusform>
            <numerusform>%Ln Treffer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading more…</source>
        <translation>Weitere werden geladen…</translation>
    </message>
    <message>
        <source>More are loaded as you scroll.</source>
        <translation>Weitere werden beim Blättern geladen.</translation>
    </message>
    <message>
        <source>No appliance is connected.</source>
        <translation>Keine Appliance ist verbunden.</translation>
    </message>
    <message>
        <source>No sample has these properties. Try a wildcard: threatname:*.Emotet*</source>
        <translation>Keine Probe hat diese Eigenschaften. Versuchen Sie einen Platzhalter: threatname:*.Emotet*</translation>
    </message>
    <message>
        <source>Type which properties the samples have: KEY:VALUE, with * and ?, [a, b], AND, OR, NOT and parentheses. Ctrl+Space offers keys and values.</source>
        <translation>Geben Sie ein, welche Eigenschaften die Proben haben: SCHLÜSSEL:WERT, mit * und ?, [a, b], AND, OR, NOT und Klammern. Strg+Leertaste bietet Schlüssel und Werte an.</translation>
    </message>
    <message>
        <source>&amp;Add all shown to queue</source>
        <translation>Alle gezeigten in die &amp;Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln to queue</source>
        <translation>
            <numerusform>%Ln in die &amp;Warteschlange</numerusform>
            <numerusform>%Ln in die &amp;Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) added to the list.</source>
        <translation>
            <numerusform>%Ln Zeile in die Liste aufgenommen.</numerusform>
            <numerusform>%Ln Zeilen in die Liste aufgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) were in it already.</source>
        <translation>
            <numerusform>%Ln Treffer war schon darin.</numerusform>
            <numerusform>%Ln Treffer waren schon darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) written to %1</source>
        <translation>
            <numerusform>%Ln Treffer nach %1 geschrieben</numerusform>
            <numerusform>%Ln Treffer nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SelectionPanel</name>
    <message>
        <source>without a verdict</source>
        <translation>ohne Einstufung</translation>
    </message>
    <message>
        <source>other verdict</source>
        <translation>andere Einstufung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected</source>
        <translation>
            <numerusform>%Ln Zeile ausgewählt</numerusform>
            <numerusform>%Ln Zeilen ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln file(s)</source>
        <translation>
            <numerusform>%1 in %Ln Datei</numerusform>
            <numerusform>%1 in %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all rows of the list that have this: %1</source>
        <translation>Alle Zeilen der Liste zeigen, auf die das zutrifft: %1</translation>
    </message>
</context>
<context>
    <name>assay::Session</name>
    <message>
        <source>another program works with it</source>
        <translation>ein anderes Programm arbeitet damit</translation>
    </message>
    <message>
        <source>The session was written by a newer version of Assay. It can be read here; changes are not kept.</source>
        <translation>Die Sitzung stammt von einer neueren Version von Assay. Sie kann hier gelesen werden; Änderungen bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>The session cannot be written (%1). Changes are kept in memory only.</source>
        <translation>Die Sitzung kann nicht geschrieben werden (%1). Änderungen bleiben nur im Speicher.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the session cannot be written (%1). Free some space and try again.</source>
        <translation>Nichts wurde gesendet, weil die Sitzung nicht geschrieben werden kann (%1). Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The session cannot be written (%1). Nothing is lost: changes are kept in memory and written as soon as that works again. Nothing is submitted until then.</source>
        <translation>Die Sitzung kann nicht geschrieben werden (%1). Nichts ist verloren: Änderungen bleiben im Speicher und werden geschrieben, sobald das wieder geht. Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent, because it could not be remembered that it was. %1</source>
        <translation>Nichts wurde gesendet, weil nicht festgehalten werden konnte, dass es gesendet wurde. %1</translation>
    </message>
    <message>
        <source>The session was not opened: %1. The file stays as it is. Rows are kept in memory only.</source>
        <translation>Die Sitzung wurde nicht geöffnet: %1. Die Datei bleibt, wie sie ist. Zeilen bleiben nur im Speicher.</translation>
    </message>
    <message>
        <source>it cannot be locked: %1</source>
        <translation>sie kann nicht gesperrt werden: %1</translation>
    </message>
    <message>
        <source>it is a database of another program</source>
        <translation>sie ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>it holds something that Assay did not make (%1), so it may be made to do harm</source>
        <translation>sie enthält etwas, das nicht von Assay stammt (%1), und soll vielleicht Schaden anrichten</translation>
    </message>
    <message>
        <source>its rows have numbers that Assay never gives</source>
        <translation>ihre Zeilen haben Nummern, die Assay nie vergibt</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>sie ist eine andere Art von Datei</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is damaged (%1)</source>
        <translation>sie ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>there are no numbers left for new rows</source>
        <translation>für neue Zeilen sind keine Nummern mehr frei</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>it is not there, or no session</source>
        <translation>es gibt sie nicht, oder sie ist keine Sitzung</translation>
    </message>
    <message>
        <source>there is no file</source>
        <translation>es gibt keine Datei</translation>
    </message>
    <message>
        <source>a row is missing</source>
        <translation>eine Zeile fehlt</translation>
    </message>
</context>
<context>
    <name>assay::SessionFiles</name>
    <message>
        <source>Sessions of Assay (*.%1)</source>
        <translation>Sitzungen von Assay (*.%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the session could not be read and are left out.</source>
        <translation>
            <numerusform>%Ln Zeile der Sitzung konnte nicht gelesen werden und fehlt.</numerusform>
            <numerusform>%Ln Zeilen der Sitzung konnten nicht gelesen werden und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is already empty.</source>
        <translation>Die Sitzung ist bereits leer.</translation>
    </message>
    <message>
        <source>The session could not be archived and is open again. Check the disk and try again.</source>
        <translation>Die Sitzung konnte nicht archiviert werden und ist wieder geöffnet. Prüfen Sie den Datenträger und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>New session started. The previous list is saved as “%1”.</source>
        <translation>Neue Sitzung begonnen. Die vorige Liste ist als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Session “%1”</source>
        <translation>Sitzung „%1“</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save session as</source>
        <translation>Sitzung speichern unter</translation>
    </message>
    <message>
        <source>This session is open already. Assay saves it continuously.</source>
        <translation>Diese Sitzung ist bereits geöffnet. Assay speichert sie laufend.</translation>
    </message>
    <message>
        <source>A copy of the session is in %1</source>
        <translation>Eine Kopie der Sitzung ist in %1</translation>
    </message>
    <message>
        <source>The session was not saved: %1. Free some space or choose another folder.</source>
        <translation>Die Sitzung wurde nicht gespeichert: %1. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Import session</source>
        <translation>Sitzung importieren</translation>
    </message>
    <message>
        <source>The session could not be imported: %1</source>
        <translation>Die Sitzung konnte nicht importiert werden: %1</translation>
    </message>
    <message>
        <source>%L1 rows imported, %L2 skipped because they are already in the list.</source>
        <translation>%L1 Zeilen importiert, %L2 übersprungen, weil sie schon in der Liste sind.</translation>
    </message>
    <message>
        <source>The session file was damaged (%1), so a new one was begun. Nothing was deleted: the old one is %2</source>
        <translation>Die Sitzungsdatei war beschädigt (%1), daher wurde eine neue begonnen. Nichts wurde gelöscht: Die alte ist %2</translation>
    </message>
    <message>
        <source>“%1” is a session file from another source. Assay submits nothing from it until you start its rows, and shows you its file paths first.</source>
        <translation>„%1“ ist eine Sitzungsdatei aus anderer Quelle. Assay übermittelt nichts daraus, bis Sie ihre Zeilen starten, und zeigt Ihnen vorher ihre Dateipfade.</translation>
    </message>
    <message>
        <source>The session “%1” was open last. It is not there, or another window has it, so your usual one is open.</source>
        <translation>Zuletzt war die Sitzung „%1“ geöffnet. Sie ist nicht da, oder ein anderes Fenster hat sie; daher ist Ihre übliche geöffnet.</translation>
    </message>
    <message>
        <source>This session is open already.</source>
        <translation>Diese Sitzung ist bereits geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is a session of Assay, not a sample, so it was not added.</source>
        <translation>„%1“ ist eine Sitzung von Assay, kein Sample, und wurde daher nicht hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are sessions of Assay, not samples, so they were not added. The first is “%1”.</source>
        <translation>
            <numerusform>%Ln Datei ist eine Sitzung von Assay, kein Sample, und wurde daher nicht hinzugefügt: „%1“.</numerusform>
            <numerusform>%Ln Dateien sind Sitzungen von Assay, keine Samples, und wurden daher nicht hinzugefügt. Die erste ist „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>The demo has its own list and saves nothing. Leave the demo first.</source>
        <translation>Die Demo hat eine eigene Liste und speichert nichts. Verlassen Sie zuerst die Demo.</translation>
    </message>
    <message>
        <source>“%1” is not a session of Assay. It was not opened, and stays as it is.</source>
        <translation>„%1“ ist keine Sitzung von Assay. Sie wurde nicht geöffnet und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>%L1 rows imported; the others cannot be read: %2</source>
        <translation>%L1 Zeilen importiert; die anderen können nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The session “%1” was not opened: %2. The file stays as it is.</source>
        <translation>Die Sitzung „%1“ wurde nicht geöffnet: %2. Die Datei bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>assay::SetVerdict</name>
    <message>
        <source>the appliance recorded the verdict “%1” instead of “%2”</source>
        <translation>die Appliance hat die Einstufung „%1“ statt „%2“ eingetragen</translation>
    </message>
    <message>
        <source>choose a classification: goodware, suspicious or malicious</source>
        <translation>wählen Sie eine Klassifizierung: goodware, suspicious oder malicious</translation>
    </message>
    <message>
        <source>the risk score of “%1” is a number from %2 to %3</source>
        <translation>der Risikowert von „%1“ ist eine Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>platform and type have at most 32 letters, digits, “_” and “-”</source>
        <translation>Plattform und Art haben höchstens 32 Buchstaben, Ziffern, „_“ und „-“</translation>
    </message>
    <message>
        <source>the name of the threat has at most 32 letters and digits</source>
        <translation>der Name der Bedrohung hat höchstens 32 Buchstaben und Ziffern</translation>
    </message>
</context>
<context>
    <name>assay::SettingsDialog</name>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search (%1)</source>
        <translation>Suchen (%1)</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>page of settings, setting</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No setting found</source>
        <translation>Keine Einstellung gefunden</translation>
    </message>
</context>
<context>
    <name>assay::SharedChanges</name>
    <message>
        <source>None of the selected rows has a sample, or they are still running.</source>
        <translation>Keine der ausgewählten Zeilen hat eine Probe, oder sie laufen noch.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) change on the appliance. %1 takes it back.</source>
        <translation>
            <numerusform>%Ln Zeile ändert sich auf der Appliance. %1 nimmt es zurück.</numerusform>
            <numerusform>%Ln Zeilen ändern sich auf der Appliance. %1 nimmt es zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SharedTags</name>
    <message>
        <source>name at least one tag</source>
        <translation>nennen Sie mindestens einen Tag</translation>
    </message>
    <message>
        <source>a tag has at most %1 characters</source>
        <translation>ein Tag hat höchstens %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>assay::SharedTagsDialog</name>
    <message numerus="yes">
        <source>Remove tags of %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>Tags von %Ln Zeile auf der Appliance entfernen</numerusform>
            <numerusform>Tags von %Ln Zeilen auf der Appliance entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add tags to %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>%Ln Zeile auf der Appliance Tags geben</numerusform>
            <numerusform>%Ln Zeilen auf der Appliance Tags geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags that were seen</source>
        <translation>Gesehene Tags</translation>
    </message>
    <message>
        <source>The tags change for all users of the appliance %1, not only for you. Only those that differ are sent. Undo takes it back.</source>
        <translation>Die Tags ändern sich für alle Benutzer der Appliance %1, nicht nur für Sie. Nur Unterschiede werden gesendet. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Remove for all users</source>
        <translation>Für alle Benutzer &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Add for all users</source>
        <translation>Für alle Benutzer &amp;hinzufügen</translation>
    </message>
</context>
<context>
    <name>assay::Shortcuts</name>
    <message>
        <source>This is not a key.</source>
        <translation>Das ist keine Taste.</translation>
    </message>
    <message>
        <source>A shortcut is one key, together with Ctrl, Alt or Shift.</source>
        <translation>Ein Tastenkürzel ist eine Taste, zusammen mit Strg, Alt oder Umschalt.</translation>
    </message>
    <message>
        <source>%1 is needed to type and to move in lists. Add Ctrl or Alt.</source>
        <translation>%1 wird zum Tippen und zum Bewegen in Listen gebraucht. Nehmen Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>%1 opens a menu or goes to a button. Add Ctrl or Shift.</source>
        <translation>%1 öffnet ein Menü oder geht zu einer Schaltfläche. Nehmen Sie Strg oder Umschalt dazu.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: see Keyboard shortcuts in the Help menu.</source>
        <translation>%1 lässt sich nicht ändern: siehe Tastenkürzel im Menü Hilfe.</translation>
    </message>
</context>
<context>
    <name>assay::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Go to a page of the details</source>
        <translation>Zu einer Seite der Details gehen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Show all rows again while the filter line has the focus</source>
        <translation>Wieder alle Zeilen zeigen, während der Filter den Fokus hat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Go to the next or the previous page of the details</source>
        <translation>Zur nächsten oder vorigen Seite der Details</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
</context>
<context>
    <name>assay::Sidebar</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Click to select one value, Ctrl+click or tick the box to select several</source>
        <translation>Klicken wählt einen Wert, Strg+Klick oder das Kästchen mehrere</translation>
    </message>
</context>
<context>
    <name>assay::StatisticsWindow</name>
    <message>
        <source>Verdicts</source>
        <translation>Einstufungen</translation>
    </message>
    <message>
        <source>Threat families</source>
        <translation>Bedrohungsfamilien</translation>
    </message>
    <message>
        <source>File types</source>
        <translation>Dateitypen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>ATT&amp;CK techniques</source>
        <translation>ATT&amp;CK-Techniken</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>keine Einstufung</translation>
    </message>
    <message>
        <source>other verdict</source>
        <translation>andere Einstufung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Rows to count</source>
        <translation>Gezählte Zeilen</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Selected rows</source>
        <translation>Gewählte Zeilen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>Save PNG…</source>
        <translation>PNG speichern …</translation>
    </message>
    <message>
        <source>Save SVG…</source>
        <translation>SVG speichern …</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>CSV speichern …</translation>
    </message>
    <message>
        <source>Double-click a bar, or press Enter, to show only its rows in the list.</source>
        <translation>Ein Doppelklick auf einen Balken oder die Eingabetaste zeigt nur seine Zeilen in der Liste.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation>Keine Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture could not be drawn: Qt&apos;s SVG plugin is not installed. Save it as SVG instead.</source>
        <translation>Das Bild konnte nicht gezeichnet werden: Qts SVG-Erweiterung ist nicht installiert. Stattdessen als SVG speichern.</translation>
    </message>
</context>
<context>
    <name>assay::StatusPanel</name>
    <message>
        <source>reachable</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>Host nicht gefunden</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>No appliance configured</source>
        <translation>Keine Appliance eingerichtet</translation>
    </message>
    <message>
        <source>no token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>token not readable</source>
        <translation>Token nicht lesbar</translation>
    </message>
    <message>
        <source>starting the demo appliance…</source>
        <translation>Demo-Appliance startet …</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%L1 running, %L2 waiting</source>
        <translation>%L1 in Arbeit, %L2 warten</translation>
    </message>
    <message>
        <source>%L1 finished</source>
        <translation>%L1 fertig</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen werden nicht gespeichert</translation>
    </message>
    <message>
        <source>reading the token from the keyring…</source>
        <translation>Token wird aus dem Schlüsselbund gelesen …</translation>
    </message>
    <message>
        <source>certificate has changed</source>
        <translation>Zertifikat hat sich geändert</translation>
    </message>
    <message>
        <source>not an A1000</source>
        <translation>keine A1000</translation>
    </message>
    <message>
        <source>waiting for the appliance</source>
        <translation>Warten auf die Appliance</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>assay::StoredPaths</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Use these files?</source>
        <translation>Diese Dateien verwenden?</translation>
    </message>
    <message>
        <source>Their paths came with a session file that was not made here:</source>
        <translation>Ihre Pfade kamen mit einer Sitzungsdatei, die nicht hier entstanden ist:</translation>
    </message>
    <message>
        <source>&amp;Use them</source>
        <translation>Dateien &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation>&amp;Nicht verwenden</translation>
    </message>
</context>
<context>
    <name>assay::StringsModel</name>
    <message>
        <source>Offset</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>String</source>
        <translation>Zeichenkette</translation>
    </message>
</context>
<context>
    <name>assay::StringsView</name>
    <message numerus="yes">
        <source>%Ln string(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeichenkette kopiert.</numerusform>
            <numerusform>%Ln Zeichenketten kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln string(s) were copied. Save them to get all.</source>
        <translation>
            <numerusform>Die erste Zeichenkette wurde kopiert. Speichern ergibt alle.</numerusform>
            <numerusform>Die ersten %Ln Zeichenketten wurden kopiert. Speichern ergibt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to queue</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Copy strings</source>
        <translation>Zeichenketten kopieren</translation>
    </message>
    <message>
        <source>Copy strings, real value</source>
        <translation>Zeichenketten kopieren, echter Wert</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>No string contains that text.</source>
        <translation>Keine Zeichenkette enthält diesen Text.</translation>
    </message>
</context>
<context>
    <name>assay::SubmitUrl</name>
    <message>
        <source>It has no scheme, and the URL scheme behaviour is set to refuse those. Write http:// or https:// in front, or choose another behaviour.</source>
        <translation>Das Schema fehlt, und solche URLs sollen abgelehnt werden. Schreiben Sie http:// oder https:// davor, oder wählen Sie ein anderes Verhalten.</translation>
    </message>
</context>
<context>
    <name>assay::SummaryCard</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <translation>%1 kopiert.</translation>
    </message>
    <message>
        <source>The appliance gives goodware 0 to 5, suspicious and malicious files 6 to 10.</source>
        <translation>Die Appliance gibt gutartigen Dateien 0 bis 5, verdächtigen und bösartigen 6 bis 10.</translation>
    </message>
    <message>
        <source>Risk %1 of 10</source>
        <translation>Risiko %1 von 10</translation>
    </message>
    <message>
        <source>%L1 of %L2 scanners</source>
        <translation>%L1 von %L2 Scannern</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>zuerst gesehen %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen %1</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>beantwortet %1</translation>
    </message>
</context>
<context>
    <name>assay::SummaryTab</name>
    <message>
        <source>Saved reports</source>
        <translation>Gespeicherte Berichte</translation>
    </message>
    <message>
        <source>S&amp;how report</source>
        <translation>Bericht &amp;zeigen</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Use these paths…</source>
        <translation>Diese Pfade &amp;verwenden …</translation>
    </message>
    <message>
        <source>The paths came with a session file from another source. Assay opens no file until you agree.</source>
        <translation>Die Pfade stammen aus einer Sitzungsdatei aus anderer Quelle. Assay öffnet keine Datei, bis Sie zustimmen.</translation>
    </message>
    <message>
        <source>Reanalysis engines</source>
        <translation>Engines der Neuanalyse</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste Schritte</translation>
    </message>
    <message>
        <source>Read indicators</source>
        <translation>Indikatoren lesen</translation>
    </message>
    <message>
        <source>If the file is a report and not a sample, extract its indicators</source>
        <translation>Wenn die Datei ein Bericht und keine Probe ist, ihre Indikatoren auslesen</translation>
    </message>
    <message>
        <source>Next steps and saved reports</source>
        <translation>Nächste Schritte und gespeicherte Berichte</translation>
    </message>
    <message>
        <source>This engine failed: %1</source>
        <translation>Diese Engine ist gescheitert: %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
</context>
<context>
    <name>assay::TabOverflow</name>
    <message>
        <source>More (%1)</source>
        <translation>Mehr (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more page(s) of details</source>
        <translation>
            <numerusform>%Ln weitere Detailseite</numerusform>
            <numerusform>%Ln weitere Detailseiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::TagChips</name>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>Show all rows with the tag %1</source>
        <translation>Alle Zeilen mit dem Tag %1 zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more tag(s)</source>
        <translation>
            <numerusform>%Ln weiterer Tag</numerusform>
            <numerusform>%Ln weitere Tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %Ln row(s)</source>
        <translation>
            <numerusform>Tags von %Ln Zeile</numerusform>
            <numerusform>Tags von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags in use</source>
        <translation>Benutzte Tags</translation>
    </message>
    <message>
        <source>%1 (%L2 rows)</source>
        <translation>%1 (%L2 Zeilen)</translation>
    </message>
    <message>
        <source>New tags</source>
        <translation>Neue Tags</translation>
    </message>
    <message>
        <source>New tags, separated by commas</source>
        <translation>Neue Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags stay with the rows and are submitted with uploads.</source>
        <translation>Tags bleiben bei den Zeilen und werden mit Uploads übermittelt.</translation>
    </message>
</context>
<context>
    <name>assay::TestPanel</name>
    <message>
        <source>Result of the connection test</source>
        <translation>Ergebnis des Verbindungstests</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>T&amp;est connection</source>
        <translation>V&amp;erbindung testen</translation>
    </message>
    <message>
        <source>The stored token cannot be read: %1 Enter the token to test the connection.</source>
        <translation>Das gespeicherte Token kann nicht gelesen werden: %1 Geben Sie das Token ein, um die Verbindung zu testen.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1…</translation>
    </message>
    <message>
        <source>View cert&amp;ificate…</source>
        <translation>Zertifikat anzeigen…</translation>
    </message>
    <message>
        <source>Canc&amp;el test</source>
        <translation>T&amp;est abbrechen</translation>
    </message>
    <message>
        <source>Fetching the token from the keyring…</source>
        <translation>Das Token wird aus dem Schlüsselbund geholt …</translation>
    </message>
</context>
<context>
    <name>assay::TextTask</name>
    <message>
        <source>Looking for indicators</source>
        <translation>Indikatoren werden gesucht</translation>
    </message>
    <message>
        <source>%L1 of %L2 MiB read…</source>
        <translation>%L1 von %L2 MiB gelesen …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was added.</source>
        <translation>Abgebrochen. Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no indicator in this text.</source>
        <translation>In diesem Text ist kein Indikator.</translation>
    </message>
    <message>
        <source>Attachments cannot be offered because they cannot be stored (%1).</source>
        <translation>Anhänge können nicht angeboten werden, weil sie sich nicht speichern lassen (%1).</translation>
    </message>
</context>
<context>
    <name>assay::ThirdPartyTab</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>No source reports a detection.</source>
        <translation>Keine Quelle meldet eine Erkennung.</translation>
    </message>
    <message>
        <source>Show &amp;undetected</source>
        <translation>&amp;Ohne Erkennung zeigen</translation>
    </message>
    <message>
        <source>Third-party reputations</source>
        <translation>Einschätzungen von Drittanbietern</translation>
    </message>
    <message>
        <source>Reported by %1 of %2 sources</source>
        <translation>Von %1 der %2 Quellen gemeldet</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Drittanbieter</translation>
    </message>
    <message>
        <source>Third party (%1/%2)</source>
        <translation>Drittanbieter (%1/%2)</translation>
    </message>
    <message>
        <source>No third-party reputations. For URLs, domains and addresses, query them on the Network tab.</source>
        <translation>Keine Drittanbieter-Reputationen. Fragen Sie sie für URLs, Domains und Adressen im Reiter „Netzwerk“ ab.</translation>
    </message>
    <message>
        <source>No source reports a detection. Tick “Show undetected” to see all sources.</source>
        <translation>Keine Quelle meldet eine Erkennung. Haken Sie „Ohne Fund zeigen“ an, um alle Quellen zu sehen.</translation>
    </message>
</context>
<context>
    <name>assay::Ticket</name>
    <message>
        <source>Page at the appliance</source>
        <translation>Seite auf der Appliance</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Note, line by line</source>
        <translation>Notiz, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Evidence for malicious</source>
        <translation>Spricht für bösartig</translation>
    </message>
    <message>
        <source>Evidence against</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>Also known</source>
        <translation>Außerdem bekannt</translation>
    </message>
    <message>
        <source>Indicators of the static analysis</source>
        <translation>Indikatoren der statischen Analyse</translation>
    </message>
    <message>
        <source>ATT&amp;CK techniques</source>
        <translation>ATT&amp;CK-Techniken</translation>
    </message>
    <message>
        <source>Malicious and suspicious files inside</source>
        <translation>Bösartige und verdächtige enthaltene Dateien</translation>
    </message>
    <message>
        <source>Related indicators</source>
        <translation>Verknüpfte Indikatoren</translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>Drittanbieter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are counted but not listed.</source>
        <translation>
            <numerusform>%Ln weitere Zeile ist gezählt, aber nicht aufgeführt.</numerusform>
            <numerusform>%Ln weitere Zeilen sind gezählt, aber nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln indicator(s)</source>
        <translation>
            <numerusform>%Ln Indikator</numerusform>
            <numerusform>%Ln Indikatoren</numerusform>
        </translation>
    </message>
    <message>
        <source>The template cannot be read: %1</source>
        <translation>Die Vorlage kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>assay::TicketDialog</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>&amp;Links to the appliance</source>
        <translation>&amp;Links zur Appliance</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>The text that it makes of the selected rows</source>
        <translation>Der Text, den sie aus den ausgewählten Zeilen macht</translation>
    </message>
    <message>
        <source>Name of your own template</source>
        <translation>Name Ihrer eigenen Vorlage</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Copy as ticket</source>
        <translation>Als Ticket kopieren</translation>
    </message>
    <message>
        <source>The links show the appliance&apos;s host name to everyone who reads the ticket.</source>
        <translation>Die Links zeigen allen, die das Ticket lesen, den Rechnernamen der Appliance.</translation>
    </message>
    <message>
        <source>Name, to save it as your own template</source>
        <translation>Name, um sie als eigene Vorlage zu speichern</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Template:</source>
        <translation>&amp;Vorlage:</translation>
    </message>
    <message>
        <source>Own templates are files in %1</source>
        <translation>Eigene Vorlagen sind Dateien in %1</translation>
    </message>
    <message>
        <source>Use letters, digits, blanks, “_” and “-”, and no name of a built-in template.</source>
        <translation>Benutzen Sie Buchstaben, Ziffern, Leerzeichen, „_“ und „-“ und nicht den Namen einer eingebauten Vorlage.</translation>
    </message>
</context>
<context>
    <name>assay::TicketTemplate</name>
    <message>
        <source>the template %1 cannot be read</source>
        <translation>die Vorlage %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the template %1 is larger than %L2 KiB</source>
        <translation>die Vorlage %1 ist größer als %L2 KiB</translation>
    </message>
    <message>
        <source>the template %1 is not UTF-8</source>
        <translation>die Vorlage %1 ist nicht UTF-8</translation>
    </message>
    <message>
        <source>Jira wiki</source>
        <translation>Jira-Wiki</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>there is no ticket template %1</source>
        <translation>es gibt keine Ticket-Vorlage %1</translation>
    </message>
    <message>
        <source>Line %L1: {{%2 … }} is not supported. Remove it.</source>
        <translation>Zeile %L1: {{%2 … }} wird nicht unterstützt. Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Line %L1: there is no field “%2”. The guide lists the fields.</source>
        <translation>Zeile %L1: es gibt kein Feld „%2“. Die Anleitung nennt die Felder.</translation>
    </message>
</context>
<context>
    <name>assay::Tickets</name>
    <message>
        <source>No ticket was copied: %1</source>
        <translation>Kein Ticket wurde kopiert: %1</translation>
    </message>
    <message>
        <source>Ticket (%1) about %L2 of %L3 rows copied. A ticket describes at most %L2 rows.</source>
        <translation>Ticket (%1) über %L2 von %L3 Zeilen kopiert. Ein Ticket beschreibt höchstens %L2 Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>Ticket (%1) about %Ln row(s) copied.</source>
        <translation>
            <numerusform>Ticket (%1) über %Ln Zeile kopiert.</numerusform>
            <numerusform>Ticket (%1) über %Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::TokenDialog</name>
    <message>
        <source>Token until Assay closes</source>
        <translation>Token, bis Assay geschlossen wird</translation>
    </message>
    <message>
        <source>Assay keeps this token in memory until it closes and does not store it.</source>
        <translation>Assay behält dieses Token im Speicher, bis es geschlossen wird, und speichert es nicht.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>API &amp;token</source>
        <translation>API-&amp;Token</translation>
    </message>
</context>
<context>
    <name>assay::TopBar</name>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add files, folders, indicators or a URL</source>
        <translation>Dateien, Ordner, Indikatoren oder eine URL hinzufügen</translation>
    </message>
</context>
<context>
    <name>assay::TrustDialog</name>
    <message>
        <source>The certificate has changed</source>
        <translation>Das Zertifikat hat sich geändert</translation>
    </message>
    <message>
        <source>Trust this certificate?</source>
        <translation>Diesem Zertifikat vertrauen?</translation>
    </message>
    <message>
        <source>%1 presents a different certificate from the one that you trusted. Unless it was renewed, another computer may be impersonating the appliance. Nothing was sent.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem Sie vertraut haben. Falls es nicht erneuert wurde, gibt sich möglicherweise ein anderer Rechner als die Appliance aus. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Trusted so far</source>
        <translation>Bisher vertraut</translation>
    </message>
    <message>
        <source>Presented now</source>
        <translation>Jetzt vorgelegt</translation>
    </message>
    <message>
        <source>Presented by %1</source>
        <translation>Vorgelegt von %1</translation>
    </message>
    <message>
        <source>It is not trusted because: %1</source>
        <translation>Ihm wird nicht vertraut, Grund: %1</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with the one from the appliance&apos;s administrator or console, not over this network. If all digits are the same, you can trust exactly this certificate, for this profile only.</source>
        <translation>Vergleichen Sie den SHA-256 mit dem vom Administrator oder der Konsole der Appliance, nicht über dieses Netz. Wenn alle Stellen übereinstimmen, können Sie genau diesem Zertifikat vertrauen, nur für dieses Profil.</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>Diesem Zertifikat &amp;vertrauen</translation>
    </message>
    <message>
        <source>Do &amp;not trust it</source>
        <translation>&amp;Nicht vertrauen</translation>
    </message>
</context>
<context>
    <name>assay::Undo</name>
    <message numerus="yes">
        <source>removal of %Ln row(s)</source>
        <translation>
            <numerusform>Entfernen von %Ln Zeile</numerusform>
            <numerusform>Entfernen von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln row(s)</source>
        <translation>
            <numerusform>Tags von %Ln Zeile</numerusform>
            <numerusform>Tags von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>ticks</source>
        <translation>Haken</translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>Tags von %Ln Zeile auf der Appliance</numerusform>
            <numerusform>Tags von %Ln Zeilen auf der Appliance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>verdict of %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>Einstufung von %Ln Zeile auf der Appliance</numerusform>
            <numerusform>Einstufung von %Ln Zeilen auf der Appliance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::UndoController</name>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Wiederholt: %1.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Red&amp;o: %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Not undone yet: %1 is still being sent. Undo it when it is done.</source>
        <translation>Noch nicht rückgängig gemacht: %1 wird noch gesendet. Machen Sie es rückgängig, wenn es fertig ist.</translation>
    </message>
</context>
<context>
    <name>assay::Unread</name>
    <message numerus="yes">
        <source>%Ln more parts were not read, or not as what they say they are.</source>
        <translation>
            <numerusform>%Ln weiterer Teil wurde nicht gelesen, oder nicht als das, was er zu sein vorgibt.</numerusform>
            <numerusform>%Ln weitere Teile wurden nicht gelesen, oder nicht als das, was sie zu sein vorgeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::UrlDialog</name>
    <message>
        <source>URL or host name</source>
        <translation>URL oder Hostname</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;URL or host name:</source>
        <translation>&amp;URL oder Hostname:</translation>
    </message>
    <message>
        <source>%1, shown defanged: %2</source>
        <translation>%1, entschärft gezeigt: %2</translation>
    </message>
    <message>
        <source>This is of type %1. Only a URL or a host name can be submitted here.</source>
        <translation>Das ist von der Art %1. Hier kann nur eine URL oder ein Hostname gesendet werden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add URL</source>
        <translation>URL hinzufügen</translation>
    </message>
    <message>
        <source>Add any&amp;way</source>
        <translation>Trotz&amp;dem hinzufügen</translation>
    </message>
    <message>
        <source>Added anyway, it is %1: %2</source>
        <translation>Trotzdem hinzugefügt ist es %1: %2</translation>
    </message>
</context>
<context>
    <name>assay::UsageLabel</name>
    <message>
        <source>cloud quota used up until %1</source>
        <translation>Cloud-Kontingent bis %1 aufgebraucht</translation>
    </message>
    <message>
        <source>Until then, look-ups return only what the appliance itself holds.</source>
        <translation>Bis dahin liefern Abfragen nur, was die Appliance selbst hat.</translation>
    </message>
    <message>
        <source>%L1 of %L2 cloud look-ups today</source>
        <translation>%L1 von %L2 Cloud-Abfragen heute</translation>
    </message>
    <message>
        <source>Counted on this computer. Other users of the appliance share the same quota.</source>
        <translation>Auf diesem Rechner gezählt. Andere Nutzer der Appliance teilen sich dasselbe Kontingent.</translation>
    </message>
    <message>
        <source>%L1 of %L2 requests/s</source>
        <translation>%L1 von %L2 Anfragen/s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)/s</source>
        <translation>
            <numerusform>%Ln Anfrage/s</numerusform>
            <numerusform>%Ln Anfragen/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::VerdictBadge</name>
    <message>
        <source>Verdict: %1</source>
        <translation>Einstufung: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>assay::VerdictDialog</name>
    <message>
        <source>Set it in the vendor&apos;s clou&amp;d, for the whole company account</source>
        <translation>In der Clou&amp;d des Herstellers setzen, für das ganze Firmenkonto</translation>
    </message>
    <message numerus="yes">
        <source>Own verdict on %Ln row(s)</source>
        <translation>
            <numerusform>Eigene Einstufung von %Ln Zeile</numerusform>
            <numerusform>Eigene Einstufung von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Goodware</source>
        <translation>&amp;Gutartig</translation>
    </message>
    <message>
        <source>&amp;Suspicious</source>
        <translation>&amp;Verdächtig</translation>
    </message>
    <message>
        <source>&amp;Malicious</source>
        <translation>&amp;Bösartig</translation>
    </message>
    <message>
        <source>Risk score</source>
        <translation>Risikowert</translation>
    </message>
    <message>
        <source>Threat platform</source>
        <translation>Plattform der Bedrohung</translation>
    </message>
    <message>
        <source>Threat type</source>
        <translation>Art der Bedrohung</translation>
    </message>
    <message>
        <source>Threat name</source>
        <translation>Name der Bedrohung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Why; stays in your list and is not sent</source>
        <translation>Warum; bleibt in Ihrer Liste und wird nicht gesendet</translation>
    </message>
    <message>
        <source>Set &amp;verdict for all users</source>
        <translation>&amp;Einstufung für alle Benutzer setzen</translation>
    </message>
    <message>
        <source>Verdict:</source>
        <translation>Einstufung:</translation>
    </message>
    <message>
        <source>&amp;Risk score:</source>
        <translation>&amp;Risikowert:</translation>
    </message>
    <message>
        <source>&amp;Threat:</source>
        <translation>Be&amp;drohung:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) changes for all users of the demo appliance, which are you alone. Undo takes it back.</source>
        <translation>
            <numerusform>Die Einstufung von %Ln Probe ändert sich für alle Benutzer der Demo-Appliance, also nur für Sie. Rückgängig nimmt sie zurück.</numerusform>
            <numerusform>Die Einstufung von %Ln Proben ändert sich für alle Benutzer der Demo-Appliance, also nur für Sie. Rückgängig nimmt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) changes in the vendor&apos;s cloud, for everyone in your company&apos;s account, not only for users of the appliance %1. ReversingLabs sees it. Undo takes it back.</source>
        <translation>
            <numerusform>Die Einstufung von %Ln Probe ändert sich in der Cloud des Herstellers, für alle im Konto Ihrer Firma, nicht nur für Benutzer der Appliance %1. ReversingLabs sieht es. Rückgängig nimmt sie zurück.</numerusform>
            <numerusform>Die Einstufung von %Ln Proben ändert sich in der Cloud des Herstellers, für alle im Konto Ihrer Firma, nicht nur für Benutzer der Appliance %1. ReversingLabs sieht es. Rückgängig nimmt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) changes for all users of the appliance %1, not only for you. Undo takes it back.</source>
        <translation>
            <numerusform>Die Einstufung von %Ln Probe ändert sich für alle Benutzer der Appliance %1, nicht nur für Sie. Rückgängig nimmt sie zurück.</numerusform>
            <numerusform>Die Einstufung von %Ln Proben ändert sich für alle Benutzer der Appliance %1, nicht nur für Sie. Rückgängig nimmt sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::VerdictExplanation</name>
    <message>
        <source>classified by the appliance</source>
        <translation>von der Appliance eingestuft</translation>
    </message>
    <message>
        <source>classified by the vendor&apos;s cloud</source>
        <translation>von der Cloud des Herstellers eingestuft</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Malicious%1.</source>
        <translation>Bösartig%1.</translation>
    </message>
    <message>
        <source>Suspicious%1. Treat it as malicious until proven otherwise.</source>
        <translation>Verdächtig%1. Bis zum Beweis des Gegenteils als bösartig behandeln.</translation>
    </message>
    <message>
        <source>No threats found so far. Not proof that it is clean.</source>
        <translation>Bisher keine Bedrohung gefunden. Das beweist nicht, dass es sauber ist.</translation>
    </message>
    <message>
        <source>The appliance returned the verdict “%1”, which this version of Assay does not know.</source>
        <translation>Die Appliance lieferte die Einstufung „%1“, die diese Version von Assay nicht kennt.</translation>
    </message>
    <message>
        <source>The appliance returned no verdict.</source>
        <translation>Die Appliance lieferte keine Einstufung.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>seen %1 to %2</source>
        <translation>gesehen %1 bis %2</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>zuerst gesehen %1</translation>
    </message>
    <message>
        <source>Not on this appliance (no verdict).</source>
        <translation>Nicht auf dieser Appliance (keine Einstufung).</translation>
    </message>
    <message>
        <source>answered %1 (%2 UTC)</source>
        <translation>beantwortet %1 (%2 UTC)</translation>
    </message>
    <message>
        <source>Unchanged since %1 UTC.</source>
        <translation>Unverändert seit %1 UTC.</translation>
    </message>
    <message>
        <source>Changed since %1 UTC: it was %2, and is no longer on the appliance.</source>
        <translation>Geändert seit %1 UTC: war %2 und ist nicht mehr auf der Appliance.</translation>
    </message>
    <message>
        <source>%1 became %2</source>
        <translation>aus %1 wurde %2</translation>
    </message>
    <message>
        <source>risk %1 became %2</source>
        <translation>aus Risiko %1 wurde %2</translation>
    </message>
    <message>
        <source>threat name %1 became %2</source>
        <translation>aus dem Namen der Bedrohung %1 wurde %2</translation>
    </message>
    <message>
        <source>Changed since %1 UTC: %2.</source>
        <translation>Geändert seit %1 UTC: %2.</translation>
    </message>
    <message>
        <source>Not queried yet. Press Start, or choose a next step.</source>
        <translation>Noch nicht abgefragt. Drücken Sie „Start“ oder wählen Sie einen nächsten Schritt.</translation>
    </message>
    <message>
        <source>Querying the appliance.</source>
        <translation>Die Appliance wird abgefragt.</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Grund: %1.</translation>
    </message>
    <message>
        <source>Detected by %1 scanners.</source>
        <translation>Von %1 Scannern erkannt.</translation>
    </message>
    <message>
        <source>Reported by %1 third parties.</source>
        <translation>Von %1 Drittanbietern gemeldet.</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen %1</translation>
    </message>
    <message>
        <source>tried %1 (%2 UTC)</source>
        <translation>versucht %1 (%2 UTC)</translation>
    </message>
    <message>
        <source>Querying the appliance again.</source>
        <translation>Die Appliance wird erneut abgefragt.</translation>
    </message>
    <message>
        <source>Not queried yet. The row is queued.</source>
        <translation>Noch nicht abgefragt. Die Zeile ist eingereiht.</translation>
    </message>
    <message>
        <source>The latest action failed. This is an earlier answer.</source>
        <translation>Die letzte Aktion ist fehlgeschlagen. Dies ist eine frühere Antwort.</translation>
    </message>
    <message>
        <source>Goodware: a known, trusted file.</source>
        <translation>Goodware: eine bekannte, vertrauenswürdige Datei.</translation>
    </message>
</context>
<context>
    <name>assay::WaitTexts</name>
    <message>
        <source>not started</source>
        <comment>state of a row: Queued, not started</comment>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>no. %L1</source>
        <comment>place of a row in line</comment>
        <translation>Nr. %L1</translation>
    </message>
    <message>
        <source>queue paused</source>
        <translation>Warteschlange angehalten</translation>
    </message>
    <message>
        <source>appliance is tried now</source>
        <translation>Appliance wird jetzt gefragt</translation>
    </message>
    <message>
        <source>until %1: the appliance is unavailable</source>
        <translation>bis %1: die Appliance ist nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>assay::WarningList</name>
    <message>
        <source>Own things</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>%1 The last copy of it counts.</source>
        <translation>%1 Die letzte Kopie davon gilt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>the list has no name</source>
        <translation>die Liste hat keinen Namen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 contains no list; lists are files NAME/list.json.</source>
        <translation>%1 enthält keine Liste; Listen sind Dateien NAME/list.json.</translation>
    </message>
    <message>
        <source>Entry %L1, “%2”, is no domain, address, network, URL or hash, or would match almost everything.</source>
        <translation>Eintrag %L1, „%2“, ist keine Domain, Adresse, kein Netz, keine URL und kein Hash, oder würde fast alles treffen.</translation>
    </message>
    <message>
        <source>the list is larger than %L1 MiB</source>
        <translation>die Liste ist größer als %L1 MiB</translation>
    </message>
    <message>
        <source>the list has more than %L1 entries</source>
        <translation>die Liste hat mehr als %L1 Einträge</translation>
    </message>
    <message>
        <source>the list is not JSON: %1</source>
        <translation>die Liste ist kein JSON: %1</translation>
    </message>
    <message>
        <source>the type “%1” is not supported; string, hostname and cidr are</source>
        <translation>der Typ „%1“ wird nicht unterstützt; string, hostname und cidr werden es</translation>
    </message>
    <message>
        <source>it has no member “list”</source>
        <translation>ihr fehlt das Element „list“</translation>
    </message>
    <message>
        <source>the list is not UTF-8</source>
        <translation>die Liste ist nicht UTF-8</translation>
    </message>
</context>
<context>
    <name>assay::WarningListsDialog</name>
    <message>
        <source>Own things</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>List that the team shares</source>
        <translation>Liste, die das Team teilt</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was sie enthält</translation>
    </message>
    <message>
        <source>There is no warning list.</source>
        <translation>Es gibt keine Warnliste.</translation>
    </message>
    <message>
        <source>Own things and warning lists</source>
        <translation>Eigenes und Warnlisten</translation>
    </message>
    <message>
        <source>&amp;Own things</source>
        <translation>&amp;Eigenes</translation>
    </message>
    <message>
        <source>&amp;Warning lists</source>
        <translation>&amp;Warnlisten</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>List that the &amp;team shares:</source>
        <translation>Liste, die das &amp;Team teilt:</translation>
    </message>
    <message>
        <source>What belongs to your organisation: domains with all below them, networks, addresses, URLs with all below their paths, hashes. One a line; “#” begins a comment. Assay sends nothing about them before you confirm that for each run.</source>
        <translation>Was Ihrer Organisation gehört: Domains mit allem darunter, Netze, Adressen, URLs mit allem unter ihren Pfaden, Hashes. Eines je Zeile; „#“ beginnt einen Kommentar. Assay sendet nichts darüber, bevor Sie das für jeden Lauf bestätigen.</translation>
    </message>
    <message>
        <source>Warning lists</source>
        <translation>Warnlisten</translation>
    </message>
    <message>
        <source>Update from &amp;file…</source>
        <translation>Aus &amp;Datei aktualisieren…</translation>
    </message>
    <message>
        <source>Update from fol&amp;der…</source>
        <translation>Aus &amp;Ordner aktualisieren…</translation>
    </message>
    <message>
        <source>What is known good or no indicator. Rows on a list are marked, and exports do not mark them for detection. Lists are files in the JSON format of MISP&apos;s warning lists.</source>
        <translation>Was als gut bekannt oder kein Indikator ist. Zeilen auf einer Liste sind gekennzeichnet, und Exporte markieren sie nicht zur Erkennung. Listen sind Dateien im JSON-Format der Warnlisten von MISP.</translation>
    </message>
    <message>
        <source>The demo keeps no list of own things.</source>
        <translation>Die Demo führt keine Liste des Eigenen.</translation>
    </message>
    <message>
        <source>%1 cannot be read as text. Repair or remove the file.</source>
        <translation>%1 kann nicht als Text gelesen werden. Reparieren oder entfernen Sie die Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) left out. %1</source>
        <translation>
            <numerusform>%Ln Wert ausgelassen. %1</numerusform>
            <numerusform>%Ln Werte ausgelassen. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln value(s) left out)</source>
        <translation>
            <numerusform>%1 (%Ln Wert ausgelassen)</numerusform>
            <numerusform>%1 (%Ln Werte ausgelassen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Update warning lists</source>
        <translation>Warnlisten aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) updated: %1</source>
        <translation>
            <numerusform>%Ln Liste aktualisiert: %1</numerusform>
            <numerusform>%Ln Listen aktualisiert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln own thing(s) are not sent without a confirmation.</source>
        <translation>
            <numerusform>%Ln Eintrag wird nicht ohne Bestätigung gesendet.</numerusform>
            <numerusform>%Ln Einträge werden nicht ohne Bestätigung gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::WhyLine</name>
    <message>
        <source>Why:</source>
        <translation>Warum:</translation>
    </message>
    <message>
        <source>%1 Opens the page %2.</source>
        <translation>%1 Öffnet die Seite %2.</translation>
    </message>
</context>
<context>
    <name>assay::WindowDialogs</name>
    <message>
        <source>The token could not be stored. Assay keeps it until it closes.</source>
        <translation>Das Token konnte nicht gespeichert werden. Assay behält es, bis es geschlossen wird.</translation>
    </message>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>Es gibt noch nichts zu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>Über Assay</translation>
    </message>
    <message>
        <source>Assay %1
A workbench for analysts with a ReversingLabs A1000 (Spectra Analyze) appliance.

Free software under the GNU General Public License, version 3 or later. Not made or endorsed by ReversingLabs.</source>
        <translation>Assay %1
Ein Arbeitsplatz für Analysten mit einer ReversingLabs-A1000-Appliance (Spectra Analyze).

Freie Software unter der GNU General Public License, Version 3 oder neuer. Nicht von ReversingLabs hergestellt oder empfohlen.</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>The demo&apos;s rows are made up, so they are not pushed anywhere.</source>
        <translation>Die Zeilen der Demo sind erfunden, darum werden sie nirgendwohin übertragen.</translation>
    </message>
    <message>
        <source>An event holds at most %L1 rows. Select or filter fewer.</source>
        <translation>Ein Ereignis fasst höchstens %L1 Zeilen. Wählen oder filtern Sie weniger.</translation>
    </message>
    <message>
        <source>Diagnostics copied.</source>
        <translation>Diagnose kopiert.</translation>
    </message>
</context>
<context>
    <name>assay::WindowMenus</name>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Aktionen</translation>
    </message>
    <message>
        <source>A&amp;ppliance</source>
        <translation>A&amp;ppliance</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Restart Assay to change the language. The rows of the demo are not kept.</source>
        <translation>Starten Sie Assay neu, um die Sprache zu wechseln. Die Zeilen der Demo bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Restart Assay to change the language. Your list is kept.</source>
        <translation>Starten Sie Assay neu, um die Sprache zu wechseln. Ihre Liste bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Compare with a&amp;nother appliance</source>
        <translation>Mit a&amp;nderer Appliance vergleichen</translation>
    </message>
    <message>
        <source>Position in queue</source>
        <translation>Position in der Warteschlange</translation>
    </message>
    <message>
        <source>D&amp;etails placement</source>
        <translation>D&amp;etailbereich anordnen</translation>
    </message>
    <message>
        <source>Deci&amp;sion</source>
        <translation>Ent&amp;scheidung</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Nur zeigen: %1</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>Ausschließen: %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Find si&amp;milar</source>
        <translation>Ä&amp;hnliche suchen</translation>
    </message>
    <message>
        <source>Copy in another form</source>
        <translation>In anderer Form kopieren</translation>
    </message>
</context>
<context>
    <name>assay::cli</name>
    <message>
        <source>It is a folder. Name files, or add --recursive.</source>
        <translation>Das ist ein Ordner. Nennen Sie Dateien oder ergänzen Sie --recursive.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not work on this kind of indicator (%2).</source>
        <translation>„%1“ geht bei dieser Art Indikator nicht (%2).</translation>
    </message>
    <message>
        <source>--ca and --no-verify exclude each other.</source>
        <translation>--ca und --no-verify schließen sich aus.</translation>
    </message>
    <message>
        <source>--%1 takes %2.</source>
        <translation>--%1 verlangt %2.</translation>
    </message>
    <message>
        <source>--format takes %1.</source>
        <translation>--format verlangt %1.</translation>
    </message>
    <message>
        <source>Name at least one file, URL, host, hash or submission id.</source>
        <translation>Nennen Sie mindestens eine Datei, URL, Prüfsumme, Einsendungs-ID oder einen Host.</translation>
    </message>
    <message>
        <source>%1
See assay-cli --help.</source>
        <translation>%1
Siehe assay-cli --help.</translation>
    </message>
    <message>
        <source>Name an action.</source>
        <translation>Nennen Sie eine Aktion.</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;.</source>
        <translation>Es gibt keine Aktion „%1“.</translation>
    </message>
    <message>
        <source>demo-run needs --demo.</source>
        <translation>demo-run braucht --demo.</translation>
    </message>
    <message>
        <source>This is no submission id: an id has digits only.</source>
        <translation>Das ist keine Einsendungs-ID: Sie besteht nur aus Ziffern.</translation>
    </message>
    <message>
        <source>Print the actions as a Markdown table.</source>
        <translation>Die Aktionen als Markdown-Tabelle ausgeben.</translation>
    </message>
    <message>
        <source>See assay-cli %1 --help.</source>
        <translation>Siehe assay-cli %1 --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2.</source>
        <translation>„%1“ verlangt %2.</translation>
    </message>
    <message>
        <source>Print a completion script for a shell.</source>
        <translation>Ein Vervollständigungsskript für eine Shell ausgeben.</translation>
    </message>
    <message>
        <source>Save it as _assay-cli in a folder of $fpath.</source>
        <translation>Als _assay-cli in einem Ordner von $fpath speichern.</translation>
    </message>
    <message>
        <source>%L1 more were left out: too many at a time.</source>
        <translation>%L1 weitere blieben weg: zu viele auf einmal.</translation>
    </message>
    <message>
        <source>%L1 more rejected ones were left out.</source>
        <translation>%L1 weitere abgelehnte blieben weg.</translation>
    </message>
    <message>
        <source>Print what was rejected, too, with the reason.</source>
        <translation>Auch Abgelehntes ausgeben, mit Grund.</translation>
    </message>
    <message>
        <source>The host of each URL, too.</source>
        <translation>Auch den Host jeder URL.</translation>
    </message>
    <message>
        <source>The host of each mail address, too.</source>
        <translation>Auch den Host jeder E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>There is no hash in this line.</source>
        <translation>In dieser Zeile ist keine Prüfsumme.</translation>
    </message>
    <message>
        <source>Print this program&apos;s manual page (mdoc).</source>
        <translation>Die Handbuchseite dieses Programms ausgeben (mdoc).</translation>
    </message>
    <message>
        <source>For man -l, and for packagers.</source>
        <translation>Für man -l und für Paketbauer.</translation>
    </message>
    <message>
        <source>--demo, --appliance and --profile exclude each other.</source>
        <translation>--demo, --appliance und --profile schließen sich aus.</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. --columns takes %2.</source>
        <translation>Es gibt keine Spalte „%1“. --columns verlangt %2.</translation>
    </message>
    <message>
        <source>--fail-on takes %1.</source>
        <translation>--fail-on verlangt %1.</translation>
    </message>
    <message>
        <source>Standard input can be read only once.</source>
        <translation>Die Standardeingabe kann nur einmal gelesen werden.</translation>
    </message>
    <message>
        <source>There are no profiles yet.</source>
        <translation>Es gibt noch keine Profile.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;. There are: %2</source>
        <translation>Es gibt kein Profil „%1“. Es gibt: %2</translation>
    </message>
    <message>
        <source>certificate not verified</source>
        <translation>Zertifikat nicht geprüft</translation>
    </message>
    <message>
        <source>hash only</source>
        <translation>nur Prüfsummen</translation>
    </message>
    <message>
        <source>http allowed</source>
        <translation>http erlaubt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>, %1/s</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, noch %1</translation>
    </message>
    <message>
        <source>%1 done, %2 not found, %3 failed, %4 cancelled</source>
        <translation>%1 fertig, %2 nicht gefunden, %3 gescheitert, %4 abgebrochen</translation>
    </message>
    <message>
        <source>API token for &quot;%1&quot;:</source>
        <translation>API-Token für „%1“:</translation>
    </message>
    <message>
        <source>The token was not removed. %1</source>
        <translation>Das Token wurde nicht entfernt. %1</translation>
    </message>
    <message>
        <source>Ask for the token without showing it, or read it from standard input.</source>
        <translation>Nach dem Token fragen, ohne es zu zeigen, oder es von der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Trust only the certificates in this PEM file.</source>
        <translation>Nur den Zertifikaten in dieser PEM-Datei vertrauen.</translation>
    </message>
    <message>
        <source>Never upload a file or submit a URL.</source>
        <translation>Nie eine Datei hochladen oder eine URL senden.</translation>
    </message>
    <message>
        <source>Use the built-in demo appliance.</source>
        <translation>Die eingebaute Demo-Appliance benutzen.</translation>
    </message>
    <message>
        <source>it belongs to a run of %1</source>
        <translation>sie gehört zu einem Lauf von %1</translation>
    </message>
    <message>
        <source>it belongs to a run on %1</source>
        <translation>sie gehört zu einem Lauf gegen %1</translation>
    </message>
    <message>
        <source>--resume takes a file.</source>
        <translation>--resume nimmt eine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>%1 ist nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>Standard input is closed.</source>
        <translation>Die Standardeingabe ist geschlossen.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>--%1 takes a number, 1 or more.</source>
        <translation>--%1 verlangt eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>The output could not be written: %1</source>
        <translation>Die Ausgabe ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Do not verify the appliance&apos;s certificate. Anyone on the network path can read the token.</source>
        <translation>Das Zertifikat der Appliance nicht prüfen. Jeder auf dem Netzwerkweg kann das Token lesen.</translation>
    </message>
    <message>
        <source>Ignore the proxies of the system and the environment.</source>
        <translation>Die Proxys von System und Umgebung nicht benutzen.</translation>
    </message>
    <message>
        <source>Accept a plain http:// appliance. The token is sent unencrypted.</source>
        <translation>Eine Appliance mit http:// zulassen. Das Token wird unverschlüsselt gesendet.</translation>
    </message>
    <message>
        <source>Maximum requests per second or minute, as 10/s or 30/m; default: no limit.</source>
        <translation>Höchstzahl der Anfragen je Sekunde oder Minute, etwa 10/s oder 30/m; Vorgabe: keine Grenze.</translation>
    </message>
    <message>
        <source>Host, host:port or https URL; default: the current profile.</source>
        <translation>Host, Host:Port oder https-URL; Vorgabe: das aktuelle Profil.</translation>
    </message>
    <message>
        <source>Use this profile instead of the current one.</source>
        <translation>Dieses Profil statt des aktuellen verwenden.</translation>
    </message>
    <message>
        <source>File with the API token; default: ASSAY_TOKEN, otherwise the keyring.</source>
        <translation>Datei mit dem API-Token; Vorgabe: ASSAY_TOKEN, sonst der Schlüsselbund.</translation>
    </message>
    <message>
        <source>Read the indicators from free text (mail, report, log); - is standard input.</source>
        <translation>Indikatoren aus freiem Text (Mail, Bericht, Protokoll) lesen; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Read one hash per line, alone or as sha256sum writes it; - is standard input.</source>
        <translation>Eine Prüfsumme je Zeile lesen, für sich oder wie sha256sum sie schreibt; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Read file paths that end with a NUL, as find -print0 writes them; - is standard input.</source>
        <translation>Dateipfade lesen, die mit NUL enden, wie find -print0 sie schreibt; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Keep the state of the run in this file, and continue from it if it exists.</source>
        <translation>Den Stand des Laufs in dieser Datei halten und von dort weitermachen, wenn es sie gibt.</translation>
    </message>
    <message>
        <source>Include the files in folders and their subfolders.</source>
        <translation>Auch die Dateien in Ordnern und deren Unterordnern nehmen.</translation>
    </message>
    <message>
        <source>Format of the results; default: table on a terminal, otherwise ndjson.</source>
        <translation>Format der Ergebnisse; Vorgabe: table auf einem Terminal, sonst ndjson.</translation>
    </message>
    <message>
        <source>Columns to print, in this order (table, csv).</source>
        <translation>Auszugebende Spalten, in dieser Reihenfolge (table, csv).</translation>
    </message>
    <message>
        <source>Add the raw responses of the appliance (json, ndjson).</source>
        <translation>Die unveränderten Antworten der Appliance beilegen (json, ndjson).</translation>
    </message>
    <message>
        <source>Exit with code 10 if a verdict is at least this bad.</source>
        <translation>Mit Exit-Code 10 enden, wenn eine Einstufung mindestens so schlimm ist.</translation>
    </message>
    <message>
        <source>--%1 cannot be used with %2.</source>
        <translation>--%1 kann nicht mit %2 verwendet werden.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>%L1 of %L2 done</source>
        <translation>%L1 von %L2 fertig</translation>
    </message>
    <message>
        <source>%L1 of %L2+ done</source>
        <translation>%L1 von mindestens %L2 fertig</translation>
    </message>
    <message>
        <source>The profile; default: the current one.</source>
        <translation>Das Profil; Vorgabe: das aktuelle.</translation>
    </message>
    <message>
        <source>This is not a token: %1.</source>
        <translation>Das ist kein Token: %1.</translation>
    </message>
    <message>
        <source>The token of &quot;%1&quot; was stored in the keyring.</source>
        <translation>Das Token von „%1“ wurde im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>The token was not stored. %1</source>
        <translation>Das Token wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>The token of &quot;%1&quot; was removed from the keyring.</source>
        <translation>Das Token von „%1“ wurde aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>Store or remove the API token of a profile in the keyring.</source>
        <translation>Das API-Token eines Profils im Schlüsselbund speichern oder entfernen.</translation>
    </message>
    <message>
        <source>Remove the token.</source>
        <translation>Das Token entfernen.</translation>
    </message>
    <message>
        <source>No appliance configured. Name one with --appliance, or try --demo.</source>
        <translation>Keine Appliance eingerichtet. Nennen Sie eine mit --appliance, oder versuchen Sie --demo.</translation>
    </message>
    <message>
        <source>The token file cannot be read: %1</source>
        <translation>Die Token-Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>There is no API token. Use --token-file or ASSAY_TOKEN, or store one: assay-cli token set</source>
        <translation>Es gibt kein API-Token. Verwenden Sie --token-file oder ASSAY_TOKEN, oder speichern Sie eines: assay-cli token set</translation>
    </message>
    <message>
        <source>--columns needs --format table or csv.</source>
        <translation>--columns braucht --format table oder csv.</translation>
    </message>
    <message>
        <source>--raw needs --format json or ndjson.</source>
        <translation>--raw braucht --format json oder ndjson.</translation>
    </message>
    <message>
        <source>--resume cannot be used with demo-run.</source>
        <translation>--resume kann nicht mit demo-run verwendet werden.</translation>
    </message>
    <message>
        <source>--rate takes requests per second or minute, as 10/s (maximum 1000) or 30/m (maximum 60000).</source>
        <translation>--rate nimmt Anfragen je Sekunde oder Minute, etwa 10/s (höchstens 1000) oder 30/m (höchstens 60000).</translation>
    </message>
    <message>
        <source>There are no profiles yet. Add one: assay-cli profiles add NAME HOST</source>
        <translation>Es gibt noch keine Profile. Fügen Sie eines hinzu: assay-cli profiles add NAME HOST</translation>
    </message>
    <message>
        <source>A profile &quot;%1&quot; already exists.</source>
        <translation>Ein Profil „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>The host contains characters other than ASCII. It means: %1</source>
        <translation>Der Host enthält Zeichen außerhalb von ASCII. Er bedeutet: %1</translation>
    </message>
    <message>
        <source>Now store its token: assay-cli token set --profile &quot;%1&quot;</source>
        <translation>Speichern Sie nun sein Token: assay-cli token set --profile &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The profile was not removed, because its token may still be in the keyring.</source>
        <translation>Das Profil wurde nicht entfernt, weil sein Token vielleicht noch im Schlüsselbund ist.</translation>
    </message>
    <message>
        <source>The profile was removed. Its token, if the keyring holds one, could not be removed.</source>
        <translation>Das Profil wurde entfernt. Sein Token, falls der Schlüsselbund eines hat, ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Manage the profiles of appliances, shared with the window.</source>
        <translation>Die Profile der Appliances verwalten, gemeinsam mit dem Fenster.</translation>
    </message>
    <message>
        <source>List the profiles; * marks the current one.</source>
        <translation>Die Profile auflisten; * kennzeichnet das aktuelle.</translation>
    </message>
    <message>
        <source>Add a profile.</source>
        <translation>Ein Profil hinzufügen.</translation>
    </message>
    <message>
        <source>Remove a profile, and its token from the keyring.</source>
        <translation>Ein Profil entfernen, samt seinem Token im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Make it the current profile.</source>
        <translation>Es zum aktuellen Profil machen.</translation>
    </message>
    <message>
        <source>Test the connection and the token, and print what to fix.</source>
        <translation>Verbindung und Token testen und ausgeben, was zu beheben ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n Zeile in %1</numerusform>
            <numerusform>%n Zeilen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Report saved as %1</source>
        <translation>Bericht gespeichert als %1</translation>
    </message>
    <message>
        <source>To use it: source &lt;(assay-cli completion bash)</source>
        <translation>Benutzen: source &lt;(assay-cli completion bash)</translation>
    </message>
    <message>
        <source>To use it: assay-cli completion fish | source</source>
        <translation>Benutzen: assay-cli completion fish | source</translation>
    </message>
    <message>
        <source>%1 was damaged and has been moved to %2. Run the same command again to start afresh.</source>
        <translation>%1 war beschädigt und wurde nach %2 verschoben. Derselbe Befehl fängt von vorn an.</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 is not a file of --resume. It was left unchanged.</source>
        <translation>%1 ist keine Datei von --resume. Sie blieb unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of %1 cannot be read and are treated as new.</source>
        <translation>
            <numerusform>%n Eintrag von %1 ist nicht lesbar und gilt als neu.</numerusform>
            <numerusform>%n Einträge von %1 sind nicht lesbar und gelten als neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>only the file of --resume names it</source>
        <translation>nur die Datei von --resume nennt es</translation>
    </message>
    <message>
        <source>Using the proxy %1.</source>
        <translation>Proxy: %1.</translation>
    </message>
    <message>
        <source>The appliance is %1.</source>
        <translation>Die Appliance ist %1.</translation>
    </message>
    <message>
        <source>Warning: the appliance&apos;s certificate is not verified.</source>
        <translation>Warnung: Das Zertifikat der Appliance wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Stopping after the requests in flight. Interrupt again to stop at once.</source>
        <translation>Hält nach den laufenden Anfragen an. Noch einmal unterbrechen hält sofort an.</translation>
    </message>
    <message>
        <source>The input was not read to its end.</source>
        <translation>Die Eingabe wurde nicht bis zum Ende gelesen.</translation>
    </message>
    <message>
        <source>Run the same command again to continue.</source>
        <translation>Derselbe Befehl macht hier weiter.</translation>
    </message>
    <message>
        <source>%1 (may have been submitted)</source>
        <translation>%1 (wurde vielleicht eingereicht)</translation>
    </message>
    <message>
        <source>%1 (was submitted)</source>
        <translation>%1 (wurde eingereicht)</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were not done:</source>
        <translation>
            <numerusform>%n Eintrag wurde nicht erledigt:</numerusform>
            <numerusform>%n Einträge wurden nicht erledigt:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  and %n more.</source>
        <translation>
            <numerusform>  und %n weiterer.</numerusform>
            <numerusform>  und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Maximum requests in flight, 1 to 64; default: auto.</source>
        <translation>Höchstzahl gleichzeitiger Anfragen, 1 bis 64; Vorgabe: auto.</translation>
    </message>
    <message>
        <source>Maximum time of one look-up, retries included; default: 180.</source>
        <translation>Höchstdauer einer Abfrage mit allen Wiederholungen; Vorgabe: 180.</translation>
    </message>
    <message>
        <source>How long to wait for an appliance that is unavailable, as 90s, 30m or 2h; 0: not at all; default: 30m.</source>
        <translation>Wie lange auf eine nicht verfügbare Appliance gewartet wird, als 90s, 30m oder 2h; 0: gar nicht; Vorgabe: 30m.</translation>
    </message>
    <message>
        <source>Print no progress, summary or remarks on standard error; only warnings and errors.</source>
        <translation>Keinen Fortschritt, keine Zusammenfassung und keine Hinweise auf der Standardfehlerausgabe ausgeben, nur Warnungen und Fehler.</translation>
    </message>
    <message>
        <source>Appliance:</source>
        <translation>Appliance:</translation>
    </message>
    <message>
        <source>Input:</source>
        <translation>Eingabe:</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>Ausgabe:</translation>
    </message>
    <message>
        <source>Connection:</source>
        <translation>Verbindung:</translation>
    </message>
    <message>
        <source>, waiting for the appliance, next attempt at %1</source>
        <translation>, Warten auf die Appliance, nächster Versuch um %1</translation>
    </message>
    <message>
        <source>%1
See assay-cli %2 --help.</source>
        <translation>%1
Siehe assay-cli %2 --help.</translation>
    </message>
    <message>
        <source>--in-flight takes a number from 1 to 64, or auto.</source>
        <translation>--in-flight erwartet eine Zahl von 1 bis 64 oder auto.</translation>
    </message>
    <message>
        <source>--timeout takes a number of seconds, 1 to 86400.</source>
        <translation>--timeout erwartet eine Anzahl von Sekunden, 1 bis 86400.</translation>
    </message>
    <message>
        <source>--give-up-after takes a duration, as 90s, 30m or 2h (maximum 30 days), or 0.</source>
        <translation>--give-up-after erwartet eine Dauer wie 90s, 30m oder 2h (höchstens 30 Tage) oder 0.</translation>
    </message>
    <message>
        <source>(default: %1)</source>
        <translation>(Vorgabe: %1)</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>       %1</source>
        <translation>        %1</translation>
    </message>
    <message>
        <source>Asks a ReversingLabs A1000 appliance about files, URLs and hashes. An indicator is a file, URL, host, hash or submission id; - reads lines from standard input.</source>
        <translation>Fragt eine ReversingLabs-A1000-Appliance nach Dateien, URLs und Hashes. Ein Indikator ist eine Datei, URL, ein Host, ein Hash oder eine Einreichungs-ID; - liest Zeilen von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Actions; &quot;assay-cli ACTION --help&quot; explains each:</source>
        <translation>Aktionen; „assay-cli AKTION --help“ erklärt jede:</translation>
    </message>
    <message>
        <source>Commands; &quot;assay-cli COMMAND --help&quot; explains each:</source>
        <translation>Befehle; „assay-cli BEFEHL --help“ erklärt jeden:</translation>
    </message>
    <message>
        <source>Options of single actions:</source>
        <translation>Optionen einzelner Aktionen:</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Auskunft:</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>Works on: %1</source>
        <translation>Arbeitet mit: %1</translation>
    </message>
    <message>
        <source>Options of %1:</source>
        <translation>Optionen von %1:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made or written to.</source>
        <translation>Der Ordner %1 kann nicht angelegt oder beschrieben werden.</translation>
    </message>
    <message>
        <source>Save the attachments of mails in this folder, which is made if there is none.</source>
        <translation>Die Anhänge von Mails in diesem Ordner speichern; er wird angelegt, wenn es ihn nicht gibt.</translation>
    </message>
    <message>
        <source>Print one JSON object a line: value, type, as_pasted, count, offset (bytes into the text as UTF-8), ticked (beyond doubt) and remark; with several files, the file first. - is standard input. With --attachments, one object for each saved file follows: attachment (its name in the mail), path, size.</source>
        <translation>Ein JSON-Objekt je Zeile ausgeben: value, type, as_pasted, count, offset (Bytes im Text als UTF-8), ticked (zweifelsfrei) und remark; bei mehreren Dateien die Datei zuerst. - ist die Standardeingabe. Mit --attachments folgt ein Objekt für jede gespeicherte Datei: attachment (ihr Name in der Mail), path, size.</translation>
    </message>
    <message>
        <source> until %1</source>
        <translation> bis %1</translation>
    </message>
    <message>
        <source>Waiting for the appliance%1. %2</source>
        <translation>Warten auf die Appliance%1. %2</translation>
    </message>
    <message>
        <source>The appliance answers again after %1.</source>
        <translation>Die Appliance antwortet nach %1 wieder.</translation>
    </message>
    <message>
        <source>The proxy settings of the system do not answer. Connecting without a proxy. Use --no-proxy, or set https_proxy, to skip them.</source>
        <translation>Die Proxyeinstellungen des Systems antworten nicht. Die Verbindung wird ohne Proxy hergestellt. Mit --no-proxy oder https_proxy werden sie übergangen.</translation>
    </message>
    <message>
        <source>Take every word as an indicator of this type, although it is not recognised as one.</source>
        <translation>Jedes Wort als Indikator dieses Typs nehmen, obwohl es nicht als solcher erkannt wird.</translation>
    </message>
    <message>
        <source>--as takes %1.</source>
        <translation>--as nimmt %1.</translation>
    </message>
    <message>
        <source>This does not have the form of an indicator of the type %1.</source>
        <translation>Das hat nicht die Form eines Indikators vom Typ %1.</translation>
    </message>
    <message>
        <source>The indicators in texts, tables, JSON, XML, web pages, mails, PDF and Office documents; asks no appliance.</source>
        <translation>Die Indikatoren in Texten, Tabellen, JSON, XML, Webseiten, Mails, PDF- und Office-Dokumenten; fragt keine Appliance.</translation>
    </message>
    <message>
        <source>Agree to a change that counts for all users of the appliance.</source>
        <translation>Einer Änderung zustimmen, die für alle Benutzer der Appliance gilt.</translation>
    </message>
    <message>
        <source>Template of --format ticket: jira, markdown, text, html, an own one or a file; default: markdown.</source>
        <translation>Vorlage für --format ticket: jira, markdown, text, html, eine eigene oder eine Datei; Vorgabe: markdown.</translation>
    </message>
    <message>
        <source>--template needs --format ticket.</source>
        <translation>--template braucht --format ticket.</translation>
    </message>
    <message>
        <source>--template: %1.</source>
        <translation>--template: %1.</translation>
    </message>
    <message>
        <source>--template: %1</source>
        <translation>--template: %1</translation>
    </message>
    <message>
        <source>%1 changes something for all users of the appliance. Add --yes to agree; nothing was sent.</source>
        <translation>%1 ändert etwas für alle Benutzer der Appliance. Mit --yes stimmen Sie zu; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Only what was sent since this date (2026-11-30 or with a time, UTC).</source>
        <translation>Nur was seit diesem Datum gesendet wurde (2026-11-30 oder mit Uhrzeit, UTC).</translation>
    </message>
    <message>
        <source>--since takes a date, as 2026-11-30 or 2026-11-30T14:00.</source>
        <translation>--since braucht ein Datum, wie 2026-11-30 oder 2026-11-30T14:00.</translation>
    </message>
    <message>
        <source>Print what left the machine or changed something for others.</source>
        <translation>Ausgeben, was den Rechner verlassen oder für andere etwas geändert hat.</translation>
    </message>
    <message>
        <source>From a session file of the window; default: its current session. JSON lines, or a table on a terminal.</source>
        <translation>Aus einer Sitzungsdatei des Fensters; Vorgabe: seine laufende Sitzung. JSON-Zeilen, auf einem Terminal eine Tabelle.</translation>
    </message>
    <message>
        <source>Folder for reports and samples; default: the current one.</source>
        <translation>Ordner für Berichte und Proben; Vorgabe: der aktuelle.</translation>
    </message>
    <message>
        <source>Replace existing files.</source>
        <translation>Vorhandene Dateien ersetzen.</translation>
    </message>
    <message>
        <source>Send nothing about what is on this list of own things. May be repeated.</source>
        <translation>Nichts über das senden, was auf dieser Liste des Eigenen steht. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Send also what is on a list of own things.</source>
        <translation>Auch senden, was auf einer Liste des Eigenen steht.</translation>
    </message>
    <message>
        <source>Further warning lists, in MISP&apos;s layout: NAME/list.json. May be repeated.</source>
        <translation>Weitere Warnlisten, angeordnet wie bei MISP: NAME/list.json. Darf wiederholt werden.</translation>
    </message>
    <message>
        <source>--own-list: %1</source>
        <translation>--own-list: %1</translation>
    </message>
    <message>
        <source>--warning-lists: %1 is no folder.</source>
        <translation>--warning-lists: %1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>Warning: --plain saves live malware as plain files. Do not open them on this computer.</source>
        <translation>Warnung: --plain speichert echte Schadsoftware als unverschlüsselte Dateien. Öffnen Sie sie nicht auf diesem Rechner.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s) left out. %2</source>
        <translation>
            <numerusform>%1: %Ln Wert ausgelassen. %2</numerusform>
            <numerusform>%1: %Ln Werte ausgelassen. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>A list of your own things cannot be read, so nothing was sent. Repair it, or use --allow-own.</source>
        <translation>Eine Liste Ihres Eigenen kann nicht gelesen werden, darum wurde nichts gesendet. Reparieren Sie sie, oder benutzen Sie --allow-own.</translation>
    </message>
    <message>
        <source>Take the files that come into this folder, until interrupted.</source>
        <translation>Die Dateien nehmen, die in diesen Ordner kommen, bis zur Unterbrechung.</translation>
    </message>
    <message>
        <source>With --watch: only files whose name fits, as *.exe. May be repeated.</source>
        <translation>Mit --watch: nur Dateien, deren Name passt, wie *.exe. Kann wiederholt werden.</translation>
    </message>
    <message>
        <source>With --watch: no files whose name fits, as *.part. May be repeated.</source>
        <translation>Mit --watch: keine Dateien, deren Name passt, wie *.part. Kann wiederholt werden.</translation>
    </message>
    <message>
        <source>Case number of a case report (case-html, case-markdown, iocs).</source>
        <translation>Fallnummer eines Fallberichts (case-html, case-markdown, iocs).</translation>
    </message>
    <message>
        <source>Title of a case report (case-html, case-markdown, iocs).</source>
        <translation>Titel eines Fallberichts (case-html, case-markdown, iocs).</translation>
    </message>
    <message>
        <source>Text file with your assessment for a case report (case-html, case-markdown).</source>
        <translation>Textdatei mit Ihrer Bewertung für einen Fallbericht (case-html, case-markdown).</translation>
    </message>
    <message>
        <source>Also write the indicators of all results to this file, as --format iocs does.</source>
        <translation>Außerdem die Indikatoren aller Ergebnisse in diese Datei schreiben, wie --format iocs.</translation>
    </message>
    <message>
        <source>Push all results as one event to this MISP server, with --yes; without, say what would be pushed.</source>
        <translation>Mit --yes alle Ergebnisse als ein Ereignis an diesen MISP-Server übertragen; ohne sagen, was übertragen würde.</translation>
    </message>
    <message>
        <source>File with your MISP automation key; default: the keyring.</source>
        <translation>Datei mit Ihrem MISP-Automation-Schlüssel; Vorgabe: der Schlüsselbund.</translation>
    </message>
    <message>
        <source>Trust only the certificates in this PEM file for MISP.</source>
        <translation>Bei MISP nur den Zertifikaten in dieser PEM-Datei vertrauen.</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Regelsatz</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>Bösartig</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Goodware</source>
        <translation>Gutartig</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Last match</source>
        <translation>Letzter Treffer</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>The appliance does not let you use its YARA rules. Ask its administrator whether your account and its licence include them. It says: %1</source>
        <translation>Die Appliance lässt Sie ihre YARA-Regeln nicht benutzen. Fragen Sie ihren Administrator, ob Ihr Konto und ihre Lizenz sie enthalten. Sie meldet: %1</translation>
    </message>
    <message>
        <source>The appliance has no such rule set, or no YARA rules at all.</source>
        <translation>Die Appliance hat keinen solchen Regelsatz oder gar keine YARA-Regeln.</translation>
    </message>
    <message>
        <source>Interrupted. A change that was sent may have been carried out.</source>
        <translation>Unterbrochen. Eine Änderung, die gesendet wurde, kann ausgeführt worden sein.</translation>
    </message>
    <message>
        <source>The appliance promises further rule sets; only the first %L1 were read.</source>
        <translation>Die Appliance kündigt weitere Regelsätze an; nur die ersten %L1 wurden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule set(s)</source>
        <translation>
            <numerusform>%Ln Regelsatz</numerusform>
            <numerusform>%Ln Regelsätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading matches… %Ln so far</source>
        <translation>
            <numerusform>Lese Treffer… bisher %Ln</numerusform>
            <numerusform>Lese Treffer… bisher %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %L1 matches; there are more. Use --max.</source>
        <translation>Nur die ersten %L1 Treffer; es gibt mehr. Benutzen Sie --max.</translation>
    </message>
    <message>
        <source>Only the first %L1 matches; there are more.</source>
        <translation>Nur die ersten %L1 Treffer; es gibt mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) could not be read and were left out: %1</source>
        <translation>
            <numerusform>%Ln Treffer konnte nicht gelesen werden und fehlt: %1</numerusform>
            <numerusform>%Ln Treffer konnten nicht gelesen werden und fehlen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>state unknown</source>
        <translation>Zustand unbekannt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%L1 of %L2 samples</source>
        <translation>%L1 von %L2 Proben</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>The automation key of MISP instead of a token.</source>
        <translation>Der Automation-Schlüssel von MISP statt eines Tokens.</translation>
    </message>
    <message>
        <source>--misp-key-file: %1 cannot be read.</source>
        <translation>--misp-key-file: %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no MISP key. Use --misp-key-file, or store one: assay-cli token set --misp</source>
        <translation>Es gibt keinen MISP-Schlüssel. Benutzen Sie --misp-key-file, oder speichern Sie einen: assay-cli token set --misp</translation>
    </message>
    <message>
        <source>Not pushed to MISP: %1</source>
        <translation>Nicht an MISP übertragen: %1</translation>
    </message>
    <message>
        <source>the event &quot;%1&quot; (%2): %3 attributes, %4 of them for detection, in %5 objects</source>
        <translation>das Ereignis „%1“ (%2): %3 Attribute, %4 davon zur Erkennung, in %5 Objekten</translation>
    </message>
    <message>
        <source>MISP %1 would get %2. Nothing was sent; add --yes to push.</source>
        <translation>MISP %1 bekäme %2. Nichts wurde gesendet; fügen Sie --yes hinzu, um zu übertragen.</translation>
    </message>
    <message>
        <source>MISP %1 has event %2 already and would update it with %3. Nothing was sent; add --yes to push.</source>
        <translation>MISP %1 hat Ereignis %2 schon und würde es aktualisieren mit: %3. Nichts wurde gesendet; fügen Sie --yes hinzu, um zu übertragen.</translation>
    </message>
    <message>
        <source>MISP %1 created event %2: %3</source>
        <translation>MISP %1 hat Ereignis %2 angelegt: %3</translation>
    </message>
    <message>
        <source>MISP %1 updated event %2: %3</source>
        <translation>MISP %1 hat Ereignis %2 aktualisiert: %3</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 is on your list of own things. Use --allow-own to search for it all the same.</source>
        <translation>Es wurde nichts gesendet: %1 steht auf Ihrer Liste eigener Dinge. Mit --allow-own wird trotzdem danach gesucht.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>Searching… %Ln hit(s) so far</source>
        <translation>
            <numerusform>Suche… bisher %Ln Treffer</numerusform>
            <numerusform>Suche… bisher %Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted after %Ln hit(s).</source>
        <translation>
            <numerusform>Nach %Ln Treffer unterbrochen.</numerusform>
            <numerusform>Nach %Ln Treffern unterbrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indicators of %Ln row(s) in %1</source>
        <translation>
            <numerusform>Indikatoren von %Ln Zeile in %1</numerusform>
            <numerusform>Indikatoren von %Ln Zeilen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>--misp-ca and --misp-key-file need --misp.</source>
        <translation>--misp-ca und --misp-key-file brauchen --misp.</translation>
    </message>
    <message>
        <source>--misp: %1</source>
        <translation>--misp: %1</translation>
    </message>
    <message>
        <source>--misp-ca: %1</source>
        <translation>--misp-ca: %1</translation>
    </message>
    <message>
        <source>--%1 needs --format %2.</source>
        <translation>--%1 braucht --format %2.</translation>
    </message>
    <message numerus="yes">
        <source>--%1 takes at most %Ln character(s).</source>
        <translation>
            <numerusform>--%1 nimmt höchstens %Ln Zeichen.</numerusform>
            <numerusform>--%1 nimmt höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>--iocs takes a file.</source>
        <translation>--iocs braucht eine Datei.</translation>
    </message>
    <message>
        <source>--assessment: %1 cannot be read.</source>
        <translation>--assessment: %1 kann nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>--assessment takes UTF-8 text of at most %Ln character(s).</source>
        <translation>
            <numerusform>--assessment nimmt UTF-8-Text von höchstens %Ln Zeichen.</numerusform>
            <numerusform>--assessment nimmt UTF-8-Text von höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>--include and --exclude need --watch.</source>
        <translation>--include und --exclude brauchen --watch.</translation>
    </message>
    <message>
        <source>--watch takes one folder that exists.</source>
        <translation>--watch nimmt einen Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>Maximum number of matches; default: 1000.</source>
        <translation>Höchstzahl der Treffer; Vorgabe: 1000.</translation>
    </message>
    <message>
        <source>A rule set has a name of 3 to 48 letters, digits, _ and -; nothing was sent.</source>
        <translation>Ein Regelsatz hat einen Namen aus 3 bis 48 Buchstaben, Ziffern, _ und -; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>A retro hunt in the cloud tells ReversingLabs about the rule set and counts for all users of the appliance. Add --yes to agree; nothing was sent.</source>
        <translation>Eine rückwirkende Suche in der Cloud zeigt ReversingLabs den Regelsatz und gilt für alle Benutzer der Appliance. Stimmen Sie mit --yes zu; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>This changes something for all users of the appliance. Add --yes to agree; nothing was sent.</source>
        <translation>Das ändert etwas für alle Benutzer der Appliance. Stimmen Sie mit --yes zu; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>--max takes a number from 1 to %L1.</source>
        <translation>--max nimmt eine Zahl von 1 bis %L1.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MiB, the most for a rule set.</source>
        <translation>%1 ist größer als %L2 MiB, das Höchste für einen Regelsatz.</translation>
    </message>
    <message>
        <source>%1 is empty or not in UTF-8.</source>
        <translation>%1 ist leer oder nicht in UTF-8.</translation>
    </message>
    <message>
        <source>A retro hunt is &quot;local start&quot;, &quot;cloud NAME start&quot;, or the same with stop or status.</source>
        <translation>Eine rückwirkende Suche ist „local start“, „cloud NAME start“ oder dasselbe mit stop oder status.</translation>
    </message>
    <message>
        <source>YARA rule sets of the appliance, their matches, and retro hunts.</source>
        <translation>YARA-Regelsätze der Appliance, ihre Treffer und rückwirkende Suchen.</translation>
    </message>
    <message>
        <source>List all rule sets with their numbers of matches.</source>
        <translation>Alle Regelsätze mit der Zahl ihrer Treffer auflisten.</translation>
    </message>
    <message>
        <source>Print the samples that match a rule set, as rows.</source>
        <translation>Die Proben, auf die ein Regelsatz passt, als Zeilen ausgeben.</translation>
    </message>
    <message>
        <source>Print the text of a rule set.</source>
        <translation>Den Text eines Regelsatzes ausgeben.</translation>
    </message>
    <message>
        <source>Create a rule set, or replace the one of that name.</source>
        <translation>Einen Regelsatz anlegen oder den dieses Namens ersetzen.</translation>
    </message>
    <message>
        <source>Turn a rule set on.</source>
        <translation>Einen Regelsatz einschalten.</translation>
    </message>
    <message>
        <source>Turn a rule set off.</source>
        <translation>Einen Regelsatz ausschalten.</translation>
    </message>
    <message>
        <source>Remove a rule set and its matches.</source>
        <translation>Einen Regelsatz und seine Treffer entfernen.</translation>
    </message>
    <message>
        <source>A retro hunt: local runs all active rule sets on all samples of the appliance, cloud runs one rule set on those of the vendor&apos;s cloud.</source>
        <translation>Eine rückwirkende Suche: local wendet alle aktiven Regelsätze auf alle Proben der Appliance an, cloud einen Regelsatz auf die der Cloud des Herstellers.</translation>
    </message>
    <message>
        <source>Search in the vendor&apos;s cloud instead of on the appliance. ReversingLabs sees the query.</source>
        <translation>In der Cloud des Herstellers suchen statt auf der Appliance. ReversingLabs sieht die Anfrage.</translation>
    </message>
    <message>
        <source>First day, with --cloud; default: 30 days before --until.</source>
        <translation>Erster Tag, mit --cloud; Vorgabe: 30 Tage vor --until.</translation>
    </message>
    <message>
        <source>Last day, with --cloud; default: today.</source>
        <translation>Letzter Tag, mit --cloud; Vorgabe: heute.</translation>
    </message>
    <message>
        <source>Order of the hits: sha1, firstseen, threatname, sampletype, filecount or size.</source>
        <translation>Reihenfolge der Treffer: sha1, firstseen, threatname, sampletype, filecount oder size.</translation>
    </message>
    <message>
        <source>Maximum number of hits; default: 1000.</source>
        <translation>Höchstzahl der Treffer; Vorgabe: 1000.</translation>
    </message>
    <message>
        <source>--%1 takes a day, as 2026-11-30.</source>
        <translation>--%1 nimmt einen Tag, wie 2026-11-30.</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>Die Anfrage ist leer.</translation>
    </message>
    <message>
        <source>The query is not valid at character %L1: %2</source>
        <translation>Die Anfrage ist bei Zeichen %L1 nicht gültig: %2</translation>
    </message>
    <message>
        <source>--since and --until need --cloud. On the appliance, search for firstseen:[2026-01-01 TO *].</source>
        <translation>--since und --until brauchen --cloud. Auf der Appliance suchen Sie nach firstseen:[2026-01-01 TO *].</translation>
    </message>
    <message>
        <source>--since is after --until.</source>
        <translation>--since liegt nach --until.</translation>
    </message>
    <message>
        <source>Find samples by their properties: threat name, type, imphash, signer and more.</source>
        <translation>Proben nach ihren Eigenschaften finden: Bedrohungsname, Typ, Imphash, Signierer und mehr.</translation>
    </message>
    <message>
        <source>Prints the hits of the appliance&apos;s search as rows. A query is made of KEY:VALUE, with the wildcards * and ?, lists and ranges in brackets, AND, OR, NOT and parentheses. Keys: classification, threatname, sampletype, filename, sha1, imphash, similar-to, certificate, domain, ipv4, tag, tag-user, pdb, av-count, size, filecount, firstseen, lastseen, available. No hit is no failure.</source>
        <translation>Gibt die Treffer der Suche der Appliance als Zeilen aus. Eine Anfrage besteht aus SCHLÜSSEL:WERT, mit den Platzhaltern * und ?, Listen und Bereichen in eckigen Klammern, AND, OR, NOT und Klammern. Schlüssel: classification, threatname, sampletype, filename, sha1, imphash, similar-to, certificate, domain, ipv4, tag, tag-user, pdb, av-count, size, filecount, firstseen, lastseen, available. Kein Treffer ist kein Fehler.</translation>
    </message>
    <message>
        <source>The run was stopped, so nothing was pushed to MISP.</source>
        <translation>Der Lauf wurde angehalten, darum wurde nichts an MISP übertragen.</translation>
    </message>
</context>
<context>
    <name>assay::cli::FolderSource</name>
    <message>
        <source>it is not a folder</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>%1 keeps growing for ten minutes; it is taken when it stops.</source>
        <translation>%1 wächst seit zehn Minuten; die Datei wird genommen, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>The folder cannot be listed (%1). Waiting for it.</source>
        <translation>Der Ordner kann nicht gelesen werden (%1). Es wird auf ihn gewartet.</translation>
    </message>
    <message>
        <source>The folder is there again.</source>
        <translation>Der Ordner ist wieder da.</translation>
    </message>
</context>
<context>
    <name>assay::cli::InputQueue</name>
    <message>
        <source>it is closed</source>
        <translation>sie ist geschlossen</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) of the text do not go with this action, or are doubtful, and were left out.</source>
        <translation>
            <numerusform>%n Indikator des Textes passt nicht zu dieser Aktion oder ist zweifelhaft und blieb weg.</numerusform>
            <numerusform>%n Indikatoren des Textes passen nicht zu dieser Aktion oder sind zweifelhaft und blieben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>assay::userText</name>
    <message>
        <source>The appliance did not answer in time</source>
        <translation>Die Appliance hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The appliance cannot be reached</source>
        <translation>Die Appliance ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The appliance&apos;s certificate is not trusted, so nothing was sent</source>
        <translation>Dem Zertifikat der Appliance wird nicht vertraut, daher wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The appliance rejected the API token</source>
        <translation>Die Appliance hat das API-Token abgelehnt</translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation>Dies ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Not on this appliance</source>
        <translation>Nicht auf dieser Appliance</translation>
    </message>
    <message>
        <source>The appliance received too many requests</source>
        <translation>Die Appliance hat zu viele Anfragen erhalten</translation>
    </message>
    <message>
        <source>The appliance rejected the file because it is too large</source>
        <translation>Die Appliance hat die Datei abgelehnt, weil sie zu groß ist</translation>
    </message>
    <message>
        <source>The appliance accepts no submissions at the moment</source>
        <translation>Die Appliance nimmt zurzeit keine Übermittlungen an</translation>
    </message>
    <message>
        <source>The appliance reported an internal error</source>
        <translation>Die Appliance meldete einen internen Fehler</translation>
    </message>
    <message>
        <source>The appliance rejected the request</source>
        <translation>Die Appliance hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>The appliance returned an invalid answer</source>
        <translation>Die Appliance lieferte eine ungültige Antwort</translation>
    </message>
    <message>
        <source>This input is not valid</source>
        <translation>Diese Eingabe ist ungültig</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Die Datei wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Run it again if you need it.</source>
        <translation>Starten Sie es erneut, wenn Sie es brauchen.</translation>
    </message>
    <message>
        <source>Try again later, or raise the timeout in the profile.</source>
        <translation>Versuchen Sie es später erneut, oder erhöhen Sie das Zeitlimit im Profil.</translation>
    </message>
    <message>
        <source>Check the host and the proxy setting in the profile, and your network.</source>
        <translation>Prüfen Sie Host und Proxy im Profil und Ihr Netz.</translation>
    </message>
    <message>
        <source>Check the host name, or choose the appliance&apos;s CA file in the profile.</source>
        <translation>Prüfen Sie den Hostnamen, oder wählen Sie die CA-Datei der Appliance im Profil.</translation>
    </message>
    <message>
        <source>Check whether it has expired, and enter a valid one in the profile.</source>
        <translation>Prüfen Sie, ob es abgelaufen ist, und geben Sie im Profil ein gültiges ein.</translation>
    </message>
    <message>
        <source>Check the value, or submit the sample first.</source>
        <translation>Prüfen Sie den Wert, oder senden Sie zuerst das Sample.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Versuchen Sie es in %n Sekunde erneut.</numerusform>
            <numerusform>Versuchen Sie es in %n Sekunden erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a few minutes and try again.</source>
        <translation>Warten Sie einige Minuten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Ask the appliance&apos;s administrator for its limit, or submit a smaller file.</source>
        <translation>Fragen Sie den Betreuer der Appliance nach der Grenze, oder senden Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <source>Try again after its maintenance.</source>
        <translation>Versuchen Sie es nach der Wartung erneut.</translation>
    </message>
    <message>
        <source>Try again later. If the error persists, contact the appliance&apos;s administrator.</source>
        <translation>Versuchen Sie es später erneut. Bleibt der Fehler bestehen, wenden Sie sich an den Administrator der Appliance.</translation>
    </message>
    <message>
        <source>Check the input and the parameters.</source>
        <translation>Prüfen Sie die Eingabe und die Parameter.</translation>
    </message>
    <message>
        <source>Check that the host in the profile is the appliance, and that no proxy or login page answers in its place.</source>
        <translation>Prüfen Sie, ob der Host im Profil die Appliance ist und kein Proxy und keine Anmeldeseite an ihrer Stelle antwortet.</translation>
    </message>
    <message>
        <source>Correct the input and add it again.</source>
        <translation>Korrigieren Sie die Eingabe und fügen Sie sie erneut hinzu.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you have permission to read it.</source>
        <translation>Prüfen Sie, ob die Datei existiert und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1 (%2). %3</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Goodware</source>
        <translation>Gutartig</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>Bösartig</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>FQDN</source>
        <translation>FQDN</translation>
    </message>
    <message>
        <source>IPv4 address</source>
        <translation>IPv4-Adresse</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6-Adresse</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Einsendung</translation>
    </message>
    <message>
        <source>This may have been submitted</source>
        <translation>Dies wurde vielleicht gesendet</translation>
    </message>
    <message>
        <source>Check on the appliance, then choose “Submit again” or “Mark as submitted”.</source>
        <translation>Prüfen Sie es auf der Appliance und wählen Sie dann „Erneut übermitteln“ oder „Als übermittelt markieren“.</translation>
    </message>
    <message>
        <source>Turn off &quot;Hash-only&quot; in the profile if this may leave the computer.</source>
        <translation>Schalten Sie „Nur Hashes“ im Profil aus, wenn dies den Rechner verlassen darf.</translation>
    </message>
    <message>
        <source>Use a host name that the appliance is configured for.</source>
        <translation>Verwenden Sie einen Hostnamen, für den die Appliance eingerichtet ist.</translation>
    </message>
    <message>
        <source>Check the host name, or name the appliance&apos;s CA file with --ca.</source>
        <translation>Prüfen Sie den Hostnamen, oder nennen Sie die CA-Datei der Appliance mit --ca.</translation>
    </message>
    <message>
        <source>Give a valid token: --token-file, ASSAY_TOKEN, or assay-cli token set.</source>
        <translation>Geben Sie ein gültiges Token an: --token-file, ASSAY_TOKEN oder assay-cli token set.</translation>
    </message>
    <message>
        <source>Leave out --hash-only, or make a profile without it, if this may leave the machine.</source>
        <translation>Lassen Sie --hash-only weg, oder legen Sie ein Profil ohne es an, wenn dies den Rechner verlassen darf.</translation>
    </message>
    <message>
        <source>Check on the appliance. If it is not there, submit it again in a new run, without the --resume file of this run.</source>
        <translation>Prüfen Sie es auf der Appliance. Ist es nicht dort, übermitteln Sie es in einem neuen Lauf erneut, ohne die --resume-Datei dieses Laufs.</translation>
    </message>
    <message>
        <source>The appliance&apos;s certificate has changed, so nothing was sent</source>
        <translation>Das Zertifikat der Appliance hat sich geändert, daher wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The server is not an A1000 appliance, or its version does not support this request</source>
        <translation>Der Server ist keine A1000-Appliance, oder seine Version unterstützt diese Anfrage nicht</translation>
    </message>
    <message>
        <source>The server is not an A1000 appliance</source>
        <translation>Der Server ist keine A1000-Appliance</translation>
    </message>
    <message>
        <source>Nothing was sent because you did not allow it</source>
        <translation>Nichts wurde gesendet, weil Sie es nicht erlaubt haben</translation>
    </message>
    <message>
        <source>Unless it was renewed, another computer may be impersonating the appliance. Compare the fingerprint with the appliance&apos;s own, then trust the certificate in the profile in the window.</source>
        <translation>Falls es nicht erneuert wurde, gibt sich möglicherweise ein anderer Rechner als die Appliance aus. Vergleichen Sie den Fingerabdruck mit dem der Appliance und vertrauen Sie dann dem Zertifikat im Profil im Fenster.</translation>
    </message>
    <message>
        <source>Name it on the command line to allow it.</source>
        <translation>Nennen Sie es auf der Befehlszeile, um es zu erlauben.</translation>
    </message>
    <message>
        <source>Unless it was renewed, another computer may be impersonating the appliance. Compare the fingerprint with the appliance&apos;s own, then trust the certificate in the profile.</source>
        <translation>Falls es nicht erneuert wurde, gibt sich möglicherweise ein anderer Rechner als die Appliance aus. Vergleichen Sie den Fingerabdruck mit dem der Appliance und vertrauen Sie dann dem Zertifikat im Profil.</translation>
    </message>
    <message>
        <source>Start the row again and allow it.</source>
        <translation>Starten Sie die Zeile erneut und erlauben Sie es.</translation>
    </message>
    <message>
        <source>Nothing was sent because it is on your list of own things</source>
        <translation>Nichts wurde gesendet, weil es auf Ihrer Liste des Eigenen steht</translation>
    </message>
    <message>
        <source>Use --allow-own if it may leave the machine all the same.</source>
        <translation>Benutzen Sie --allow-own, wenn es den Rechner trotzdem verlassen darf.</translation>
    </message>
    <message>
        <source>Start the row again and confirm it if it may leave the machine all the same.</source>
        <translation>Starten Sie die Zeile noch einmal und bestätigen Sie es, wenn es den Rechner trotzdem verlassen darf.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for analysts with a ReversingLabs A1000 appliance</source>
        <translation>Arbeitsplatz für Analysten mit einer ReversingLabs-A1000-Appliance</translation>
    </message>
    <message>
        <source>Work on a built-in demo appliance; nothing is read from or written to your settings.</source>
        <translation>Mit einer eingebauten Demo-Appliance arbeiten; Ihre Einstellungen werden weder gelesen noch geschrieben.</translation>
    </message>
    <message>
        <source>Files, folders or indicators to begin with.</source>
        <translation>Dateien, Ordner oder Indikatoren für den Anfang.</translation>
    </message>
    <message>
        <source>Work with this session file instead of your usual one.</source>
        <translation>Mit dieser Sitzungsdatei statt der üblichen arbeiten.</translation>
    </message>
    <message>
        <source>Another program works with this session and does not answer: %1</source>
        <translation>Ein anderes Programm arbeitet mit dieser Sitzung und antwortet nicht: %1</translation>
    </message>
</context>
</TS>
