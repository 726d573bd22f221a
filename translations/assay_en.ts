<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>assay::FilterBar</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message numerus="yes">
        <source>%Ln row(s) added. Press Start to look them up.</source>
        <translation>
            <numerusform>%Ln row added. Press Start to look it up.</numerusform>
            <numerusform>%Ln rows added. Press Start to look them up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied with headers.</source>
        <translation>
            <numerusform>%Ln row copied with headers.</numerusform>
            <numerusform>%Ln rows copied with headers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln real value(s) copied: they can be clicked.</source>
        <translation>
            <numerusform>%Ln real value copied: it can be clicked.</numerusform>
            <numerusform>%Ln real values copied: they can be clicked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) copied defanged. Ctrl+Shift+C copies the real ones.</source>
        <translation>
            <numerusform>%Ln value copied defanged. Ctrl+Shift+C copies the real one.</numerusform>
            <numerusform>%Ln values copied defanged. Ctrl+Shift+C copies the real ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed from the list. Nothing was deleted on the appliance.</source>
        <translation>
            <numerusform>%Ln row removed from the list. Nothing was deleted on the appliance.</numerusform>
            <numerusform>%Ln rows removed from the list. Nothing was deleted on the appliance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are still being worked on. Close again to quit all the same.</source>
        <translation>
            <numerusform>%Ln row is still being worked on. Close again to quit all the same.</numerusform>
            <numerusform>%Ln rows are still being worked on. Close again to quit all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::cli::Program</name>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n row in %1</numerusform>
            <numerusform>%n rows in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::userText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
