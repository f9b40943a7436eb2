<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>Binding</name>
    <message>
      <source>{filler} fills no role of {trigger}.</source>
      <translation>{filler} füllt keine Rolle von {trigger}.</translation>
    </message>
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
    <name>DocumentsPanel</name>
    <message>
      <source>Filter documents</source>
      <translation>Dokumente filtern</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export a dataset</source>
      <translation>Datensatz exportieren</translation>
    </message>
    <message>
      <source>Browse …</source>
      <translation>Durchsuchen …</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;Exportieren</translation>
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
      <source>&amp;To</source>
      <translation>&amp;Nach</translation>
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
  </context>
  <context>
    <name>Picker</name>
    <message>
      <source>First letters</source>
      <translation>Anfangsbuchstaben</translation>
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
      <source>Note …</source>
      <translation>Notiz …</translation>
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
