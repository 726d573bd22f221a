<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>assay::ActionStarter</name>
    <message numerus="yes">
        <source>Only the selected rows were started. Press Start again for the other %Ln.</source>
        <translation>
            <numerusform>Only the selected rows were started. Press Start again for the other %Ln.</numerusform>
            <numerusform>Only the selected rows were started. Press Start again for the other %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ActivityDialog</name>
    <message numerus="yes">
        <source>%L1 of %Ln request(s)</source>
        <translation>
            <numerusform>%L1 of %Ln request</numerusform>
            <numerusform>%L1 of %Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::AllDigests</name>
    <message numerus="yes">
        <source>%Ln file(s) are being hashed…</source>
        <translation>
            <numerusform>%Ln file is being hashed…</numerusform>
            <numerusform>%Ln files are being hashed…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be hashed: %1</source>
        <translation>
            <numerusform>%Ln file could not be hashed: %1</numerusform>
            <numerusform>%Ln files could not be hashed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All hashes of %Ln file(s) computed. See the Hashes tab.</source>
        <translation>
            <numerusform>All hashes of %Ln file computed. See the Hashes tab.</numerusform>
            <numerusform>All hashes of %Ln files computed. See the Hashes tab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::AnalysisNodes</name>
    <message numerus="yes">
        <source>%Ln function(s)</source>
        <translation>
            <numerusform>%Ln function</numerusform>
            <numerusform>%Ln functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::AnalysisView</name>
    <message numerus="yes">
        <source>%Ln match(es) so far…</source>
        <translation>
            <numerusform>%Ln match so far…</numerusform>
            <numerusform>%Ln matches so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Archive</name>
    <message numerus="yes">
        <source>“%1” is encrypted and none of the %n known password(s) opens it. Add its password to the archive passwords, or upload it anyway as it is.</source>
        <translation>
            <numerusform>“%1” is encrypted and the one known password does not open it. Add its password to the archive passwords, or upload it anyway as it is.</numerusform>
            <numerusform>“%1” is encrypted and none of the %n known passwords opens it. Add its password to the archive passwords, or upload it anyway as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is an encrypted archive that holds %n file(s); the appliance opens archives with exactly one. Unpack it and add the files, or upload it anyway as it is.</source>
        <translation>
            <numerusform>“%1” is an encrypted archive that holds %n file; the appliance opens archives with exactly one. Unpack it and add the files, or upload it anyway as it is.</numerusform>
            <numerusform>“%1” is an encrypted archive that holds %n files; the appliance opens archives with exactly one. Unpack it and add the files, or upload it anyway as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::BarPicture</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::BatchEndController</name>
    <message numerus="yes">
        <source>%Ln report(s) saved in %1.</source>
        <translation>
            <numerusform>%Ln report saved in %1.</numerusform>
            <numerusform>%Ln reports saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s) with samples saved in %1. They contain live malware.</source>
        <translation>
            <numerusform>%Ln archive with samples saved in %1. They contain live malware.</numerusform>
            <numerusform>%Ln archives with samples saved in %1. They contain live malware.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::BatchTally</name>
    <message numerus="yes">
        <source>%Ln malicious</source>
        <translation>
            <numerusform>%Ln malicious</numerusform>
            <numerusform>%Ln malicious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suspicious</source>
        <translation>
            <numerusform>%Ln suspicious</numerusform>
            <numerusform>%Ln suspicious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not found</source>
        <translation>
            <numerusform>%Ln not found</numerusform>
            <numerusform>%Ln not found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) failed</source>
        <translation>
            <numerusform>%Ln row failed</numerusform>
            <numerusform>%Ln rows failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Cell</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::CompareTab</name>
    <message numerus="yes">
        <source>%Ln field(s) differ.</source>
        <translation>
            <numerusform>%Ln field differs.</numerusform>
            <numerusform>%Ln fields differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Consent</name>
    <message numerus="yes">
        <source>Up to %Ln file(s), %1, will be uploaded to the built-in demo appliance. Nothing leaves this machine.</source>
        <translation>
            <numerusform>Up to %Ln file, %1, will be uploaded to the built-in demo appliance. Nothing leaves this machine.</numerusform>
            <numerusform>Up to %Ln files, %1, will be uploaded to the built-in demo appliance. Nothing leaves this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln URL(s) would be fetched by the vendor&apos;s cloud crawler. The demo appliance only pretends to.</source>
        <translation>
            <numerusform>%Ln URL would be fetched by the vendor&apos;s cloud crawler. The demo appliance only pretends to.</numerusform>
            <numerusform>%Ln URLs would be fetched by the vendor&apos;s cloud crawler. The demo appliance only pretends to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this computer are named by a session file that was not made here:</source>
        <translation>
            <numerusform>%Ln file of this computer is named by a session file that was not made here:</numerusform>
            <numerusform>%Ln files of this computer are named by a session file that was not made here:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;First %Ln in the cloud</source>
        <translation>
            <numerusform>&amp;First %Ln in the cloud</numerusform>
            <numerusform>&amp;First %Ln in the cloud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln file(s), %1, will be uploaded to the appliance %2, except those that it already has. Everyone with access to the appliance can download them.</source>
        <translation>
            <numerusform>Up to %Ln file, %1, will be uploaded to the appliance %2, except those that it already has. Everyone with access to the appliance can download them.</numerusform>
            <numerusform>Up to %Ln files, %1, will be uploaded to the appliance %2, except those that it already has. Everyone with access to the appliance can download them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln URL(s) will be fetched by the vendor&apos;s cloud crawler. ReversingLabs and the sites behind the URLs will see that.</source>
        <translation>
            <numerusform>%Ln URL will be fetched by the vendor&apos;s cloud crawler. ReversingLabs and the sites behind the URLs will see that.</numerusform>
            <numerusform>%Ln URLs will be fetched by the vendor&apos;s cloud crawler. ReversingLabs and the sites behind the URLs will see that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln URL(s), domain(s) or address(es) will be looked up in the vendor&apos;s cloud by the appliance %1. ReversingLabs will see them.</source>
        <translation>
            <numerusform>%Ln URL, domain or address will be looked up in the vendor&apos;s cloud by the appliance %1. ReversingLabs will see them.</numerusform>
            <numerusform>%Ln URLs, domains or addresses will be looked up in the vendor&apos;s cloud by the appliance %1. ReversingLabs will see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln hash(es) may be looked up in the vendor&apos;s cloud, if the appliance %1 does not have the sample or is told to use the cloud. ReversingLabs will see these hashes.</source>
        <translation>
            <numerusform>Up to %Ln hash may be looked up in the vendor&apos;s cloud, if the appliance %1 does not have the sample or is told to use the cloud. ReversingLabs will see these hashes.</numerusform>
            <numerusform>Up to %Ln hashes may be looked up in the vendor&apos;s cloud, if the appliance %1 does not have the sample or is told to use the cloud. ReversingLabs will see these hashes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) will change for all users of the appliance %1, not only for you.</source>
        <translation>
            <numerusform>The verdict of %Ln sample will change for all users of the appliance %1, not only for you.</numerusform>
            <numerusform>The verdict of %Ln samples will change for all users of the appliance %1, not only for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) will change in the vendor&apos;s cloud, for everyone in your company&apos;s account. ReversingLabs will see it.</source>
        <translation>
            <numerusform>The verdict of %Ln sample will change in the vendor&apos;s cloud, for everyone in your company&apos;s account. ReversingLabs will see it.</numerusform>
            <numerusform>The verdict of %Ln samples will change in the vendor&apos;s cloud, for everyone in your company&apos;s account. ReversingLabs will see it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tags of %Ln sample(s) will change for all users of the appliance %1, not only for you.</source>
        <translation>
            <numerusform>The tags of %Ln sample will change for all users of the appliance %1, not only for you.</numerusform>
            <numerusform>The tags of %Ln samples will change for all users of the appliance %1, not only for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these belong(s) to you: it is on a list of own things. The appliance %1 would learn about it, and perhaps the vendor&apos;s cloud:</source>
        <translation>
            <numerusform>%Ln of these belong to you: it is on a list of own things. The appliance %1 would learn about it, and perhaps the vendor&apos;s cloud:</numerusform>
            <numerusform>%Ln of these belongs to you: it is on a list of own things. The appliance %1 would learn about it, and perhaps the vendor&apos;s cloud:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) or URL(s) will run in a cloud sandbox. Their content leaves your network: ReversingLabs, or the operator of the sandbox that the appliance uses, will have it, and the sample may reach its servers on the internet.</source>
        <translation>
            <numerusform>%Ln sample or URL will run in a cloud sandbox. Its content leaves your network: ReversingLabs, or the operator of the sandbox that the appliance uses, will have it, and the sample may reach its servers on the internet.</numerusform>
            <numerusform>%Ln samples or URLs will run in a cloud sandbox. Their content leaves your network: ReversingLabs, or the operator of the sandbox that the appliance uses, will have it, and the sample may reach its servers on the internet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::DeletionDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln sample(s) from the appliance?</source>
        <translation>
            <numerusform>Delete %Ln sample from the appliance?</numerusform>
            <numerusform>Delete %Ln samples from the appliance?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) will be deleted from the appliance %1, with their reports, for all its users. This cannot be undone. Your list keeps what it knows.</source>
        <translation>
            <numerusform>%Ln sample will be deleted from the appliance %1, with its reports, for all its users. This cannot be undone. Your list keeps what it knows.</numerusform>
            <numerusform>%Ln samples will be deleted from the appliance %1, with their reports, for all its users. This cannot be undone. Your list keeps what it knows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Evidence</name>
    <message numerus="yes">
        <source>The verdict was answered %Ln day(s) ago, %1 UTC.</source>
        <translation>
            <numerusform>The verdict was answered %Ln day ago, %1 UTC.</numerusform>
            <numerusform>The verdict was answered %Ln days ago, %1 UTC.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::FacetModel</name>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <comment>a value of the sidebar and how many rows have it</comment>
        <translation>
            <numerusform>%1: %Ln row</numerusform>
            <numerusform>%1: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::FileTask</name>
    <message numerus="yes">
        <source>%Ln file(s) were found so far, and there is more to look through.</source>
        <translation>
            <numerusform>%Ln file was found so far, and there is more to look through.</numerusform>
            <numerusform>%Ln files were found so far, and there is more to look through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) added</source>
        <translation>
            <numerusform>%Ln file added</numerusform>
            <numerusform>%Ln files added</numerusform>
        </translation>
    </message>
