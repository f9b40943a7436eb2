<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AdjudicationPage</name>
    <message>
      <source>Open a document first that two or more have finished.</source>
      <translation>Öffnen Sie zuerst ein Dokument, das zwei oder mehr abgeschlossen haben.</translation>
    </message>
    <message numerus="yes">
      <source>%n taken on which all agree</source>
      <translation>
        <numerusform>%n übernommen, worin alle übereinstimmen</numerusform>
        <numerusform>%n übernommen, worin alle übereinstimmen</numerusform>
      </translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>Rückgängig gemacht</translation>
    </message>
    <message>
      <source>Nothing to undo.</source>
      <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>Done again</source>
      <translation>Wiederhergestellt</translation>
    </message>
    <message>
      <source>Nothing to redo.</source>
      <translation>Nichts wiederherzustellen.</translation>
    </message>
    <message>
      <source>Every document has gold.</source>
      <translation>Jedes Dokument hat Gold.</translation>
    </message>
    <message>
      <source>There is no other document to adjudicate.</source>
      <translation>Es gibt kein anderes Dokument zu adjudizieren.</translation>
    </message>
    <message>
      <source>No document is finished by two annotators yet.</source>
      <translation>Noch kein Dokument ist von zwei Annotatoren abgeschlossen.</translation>
    </message>
    <message>
      <source>Fewer than two have finished this document.</source>
      <translation>Dieses Dokument haben weniger als zwei abgeschlossen.</translation>
    </message>
    <message>
      <source>{name}: Space takes it, Tab goes on, 1–9 takes by number, Esc leaves</source>
      <translation>{name}: Leertaste nimmt, Tab geht weiter, 1–9 nimmt nach Nummer, Esc verlässt</translation>
    </message>
    <message>
      <source>same</source>
      <translation>gleich</translation>
    </message>
    <message numerus="yes">
      <source>Take %n on which all agree</source>
      <translation>
        <numerusform>%n übernehmen, worin alle übereinstimmen</numerusform>
        <numerusform>%n übernehmen, worin alle übereinstimmen</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ArticleView</name>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
  </context>
  <context>
    <name>AtHandPanel</name>
    <message>
      <source>Roles of the event at hand</source>
      <translation>Rollen des aktuellen Ereignisses</translation>
    </message>
    <message>
      <source>Event {label}: “{trigger}”</source>
      <translation>Ereignis {label}: „{trigger}“</translation>
    </message>
    <message>
      <source>Nothing at hand</source>
      <translation>Nichts ausgewählt</translation>
    </message>
  </context>
  <context>
    <name>BacklogButton</name>
    <message>
      <source>⚠ Server away; changes kept here: {count}</source>
      <translation>⚠ Server nicht erreichbar; hier aufbewahrte Änderungen: {count}</translation>
    </message>
    <message>
      <source>⚠ Server away</source>
      <translation>⚠ Server nicht erreichbar</translation>
    </message>
    <message>
      <source>⚠ Not stored yet; changes kept here: {count}</source>
      <translation>⚠ Noch nicht gespeichert; hier aufbewahrte Änderungen: {count}</translation>
    </message>
    <message>
      <source>⚠ Changes to decide on: {count}</source>
      <translation>⚠ Zu entscheidende Änderungen: {count}</translation>
    </message>
    <message>
      <source>Changes being stored: {count}</source>
      <translation>Änderungen werden gespeichert: {count}</translation>
    </message>
    <message>
      <source>Go on: what you do is kept on this workstation and stored, in order, as soon as the server answers again.</source>
      <translation>Arbeiten Sie weiter: Was Sie tun, wird auf diesem Rechner aufbewahrt und der Reihe nach gespeichert, sobald der Server wieder antwortet.</translation>
    </message>
    <message>
      <source>They do not go with what was stored meanwhile; nothing is lost.</source>
      <translation>Sie passen nicht zu dem, was inzwischen gespeichert wurde; nichts ist verloren.</translation>
    </message>
  </context>
  <context>
    <name>Binding</name>
    <message>
      <source>same</source>
      <translation>gleich</translation>
    </message>
    <message>
      <source>{name}: Space takes it, Tab goes on, 1–9 takes by number, Esc leaves</source>
      <translation>{name}: Leertaste nimmt, Tab geht weiter, 1–9 nimmt nach Nummer, Esc verlässt</translation>
    </message>
    <message>
      <source>a key labels the selection, Shift and a key makes an event</source>
      <translation>eine Taste benennt die Auswahl, Umschalt und eine Taste macht ein Ereignis</translation>
    </message>
    <message>
      <source>a key relabels and accepts</source>
      <translation>eine Taste benennt um und nimmt an</translation>
    </message>
    <message>
      <source>a role key gives it another role</source>
      <translation>eine Rollentaste gibt eine andere Rolle</translation>
    </message>
    <message>
      <source>select text first</source>
      <translation>erst Text auswählen</translation>
    </message>
  </context>
  <context>
    <name>ClaimsForm</name>
    <message>
      <source>Whoever is done</source>
      <translation>Wer fertig ist</translation>
    </message>
    <message>
      <source>takes the next one once anything was handed out</source>
      <translation>nimmt das nächste, sobald etwas verteilt wurde</translation>
    </message>
    <message>
      <source>takes the next one that nobody has</source>
      <translation>nimmt das nächste, das niemand hat</translation>
    </message>
    <message>
      <source>takes nothing</source>
      <translation>nimmt nichts</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source> hours</source>
      <translation> Stunden</translation>
    </message>
    <message>
      <source>&amp;Keep</source>
      <translation>&amp;Behalten</translation>
    </message>
    <message>
      <source>Goes back untouched after</source>
      <translation>Geht unberührt zurück nach</translation>
    </message>
    <message>
      <source>Of them to several</source>
      <translation>Davon an mehrere</translation>
    </message>
    <message>
      <source>That is to how many</source>
      <translation>Das heißt an wie viele</translation>
    </message>
  </context>
  <context>
    <name>DisputesTable</name>
    <message>
      <source>○ open, ● settled, § the guidelines do not say, … with a reason</source>
      <translation>○ offen, ● entschieden, § die Richtlinien sagen es nicht, … mit Begründung</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <source>Disputes</source>
      <translation>Streitfälle</translation>
    </message>
  </context>
  <context>
    <name>DocumentsPanel</name>
    <message>
      <source>Search documents</source>
      <translation>Dokumente durchsuchen</translation>
    </message>
    <message>
      <source>Words of the text, the title or the metadata.
In quotes, as they stand: "peace talks"
Metadata by key and value: source:wire</source>
      <translation>Wörter aus Text, Titel oder Metadaten.
