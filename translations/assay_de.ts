<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
</TS>