</context>
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
    <name>assay::HashesTab</name>
    <message numerus="yes">
        <source>%Ln hash(es) copied.</source>
        <translation>
            <numerusform>%Ln hash copied.</numerusform>
            <numerusform>%Ln hashes copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::HtmlText</name>
    <message numerus="yes">
        <source>%Ln tags of the web page are longer than 64 KiB. They were read as plain text.</source>
        <translation>
            <numerusform>%Ln tag of the web page is longer than 64 KiB. It was read as plain text.</numerusform>
            <numerusform>%Ln tags of the web page are longer than 64 KiB. They were read as plain text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Intake</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::LogTab</name>
    <message numerus="yes">
        <source>Copied for a shell without %Ln call(s) to other appliances. The token is left to the variable ASSAY_TOKEN.</source>
        <translation>
            <numerusform>Copied for a shell without %Ln call to another appliance. The token is left to the variable ASSAY_TOKEN.</numerusform>
            <numerusform>Copied for a shell without %Ln calls to other appliances. The token is left to the variable ASSAY_TOKEN.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message numerus="yes">
        <source>%Ln row(s) are running. Quit anyway? Work resumes at the next start.</source>
        <translation>
            <numerusform>%Ln row is running. Quit anyway? Work resumes at the next start.</numerusform>
            <numerusform>%Ln rows are running. Quit anyway? Work resumes at the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) written to %1</source>
        <translation>
            <numerusform>%Ln hit written to %1</numerusform>
            <numerusform>%Ln hits written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::MispDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::NoMatch</name>
    <message numerus="yes">
        <source>No matches (%Ln row(s) hidden)</source>
        <translation>
            <numerusform>No matches (%Ln row hidden)</numerusform>
            <numerusform>No matches (%Ln rows hidden)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::NoteDialog</name>
    <message numerus="yes">
        <source>Decision on %Ln row(s)</source>
        <translation>
            <numerusform>Decision on %Ln row</numerusform>
            <numerusform>Decision on %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::OtherAppliances</name>
    <message numerus="yes">
        <source>%Ln row(s) skipped: they refer to one appliance only.</source>
        <translation>
            <numerusform>%Ln row skipped: it refers to one appliance only.</numerusform>
            <numerusform>%Ln rows skipped: they refer to one appliance only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PastSessionsDialog</name>
    <message numerus="yes">
        <source>%Ln row(s) in these sessions.</source>
        <translation>
            <numerusform>%Ln row in these sessions.</numerusform>
            <numerusform>%Ln rows in these sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PdfTab</name>
    <message numerus="yes">
        <source>On %Ln page(s)</source>
        <translation>
            <numerusform>On %Ln page</numerusform>
            <numerusform>On %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PreviewDialog</name>
    <message numerus="yes">
        <source>; %Ln file(s) to add as samples</source>
        <translation>
            <numerusform>; %Ln file to add as a sample</numerusform>
            <numerusform>; %Ln files to add as samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::PreviewPane</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview: the first %Ln row(s)</source>
        <translation>
            <numerusform>Preview: the first %Ln row</numerusform>
            <numerusform>Preview: the first %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %L1 of %Ln row(s). A report lists only these; choose a table or JSON for all rows.</source>
        <translation>
            <numerusform>The first %L1 of %Ln row. A report lists only these; choose a table or JSON for all rows.</numerusform>
            <numerusform>The first %L1 of %Ln rows. A report lists only these; choose a table or JSON for all rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ReadOffer</name>
    <message numerus="yes">
        <source>%Ln file(s) may be samples or reports: only their hashes are looked up. Read their indicators, or submit them?</source>
        <translation>
            <numerusform>%Ln file may be a sample or a report: only its hash is looked up. Read its indicators, or submit it?</numerusform>
            <numerusform>%Ln files may be samples or reports: only their hashes are looked up. Read their indicators, or submit them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::RejectedDialog</name>
    <message numerus="yes">
        <source>%Ln thing(s) were not added:</source>
        <translation>
            <numerusform>%Ln thing was not added:</numerusform>
            <numerusform>%Ln things were not added:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Report</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln indicator(s) malicious</source>
        <translation>
            <numerusform>%L1 of %Ln indicator malicious</numerusform>
            <numerusform>%L1 of %Ln indicators malicious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are counted above but not listed; a table or JSON holds all of them.</source>
        <translation>
            <numerusform>%Ln more row is counted above but not listed; a table or JSON holds all of them.</numerusform>
            <numerusform>%Ln more rows are counted above but not listed; a table or JSON holds all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more malicious indicator(s) are not described here; JSON holds all of them.</source>
        <translation>
            <numerusform>%Ln more malicious indicator is not described here; JSON holds all of them.</numerusform>
            <numerusform>%Ln more malicious indicators are not described here; JSON holds all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) without a decision.</source>
        <translation>
            <numerusform>%Ln row without a decision.</numerusform>
            <numerusform>%Ln rows without a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more finding(s) are not described here; JSON holds all of them.</source>
        <translation>
            <numerusform>%Ln more finding is not described here; JSON holds all of them.</numerusform>
            <numerusform>%Ln more findings are not described here; JSON holds all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::RowCommandsController</name>
    <message numerus="yes">
        <source>%Ln row(s) added.</source>
        <translation>
            <numerusform>%Ln row added.</numerusform>
            <numerusform>%Ln rows added.</numerusform>
        </translation>
    </message>
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
        <source>%Ln hash(es) copied.</source>
        <translation>
            <numerusform>%Ln hash copied.</numerusform>
            <numerusform>%Ln hashes copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln original value(s) copied; they can be clicked.</source>
        <translation>
            <numerusform>%Ln original value copied; they can be clicked.</numerusform>
            <numerusform>%Ln original values copied; they can be clicked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln row selected.</numerusform>
            <numerusform>%Ln rows selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) copied defanged. %1 copies the originals.</source>
        <translation>
            <numerusform>%Ln value copied defanged. %1 copies the originals.</numerusform>
            <numerusform>%Ln values copied defanged. %1 copies the originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) removed from the list. %1 restores them. Nothing was deleted on the appliance.</source>
        <translation>
            <numerusform>%Ln row removed from the list. %1 restores them. Nothing was deleted on the appliance.</numerusform>
            <numerusform>%Ln rows removed from the list. %1 restores them. Nothing was deleted on the appliance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln row(s) changed. %1 undoes the change.</source>
        <translation>
            <numerusform>Tags of %Ln row changed. %1 undoes the change.</numerusform>
            <numerusform>Tags of %Ln rows changed. %1 undoes the change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note of %Ln row(s) changed. %1 undoes the change.</source>
        <translation>
            <numerusform>Note of %Ln row changed. %1 undoes the change.</numerusform>
            <numerusform>Note of %Ln rows changed. %1 undoes the change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decision of %Ln row(s) removed. %1 undoes the change.</source>
        <translation>
            <numerusform>Decision of %Ln row removed. %1 undoes the change.</numerusform>
            <numerusform>Decision of %Ln rows removed. %1 undoes the change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) marked as “%1”. %2 undoes the change.</source>
        <translation>
            <numerusform>%Ln row marked as “%1”. %2 undoes the change.</numerusform>
            <numerusform>%Ln rows marked as “%1”. %2 undoes the change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Search</name>
    <message numerus="yes">
        <source>%Ln hit(s) could not be read and were left out: %1</source>
        <translation>
            <numerusform>%Ln hit could not be read and was left out: %1</numerusform>
            <numerusform>%Ln hits could not be read and were left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SearchWindow</name>
    <message numerus="yes">
        <source>%Ln hit(s).</source>
        <translation>
            <numerusform>%Ln hit.</numerusform>
            <numerusform>%Ln hits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln to queue</source>
        <translation>
            <numerusform>&amp;Add %Ln to queue</numerusform>
            <numerusform>&amp;Add %Ln to queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) added to the list.</source>
        <translation>
            <numerusform>%Ln row added to the list.</numerusform>
            <numerusform>%Ln rows added to the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) were in it already.</source>
        <translation>
            <numerusform>%Ln hit was in it already.</numerusform>
            <numerusform>%Ln hits were in it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) written to %1</source>
        <translation>
            <numerusform>%Ln hit written to %1</numerusform>
            <numerusform>%Ln hits written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SelectionPanel</name>
    <message numerus="yes">
        <source>%Ln row(s) selected</source>
        <translation>
            <numerusform>%Ln row selected</numerusform>
            <numerusform>%Ln rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln file(s)</source>
        <translation>
            <numerusform>%1 in %Ln file</numerusform>
            <numerusform>%1 in %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SessionFiles</name>
    <message numerus="yes">
        <source>%Ln row(s) of the session could not be read and are left out.</source>
        <translation>
            <numerusform>%Ln row of the session could not be read and is left out.</numerusform>
            <numerusform>%Ln rows of the session could not be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are sessions of Assay, not samples, so they were not added. The first is “%1”.</source>
        <translation>
            <numerusform>%Ln file is a session of Assay, not a sample, so it was not added: “%1”.</numerusform>
            <numerusform>%Ln files are sessions of Assay, not samples, so they were not added. The first is “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SharedChanges</name>
    <message numerus="yes">
        <source>%Ln row(s) change on the appliance. %1 takes it back.</source>
        <translation>
            <numerusform>%Ln row change on the appliance. %1 takes it back.</numerusform>
            <numerusform>%Ln rows change on the appliance. %1 takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::SharedTagsDialog</name>
    <message numerus="yes">
        <source>Remove tags of %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>Remove tags of %Ln row on the appliance</numerusform>
            <numerusform>Remove tags of %Ln rows on the appliance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add tags to %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>Add tags to %Ln row on the appliance</numerusform>
            <numerusform>Add tags to %Ln rows on the appliance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::StatisticsWindow</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::StoredPaths</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::StringsView</name>
    <message numerus="yes">
        <source>%Ln string(s) copied.</source>
        <translation>
            <numerusform>%Ln string copied.</numerusform>
            <numerusform>%Ln strings copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln string(s) were copied. Save them to get all.</source>
        <translation>
            <numerusform>The first %Ln string was copied. Save them to get all.</numerusform>
            <numerusform>The first %Ln strings were copied. Save them to get all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::TabOverflow</name>
    <message numerus="yes">
        <source>%Ln more page(s) of details</source>
        <translation>
            <numerusform>%Ln more page of details</numerusform>
            <numerusform>%Ln more pages of details</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::TagChips</name>
    <message numerus="yes">
        <source>%Ln more tag(s)</source>
        <translation>
            <numerusform>%Ln more tag</numerusform>
            <numerusform>%Ln more tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::TagsDialog</name>
    <message numerus="yes">
        <source>Tags of %Ln row(s)</source>
        <translation>
            <numerusform>Tags of %Ln row</numerusform>
            <numerusform>Tags of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Ticket</name>
    <message numerus="yes">
        <source>%Ln more row(s) are counted but not listed.</source>
        <translation>
            <numerusform>%Ln more row is counted but not listed.</numerusform>
            <numerusform>%Ln more rows are counted but not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln indicator(s)</source>
        <translation>
            <numerusform>%Ln indicator</numerusform>
            <numerusform>%Ln indicators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Tickets</name>
    <message numerus="yes">
        <source>Ticket (%1) about %Ln row(s) copied.</source>
        <translation>
            <numerusform>Ticket (%1) about %Ln row copied.</numerusform>
            <numerusform>Ticket (%1) about %Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Undo</name>
    <message numerus="yes">
        <source>removal of %Ln row(s)</source>
        <translation>
            <numerusform>removal of %Ln row</numerusform>
            <numerusform>removal of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln row(s)</source>
        <translation>
            <numerusform>tags of %Ln row</numerusform>
            <numerusform>tags of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>tags of %Ln row on the appliance</numerusform>
            <numerusform>tags of %Ln rows on the appliance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>verdict of %Ln row(s) on the appliance</source>
        <translation>
            <numerusform>verdict of %Ln row on the appliance</numerusform>
            <numerusform>verdict of %Ln rows on the appliance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::Unread</name>
    <message numerus="yes">
        <source>%Ln more parts were not read, or not as what they say they are.</source>
        <translation>
            <numerusform>%Ln more part was not read, or not as what it says it is.</numerusform>
            <numerusform>%Ln more parts were not read, or not as what they say they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::UsageLabel</name>
    <message numerus="yes">
        <source>%Ln request(s)/s</source>
        <translation>
            <numerusform>%Ln request/s</numerusform>
            <numerusform>%Ln requests/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::VerdictDialog</name>
    <message numerus="yes">
        <source>Own verdict on %Ln row(s)</source>
        <translation>
            <numerusform>Own verdict on %Ln row</numerusform>
            <numerusform>Own verdict on %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) changes for all users of the demo appliance, which are you alone. Undo takes it back.</source>
        <translation>
            <numerusform>The verdict of %Ln sample changes for all users of the demo appliance, which are you alone. Undo takes it back.</numerusform>
            <numerusform>The verdict of %Ln samples changes for all users of the demo appliance, which are you alone. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) changes in the vendor&apos;s cloud, for everyone in your company&apos;s account, not only for users of the appliance %1. ReversingLabs sees it. Undo takes it back.</source>
        <translation>
            <numerusform>The verdict of %Ln sample changes in the vendor&apos;s cloud, for everyone in your company&apos;s account, not only for users of the appliance %1. ReversingLabs sees it. Undo takes it back.</numerusform>
            <numerusform>The verdict of %Ln samples changes in the vendor&apos;s cloud, for everyone in your company&apos;s account, not only for users of the appliance %1. ReversingLabs sees it. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict of %Ln sample(s) changes for all users of the appliance %1, not only for you. Undo takes it back.</source>
        <translation>
            <numerusform>The verdict of %Ln sample changes for all users of the appliance %1, not only for you. Undo takes it back.</numerusform>
            <numerusform>The verdict of %Ln samples changes for all users of the appliance %1, not only for you. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::VerdictExplanation</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::WarningListsDialog</name>
    <message numerus="yes">
        <source>%Ln value(s) left out. %1</source>
        <translation>
            <numerusform>%Ln value left out. %1</numerusform>
            <numerusform>%Ln values left out. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln value(s) left out)</source>
        <translation>
            <numerusform>%1 (%Ln value left out)</numerusform>
            <numerusform>%1 (%Ln values left out)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) updated: %1</source>
        <translation>
            <numerusform>%Ln list updated: %1</numerusform>
            <numerusform>%Ln lists updated: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln own thing(s) are not sent without a confirmation.</source>
        <translation>
            <numerusform>%Ln own thing is not sent without a confirmation.</numerusform>
            <numerusform>%Ln own things are not sent without a confirmation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::WindowDialogs</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::cli</name>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n row in %1</numerusform>
            <numerusform>%n rows in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of %1 cannot be read and are treated as new.</source>
        <translation>
            <numerusform>%n item of %1 cannot be read and is treated as new.</numerusform>
            <numerusform>%n items of %1 cannot be read and are treated as new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were not done:</source>
        <translation>
            <numerusform>%n item was not done:</numerusform>
            <numerusform>%n items were not done:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  and %n more.</source>
        <translation>
            <numerusform>  and %n more.</numerusform>
            <numerusform>  and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s) left out. %2</source>
        <translation>
            <numerusform>%1: %Ln value left out. %2</numerusform>
            <numerusform>%1: %Ln values left out. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule set(s)</source>
        <translation>
            <numerusform>%Ln rule set</numerusform>
            <numerusform>%Ln rule sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading matches… %Ln so far</source>
        <translation>
            <numerusform>Reading matches… %Ln so far</numerusform>
            <numerusform>Reading matches… %Ln so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es) could not be read and were left out: %1</source>
        <translation>
            <numerusform>%Ln match could not be read and was left out: %1</numerusform>
            <numerusform>%Ln matches could not be read and were left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching… %Ln hit(s) so far</source>
        <translation>
            <numerusform>Searching… %Ln hit so far</numerusform>
            <numerusform>Searching… %Ln hits so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interrupted after %Ln hit(s).</source>
        <translation>
            <numerusform>Interrupted after %Ln hit.</numerusform>
            <numerusform>Interrupted after %Ln hits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indicators of %Ln row(s) in %1</source>
        <translation>
            <numerusform>Indicators of %Ln row in %1</numerusform>
            <numerusform>Indicators of %Ln rows in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>--%1 takes at most %Ln character(s).</source>
        <translation>
            <numerusform>--%1 takes at most %Ln character.</numerusform>
            <numerusform>--%1 takes at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>--assessment takes UTF-8 text of at most %Ln character(s).</source>
        <translation>
            <numerusform>--assessment takes UTF-8 text of at most %Ln character.</numerusform>
            <numerusform>--assessment takes UTF-8 text of at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::cli::InputQueue</name>
    <message numerus="yes">
        <source>%n indicator(s) of the text do not go with this action, or are doubtful, and were left out.</source>
        <translation>
            <numerusform>%n indicator of the text does not go with this action, or is doubtful, and was left out.</numerusform>
            <numerusform>%n indicators of the text do not go with this action, or are doubtful, and were left out.</numerusform>
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