In Anführungszeichen genau so: "peace talks"
Metadaten nach Schlüssel und Wert: source:wire</translation>
    </message>
    <message>
      <source>All documents</source>
      <translation>Alle Dokumente</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>Zu erledigen</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Abgeschlossen</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
  </context>
  <context>
    <name>ExportCounts</name>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <source>Annotations by label</source>
      <translation>Annotationen nach Label</translation>
    </message>
    <message>
      <source>Left out by the format</source>
      <translation>Vom Format ausgelassen</translation>
    </message>
    <message>
      <source>{documents} documents, {annotations} annotations</source>
      <translation>{documents} Dokumente, {annotations} Annotationen</translation>
    </message>
    <message>
      <source>The format has a place for everything.</source>
      <translation>Das Format hat für alles Platz.</translation>
    </message>
    <message>
      <source>What the format leaves out or changes:</source>
      <translation>Was das Format auslässt oder ändert:</translation>
    </message>
    <message>
      <source>What the format leaves out or changes in the first {count} documents:</source>
      <translation>Was das Format in den ersten {count} Dokumenten auslässt oder ändert:</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export a dataset</source>
      <translation>Datensatz exportieren</translation>
    </message>
    <message>
      <source>in any state</source>
      <translation>in jedem Zustand</translation>
    </message>
    <message>
      <source>changed since, such as 2026-05-01</source>
      <translation>geändert seit, etwa 2026-05-01</translation>
    </message>
    <message>
      <source>changed until</source>
      <translation>geändert bis</translation>
    </message>
    <message>
      <source>metadata, such as source=AFP; language=en</source>
      <translation>Metadaten, etwa source=AFP; language=en</translation>
    </message>
    <message>
      <source>not split; or such as 80:10:10</source>
      <translation>ungeteilt; oder etwa 80:10:10</translation>
    </message>
    <message>
      <source>&amp;Keep labels in proportion</source>
      <translation>Anteile der &amp;Labels wahren</translation>
    </message>
    <message>
      <source>metadata of which a part has all, such as source</source>
      <translation>Metadaten, die nie geteilt werden, etwa source</translation>
    </message>
    <message>
      <source>Write a dataset &amp;card beside it</source>
      <translation>Daneben eine &amp;Karte des Datensatzes schreiben</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exportieren</translation>
    </message>
    <message>
      <source>Browse …</source>
      <translation>Durchsuchen …</translation>
    </message>
    <message>
      <source>&amp;Format</source>
      <translation>&amp;Format</translation>
    </message>
    <message>
      <source>&amp;Annotations of</source>
      <translation>&amp;Annotationen von</translation>
    </message>
    <message>
      <source>&amp;Days</source>
      <translation>Ta&amp;ge</translation>
    </message>
    <message>
      <source>&amp;Only with</source>
      <translation>&amp;Nur mit</translation>
    </message>
    <message>
      <source>&amp;Split</source>
      <translation>&amp;Teilen</translation>
    </message>
    <message>
      <source>&amp;Groups</source>
      <translation>G&amp;ruppen</translation>
    </message>
    <message>
      <source>&amp;Licence</source>
      <translation>&amp;Lizenz</translation>
    </message>
    <message>
      <source>&amp;To</source>
      <translation>&amp;Nach</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>Wird gezählt …</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>Exportieren nach</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find in this article</source>
      <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n Treffer</numerusform>
        <numerusform>%n Treffer</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GoldOnScreen</name>
    <message>
      <source>Take the span into gold first.</source>
      <translation>Übernehmen Sie zuerst die Spanne in Gold.</translation>
    </message>
    <message>
      <source>same</source>
      <translation>gleich</translation>
    </message>
  </context>
  <context>
    <name>GuidelinesPanel</name>
    <message>
      <source>Guidelines</source>
      <translation>Richtlinien</translation>
    </message>
    <message>
      <source>Go to a span to read the guidelines of its label.</source>
      <translation>Gehen Sie zu einer Spanne, um die Richtlinien ihres Labels zu lesen.</translation>
    </message>
    <message>
      <source>Examples: {examples}</source>
      <translation>Beispiele: {examples}</translation>
    </message>
    <message>
      <source>Questions and answers</source>
      <translation>Fragen und Antworten</translation>
    </message>
    <message>
      <source>From gold</source>
      <translation>Aus dem Gold</translation>
    </message>
    <message>
      <source>Looking through gold …</source>
      <translation>Gold wird durchgesehen …</translation>
    </message>
    <message>
      <source>Gold has none yet.</source>
      <translation>Gold hat noch keine.</translation>
    </message>
    <message>
      <source>“{surface}”: {question}</source>
      <translation>„{surface}“: {question}</translation>
    </message>
    <message>
      <source>{name} (role)</source>
      <translation>{name} (Rolle)</translation>
    </message>
  </context>
  <context>
    <name>HandingOutPage</name>
    <message>
      <source>To whom</source>
      <translation>An wen</translation>
    </message>
    <message>
      <source>Another name, then Return</source>
      <translation>Weiterer Name, dann Eingabetaste</translation>
    </message>
    <message>
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>In all</source>
      <translation>Insgesamt</translation>
    </message>
    <message>
      <source>Who would get what</source>
      <translation>Wer was bekäme</translation>
    </message>
    <message>
      <source>&amp;Hand out</source>
      <translation>&amp;Verteilen</translation>
    </message>
    <message>
      <source>as they came</source>
      <translation>wie sie kamen</translation>
    </message>
    <message>
      <source>what the pipeline was least sure of</source>
      <translation>worin die Pipeline am unsichersten war</translation>
    </message>
    <message>
      <source>what has most new words</source>
      <translation>was die meisten neuen Wörter hat</translation>
    </message>
    <message>
      <source>by lot</source>
      <translation>durch das Los</translation>
    </message>
    <message>
      <source>How many documents</source>
      <translation>Wie viele Dokumente</translation>
    </message>
    <message>
      <source>Of them to several</source>
      <translation>Davon an mehrere</translation>
    </message>
    <message>
      <source>That is to how many</source>
      <translation>Das heißt an wie viele</translation>
    </message>
    <message>
      <source>First</source>
      <translation>Zuerst</translation>
    </message>
    <message>
      <source>Lot number</source>
      <translation>Losnummer</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>Tick as many people as a document is to go to.</source>
      <translation>Haken Sie so viele Personen an, wie ein Dokument bekommen sollen.</translation>
    </message>
    <message>
      <source>Tick those who are to annotate.</source>
      <translation>Haken Sie an, wer annotieren soll.</translation>
    </message>
    <message>
      <source>{documents} documents, {several} of them to several; {left} stay free.</source>
      <translation>{documents} Dokumente, davon {several} an mehrere; {left} bleiben frei.</translation>
    </message>
    <message>
      <source>Handed out: {documents} documents, {several} of them to several.</source>
      <translation>Verteilt: {documents} Dokumente, davon {several} an mehrere.</translation>
    </message>
  </context>
  <context>
    <name>HistoryDialog</name>
    <message>
      <source>History of {title}</source>
      <translation>Verlauf von {title}</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Wer</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Änderungen</translation>
    </message>
    <message>
      <source>The article as it was</source>
      <translation>Der Artikel, wie er war</translation>
    </message>
    <message>
      <source>&amp;Restore this</source>
      <translation>Diesen Stand &amp;wiederherstellen</translation>
    </message>
    <message>
      <source>Restored; undo takes it back.</source>
      <translation>Wiederhergestellt; Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
      <source>as it came in</source>
      <translation>wie es hereinkam</translation>
    </message>
    <message>
      <source>{state}, {spans} spans, {arguments} arguments</source>
      <translation>{state}, {spans} Spannen, {arguments} Argumente</translation>
    </message>
    <message>
      <source>undone: {step}</source>
      <translation>rückgängig: {step}</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>{count} weitere</translation>
    </message>
    <message>
      <source>chain</source>
      <translation>Kette</translation>
    </message>
  </context>
  <context>
    <name>ImportPreviewDialog</name>
    <message>
      <source>Import documents</source>
      <translation>Dokumente importieren</translation>
    </message>
    <message>
      <source>&amp;Import</source>
      <translation>&amp;Importieren</translation>
    </message>
    <message>
      <source>{count} documents with {annotations} annotations are understood.</source>
      <translation>{count} Dokumente mit {annotations} Annotationen werden verstanden.</translation>
    </message>
    <message>
      <source>{count} cannot come in.</source>
      <translation>{count} können nicht hinein.</translation>
    </message>
    <message>
      <source>Some names are not in the schema: choose what becomes of them.</source>
      <translation>Einige Namen fehlen im Schema: Wählen Sie, was aus ihnen wird.</translation>
    </message>
    <message>
      <source>There is more; only the first {count} were looked at.</source>
      <translation>Es gibt mehr; nur die ersten {count} wurden angesehen.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Kennung</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>Annotationen</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>Wird zu</translation>
    </message>
    <message>
      <source>label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>wie es ist</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>its documents are refused</source>
      <translation>seine Dokumente werden abgelehnt</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <source>added to the layer {layer}</source>
      <translation>kommt in die Ebene {layer}</translation>
    </message>
    <message>
      <source>added to the schema</source>
      <translation>kommt ins Schema</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgelehnt</translation>
    </message>
  </context>
  <context>
    <name>LabelsPanel</name>
    <message>
      <source>Labels</source>
      <translation>Labels</translation>
    </message>
  </context>
  <context>
    <name>LeadDesk</name>
    <message>
      <source>Lead</source>
      <translation>Leitung</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Open a project first.</source>
      <translation>Öffnen Sie zuerst ein Projekt.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>The schema was changed: {name}, version {version}.</source>
      <translation>Das Schema wurde geändert: {name}, Version {version}.</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>Entscheidungen</translation>
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
      <source>&amp;Verdict</source>
      <translation>&amp;Entscheidung</translation>
    </message>
    <message>
      <source>&amp;Span</source>
      <translation>&amp;Spanne</translation>
    </message>
    <message>
      <source>E&amp;vent</source>
      <translation>E&amp;reignis</translation>
    </message>
    <message>
      <source>&amp;Chain</source>
      <translation>&amp;Kette</translation>
    </message>
    <message>
      <source>&amp;Lead</source>
      <translation>&amp;Leitung</translation>
    </message>
    <message>
      <source>V&amp;iew</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>Caret</source>
      <translation>Textmarke</translation>
    </message>
    <message>
      <source>Adjudication</source>
      <translation>Adjudikation</translation>
    </message>
  </context>
  <context>
    <name>OccurrencesDialog</name>
    <message>
      <source>All occurrences</source>
      <translation>Alle Vorkommen</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>In this document</source>
      <translation>In diesem Dokument</translation>
    </message>
    <message>
      <source>In the project</source>
      <translation>Im Projekt</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <source>Match &amp;case</source>
      <translation>&amp;Groß und klein unterscheiden</translation>
    </message>
    <message>
      <source>Whole &amp;words</source>
      <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
      <source>Occurrences</source>
      <translation>Vorkommen</translation>
    </message>
    <message>
      <source>Labelled</source>
      <translation>Ausgezeichnet als</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>&amp;Label ticked</source>
      <translation>Angehakte &amp;auszeichnen</translation>
    </message>
    <message>
      <source>&amp;Reject ticked</source>
      <translation>Angehakte ab&amp;lehnen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) decided.</source>
      <translation>
        <numerusform>%n Stelle entschieden.</numerusform>
        <numerusform>%n Stellen entschieden.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left, since another span is in the way.</source>
      <translation>
        <numerusform>%n ausgelassen, weil eine andere Spanne im Weg ist.</numerusform>
        <numerusform>%n ausgelassen, weil eine andere Spanne im Weg ist.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n occurrence(s)</source>
      <translation>
        <numerusform>%n Vorkommen</numerusform>
        <numerusform>%n Vorkommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the first %n</source>
      <translation>
        <numerusform>die ersten %n</numerusform>
        <numerusform>die ersten %n</numerusform>
      </translation>
    </message>
    <message>
      <source>{all}, {ticked} ticked</source>
      <translation>{all}, {ticked} angehakt</translation>
    </message>
    <message>
      <source>Deciding …</source>
      <translation>Wird entschieden …</translation>
    </message>
    <message>
      <source>Tick &amp;all</source>
      <translation>Alle an&amp;haken</translation>
    </message>
    <message>
      <source>Tick &amp;none</source>
      <translation>&amp;Keine anhaken</translation>
    </message>
  </context>
  <context>
    <name>PasswordDialog</name>
    <message>
      <source>Password</source>
      <translation>Passwort</translation>
    </message>
    <message>
      <source>{project} wants a password.</source>
      <translation>{project} verlangt ein Passwort.</translation>
    </message>
    <message>
      <source>&amp;Keep it in the keyring of this desktop</source>
      <translation>Im &amp;Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
      <source>The server does not take this password.</source>
      <translation>Der Server nimmt dieses Passwort nicht an.</translation>
    </message>
    <message>
      <source>The keyring did not take the password.</source>
      <translation>Der Schlüsselbund hat das Passwort nicht angenommen.</translation>
    </message>
  </context>
  <context>
    <name>Picker</name>
    <message>
      <source>First letters</source>
      <translation>Anfangsbuchstaben</translation>
    </message>
  </context>
  <context>
    <name>QuestionsPage</name>
    <message>
      <source>Open</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>Beantwortet</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>Label, words, or annotator</source>
      <translation>Label, Wörter oder Person</translation>
    </message>
    <message>
      <source>The answer, in Markdown</source>
      <translation>Die Antwort, in Markdown</translation>
    </message>
    <message>
      <source>Nothing is written yet; Markdown</source>
      <translation>Noch steht nichts da; Markdown</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Guidelines</source>
      <translation>Richtlinien</translation>
    </message>
    <message>
      <source>Guidelines as they are shown</source>
      <translation>Richtlinien, wie sie gezeigt werden</translation>
    </message>
    <message>
      <source>&amp;Answer</source>
      <translation>&amp;Antworten</translation>
    </message>
    <message>
      <source>Answer and put into the &amp;guidelines</source>
      <translation>Antworten und in die &amp;Richtlinien setzen</translation>
    </message>
    <message>
      <source>Go to the &amp;place</source>
      <translation>Zur &amp;Stelle</translation>
    </message>
    <message>
      <source>&amp;Keep the guidelines</source>
      <translation>Richtlinien &amp;sichern</translation>
    </message>
    <message>
      <source>{open} open of {all}</source>
      <translation>{open} von {all} offen</translation>
    </message>
    <message>
      <source>No question is at hand.</source>
      <translation>Keine Frage ist ausgewählt.</translation>
    </message>
    <message>
      <source>{annotator}, {day}: … {place} …</source>
      <translation>{annotator}, {day}: … {place} …</translation>
    </message>
    <message>
      <source>Guidelines of {name}</source>
      <translation>Richtlinien zu {name}</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Über</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>Gefragt</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Fragen</translation>
    </message>
  </context>
  <context>
    <name>ReconcilingDialog</name>
    <message>
      <source>Two versions</source>
      <translation>Zwei Fassungen</translation>
    </message>
    <message>
      <source>“{title}” was changed elsewhere while you worked on it, and these of your changes were not stored. Tick those that you want to make again.</source>
      <translation>„{title}“ wurde anderswo geändert, während Sie daran arbeiteten, und diese Ihrer Änderungen wurden nicht gespeichert. Kreuzen Sie an, welche Sie noch einmal machen wollen.</translation>
    </message>
    <message>
      <source>Your version</source>
      <translation>Ihre Fassung</translation>
    </message>
    <message>
      <source>Stored</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>{words} (no longer fits)</source>
      <translation>{words} (passt nicht mehr)</translation>
    </message>
    <message>
      <source>Make mine again</source>
      <translation>Meine noch einmal machen</translation>
    </message>
    <message>
      <source>Keep what is stored</source>
      <translation>Gespeichertes behalten</translation>
    </message>
    <message>
      <source>Decide later</source>
      <translation>Später entscheiden</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>The document: {state}</source>
      <translation>Das Dokument: {state}</translation>
    </message>
  </context>
  <context>
    <name>ReleasesPage</name>
    <message>
      <source>&amp;Compare</source>
      <translation>&amp;Vergleichen</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Änderungen</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Annotations of</source>
      <translation>Annotationen von</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>Annotationen</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Schema</translation>
    </message>
    <message>
      <source>File or folder</source>
      <translation>Datei oder Ordner</translation>
    </message>
    <message>
      <source>Releases</source>
      <translation>Ausgaben</translation>
    </message>
    <message>
      <source>&amp;Compare {before} with {after}</source>
      <translation>{before} mit {after} &amp;vergleichen</translation>
    </message>
    <message>
      <source>Nothing was exported yet.</source>
      <translation>Noch wurde nichts exportiert.</translation>
    </message>
    <message>
      <source>Select two releases, or one that has another before it.</source>
      <translation>Wählen Sie zwei Ausgaben, oder eine, der eine andere vorausgeht.</translation>
    </message>
    <message>
      <source>Comparing …</source>
      <translation>Wird verglichen …</translation>
    </message>
    <message>
      <source>Documents: {more} added, {fewer} removed. Annotations: {added} added, {removed} removed, {changed} changed.</source>
      <translation>Dokumente: {more} hinzugekommen, {fewer} weggefallen. Annotationen: {added} hinzugekommen, {removed} weggefallen, {changed} geändert.</translation>
    </message>
    <message>
      <source>added</source>
      <translation>hinzugekommen</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>weggefallen</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>geändert</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>Übliche Tasten</translation>
    </message>
    <message>
      <source>together with Shift, these keys select</source>
      <translation>zusammen mit der Umschalttaste markieren diese Tasten</translation>
    </message>
    <message>
      <source>Labels and roles of this project</source>
      <translation>Labels und Rollen dieses Projekts</translation>
    </message>
    <message>
      <source>{key} belongs to “{command}”; give that another key first.</source>
      <translation>{key} gehört zu „{command}“; geben Sie diesem zuerst eine andere Taste.</translation>
    </message>
  </context>
  <context>
    <name>SideTabs</name>
    <message>
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>No events yet.</source>
      <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
      <source>Chains</source>
      <translation>Ketten</translation>
    </message>
    <message>
      <source>No chains yet. “Means the same as …” joins the mention at hand to another.</source>
      <translation>Noch keine Ketten. „Meint dasselbe wie …“ verbindet die aktuelle Erwähnung mit einer anderen.</translation>
    </message>
    <message>
      <source>Beside the article</source>
      <translation>Neben dem Artikel</translation>
    </message>
    <message>
      <source>At hand</source>
      <translation>Aktuell</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>Spannen</translation>
    </message>
    <message>
      <source>Guide</source>
      <translation>Regeln</translation>
    </message>
  </context>
  <context>
    <name>SpansPanel</name>
    <message>
      <source>Spans</source>
      <translation>Spannen</translation>
    </message>
    <message>
      <source>No such spans.</source>
      <translation>Keine solchen Spannen.</translation>
    </message>
    <message>
      <source>Filter by text or label</source>
      <translation>Nach Text oder Label filtern</translation>
    </message>
    <message>
      <source>Filter spans by text or label</source>
      <translation>Spannen nach Text oder Label filtern</translation>
    </message>
    <message>
      <source>Undecided</source>
      <translation>Unentschieden</translation>
    </message>
    <message>
      <source>Only spans that wait for a decision</source>
      <translation>Nur Spannen, die auf eine Entscheidung warten</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n unentschieden</numerusform>
        <numerusform>%n unentschieden</numerusform>
      </translation>
    </message>
    <message>
      <source>all decided</source>
      <translation>alles entschieden</translation>
    </message>
    <message>
      <source>{server}, encrypted</source>
      <translation>{server}, verschlüsselt</translation>
    </message>
    <message>
      <source>{server}, open</source>
      <translation>{server}, unverschlüsselt</translation>
    </message>
    <message>
      <source>What goes to the server is encrypted.</source>
      <translation>Was zum Server geht, ist verschlüsselt.</translation>
    </message>
    <message>
      <source>server on this machine</source>
      <translation>Server auf diesem Rechner</translation>
    </message>
    <message>
      <source>Nothing goes over a network.</source>
      <translation>Nichts geht über ein Netz.</translation>
    </message>
    <message>
      <source>What goes to the server can be read on the way: see sslmode.</source>
      <translation>Was zum Server geht, kann unterwegs gelesen werden: siehe sslmode.</translation>
    </message>
    <message>
      <source>no pipeline</source>
      <translation>keine Pipeline</translation>
    </message>
    <message>
      <source>pipeline</source>
      <translation>Pipeline</translation>
    </message>
    <message>
      <source>{origin} ready</source>
      <translation>{origin} bereit</translation>
    </message>
    <message>
      <source>{origin} starts …</source>
      <translation>{origin} startet …</translation>
    </message>
    <message>
      <source>{origin} reads ahead …</source>
      <translation>{origin} liest voraus …</translation>
    </message>
    <message>
      <source>{origin} failed</source>
      <translation>{origin} ist gescheitert</translation>
    </message>
    <message>
      <source>{origin} waits for the server</source>
      <translation>{origin} wartet auf den Server</translation>
    </message>
    <message>
      <source>Not in the schema, left out: {names}</source>
      <translation>Nicht im Schema, weggelassen: {names}</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>Places in the article</source>
      <translation>Stellen im Artikel</translation>
    </message>
    <message>
      <source>Left: undecided suggestions. Right: what was found.</source>
      <translation>Links: unentschiedene Vorschläge. Rechts: Gefundenes.</translation>
    </message>
  </context>
  <context>
    <name>Table</name>
    <message>
      <source>Copy as a table</source>
      <translation>Als Tabelle kopieren</translation>
    </message>
  </context>
  <context>
    <name>TakingDialog</name>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Übernommen</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>What comes into gold</source>
      <translation>Was in Gold kommt</translation>
    </message>
    <message>
      <source>&amp;Reject what the others have instead</source>
      <translation>&amp;Ablehnen, was die anderen stattdessen haben</translation>
    </message>
    <message>
      <source>&amp;Take into gold</source>
      <translation>In Gold &amp;übernehmen</translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) come into gold; what is decided there stays.</source>
      <translation>
        <numerusform>%n Annotation kommt in Gold; was dort entschieden ist, bleibt.</numerusform>
        <numerusform>%n Annotationen kommen in Gold; was dort entschieden ist, bleibt.</numerusform>
      </translation>
    </message>
    <message>
      <source>spans</source>
      <translation>Spannen</translation>
    </message>
    <message>
      <source>roles</source>
      <translation>Rollen</translation>
    </message>
    <message>
      <source>relations</source>
      <translation>Relationen</translation>
    </message>
    <message>
      <source>chains</source>
      <translation>Ketten</translation>
    </message>
  </context>
  <context>
    <name>ToAdjudicate</name>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Übrig</translation>
    </message>
    <message>
      <source>Disputes that are left</source>
      <translation>Streitfälle, die übrig sind</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>How many finished it</source>
      <translation>Wie viele es abgeschlossen haben</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>Gold</translation>
    </message>
    <message>
      <source>○ not begun, ◐ in progress, ● finished</source>
      <translation>○ nicht begonnen, ◐ in Arbeit, ● abgeschlossen</translation>
    </message>
    <message>
      <source>Documents to adjudicate</source>
      <translation>Zu adjudizierende Dokumente</translation>
    </message>
  </context>
  <context>
    <name>VersionsPanel</name>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>What they have</source>
      <translation>Was sie haben</translation>
    </message>
    <message>
      <source>Versions of the dispute at hand</source>
      <translation>Fassungen des vorliegenden Streitfalls</translation>
    </message>
    <message>
      <source>Nobody is right</source>
      <translation>Niemand hat recht</translation>
    </message>
    <message>
      <source>The guidelines do not say</source>
      <translation>Die Richtlinien sagen es nicht</translation>
    </message>
    <message>
      <source>Reason …</source>
      <translation>Begründung …</translation>
    </message>
    <message>
      <source>No dispute is at hand</source>
      <translation>Kein Streitfall liegt vor</translation>
    </message>
    <message>
      <source>settled</source>
      <translation>entschieden</translation>
    </message>
    <message>
      <source>Reason: {reason}</source>
      <translation>Begründung: {reason}</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Entities and events in news, a key or two each.</source>
      <translation>Entitäten und Ereignisse in Nachrichten, mit je ein, zwei Tasten.</translation>
    </message>
    <message>
      <source>&amp;New project …</source>
      <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
      <source>&amp;Open project …</source>
      <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
      <source>Open the &amp;sample project</source>
      <translation>&amp;Beispielprojekt öffnen</translation>
    </message>
  </context>
  <context>
    <name>WordHints</name>
    <message>
      <source>First letter of a word</source>
      <translation>Anfangsbuchstabe eines Wortes</translation>
    </message>
  </context>
  <context>
    <name>accessibility</name>
    <message>
      <source>{role} of {event}</source>
      <translation>{role} von {event}</translation>
    </message>
  </context>
  <context>
    <name>actions</name>
    <message>
      <source>New project …</source>
      <translation>Neues Projekt …</translation>
    </message>
    <message>
      <source>Open project …</source>
      <translation>Projekt öffnen …</translation>
    </message>
    <message>
      <source>Import documents …</source>
      <translation>Dokumente importieren …</translation>
    </message>
    <message>
      <source>Export a dataset …</source>
      <translation>Datensatz exportieren …</translation>
    </message>
    <message>
      <source>Print to PDF or SVG …</source>
      <translation>Als PDF oder SVG drucken …</translation>
    </message>
    <message>
      <source>Choose a pipeline …</source>
      <translation>Pipeline wählen …</translation>
    </message>
    <message>
      <source>Improve suggestions …</source>
      <translation>Vorschläge verbessern …</translation>
    </message>
    <message>
      <source>Back to the suggestions before</source>
      <translation>Zurück zu den früheren Vorschlägen</translation>
    </message>
    <message>
      <source>Suggest from memory, or not</source>
      <translation>Aus dem Gedächtnis vorschlagen oder nicht</translation>
    </message>
    <message>
      <source>Annotate as …</source>
      <translation>Annotieren als …</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Paste as a new document</source>
      <translation>Als neues Dokument einfügen</translation>
    </message>
    <message>
      <source>Copy with labels</source>
      <translation>Mit Labels kopieren</translation>
    </message>
    <message>
      <source>History …</source>
      <translation>Verlauf …</translation>
    </message>
    <message>
      <source>Go to a paragraph …</source>
      <translation>Gehe zu Absatz …</translation>
    </message>
    <message>
      <source>Find …</source>
      <translation>Suchen …</translation>
    </message>
    <message>
      <source>Find next</source>
      <translation>Weitersuchen</translation>
    </message>
    <message>
      <source>Find previous</source>
      <translation>Rückwärts suchen</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>Annehmen</translation>
    </message>
    <message>
      <source>Reject or delete</source>
      <translation>Ablehnen oder löschen</translation>
    </message>
    <message>
      <source>Skip to the next undecided</source>
      <translation>Weiter zum nächsten Unentschiedenen</translation>
    </message>
    <message>
      <source>Back to the undecided before</source>
      <translation>Zurück zum vorigen Unentschiedenen</translation>
    </message>
    <message>
      <source>Take the decision back</source>
      <translation>Entscheidung zurücknehmen</translation>
    </message>
    <message>
      <source>Accept all in the paragraph</source>
      <translation>Alles im Absatz annehmen</translation>
    </message>
    <message>
      <source>Accept all in the sentence</source>
      <translation>Alles im Satz annehmen</translation>
    </message>
    <message>
      <source>Accept the event with its arguments</source>
      <translation>Ereignis mit seinen Argumenten annehmen</translation>
    </message>
    <message>
      <source>Next span</source>
      <translation>Nächste Spanne</translation>
    </message>
    <message>
      <source>Span before</source>
      <translation>Vorige Spanne</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <source>Second look at what nobody marked</source>
      <translation>Zweiter Blick auf Unmarkiertes</translation>
    </message>
    <message>
      <source>Finish and open the next</source>
      <translation>Abschließen und nächstes öffnen</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>Nächstes Dokument</translation>
    </message>
    <message>
      <source>Document before</source>
      <translation>Voriges Dokument</translation>
    </message>
    <message>
      <source>Go to a word by its first letter …</source>
      <translation>Zu einem Wort nach seinem Anfangsbuchstaben …</translation>
    </message>
    <message>
      <source>Select the name or word at the caret</source>
      <translation>Name oder Wort am Cursor auswählen</translation>
    </message>
    <message>
      <source>Label by first letters …</source>
      <translation>Label nach Anfangsbuchstaben …</translation>
    </message>
    <message>
      <source>End one token right</source>
      <translation>Ende ein Token nach rechts</translation>
    </message>
    <message>
      <source>End one token left</source>
      <translation>Ende ein Token nach links</translation>
    </message>
    <message>
      <source>Start one token left</source>
      <translation>Anfang ein Token nach links</translation>
    </message>
    <message>
      <source>Start one token right</source>
      <translation>Anfang ein Token nach rechts</translation>
    </message>
    <message>
      <source>End one character right</source>
      <translation>Ende ein Zeichen nach rechts</translation>
    </message>
    <message>
      <source>End one character left</source>
      <translation>Ende ein Zeichen nach links</translation>
    </message>
    <message>
      <source>Start one character left</source>
      <translation>Anfang ein Zeichen nach links</translation>
    </message>
    <message>
      <source>Start one character right</source>
      <translation>Anfang ein Zeichen nach rechts</translation>
    </message>
    <message>
      <source>All occurrences in this document …</source>
      <translation>Alle Vorkommen in diesem Dokument …</translation>
    </message>
    <message>
      <source>All occurrences in the project …</source>
      <translation>Alle Vorkommen im Projekt …</translation>
    </message>
    <message>
      <source>Note …</source>
      <translation>Notiz …</translation>
    </message>
    <message>
      <source>Question to the lead …</source>
      <translation>Frage an die Leitung …</translation>
    </message>
    <message>
      <source>Attribute …</source>
      <translation>Attribut …</translation>
    </message>
    <message>
      <source>Relation to …</source>
      <translation>Relation zu …</translation>
    </message>
    <message>
      <source>Delete a relation …</source>
      <translation>Relation löschen …</translation>
    </message>
    <message>
      <source>Next value of attribute 1</source>
      <translation>Nächster Wert von Attribut 1</translation>
    </message>
    <message>
      <source>Next value of attribute 2</source>
      <translation>Nächster Wert von Attribut 2</translation>
    </message>
    <message>
      <source>Next value of attribute 3</source>
      <translation>Nächster Wert von Attribut 3</translation>
    </message>
    <message>
      <source>Role by first letters …</source>
      <translation>Rolle nach Anfangsbuchstaben …</translation>
    </message>
    <message>
      <source>Give the role to the best mention</source>
      <translation>Rolle der besten Erwähnung geben</translation>
    </message>
    <message>
      <source>Means the same as …</source>
      <translation>Meint dasselbe wie …</translation>
    </message>
    <message>
      <source>Leave the chain</source>
      <translation>Kette verlassen</translation>
    </message>
    <message>
      <source>Next mention of the chain</source>
      <translation>Nächste Erwähnung der Kette</translation>
    </message>
    <message>
      <source>Mention of the chain before</source>
      <translation>Vorige Erwähnung der Kette</translation>
    </message>
    <message>
      <source>Go to the article</source>
      <translation>Zum Artikel</translation>
    </message>
    <message>
      <source>Go to the documents</source>
      <translation>Zu den Dokumenten</translation>
    </message>
    <message>
      <source>Go to what is at hand</source>
      <translation>Zum Aktuellen</translation>
    </message>
    <message>
      <source>Go to the events</source>
      <translation>Zu den Ereignissen</translation>
    </message>
    <message>
      <source>Go to the spans</source>
      <translation>Zu den Spannen</translation>
    </message>
    <message>
      <source>Go to the chains</source>
      <translation>Zu den Ketten</translation>
    </message>
    <message>
      <source>Go to the guidelines</source>
      <translation>Zu den Richtlinien</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Größerer Text</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Kleinerer Text</translation>
    </message>
    <message>
      <source>Usual text size</source>
      <translation>Übliche Textgröße</translation>
    </message>
    <message>
      <source>Font …</source>
      <translation>Schriftart …</translation>
    </message>
    <message>
      <source>More room between lines</source>
      <translation>Mehr Raum zwischen den Zeilen</translation>
    </message>
    <message>
      <source>Less room between lines</source>
      <translation>Weniger Raum zwischen den Zeilen</translation>
    </message>
    <message>
      <source>Wider column</source>
      <translation>Breitere Spalte</translation>
    </message>
    <message>
      <source>Narrower column</source>
      <translation>Schmalere Spalte</translation>
    </message>
    <message>
      <source>Show all, one layer, undecided or nothing</source>
      <translation>Alles, eine Ebene, Unentschiedenes oder nichts zeigen</translation>
    </message>
    <message>
      <source>Where I differed …</source>
      <translation>Wo ich abwich …</translation>
    </message>
    <message>
      <source>Language …</source>
      <translation>Sprache …</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>About Annotator</source>
      <translation>Über Annotator</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Handing out</source>
      <translation>Verteilen</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Übereinstimmung</translation>
    </message>
    <message>
      <source>Adjudication</source>
      <translation>Adjudikation</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Schema</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>Suchen und ersetzen</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Releases</source>
      <translation>Ausgaben</translation>
    </message>
    <message>
      <source>Where the guidelines do not say …</source>
      <translation>Wo die Richtlinien nichts sagen …</translation>
    </message>
    <message>
      <source>Caret left</source>
      <translation>Textmarke nach links</translation>
    </message>
    <message>
      <source>Caret right</source>
      <translation>Textmarke nach rechts</translation>
    </message>
    <message>
      <source>Caret one line up</source>
      <translation>Textmarke eine Zeile nach oben</translation>
    </message>
    <message>
      <source>Caret one line down</source>
      <translation>Textmarke eine Zeile nach unten</translation>
    </message>
    <message>
      <source>Caret one word left</source>
      <translation>Textmarke ein Wort nach links</translation>
    </message>
    <message>
      <source>Caret one word right</source>
      <translation>Textmarke ein Wort nach rechts</translation>
    </message>
    <message>
      <source>Caret to the sentence before</source>
      <translation>Textmarke zum vorigen Satz</translation>
    </message>
    <message>
      <source>Caret to the next sentence</source>
      <translation>Textmarke zum nächsten Satz</translation>
    </message>
    <message>
      <source>Caret to the paragraph before</source>
      <translation>Textmarke zum vorigen Absatz</translation>
    </message>
    <message>
      <source>Caret to the next paragraph</source>
      <translation>Textmarke zum nächsten Absatz</translation>
    </message>
    <message>
      <source>Caret to the beginning of the line</source>
      <translation>Textmarke an den Zeilenanfang</translation>
    </message>
    <message>
      <source>Caret to the end of the line</source>
      <translation>Textmarke ans Zeilenende</translation>
    </message>
    <message>
      <source>Caret one screen up</source>
      <translation>Textmarke eine Bildschirmseite nach oben</translation>
    </message>
    <message>
      <source>Caret one screen down</source>
      <translation>Textmarke eine Bildschirmseite nach unten</translation>
    </message>
    <message>
      <source>Caret to the beginning of the text</source>
      <translation>Textmarke an den Textanfang</translation>
    </message>
    <message>
      <source>Caret to the end of the text</source>
      <translation>Textmarke ans Textende</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles markieren</translation>
    </message>
    <message>
      <source>Take what all agree on, or what is on offer</source>
      <translation>Übernehmen, worin alle übereinstimmen, oder das Angebotene</translation>
    </message>
    <message>
      <source>Take what annotator 1 has</source>
      <translation>Übernehmen, was Annotator 1 hat</translation>
    </message>
    <message>
      <source>Take what annotator 2 has</source>
      <translation>Übernehmen, was Annotator 2 hat</translation>
    </message>
    <message>
      <source>Take what annotator 3 has</source>
      <translation>Übernehmen, was Annotator 3 hat</translation>
    </message>
    <message>
      <source>Take what annotator 4 has</source>
      <translation>Übernehmen, was Annotator 4 hat</translation>
    </message>
    <message>
      <source>Take what annotator 5 has</source>
      <translation>Übernehmen, was Annotator 5 hat</translation>
    </message>
    <message>
      <source>Take what annotator 6 has</source>
      <translation>Übernehmen, was Annotator 6 hat</translation>
    </message>
    <message>
      <source>Take what annotator 7 has</source>
      <translation>Übernehmen, was Annotator 7 hat</translation>
    </message>
    <message>
      <source>Take what annotator 8 has</source>
      <translation>Übernehmen, was Annotator 8 hat</translation>
    </message>
    <message>
      <source>Take what annotator 9 has</source>
      <translation>Übernehmen, was Annotator 9 hat</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 1</source>
      <translation>Das ganze Ereignis von Annotator 1 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 2</source>
      <translation>Das ganze Ereignis von Annotator 2 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 3</source>
      <translation>Das ganze Ereignis von Annotator 3 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 4</source>
      <translation>Das ganze Ereignis von Annotator 4 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 5</source>
      <translation>Das ganze Ereignis von Annotator 5 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 6</source>
      <translation>Das ganze Ereignis von Annotator 6 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 7</source>
      <translation>Das ganze Ereignis von Annotator 7 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 8</source>
      <translation>Das ganze Ereignis von Annotator 8 übernehmen</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 9</source>
      <translation>Das ganze Ereignis von Annotator 9 übernehmen</translation>
    </message>
    <message>
      <source>Leave a role out …</source>
      <translation>Eine Rolle weglassen …</translation>
    </message>
    <message>
      <source>Nobody is right</source>
      <translation>Niemand hat recht</translation>
    </message>
    <message>
      <source>Next open dispute</source>
      <translation>Nächster offener Streitfall</translation>
    </message>
    <message>
      <source>Open dispute before</source>
      <translation>Offener Streitfall davor</translation>
    </message>
    <message>
      <source>Next dispute, open or settled</source>
      <translation>Nächster Streitfall, offen oder entschieden</translation>
    </message>
    <message>
      <source>Dispute before, open or settled</source>
      <translation>Streitfall davor, offen oder entschieden</translation>
    </message>
    <message>
      <source>Reason …</source>
      <translation>Begründung …</translation>
    </message>
    <message>
      <source>The guidelines do not say</source>
      <translation>Die Richtlinien sagen es nicht</translation>
    </message>
    <message>
      <source>Take what most agree on …</source>
      <translation>Übernehmen, worin die meisten übereinstimmen …</translation>
    </message>
    <message>
      <source>Take all from one annotator …</source>
      <translation>Alles von einem Annotator übernehmen …</translation>
    </message>
    <message>
      <source>Hide the names of annotators</source>
      <translation>Namen der Annotatoren verbergen</translation>
    </message>
    <message>
      <source>Finish gold and open the next</source>
      <translation>Gold abschließen und das nächste öffnen</translation>
    </message>
    <message>
      <source>Go to the disputes</source>
      <translation>Zu den Streitfällen</translation>
    </message>
  </context>
  <context>
    <name>adjudication</name>
    <message>
      <source>No role is in dispute here.</source>
      <translation>Hier ist keine Rolle strittig.</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Begründung</translation>
    </message>
    <message>
      <source>Why it is so; annotators see it once gold is finished</source>
      <translation>Warum es so ist; Annotatoren sehen es, sobald Gold abgeschlossen ist</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Put the focus on a trigger of gold.</source>
      <translation>Wählen Sie einen Trigger in Gold aus.</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>What most agree on</source>
      <translation>Worin die meisten übereinstimmen</translation>
    </message>
    <message>
      <source>All from one annotator</source>
      <translation>Alles von einem Annotator</translation>
    </message>
    <message>
      <source>All from {name}</source>
      <translation>Alles von {name}</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Abschließen</translation>
    </message>
    <message numerus="yes">
      <source>%n dispute(s) of this document are open.</source>
      <translation>
        <numerusform>%n Streitfall dieses Dokuments ist offen.</numerusform>
        <numerusform>%n Streitfälle dieses Dokuments sind offen.</numerusform>
      </translation>
    </message>
    <message>
      <source>What is open does not become gold.</source>
      <translation>Was offen ist, wird nicht zu Gold.</translation>
    </message>
    <message>
      <source>&amp;Finish all the same</source>
      <translation>&amp;Trotzdem abschließen</translation>
    </message>
    <message>
      <source>Put the focus on a mention of gold.</source>
      <translation>Wählen Sie eine Erwähnung in Gold aus.</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>übersehen</translation>
    </message>
    <message>
      <source>extra</source>
      <translation>zusätzlich</translation>
    </message>
    <message>
      <source>edge</source>
      <translation>Rand</translation>
    </message>
    <message>
      <source>label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>filler</source>
      <translation>Füller</translation>
    </message>
    <message>
      <source>event split or merged</source>
      <translation>Ereignis geteilt oder vereint</translation>
    </message>
    <message>
      <source>mentions</source>
      <translation>Erwähnungen</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>Attribute</translation>
    </message>
    <message>
      <source>not allowed beside the rest</source>
      <translation>neben dem Übrigen nicht erlaubt</translation>
    </message>
    <message>
      <source>nothing here</source>
      <translation>hier nichts</translation>
    </message>
  </context>
  <context>
    <name>agreement</name>
    <message>
      <source>Between whom</source>
      <translation>Zwischen wem</translation>
    </message>
    <message>
      <source>Reckon &amp;gamma</source>
      <translation>&amp;Gamma berechnen</translation>
    </message>
    <message>
      <source>Gamma takes units and labels at once; it takes a while.</source>
      <translation>Gamma betrachtet Einheiten und Labels zugleich; das dauert ein wenig.</translation>
    </message>
    <message>
      <source>Agreement by level</source>
      <translation>Übereinstimmung nach Ebene</translation>
    </message>
    <message>
      <source>Agreement by label</source>
      <translation>Übereinstimmung nach Label</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <source>Comparing …</source>
      <translation>Wird verglichen …</translation>
    </message>
    <message>
      <source>Reckoning gamma …</source>
      <translation>Gamma wird berechnet …</translation>
    </message>
    <message numerus="yes">
      <source>All %n pairs</source>
      <translation>
        <numerusform>Alle %n Paare</numerusform>
        <numerusform>Alle %n Paare</numerusform>
      </translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} und {second}</translation>
    </message>
    <message>
      <source>No document is finished by two annotators.</source>
      <translation>Kein Dokument ist von zwei Annotatoren abgeschlossen.</translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) finished by both</source>
      <translation>
        <numerusform>%n Dokument, das beide abgeschlossen haben</numerusform>
        <numerusform>%n Dokumente, die beide abgeschlossen haben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) finished by two or more</source>
      <translation>
        <numerusform>%n Dokument, das zwei oder mehr abgeschlossen haben</numerusform>
        <numerusform>%n Dokumente, die zwei oder mehr abgeschlossen haben</numerusform>
      </translation>
    </message>
    <message>
      <source>first</source>
      <translation>Erste</translation>
    </message>
    <message>
      <source>second</source>
      <translation>Zweite</translation>
    </message>
    <message numerus="yes">
      <source>%n disagreement(s)</source>
      <translation>
        <numerusform>%n Abweichung</numerusform>
        <numerusform>%n Abweichungen</numerusform>
      </translation>
    </message>
    <message>
      <source>Disagreements</source>
      <translation>Abweichungen</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>Verwechslungsmatrix</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Ebene</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>The same in both directions.</source>
      <translation>In beiden Richtungen gleich.</translation>
    </message>
    <message>
      <source>Stated</source>
      <translation>Aussagen</translation>
    </message>
    <message>
      <source>How many statements both made together.</source>
      <translation>Wie viele Aussagen beide zusammen gemacht haben.</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>The mean of the pairs' F1.</source>
      <translation>Das Mittel der F1 der Paare.</translation>
    </message>
    <message>
      <source>Overlapping</source>
      <translation>Überlappend</translation>
    </message>
    <message>
      <source>F1 where spans need only share text.</source>
      <translation>F1, wenn Spannen nur Text gemeinsam haben müssen.</translation>
    </message>
    <message>
      <source>Same head</source>
      <translation>Gleicher Kopf</translation>
    </message>
    <message>
      <source>F1 where spans need the same main word.</source>
      <translation>F1, wenn Spannen nur denselben Kopf haben müssen, das wichtigste Wort.</translation>
    </message>
    <message>
      <source>Cohen's kappa over tokens; of several pairs their mean.</source>
      <translation>Cohens Kappa über Tokens; bei mehreren Paaren deren Mittel.</translation>
    </message>
    <message>
      <source>Krippendorff's alpha, nominal, over tokens.</source>
      <translation>Krippendorffs Alpha, nominal, über Tokens.</translation>
    </message>
    <message>
      <source>Krippendorff's alpha for units and their edges.</source>
      <translation>Krippendorffs Alpha für Einheiten und ihre Ränder.</translation>
    </message>
    <message>
      <source>Gwet's AC1 over tokens; stable where one label dominates.</source>
      <translation>Gwets AC1 über Tokens; stabil, wo ein Label überwiegt.</translation>
    </message>
    <message>
      <source>Gamma, of units and labels at once; on demand.</source>
      <translation>Gamma, für Einheiten und Labels zugleich; auf Wunsch.</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Differ</source>
      <translation>Abweichend</translation>
    </message>
    <message>
      <source>Disagreements in which this label occurs.</source>
      <translation>Abweichungen, in denen dieses Label vorkommt.</translation>
    </message>
    <message>
      <source>Annotators</source>
      <translation>Annotatoren</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <source>F1 lies between in 95 of 100 draws of the documents.</source>
      <translation>In 95 von 100 Ziehungen der Dokumente liegt F1 dazwischen.</translation>
    </message>
    <message>
      <source>from</source>
      <translation>von</translation>
    </message>
    <message>
      <source>to</source>
      <translation>bis</translation>
    </message>
    <message>
      <source>At least two documents are needed for an interval.</source>
      <translation>Für ein Intervall braucht es mindestens zwei Dokumente.</translation>
    </message>
    <message>
      <source>Coefficients are of spans: links have no tokens of their own.</source>
      <translation>Koeffizienten gibt es für Spannen: Verknüpfungen haben keine eigenen Tokens.</translation>
    </message>
    <message>
      <source>Not reckoned yet: press the button above.</source>
      <translation>Noch nicht berechnet: die Schaltfläche oben drücken.</translation>
    </message>
    <message>
      <source>Entities</source>
      <translation>Entitäten</translation>
    </message>
    <message>
      <source>Triggers found</source>
      <translation>Trigger erkannt</translation>
    </message>
    <message>
      <source>Triggers with event type</source>
      <translation>Trigger mit Ereignistyp</translation>
    </message>
    <message>
      <source>Arguments found</source>
      <translation>Argumente erkannt</translation>
    </message>
    <message>
      <source>Arguments with role</source>
      <translation>Argumente mit Rolle</translation>
    </message>
    <message>
      <source>Spans that are no triggers: offsets and label.</source>
      <translation>Spannen, die keine Trigger sind: Positionen und Label.</translation>
    </message>
    <message>
      <source>Trigger identification: the offsets of triggers.</source>
      <translation>Trigger erkannt (trigger identification): die Positionen der Trigger.</translation>
    </message>
    <message>
      <source>Trigger classification: offsets and event type.</source>
      <translation>Trigger eingeordnet (trigger classification): Positionen und Ereignistyp.</translation>
    </message>
    <message>
      <source>Argument identification: the offsets of trigger and filler.</source>
      <translation>Argumente erkannt (argument identification): die Positionen von Trigger und Füller.</translation>
    </message>
    <message>
      <source>Argument role: offsets of both, event type and role.</source>
      <translation>Rolle der Argumente (argument role): beide Positionen, Ereignistyp und Rolle.</translation>
    </message>
    <message>
      <source>Only {name} has it</source>
      <translation>Nur {name} hat es</translation>
    </message>
    <message>
      <source>Edges differ</source>
      <translation>Ränder verschieden</translation>
    </message>
    <message>
      <source>Labels differ</source>
      <translation>Labels verschieden</translation>
    </message>
    <message>
      <source>Roles differ</source>
      <translation>Rollen verschieden</translation>
    </message>
    <message>
      <source>Fillers differ</source>
      <translation>Füller verschieden</translation>
    </message>
    <message>
      <source>One event or several</source>
      <translation>Ein Ereignis oder mehrere</translation>
    </message>
    <message>
      <source>exact</source>
      <translation>genau</translation>
    </message>
    <message>
      <source>overlapping</source>
      <translation>überlappend</translation>
    </message>
    <message>
      <source>same head</source>
      <translation>gleicher Kopf</translation>
    </message>
    <message>
      <source>Nobody annotated anything to compare.</source>
      <translation>Niemand hat etwas annotiert, das sich vergleichen ließe.</translation>
    </message>
    <message>
      <source>No token was looked at by two.</source>
      <translation>Kein Token wurde von zweien angesehen.</translation>
    </message>
    <message>
      <source>All tokens have the same value, so that chance alone explains all agreement.</source>
      <translation>Alle Tokens haben denselben Wert; der Zufall allein erklärt alle Übereinstimmung.</translation>
    </message>
    <message>
      <source>Nobody marked anything that could lie elsewhere.</source>
      <translation>Niemand hat etwas markiert, das anderswo liegen könnte.</translation>
    </message>
    <message>
      <source>Nothing could lie anywhere else, so that chance decides nothing.</source>
      <translation>Nichts könnte anderswo liegen, der Zufall entscheidet also nichts.</translation>
    </message>
    <message>
      <source>Gamma needs a package: python -m pip install "annotator[gamma]"</source>
      <translation>Gamma braucht ein Paket: python -m pip install "annotator[gamma]"</translation>
    </message>
    <message>
      <source>One of the two marked nothing.</source>
      <translation>Einer von beiden hat nichts markiert.</translation>
    </message>
    <message>
      <source>{role}: “{filler}” of {event}</source>
      <translation>{role}: „{filler}“ von {event}</translation>
    </message>
    <message>
      <source>{first} ↓   {second} →</source>
      <translation>{first} ↓   {second} →</translation>
    </message>
    <message>
      <source>(nothing)</source>
      <translation>(nichts)</translation>
    </message>
    <message>
      <source>Copy as a table</source>
      <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
      <source>the first</source>
      <translation>der Erste</translation>
    </message>
    <message>
      <source>the second</source>
      <translation>der Zweite</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
  </context>
  <context>
    <name>asking</name>
    <message>
      <source>Questions belong to spans and roles; put the focus on one.</source>
      <translation>Fragen gehören zu Spannen und Rollen; setzen Sie den Fokus auf eine davon.</translation>
    </message>
    <message>
      <source>Asked about {name}.</source>
      <translation>Nach {name} gefragt.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>What the guidelines leave open here; the lead will answer</source>
      <translation>Was die Richtlinien hier offenlassen; die Leitung antwortet</translation>
    </message>
  </context>
  <context>
    <name>choosing</name>
    <message>
      <source>{filler} fills no role of {trigger}.</source>
      <translation>{filler} füllt keine Rolle von {trigger}.</translation>
    </message>
  </context>
  <context>
    <name>commands</name>
    <message numerus="yes">
      <source>%n accepted</source>
      <translation>
        <numerusform>%n angenommen</numerusform>
        <numerusform>%n angenommen</numerusform>
      </translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>Rückgängig: {step}</translation>
    </message>
    <message>
      <source>Nothing to undo.</source>
      <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <source>Done again: {step}</source>
      <translation>Wiederholt: {step}</translation>
    </message>
    <message>
      <source>Nothing to redo.</source>
      <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Abschließen</translation>
    </message>
    <message numerus="yes">
      <source>%n suggestion(s) in this document are undecided.</source>
      <translation>
        <numerusform>%n Vorschlag in diesem Dokument ist unentschieden.</numerusform>
        <numerusform>%n Vorschläge in diesem Dokument sind unentschieden.</numerusform>
      </translation>
    </message>
    <message>
      <source>Undecided suggestions do not become gold.</source>
      <translation>Unentschiedene Vorschläge werden nicht zu Gold.</translation>
    </message>
    <message>
      <source>&amp;Finish all the same</source>
      <translation>&amp;Trotzdem abschließen</translation>
    </message>
    <message>
      <source>Nothing seems to be overlooked here.</source>
      <translation>Hier scheint nichts übersehen zu sein.</translation>
    </message>
    <message>
      <source>These may be triggers that nobody marked; decide them as usual.</source>
      <translation>Das könnten Trigger sein, die niemand markiert hat; entscheiden Sie wie sonst.</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Attributes belong to spans; put the focus on one.</source>
      <translation>Attribute gehören zu Spannen; wählen Sie eine aus.</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>Attribut</translation>
    </message>
    <message>
      <source>Notes belong to spans; put the focus on one.</source>
      <translation>Notizen gehören zu Spannen; wählen Sie eine aus.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Note on this span</source>
      <translation>Notiz zu dieser Spanne</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Who annotates</source>
      <translation>Wer annotiert</translation>
    </message>
    <message>
      <source>Go to a paragraph</source>
      <translation>Gehe zu Absatz</translation>
    </message>
    <message>
      <source>Paragraph, 1 to {last}</source>
      <translation>Absatz, 1 bis {last}</translation>
    </message>
    <message>
      <source>What you decided is suggested elsewhere in this project.</source>
      <translation>Was Sie entschieden haben, wird anderswo in diesem Projekt vorgeschlagen.</translation>
    </message>
    <message>
      <source>Suggestions come from the pipeline alone.</source>
      <translation>Vorschläge kommen nur von der Pipeline.</translation>
    </message>
    <message>
      <source>Every document is finished.</source>
      <translation>Alle Dokumente sind abgeschlossen.</translation>
    </message>
  </context>
  <context>
    <name>concordance</name>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <source>Copy as a table</source>
      <translation>Als Tabelle kopieren</translation>
    </message>
  </context>
  <context>
    <name>differences</name>
    <message>
      <source>Reading …</source>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>Meins</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>Gold</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Where I differed</source>
      <translation>Wo ich abwich</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) from finished gold; § where the guidelines do not say</source>
      <translation>
        <numerusform>%n Abweichung von abgeschlossenem Gold; § wo die Richtlinien nichts sagen</numerusform>
        <numerusform>%n Abweichungen von abgeschlossenem Gold; § wo die Richtlinien nichts sagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing differs in documents whose gold is finished.</source>
      <translation>In Dokumenten mit abgeschlossenem Gold weicht nichts ab.</translation>
    </message>
    <message>
      <source>Where the guidelines do not say</source>
      <translation>Wo die Richtlinien nichts sagen</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) were marked in adjudication.</source>
      <translation>
        <numerusform>%n Stelle wurde bei der Adjudikation markiert.</numerusform>
        <numerusform>%n Stellen wurden bei der Adjudikation markiert.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>failure</name>
    <message>
      <source>Something went wrong in Annotator</source>
      <translation>In Annotator ist etwas schiefgegangen</translation>
    </message>
    <message>
      <source>This is a fault of the program. What you had decided before is stored.</source>
      <translation>Das ist ein Fehler des Programms. Was Sie vorher entschieden haben, ist gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>frame_commands</name>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Put the focus on a trigger or on what fills a role.</source>
      <translation>Wählen Sie einen Trigger oder einen Rollenfüller aus.</translation>
    </message>
    <message>
      <source>Chains hold mentions; put the focus on one.</source>
      <translation>Ketten enthalten Erwähnungen; wählen Sie eine aus.</translation>
    </message>
    <message>
      <source>Put the focus on an argument, whose filler is in a chain.</source>
      <translation>Wählen Sie ein Argument aus, dessen Füller in einer Kette ist.</translation>
    </message>
    <message>
      <source>It is in no chain.</source>
      <translation>Es ist in keiner Kette.</translation>
    </message>
    <message>
      <source>Relations join spans; put the focus on one.</source>
      <translation>Relationen verbinden Spannen; wählen Sie eine aus.</translation>
    </message>
    <message>
      <source>The schema has no relation that goes out from {label}.</source>
      <translation>Das Schema hat keine Relation, die von {label} ausgeht.</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>It has no relation.</source>
      <translation>Es hat keine Relation.</translation>
    </message>
    <message>
      <source>Delete a relation</source>
      <translation>Relation löschen</translation>
    </message>
    <message>
      <source>Attributes belong to spans.</source>
      <translation>Attribute gehören zu Spannen.</translation>
    </message>
  </context>
  <context>
    <name>importing</name>
    <message>
      <source>Import documents</source>
      <translation>Dokumente importieren</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>Lese …</translation>
    </message>
    <message>
      <source>Importing …</source>
      <translation>Importiere …</translation>
    </message>
    <message>
      <source>There is no text on the clipboard.</source>
      <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
      <source>{added} added, {present} already there, {refused} refused</source>
      <translation>{added} hinzugefügt, {present} schon da, {refused} abgelehnt</translation>
    </message>
    <message>
      <source>Pasted as a new document.</source>
      <translation>Als neues Dokument eingefügt.</translation>
    </message>
    <message>
      <source>It is there already.</source>
      <translation>Es ist schon da.</translation>
    </message>
  </context>
  <context>
    <name>improving</name>
    <message>
      <source>Learning from finished documents …</source>
      <translation>Lerne aus abgeschlossenen Dokumenten …</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Improve suggestions</source>
      <translation>Vorschläge verbessern</translation>
    </message>
    <message>
      <source>Stopped; the suggestions stay as they are.</source>
      <translation>Angehalten; die Vorschläge bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>It is learning already.</source>
      <translation>Es wird schon gelernt.</translation>
    </message>
    <message>
      <source>Choose a pipeline first; it is what learns.</source>
      <translation>Wählen Sie zuerst eine Pipeline; sie ist es, die lernt.</translation>
    </message>
    <message>
      <source>Suggestions come from {name} again.</source>
      <translation>Vorschläge kommen wieder von {name}.</translation>
    </message>
    <message>
      <source>&amp;Adopt the new one</source>
      <translation>Die neue ü&amp;bernehmen</translation>
    </message>
    <message>
      <source>The new one is no better, so the one in use stays.</source>
      <translation>Die neue ist nicht besser, also bleibt die bisherige.</translation>
    </message>
    <message>
      <source>Learned from {documents} documents, measured on {held_out} that were held out.</source>
      <translation>Aus {documents} Dokumenten gelernt, an {held_out} zurückgehaltenen gemessen.</translation>
    </message>
    <message>
      <source>gold</source>
      <translation>Gold</translation>
    </message>
    <message>
      <source>old</source>
      <translation>alt</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
  </context>
  <context>
    <name>legend</name>
    <message>
      <source>Labels</source>
      <translation>Labels</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>a suggestion that was turned down</source>
      <translation>ein Vorschlag, der abgelehnt wurde</translation>
    </message>
    <message>
      <source>suggested</source>
      <translation>vorgeschlagen</translation>
    </message>
    <message>
      <source>a suggestion that nobody has decided</source>
      <translation>ein Vorschlag, den niemand entschieden hat</translation>
    </message>
    <message>
      <source>gold</source>
      <translation>Gold</translation>
    </message>
    <message>
      <source>decided in curation</source>
      <translation>in der Kuratierung entschieden</translation>
    </message>
    <message>
      <source>decided</source>
      <translation>entschieden</translation>
    </message>
    <message>
      <source>accepted, corrected or added by hand</source>
      <translation>angenommen, verbessert oder von Hand hinzugefügt</translation>
    </message>
  </context>
  <context>
    <name>occurrences</name>
    <message>
      <source>Go to a span, or select words, to find them elsewhere.</source>
      <translation>Gehen Sie zu einer Spanne oder wählen Sie Wörter aus, um sie anderswo zu finden.</translation>
    </message>
  </context>
  <context>
    <name>printing</name>
    <message>
      <source>Print to a file</source>
      <translation>In eine Datei drucken</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>SVG</source>
      <translation>SVG</translation>
    </message>
    <message>
      <source>Printing …</source>
      <translation>Drucke …</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Printed to {name}</source>
      <translation>Gedruckt nach {name}</translation>
    </message>
    <message>
      <source>Printing was stopped.</source>
      <translation>Das Drucken wurde angehalten.</translation>
    </message>
  </context>
  <context>
    <name>progress</name>
    <message>
      <source>Reading …</source>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>Labels and roles</source>
      <translation>Labels und Rollen</translation>
    </message>
    <message>
      <source>Agreement over time</source>
      <translation>Übereinstimmung im Lauf der Zeit</translation>
    </message>
    <message>
      <source>What became of suggestions</source>
      <translation>Was aus Vorschlägen wurde</translation>
    </message>
    <message>
      <source>Decisions over time</source>
      <translation>Entscheidungen im Lauf der Zeit</translation>
    </message>
    <message>
      <source>People, by active hours</source>
      <translation>Personen, nach aktiven Stunden</translation>
    </message>
    <message>
      <source>(none)</source>
      <translation>(keine)</translation>
    </message>
    <message>
      <source>all suggestions</source>
      <translation>alle Vorschläge</translation>
    </message>
    <message>
      <source>all labels</source>
      <translation>alle Labels</translation>
    </message>
    <message>
      <source>Suggestions of which pipeline</source>
      <translation>Vorschläge welcher Pipeline</translation>
    </message>
    <message>
      <source>Of which label or role</source>
      <translation>Von welchem Label oder welcher Rolle</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Angenommen</translation>
    </message>
    <message>
      <source>Relabelled</source>
      <translation>Umbenannt</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>Verschoben</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Hinzugefügt</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Share in %</source>
      <translation>Anteil in %</translation>
    </message>
    <message>
      <source>Pauses of more than two minutes are left out.</source>
      <translation>Pausen von mehr als zwei Minuten zählen nicht.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Active hours</source>
      <translation>Aktive Stunden</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>Entscheidungen</translation>
    </message>
    <message>
      <source>Seconds each</source>
      <translation>Sekunden je Entscheidung</translation>
    </message>
    <message>
      <source>Unchanged in %</source>
      <translation>Unverändert in %</translation>
    </message>
    <message>
      <source>Suggestions accepted as they were.</source>
      <translation>Vorschläge, die unverändert angenommen wurden.</translation>
    </message>
    <message>
      <source>No decisions of this annotator.</source>
      <translation>Keine Entscheidungen dieses Annotators.</translation>
    </message>
    <message>
      <source>The log has no time at work of this annotator.</source>
      <translation>Das Protokoll kennt keine Arbeitszeit dieses Annotators.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>Anzahl</translation>
    </message>
    <message>
      <source>label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Ab</translation>
    </message>
    <message>
      <source>Nothing was annotated.</source>
      <translation>Es wurde nichts annotiert.</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Pipeline</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Of what was proposed; what was added is not.</source>
      <translation>Vom Vorgeschlagenen; Hinzugefügtes zählt nicht.</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Tag</translation>
    </message>
    <message>
      <source>Nothing was proposed.</source>
      <translation>Es wurde nichts vorgeschlagen.</translation>
    </message>
  </context>
  <context>
    <name>projects</name>
    <message>
      <source>New project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>Schema</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>Projekt öffnen</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>Projekte</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>Exporting …</source>
      <translation>Exportiere …</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>Pipeline</translation>
    </message>
    <message>
      <source>Name or folder of a spaCy pipeline</source>
      <translation>Name oder Ordner einer spaCy-Pipeline</translation>
    </message>
    <message>
      <source>About Annotator</source>
      <translation>Über Annotator</translation>
    </message>
    <message>
      <source>Licence: Apache-2.0. The pipeline has a licence of its own.</source>
      <translation>Lizenz: Apache-2.0. Die Pipeline hat eine eigene Lizenz.</translation>
    </message>
    <message>
      <source>{count} documents written</source>
      <translation>{count} Dokumente geschrieben</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
  </context>
  <context>
    <name>reading_commands</name>
    <message>
      <source>The usual font</source>
      <translation>Die übliche Schriftart</translation>
    </message>
    <message>
      <source>Font</source>
      <translation>Schriftart</translation>
    </message>
    <message>
      <source>All annotations are shown.</source>
      <translation>Alle Annotationen werden gezeigt.</translation>
    </message>
    <message>
      <source>Only the layer {layer} is shown.</source>
      <translation>Nur die Ebene {layer} wird gezeigt.</translation>
    </message>
    <message>
      <source>Only undecided suggestions are shown.</source>
      <translation>Nur unentschiedene Vorschläge werden gezeigt.</translation>
    </message>
    <message>
      <source>Plain text is shown.</source>
      <translation>Nur der Text wird gezeigt.</translation>
    </message>
  </context>
  <context>
    <name>replacing</name>
    <message>
      <source>Any words</source>
      <translation>Beliebige Wörter</translation>
    </message>
    <message>
      <source>&amp;Regular expression</source>
      <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
      <source>Match &amp;case</source>
      <translation>&amp;Groß und klein unterscheiden</translation>
    </message>
    <message>
      <source>&amp;Whole span</source>
      <translation>Ganze &amp;Spanne</translation>
    </message>
    <message>
      <source>Only un&amp;decided</source>
      <translation>Nur &amp;Unentschiedene</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;Suchen</translation>
    </message>
    <message>
      <source>Label or role</source>
      <translation>Label oder Rolle</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Gefunden</translation>
    </message>
    <message>
      <source>Re&amp;place ticked</source>
      <translation>Angehakte &amp;ersetzen</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>Wird gesucht …</translation>
    </message>
    <message>
      <source>Replacing …</source>
      <translation>Wird ersetzt …</translation>
    </message>
    <message numerus="yes">
      <source>%n replaced.</source>
      <translation>
        <numerusform>%n ersetzt.</numerusform>
        <numerusform>%n ersetzt.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left: the schema or the text does not allow it.</source>
      <translation>
        <numerusform>%n ausgelassen: Schema oder Text lassen es nicht zu.</numerusform>
        <numerusform>%n ausgelassen: Schema oder Text lassen es nicht zu.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the first %n</source>
      <translation>
        <numerusform>die ersten %n</numerusform>
        <numerusform>die ersten %n</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n found</source>
      <translation>
        <numerusform>%n gefunden</numerusform>
        <numerusform>%n gefunden</numerusform>
      </translation>
    </message>
    <message>
      <source>Say what to look for; without words, by label or role alone.</source>
      <translation>Sagen Sie, was gesucht wird; ohne Wörter allein nach Label oder Rolle.</translation>
    </message>
    <message>
      <source>{all}, {ticked} ticked</source>
      <translation>{all}, {ticked} angehakt</translation>
    </message>
    <message>
      <source>Everybody's and gold</source>
      <translation>Von allen und Gold</translation>
    </message>
    <message>
      <source>Only mine</source>
      <translation>Nur meine</translation>
    </message>
    <message>
      <source>Only gold</source>
      <translation>Nur Gold</translation>
    </message>
    <message>
      <source>becomes the label</source>
      <translation>wird zum Label</translation>
    </message>
    <message>
      <source>becomes the role</source>
      <translation>wird zur Rolle</translation>
    </message>
    <message>
      <source>is accepted</source>
      <translation>wird angenommen</translation>
    </message>
    <message>
      <source>is rejected</source>
      <translation>wird abgelehnt</translation>
    </message>
    <message>
      <source>Any label</source>
      <translation>Beliebiges Label</translation>
    </message>
    <message>
      <source>Spans, no roles</source>
      <translation>Spannen, keine Rollen</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Label, role, in whose</source>
      <translation>Label, Rolle, bei wem</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>In whose annotations</source>
      <translation>In wessen Annotationen</translation>
    </message>
    <message>
      <source>What becomes of it</source>
      <translation>Was daraus wird</translation>
    </message>
    <message>
      <source>By what</source>
      <translation>Wodurch</translation>
    </message>
    <message>
      <source>Tick &amp;all</source>
      <translation>Alle an&amp;haken</translation>
    </message>
    <message>
      <source>Tick &amp;none</source>
      <translation>&amp;Keine anhaken</translation>
    </message>
    <message>
      <source>What is ticked</source>
      <translation>Was angehakt ist</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source>Annotated articles</source>
      <translation>Annotierte Artikel</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>Relationen</translation>
    </message>
    <message>
      <source>Chains</source>
      <translation>Ketten</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>About this article</source>
      <translation>Über diesen Artikel</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>Kennung</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
  </context>
  <context>
    <name>schema page</name>
    <message>
      <source>&amp;Preview</source>
      <translation>&amp;Vorschau</translation>
    </message>
    <message>
      <source>&amp;Apply</source>
      <translation>&amp;Anwenden</translation>
    </message>
    <message>
      <source>&amp;Undo the last alteration</source>
      <translation>Letzte Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
      <source>What it touches</source>
      <translation>Was es betrifft</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Stellen</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <source>{name}, version {version}</source>
      <translation>{name}, Version {version}</translation>
    </message>
    <message>
      <source>Looking at what it touches …</source>
      <translation>Es wird geprüft, was betroffen ist …</translation>
    </message>
    <message>
      <source>Altering …</source>
      <translation>Wird geändert …</translation>
    </message>
    <message>
      <source>Undoing …</source>
      <translation>Wird rückgängig gemacht …</translation>
    </message>
    <message>
      <source>Preview says what an alteration would touch before it is made.</source>
      <translation>Die Vorschau sagt, was eine Änderung beträfe, bevor sie geschieht.</translation>
    </message>
    <message>
      <source>Alter</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Noch einmal ansehen</translation>
    </message>
    <message>
      <source>It touches no annotation; the version becomes {version}.</source>
      <translation>Keine Annotation ist betroffen; die Version wird {version}.</translation>
    </message>
    <message>
      <source>{annotations} annotations in {documents} documents; the version becomes {version}.</source>
      <translation>{annotations} Annotationen in {documents} Dokumenten; die Version wird {version}.</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) to look at again.</source>
      <translation>
        <numerusform>%n Stelle ist noch einmal anzusehen.</numerusform>
        <numerusform>%n Stellen sind noch einmal anzusehen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>Wird zu</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>Annotationen</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Dokument</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>Sets touched</source>
      <translation>Betroffene Annotationssätze</translation>
    </message>
    <message>
      <source>undone: {what}</source>
      <translation>rückgängig: {what}</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>zurückgenommen</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Zusammenlegen</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>Aufteilen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Add a label</source>
      <translation>Label hinzufügen</translation>
    </message>
    <message>
      <source>Add a role</source>
      <translation>Rolle hinzufügen</translation>
    </message>
    <message>
      <source>FIRST, SECOND</source>
      <translation>ERSTES, ZWEITES</translation>
    </message>
    <message>
      <source>Choose names in the list first.</source>
      <translation>Wählen Sie zuerst Namen in der Liste.</translation>
    </message>
    <message>
      <source>nothing: they are turned down and taken out</source>
      <translation>nichts: sie werden abgelehnt und herausgenommen</translation>
    </message>
    <message>
      <source>name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Choose a single name in the list.</source>
      <translation>Wählen Sie einen einzigen Namen in der Liste.</translation>
    </message>
    <message>
      <source>new name</source>
      <translation>neuer Name</translation>
    </message>
    <message>
      <source>Choose names of one kind in the list.</source>
      <translation>Wählen Sie Namen einer Art in der Liste.</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>Neuer Name</translation>
    </message>
    <message>
      <source>All become</source>
      <translation>Alle werden zu</translation>
    </message>
    <message>
      <source>Parts, the first for all there is</source>
      <translation>Teile, der erste für alles Vorhandene</translation>
    </message>
    <message>
      <source>What has it becomes</source>
      <translation>Was es trägt, wird</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>Ebene</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>Definition</translation>
    </message>
    <message>
      <source>Fills the roles</source>
      <translation>Füllt die Rollen</translation>
    </message>
    <message>
      <source>Filled by labels or layers</source>
      <translation>Gefüllt von Labels oder Ebenen</translation>
    </message>
    <message>
      <source>Taken by the events</source>
      <translation>Bei den Ereignissen</translation>
    </message>
    <message>
      <source>Fill in: {field}.</source>
      <translation>Bitte ausfüllen: {field}.</translation>
    </message>
    <message>
      <source>Names of the schema</source>
      <translation>Namen des Schemas</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Labels</translation>
    </message>
    <message>
      <source>Roles</source>
      <translation>Rollen</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>Relationen</translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation>Attribute</translation>
    </message>
    <message>
      <source>renamed</source>
      <translation>umbenannt</translation>
    </message>
    <message>
      <source>merged</source>
      <translation>zusammengelegt</translation>
    </message>
    <message>
      <source>split</source>
      <translation>aufgeteilt</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>gelöscht</translation>
    </message>
    <message>
      <source>added</source>
      <translation>hinzugekommen</translation>
    </message>
    <message>
      <source>Only &amp;mine</source>
      <translation>Nur &amp;meine</translation>
    </message>
    <message>
      <source>Label now</source>
      <translation>Label jetzt</translation>
    </message>
    <message>
      <source>To look at again</source>
      <translation>Noch einmal anzusehen</translation>
    </message>
    <message>
      <source>Ticked are &amp;right</source>
      <translation>Angehakte sind &amp;richtig</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>&amp;Label ticked</source>
      <translation>Angehakte &amp;auszeichnen</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) to look at again</source>
      <translation>
        <numerusform>%n Stelle noch einmal anzusehen</numerusform>
        <numerusform>%n Stellen noch einmal anzusehen</numerusform>
      </translation>
    </message>
    <message>
      <source>None left.</source>
      <translation>Keine mehr übrig.</translation>
    </message>
  </context>
  <context>
    <name>tooltips</name>
    <message>
      <source>by {name}</source>
      <translation>von {name}</translation>
    </message>
    <message>
      <source>from {origin}</source>
      <translation>aus {origin}</translation>
    </message>
  </context>
  <context>
    <name>translating</name>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>The window speaks {language} from the next start on.</source>
      <translation>Das Fenster spricht ab dem nächsten Start {language}.</translation>
    </message>
  </context>
  <context>
    <name>word_commands</name>
    <message>
      <source>Go to a word: its first letter</source>
      <translation>Zu einem Wort: sein Anfangsbuchstabe</translation>
    </message>
    <message>
      <source>1–9 take another word by its number, Esc leaves</source>
      <translation>1–9 nimmt ein anderes Wort nach Nummer, Esc verlässt</translation>
    </message>
    <message>
      <source>This document is shown without suggestions, to compare.</source>
      <translation>Dieses Dokument wird zum Vergleich ohne Vorschläge gezeigt.</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>{title} — {state}, {count} undecided</source>
      <translation>{title} — {state}, {count} unentschieden</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <source>Filler</source>
      <translation>Füller</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>in progress</source>
      <translation>in Arbeit</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>abgeschlossen</translation>
    </message>
    <message>
      <source>suggested by {origin}</source>
      <translation>vorgeschlagen von {origin}</translation>
    </message>
    <message>
      <source>given</source>
      <translation>gegeben</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <source>edges moved</source>
      <translation>Ränder verschoben</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>verschoben</translation>
    </message>
    <message>
      <source>relabelled</source>
      <translation>umbenannt</translation>
    </message>
    <message>
      <source>added</source>
      <translation>hinzugefügt</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>accepted all</source>
      <translation>alles angenommen</translation>
    </message>
    <message>
      <source>moved an edge</source>
      <translation>Rand verschoben</translation>
    </message>
    <message>
      <source>added a span</source>
      <translation>Spanne hinzugefügt</translation>
    </message>
    <message>
      <source>filled a role</source>
      <translation>Rolle gefüllt</translation>
    </message>
    <message>
      <source>changed a role</source>
      <translation>Rolle geändert</translation>
    </message>
    <message>
      <source>took a decision back</source>
      <translation>Entscheidung zurückgenommen</translation>
    </message>
    <message>
      <source>changed a note</source>
      <translation>Notiz geändert</translation>
    </message>
    <message>
      <source>changed an attribute</source>
      <translation>Attribut geändert</translation>
    </message>
    <message>
      <source>joined a chain</source>
      <translation>einer Kette beigetreten</translation>
    </message>
    <message>
      <source>left a chain</source>
      <translation>Kette verlassen</translation>
    </message>
    <message>
      <source>joined by a relation</source>
      <translation>durch Relation verbunden</translation>
    </message>
    <message>
      <source>deleted a relation</source>
      <translation>Relation gelöscht</translation>
    </message>
    <message>
      <source>gave a role to the best mention</source>
      <translation>Rolle der besten Erwähnung gegeben</translation>
    </message>
    <message>
      <source>finished the document</source>
      <translation>Dokument abgeschlossen</translation>
    </message>
    <message>
      <source>took in suggestions</source>
      <translation>hat Vorschläge übernommen</translation>
    </message>
    <message>
      <source>restored an earlier state</source>
      <translation>hat einen früheren Stand wiederhergestellt</translation>
    </message>
    <message>
      <source>made again what was refused</source>
      <translation>Abgelehntes noch einmal gemacht</translation>
    </message>
    <message>
      <source>{role}: {filler} — {label} “{trigger}”</source>
      <translation>{role}: {filler} — {label} „{trigger}“</translation>
    </message>
    <message>
      <source>{count} mentions: {texts}</source>
      <translation>{count} Erwähnungen: {texts}</translation>
    </message>
    <message>
      <source>{words}, {percent} %</source>
      <translation>{words}, {percent} %</translation>
    </message>
  </context>
</TS>
