<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
  <context>
    <name>AdjudicationPage</name>
    <message>
      <source>Open a document first that two or more have finished.</source>
      <translation>יש לפתוח תחילה מסמך ששניים או יותר השלימו.</translation>
    </message>
    <message numerus="yes">
      <source>%n taken on which all agree</source>
      <translation>
        <numerusform>התקבל %n שהכול מסכימים עליו</numerusform>
        <numerusform>התקבלו %n שהכול מסכימים עליהם</numerusform>
      </translation>
    </message>
    <message>
      <source>Undone</source>
      <translation>בוטל</translation>
    </message>
    <message>
      <source>Nothing to undo.</source>
      <translation>אין מה לבטל.</translation>
    </message>
    <message>
      <source>Done again</source>
      <translation>בוצע שוב</translation>
    </message>
    <message>
      <source>Nothing to redo.</source>
      <translation>אין מה לבצע שוב.</translation>
    </message>
    <message>
      <source>Every document has gold.</source>
      <translation>לכל מסמך יש זהב.</translation>
    </message>
    <message>
      <source>There is no other document to adjudicate.</source>
      <translation>אין מסמך אחר להכרעה.</translation>
    </message>
    <message>
      <source>No document is finished by two annotators yet.</source>
      <translation>עדיין אין מסמך ששני מתייגים השלימו.</translation>
    </message>
    <message>
      <source>Fewer than two have finished this document.</source>
      <translation>פחות משניים השלימו את המסמך הזה.</translation>
    </message>
    <message>
      <source>{name}: Space takes it, Tab goes on, 1–9 takes by number, Esc leaves</source>
      <translation>{name}: רווח בוחר, Tab ממשיך, 1–9 בוחר לפי מספר, Esc יוצא</translation>
    </message>
    <message>
      <source>same</source>
      <translation>זהה</translation>
    </message>
    <message numerus="yes">
      <source>Take %n on which all agree</source>
      <translation>
        <numerusform>קבלת %n שהכול מסכימים עליו</numerusform>
        <numerusform>קבלת %n שהכול מסכימים עליהם</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ArticleView</name>
    <message>
      <source>Article</source>
      <translation>כתבה</translation>
    </message>
  </context>
  <context>
    <name>AtHandPanel</name>
    <message>
      <source>Roles of the event at hand</source>
      <translation>תפקידי האירוע הנוכחי</translation>
    </message>
    <message>
      <source>Event {label}: “{trigger}”</source>
      <translation>אירוע {label}: ”{trigger}“</translation>
    </message>
    <message>
      <source>Nothing at hand</source>
      <translation>אין דבר נוכחי</translation>
    </message>
  </context>
  <context>
    <name>BacklogButton</name>
    <message>
      <source>⚠ Server away; changes kept here: {count}</source>
      <translation>⚠ השרת אינו זמין; שינויים השמורים כאן: {count}</translation>
    </message>
    <message>
      <source>⚠ Server away</source>
      <translation>⚠ השרת אינו זמין</translation>
    </message>
    <message>
      <source>⚠ Not stored yet; changes kept here: {count}</source>
      <translation>⚠ טרם נשמר; שינויים השמורים כאן: {count}</translation>
    </message>
    <message>
      <source>⚠ Changes to decide on: {count}</source>
      <translation>⚠ שינויים הממתינים להחלטה: {count}</translation>
    </message>
    <message>
      <source>Changes being stored: {count}</source>
      <translation>שינויים בשמירה: {count}</translation>
    </message>
    <message>
      <source>Go on: what you do is kept on this workstation and stored, in order, as soon as the server answers again.</source>
      <translation>אפשר להמשיך: מה שנעשה נשמר במחשב זה, ויישמר לפי הסדר כשהשרת ישיב שוב.</translation>
    </message>
    <message>
      <source>They do not go with what was stored meanwhile; nothing is lost.</source>
      <translation>הם אינם מתיישבים עם מה שנשמר בינתיים; דבר לא אבד.</translation>
    </message>
  </context>
  <context>
    <name>Binding</name>
    <message>
      <source>same</source>
      <translation>זהה</translation>
    </message>
    <message>
      <source>{name}: Space takes it, Tab goes on, 1–9 takes by number, Esc leaves</source>
      <translation>{name}: רווח בוחר, Tab ממשיך, 1–9 בוחר לפי מספר, Esc יוצא</translation>
    </message>
    <message>
      <source>a key labels the selection, Shift and a key makes an event</source>
      <translation>מקש נותן תווית לבחירה, Shift ומקש יוצרים אירוע</translation>
    </message>
    <message>
      <source>a key relabels and accepts</source>
      <translation>מקש מחליף תווית ומאשר</translation>
    </message>
    <message>
      <source>a role key gives it another role</source>
      <translation>מקש תפקיד נותן תפקיד אחר</translation>
    </message>
    <message>
      <source>select text first</source>
      <translation>יש לבחור טקסט קודם</translation>
    </message>
  </context>
  <context>
    <name>ClaimsForm</name>
    <message>
      <source>Whoever is done</source>
      <translation>מי שסיים</translation>
    </message>
    <message>
      <source>takes the next one once anything was handed out</source>
      <translation>לוקח את הבא, משחולק משהו</translation>
    </message>
    <message>
      <source>takes the next one that nobody has</source>
      <translation>לוקח את הבא שאין לאיש</translation>
    </message>
    <message>
      <source>takes nothing</source>
      <translation>לא לוקח דבר</translation>
    </message>
    <message>
      <source>never</source>
      <translation>אף פעם</translation>
    </message>
    <message>
      <source> hours</source>
      <translation> שעות</translation>
    </message>
    <message>
      <source>&amp;Keep</source>
      <translation>&amp;שמירה</translation>
    </message>
    <message>
      <source>Goes back untouched after</source>
      <translation>חוזר אם לא נגעו בו אחרי</translation>
    </message>
    <message>
      <source>Of them to several</source>
      <translation>מהם לכמה אנשים</translation>
    </message>
    <message>
      <source>That is to how many</source>
      <translation>כלומר לכמה</translation>
    </message>
  </context>
  <context>
    <name>DisputesTable</name>
    <message>
      <source>○ open, ● settled, § the guidelines do not say, … with a reason</source>
      <translation>○ פתוחה, ● הוכרעה, § ההנחיות אינן אומרות, … עם נימוק</translation>
    </message>
    <message>
      <source>How</source>
      <translation>איך</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>היכן</translation>
    </message>
    <message>
      <source>Disputes</source>
      <translation>מחלוקות</translation>
    </message>
  </context>
  <context>
    <name>DocumentsPanel</name>
    <message>
      <source>Search documents</source>
      <translation>חיפוש במסמכים</translation>
    </message>
    <message>
      <source>Words of the text, the title or the metadata.
In quotes, as they stand: "peace talks"
Metadata by key and value: source:wire</source>
      <translation>מילים מהטקסט, מהכותרת או מהמטא־נתונים.
במירכאות, בדיוק כך: "peace talks"
מטא־נתונים לפי מפתח וערך: source:wire</translation>
    </message>
    <message>
      <source>All documents</source>
      <translation>כל המסמכים</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>לביצוע</translation>
    </message>
    <message>
      <source>New</source>
      <translation>חדשים</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>בעבודה</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>גמורים</translation>
    </message>
    <message>
      <source>State</source>
      <translation>מצב</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>מסמכים</translation>
    </message>
  </context>
  <context>
    <name>ExportCounts</name>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>מספר</translation>
    </message>
    <message>
      <source>Annotations by label</source>
      <translation>תיוגים לפי תווית</translation>
    </message>
    <message>
      <source>Left out by the format</source>
      <translation>הושמט על ידי הפורמט</translation>
    </message>
    <message>
      <source>{documents} documents, {annotations} annotations</source>
      <translation>{documents} מסמכים, {annotations} תיוגים</translation>
    </message>
    <message>
      <source>The format has a place for everything.</source>
      <translation>לפורמט יש מקום לכול.</translation>
    </message>
    <message>
      <source>What the format leaves out or changes:</source>
      <translation>מה שהפורמט משמיט או משנה:</translation>
    </message>
    <message>
      <source>What the format leaves out or changes in the first {count} documents:</source>
      <translation>מה שהפורמט משמיט או משנה ב־{count} המסמכים הראשונים:</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export a dataset</source>
      <translation>ייצוא מערך נתונים</translation>
    </message>
    <message>
      <source>in any state</source>
      <translation>בכל מצב</translation>
    </message>
    <message>
      <source>changed since, such as 2026-05-01</source>
      <translation>שונה מאז, למשל 2026-05-01</translation>
    </message>
    <message>
      <source>changed until</source>
      <translation>שונה עד</translation>
    </message>
    <message>
      <source>metadata, such as source=AFP; language=en</source>
      <translation>נתוני־על, למשל source=AFP; language=en</translation>
    </message>
    <message>
      <source>not split; or such as 80:10:10</source>
      <translation>ללא חלוקה; או למשל 80:10:10</translation>
    </message>
    <message>
      <source>&amp;Keep labels in proportion</source>
      <translation>שמור על &amp;יחס התוויות</translation>
    </message>
    <message>
      <source>metadata of which a part has all, such as source</source>
      <translation>נתוני־על שאינם מתחלקים בין חלקים, למשל source</translation>
    </message>
    <message>
      <source>Write a dataset &amp;card beside it</source>
      <translation>כתוב לצדו &amp;כרטיס של מערך הנתונים</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;ייצוא</translation>
    </message>
    <message>
      <source>Browse …</source>
      <translation>עיון …</translation>
    </message>
    <message>
      <source>&amp;Format</source>
      <translation>&amp;תבנית</translation>
    </message>
    <message>
      <source>&amp;Annotations of</source>
      <translation>&amp;תיוגים של</translation>
    </message>
    <message>
      <source>&amp;Days</source>
      <translation>&amp;ימים</translation>
    </message>
    <message>
      <source>&amp;Only with</source>
      <translation>&amp;רק עם</translation>
    </message>
    <message>
      <source>&amp;Split</source>
      <translation>&amp;חלוקה</translation>
    </message>
    <message>
      <source>&amp;Groups</source>
      <translation>&amp;קבוצות</translation>
    </message>
    <message>
      <source>&amp;Licence</source>
      <translation>&amp;רישיון</translation>
    </message>
    <message>
      <source>&amp;To</source>
      <translation>&amp;אל</translation>
    </message>
    <message>
      <source>seed</source>
      <translation>גרעין</translation>
    </message>
    <message>
      <source>Counting …</source>
      <translation>סופר …</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>ייצוא אל</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find in this article</source>
      <translation>חיפוש בכתבה זו</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>התאמת רישיות</translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>תוצאה אחת (%n)</numerusform>
        <numerusform>%n תוצאות</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GoldOnScreen</name>
    <message>
      <source>Take the span into gold first.</source>
      <translation>יש לקבל תחילה את המקטע לזהב.</translation>
    </message>
    <message>
      <source>same</source>
      <translation>זהה</translation>
    </message>
  </context>
  <context>
    <name>GuidelinesPanel</name>
    <message>
      <source>Guidelines</source>
      <translation>הנחיות</translation>
    </message>
    <message>
      <source>Go to a span to read the guidelines of its label.</source>
      <translation>עברו אל מקטע כדי לקרוא את ההנחיות של התווית שלו.</translation>
    </message>
    <message>
      <source>Examples: {examples}</source>
      <translation>דוגמאות: {examples}</translation>
    </message>
    <message>
      <source>Questions and answers</source>
      <translation>שאלות ותשובות</translation>
    </message>
    <message>
      <source>From gold</source>
      <translation>מן הזהב</translation>
    </message>
    <message>
      <source>Looking through gold …</source>
      <translation>סורק את הזהב …</translation>
    </message>
    <message>
      <source>Gold has none yet.</source>
      <translation>בזהב עדיין אין.</translation>
    </message>
    <message>
      <source>“{surface}”: {question}</source>
      <translation>”{surface}“: {question}</translation>
    </message>
    <message>
      <source>{name} (role)</source>
      <translation>{name} (תפקיד)</translation>
    </message>
  </context>
  <context>
    <name>HandingOutPage</name>
    <message>
      <source>To whom</source>
      <translation>למי</translation>
    </message>
    <message>
      <source>Another name, then Return</source>
      <translation>שם נוסף, ואז Enter</translation>
    </message>
    <message>
      <source>all</source>
      <translation>הכול</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>מתייג</translation>
    </message>
    <message>
      <source>New</source>
      <translation>חדשים</translation>
    </message>
    <message>
      <source>In all</source>
      <translation>סך הכול</translation>
    </message>
    <message>
      <source>Who would get what</source>
      <translation>מי יקבל מה</translation>
    </message>
    <message>
      <source>&amp;Hand out</source>
      <translation>&amp;חלוקה</translation>
    </message>
    <message>
      <source>as they came</source>
      <translation>לפי סדר ההגעה</translation>
    </message>
    <message>
      <source>what the pipeline was least sure of</source>
      <translation>מה שהצינור היה הכי פחות בטוח בו</translation>
    </message>
    <message>
      <source>what has most new words</source>
      <translation>מה שיש בו הכי הרבה מילים חדשות</translation>
    </message>
    <message>
      <source>by lot</source>
      <translation>לפי הגרלה</translation>
    </message>
    <message>
      <source>How many documents</source>
      <translation>כמה מסמכים</translation>
    </message>
    <message>
      <source>Of them to several</source>
      <translation>מהם לכמה אנשים</translation>
    </message>
    <message>
      <source>That is to how many</source>
      <translation>כלומר לכמה</translation>
    </message>
    <message>
      <source>First</source>
      <translation>קודם</translation>
    </message>
    <message>
      <source>Lot number</source>
      <translation>מספר הגרלה</translation>
    </message>
    <message>
      <source>How</source>
      <translation>איך</translation>
    </message>
    <message>
      <source>Tick as many people as a document is to go to.</source>
      <translation>סמנו לפחות כמספר האנשים שכל מסמך אמור להגיע אליהם.</translation>
    </message>
    <message>
      <source>Tick those who are to annotate.</source>
      <translation>סמנו את מי שיתייגו.</translation>
    </message>
    <message>
      <source>{documents} documents, {several} of them to several; {left} stay free.</source>
      <translation>{documents} מסמכים, מהם {several} לכמה אנשים; {left} נשארים פנויים.</translation>
    </message>
    <message>
      <source>Handed out: {documents} documents, {several} of them to several.</source>
      <translation>חולקו: {documents} מסמכים, מהם {several} לכמה אנשים.</translation>
    </message>
  </context>
  <context>
    <name>HistoryDialog</name>
    <message>
      <source>History of {title}</source>
      <translation>ההיסטוריה של {title}</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>זמן</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>מי</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>צעד</translation>
    </message>
    <message>
      <source>What</source>
      <translation>מה</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>שינויים</translation>
    </message>
    <message>
      <source>The article as it was</source>
      <translation>המאמר כפי שהיה</translation>
    </message>
    <message>
      <source>&amp;Restore this</source>
      <translation>&amp;שחזור מצב זה</translation>
    </message>
    <message>
      <source>Restored; undo takes it back.</source>
      <translation>שוחזר; ביטול מחזיר את המצב הקודם.</translation>
    </message>
    <message>
      <source>as it came in</source>
      <translation>כפי שנקלט</translation>
    </message>
    <message>
      <source>{state}, {spans} spans, {arguments} arguments</source>
      <translation>{state}, {spans} קטעים, {arguments} ארגומנטים</translation>
    </message>
    <message>
      <source>undone: {step}</source>
      <translation>בוטל: {step}</translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation>עוד {count}</translation>
    </message>
    <message>
      <source>chain</source>
      <translation>שרשרת</translation>
    </message>
  </context>
  <context>
    <name>ImportPreviewDialog</name>
    <message>
      <source>Import documents</source>
      <translation>ייבוא מסמכים</translation>
    </message>
    <message>
      <source>&amp;Import</source>
      <translation>&amp;ייבוא</translation>
    </message>
    <message>
      <source>{count} documents with {annotations} annotations are understood.</source>
      <translation>הובנו {count} מסמכים עם {annotations} תיוגים.</translation>
    </message>
    <message>
      <source>{count} cannot come in.</source>
      <translation>לא ניתן לייבא {count}.</translation>
    </message>
    <message>
      <source>Some names are not in the schema: choose what becomes of them.</source>
      <translation>חלק מהשמות אינם בסכמה: יש לבחור מה ייעשה בהם.</translation>
    </message>
    <message>
      <source>There is more; only the first {count} were looked at.</source>
      <translation>יש עוד; נבדקו רק {count} הראשונים.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>כותרת</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>מזהה</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>תבנית</translation>
    </message>
    <message>
      <source>Characters</source>
      <translation>תווים</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>תיוגים</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>מסמכים</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>שם</translation>
    </message>
    <message>
      <source>What</source>
      <translation>מה</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>מספר</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>הופך ל</translation>
    </message>
    <message>
      <source>label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>role</source>
      <translation>תפקיד</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>יחס</translation>
    </message>
    <message>
      <source>as it is</source>
      <translation>כמות שהוא</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>שמות</translation>
    </message>
    <message>
      <source>its documents are refused</source>
      <translation>מסמכיו נדחים</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>מושמט</translation>
    </message>
    <message>
      <source>added to the layer {layer}</source>
      <translation>נוספת לשכבה {layer}</translation>
    </message>
    <message>
      <source>added to the schema</source>
      <translation>נוסף לסכימה</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>סיבה</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>נדחו</translation>
    </message>
  </context>
  <context>
    <name>LabelsPanel</name>
    <message>
      <source>Labels</source>
      <translation>תוויות</translation>
    </message>
  </context>
  <context>
    <name>LeadDesk</name>
    <message>
      <source>Lead</source>
      <translation>הובלה</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Open a project first.</source>
      <translation>יש לפתוח פרויקט תחילה.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>The schema was changed: {name}, version {version}.</source>
      <translation>הסכמה שונתה: {name}, גרסה {version}.</translation>
    </message>
    <message>
      <source>Verdicts</source>
      <translation>הכרעות</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;קובץ</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;עריכה</translation>
    </message>
    <message>
      <source>&amp;Verdict</source>
      <translation>&amp;הכרעה</translation>
    </message>
    <message>
      <source>&amp;Span</source>
      <translation>&amp;מקטע</translation>
    </message>
    <message>
      <source>E&amp;vent</source>
      <translation>&amp;אירוע</translation>
    </message>
    <message>
      <source>&amp;Chain</source>
      <translation>&amp;שרשרת</translation>
    </message>
    <message>
      <source>&amp;Lead</source>
      <translation>&amp;הובלה</translation>
    </message>
    <message>
      <source>V&amp;iew</source>
      <translation>&amp;תצוגה</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>ע&amp;זרה</translation>
    </message>
    <message>
      <source>Caret</source>
      <translation>סמן</translation>
    </message>
    <message>
      <source>Adjudication</source>
      <translation>הכרעה</translation>
    </message>
  </context>
  <context>
    <name>OccurrencesDialog</name>
    <message>
      <source>All occurrences</source>
      <translation>כל ההופעות</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>מילים</translation>
    </message>
    <message>
      <source>In this document</source>
      <translation>במסמך זה</translation>
    </message>
    <message>
      <source>In the project</source>
      <translation>בפרויקט</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>היכן</translation>
    </message>
    <message>
      <source>Match &amp;case</source>
      <translation>הבחנה בין &amp;רישיות</translation>
    </message>
    <message>
      <source>Whole &amp;words</source>
      <translation>מילים &amp;שלמות</translation>
    </message>
    <message>
      <source>Occurrences</source>
      <translation>הופעות</translation>
    </message>
    <message>
      <source>Labelled</source>
      <translation>מתויג</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>מסמך</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>&amp;Label ticked</source>
      <translation>&amp;תיוג המסומנים</translation>
    </message>
    <message>
      <source>&amp;Reject ticked</source>
      <translation>&amp;דחיית המסומנים</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;ביטול</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>מחפש …</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) decided.</source>
      <translation>
        <numerusform>הוכרעו: %n.</numerusform>
        <numerusform>%n מקומות הוכרעו.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left, since another span is in the way.</source>
      <translation>
        <numerusform>%n נותר, כי קטע אחר מפריע.</numerusform>
        <numerusform>%n נותרו, כי קטע אחר מפריע.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n occurrence(s)</source>
      <translation>
        <numerusform>הופעות: %n</numerusform>
        <numerusform>%n הופעות</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the first %n</source>
      <translation>
        <numerusform>הראשון (%n)</numerusform>
        <numerusform>%n הראשונים</numerusform>
      </translation>
    </message>
    <message>
      <source>{all}, {ticked} ticked</source>
      <translation>{all}, {ticked} מסומנים</translation>
    </message>
    <message>
      <source>Deciding …</source>
      <translation>מכריע …</translation>
    </message>
    <message>
      <source>Tick &amp;all</source>
      <translation>סימון &amp;הכול</translation>
    </message>
    <message>
      <source>Tick &amp;none</source>
      <translation>ביטול כל ה&amp;סימונים</translation>
    </message>
  </context>
  <context>
    <name>PasswordDialog</name>
    <message>
      <source>Password</source>
      <translation>סיסמה</translation>
    </message>
    <message>
      <source>{project} wants a password.</source>
      <translation>{project} דורש סיסמה.</translation>
    </message>
    <message>
      <source>&amp;Keep it in the keyring of this desktop</source>
      <translation>&amp;שמירה במחזיק המפתחות של שולחן העבודה</translation>
    </message>
    <message>
      <source>The server does not take this password.</source>
      <translation>השרת אינו מקבל את הסיסמה הזאת.</translation>
    </message>
    <message>
      <source>The keyring did not take the password.</source>
      <translation>מחזיק המפתחות לא קיבל את הסיסמה.</translation>
    </message>
  </context>
  <context>
    <name>Picker</name>
    <message>
      <source>First letters</source>
      <translation>אותיות ראשונות</translation>
    </message>
  </context>
  <context>
    <name>QuestionsPage</name>
    <message>
      <source>Open</source>
      <translation>פתוחות</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>נענו</translation>
    </message>
    <message>
      <source>All</source>
      <translation>הכול</translation>
    </message>
    <message>
      <source>Label, words, or annotator</source>
      <translation>תווית, מילים או מתייג</translation>
    </message>
    <message>
      <source>The answer, in Markdown</source>
      <translation>התשובה, ב־Markdown</translation>
    </message>
    <message>
      <source>Nothing is written yet; Markdown</source>
      <translation>עדיין לא נכתב דבר; Markdown</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>תשובה</translation>
    </message>
    <message>
      <source>Guidelines</source>
      <translation>הנחיות</translation>
    </message>
    <message>
      <source>Guidelines as they are shown</source>
      <translation>ההנחיות כפי שהן מוצגות</translation>
    </message>
    <message>
      <source>&amp;Answer</source>
      <translation>&amp;השב</translation>
    </message>
    <message>
      <source>Answer and put into the &amp;guidelines</source>
      <translation>השב והוסף ל&amp;הנחיות</translation>
    </message>
    <message>
      <source>Go to the &amp;place</source>
      <translation>אל ה&amp;מקום</translation>
    </message>
    <message>
      <source>&amp;Keep the guidelines</source>
      <translation>&amp;שמור את ההנחיות</translation>
    </message>
    <message>
      <source>{open} open of {all}</source>
      <translation>{open} פתוחות מתוך {all}</translation>
    </message>
    <message>
      <source>No question is at hand.</source>
      <translation>אין שאלה נבחרת.</translation>
    </message>
    <message>
      <source>{annotator}, {day}: … {place} …</source>
      <translation>{annotator}, {day}: … {place} …</translation>
    </message>
    <message>
      <source>Guidelines of {name}</source>
      <translation>ההנחיות של {name}</translation>
    </message>
    <message>
      <source>About</source>
      <translation>על</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>טקסט</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>שאלה</translation>
    </message>
    <message>
      <source>By</source>
      <translation>מאת</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>נשאל</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>שאלות</translation>
    </message>
  </context>
  <context>
    <name>ReconcilingDialog</name>
    <message>
      <source>Two versions</source>
      <translation>שתי גרסאות</translation>
    </message>
    <message>
      <source>“{title}” was changed elsewhere while you worked on it, and these of your changes were not stored. Tick those that you want to make again.</source>
      <translation>„{title}” שונה במקום אחר בזמן שעבדת עליו, והשינויים האלה שלך לא נשמרו. יש לסמן את אלה שברצונך לבצע שוב.</translation>
    </message>
    <message>
      <source>Your version</source>
      <translation>הגרסה שלך</translation>
    </message>
    <message>
      <source>Stored</source>
      <translation>שמור</translation>
    </message>
    <message>
      <source>{words} (no longer fits)</source>
      <translation>{words} (כבר אינו מתאים)</translation>
    </message>
    <message>
      <source>Make mine again</source>
      <translation>לבצע שוב את שלי</translation>
    </message>
    <message>
      <source>Keep what is stored</source>
      <translation>להשאיר את השמור</translation>
    </message>
    <message>
      <source>Decide later</source>
      <translation>להחליט אחר כך</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>כלום</translation>
    </message>
    <message>
      <source>The document: {state}</source>
      <translation>המסמך: {state}</translation>
    </message>
  </context>
  <context>
    <name>ReleasesPage</name>
    <message>
      <source>&amp;Compare</source>
      <translation>ה&amp;שווה</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>מסמך</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>שינוי</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>לפני</translation>
    </message>
    <message>
      <source>After</source>
      <translation>אחרי</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>שינויים</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>מספר</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>נוצר</translation>
    </message>
    <message>
      <source>By</source>
      <translation>מאת</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>פורמט</translation>
    </message>
    <message>
      <source>Annotations of</source>
      <translation>תיוגים של</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>מסמכים</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>תיוגים</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>סכימה</translation>
    </message>
    <message>
      <source>File or folder</source>
      <translation>קובץ או תיקייה</translation>
    </message>
    <message>
      <source>Releases</source>
      <translation>מהדורות</translation>
    </message>
    <message>
      <source>&amp;Compare {before} with {after}</source>
      <translation>ה&amp;שווה {before} עם {after}</translation>
    </message>
    <message>
      <source>Nothing was exported yet.</source>
      <translation>עדיין לא יוצא דבר.</translation>
    </message>
    <message>
      <source>Select two releases, or one that has another before it.</source>
      <translation>בחרו שתי מהדורות, או אחת שיש לפניה אחרת.</translation>
    </message>
    <message>
      <source>Comparing …</source>
      <translation>בהשוואה …</translation>
    </message>
    <message>
      <source>Documents: {more} added, {fewer} removed. Annotations: {added} added, {removed} removed, {changed} changed.</source>
      <translation>מסמכים: {more} נוספו, {fewer} הוסרו. תיוגים: {added} נוספו, {removed} הוסרו, {changed} שונו.</translation>
    </message>
    <message>
      <source>added</source>
      <translation>נוסף</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>הוסר</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>שונה</translation>
    </message>
  </context>
  <context>
    <name>ShortcutsDialog</name>
    <message>
      <source>Keys</source>
      <translation>מקשים</translation>
    </message>
    <message>
      <source>Usual keys</source>
      <translation>מקשים רגילים</translation>
    </message>
    <message>
      <source>together with Shift, these keys select</source>
      <translation>יחד עם Shift מקשים אלה מסמנים טקסט</translation>
    </message>
    <message>
      <source>Labels and roles of this project</source>
      <translation>תוויות ותפקידים בפרויקט זה</translation>
    </message>
    <message>
      <source>{key} belongs to “{command}”; give that another key first.</source>
      <translation>‏{key} שייך ל”{command}“; יש לתת לו תחילה מקש אחר.</translation>
    </message>
  </context>
  <context>
    <name>SideTabs</name>
    <message>
      <source>Events</source>
      <translation>אירועים</translation>
    </message>
    <message>
      <source>No events yet.</source>
      <translation>אין עדיין אירועים.</translation>
    </message>
    <message>
      <source>Chains</source>
      <translation>שרשרות</translation>
    </message>
    <message>
      <source>No chains yet. “Means the same as …” joins the mention at hand to another.</source>
      <translation>אין עדיין שרשרות. ”מציין אותו דבר כמו …“ מצרף את האזכור הנוכחי לאחר.</translation>
    </message>
    <message>
      <source>Beside the article</source>
      <translation>לצד הכתבה</translation>
    </message>
    <message>
      <source>At hand</source>
      <translation>נוכחי</translation>
    </message>
    <message>
      <source>Spans</source>
      <translation>מקטעים</translation>
    </message>
    <message>
      <source>Guide</source>
      <translation>מדריך</translation>
    </message>
  </context>
  <context>
    <name>SpansPanel</name>
    <message>
      <source>Spans</source>
      <translation>מקטעים</translation>
    </message>
    <message>
      <source>No such spans.</source>
      <translation>אין מקטעים כאלה.</translation>
    </message>
    <message>
      <source>Filter by text or label</source>
      <translation>סינון לפי טקסט או תווית</translation>
    </message>
    <message>
      <source>Filter spans by text or label</source>
      <translation>סינון מקטעים לפי טקסט או תווית</translation>
    </message>
    <message>
      <source>Undecided</source>
      <translation>לא הוכרעו</translation>
    </message>
    <message>
      <source>Only spans that wait for a decision</source>
      <translation>רק מקטעים הממתינים להכרעה</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message numerus="yes">
      <source>%n undecided</source>
      <translation>
        <numerusform>%n לא הוכרע</numerusform>
        <numerusform>%n לא הוכרעו</numerusform>
      </translation>
    </message>
    <message>
      <source>all decided</source>
      <translation>הכול הוכרע</translation>
    </message>
    <message>
      <source>{server}, encrypted</source>
      <translation>{server}, מוצפן</translation>
    </message>
    <message>
      <source>{server}, open</source>
      <translation>{server}, לא מוצפן</translation>
    </message>
    <message>
      <source>What goes to the server is encrypted.</source>
      <translation>מה שנשלח אל השרת מוצפן.</translation>
    </message>
    <message>
      <source>server on this machine</source>
      <translation>שרת במחשב הזה</translation>
    </message>
    <message>
      <source>Nothing goes over a network.</source>
      <translation>דבר אינו עובר ברשת.</translation>
    </message>
    <message>
      <source>What goes to the server can be read on the way: see sslmode.</source>
      <translation>מה שנשלח אל השרת ניתן לקריאה בדרך: ראו sslmode.</translation>
    </message>
    <message>
      <source>no pipeline</source>
      <translation>אין צינור עיבוד</translation>
    </message>
    <message>
      <source>pipeline</source>
      <translation>צינור עיבוד</translation>
    </message>
    <message>
      <source>{origin} ready</source>
      <translation>‏{origin} מוכן</translation>
    </message>
    <message>
      <source>{origin} starts …</source>
      <translation>‏{origin} מופעל …</translation>
    </message>
    <message>
      <source>{origin} reads ahead …</source>
      <translation>‏{origin} קורא קדימה …</translation>
    </message>
    <message>
      <source>{origin} failed</source>
      <translation>‏{origin} נכשל</translation>
    </message>
    <message>
      <source>{origin} waits for the server</source>
      <translation>{origin} ממתין לשרת</translation>
    </message>
    <message>
      <source>Not in the schema, left out: {names}</source>
      <translation>לא בסכמה, הושמט: {names}</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>Places in the article</source>
      <translation>מקומות בכתבה</translation>
    </message>
    <message>
      <source>Left: undecided suggestions. Right: what was found.</source>
      <translation>משמאל: הצעות שלא הוכרעו. מימין: מה שנמצא.</translation>
    </message>
  </context>
  <context>
    <name>Table</name>
    <message>
      <source>Copy as a table</source>
      <translation>העתקה כטבלה</translation>
    </message>
  </context>
  <context>
    <name>TakingDialog</name>
    <message>
      <source>What</source>
      <translation>מה</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>התקבלו</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>נדחו</translation>
    </message>
    <message>
      <source>What comes into gold</source>
      <translation>מה נכנס לזהב</translation>
    </message>
    <message>
      <source>&amp;Reject what the others have instead</source>
      <translation>&amp;דחיית מה שיש לאחרים במקום זאת</translation>
    </message>
    <message>
      <source>&amp;Take into gold</source>
      <translation>&amp;קבלה לזהב</translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) come into gold; what is decided there stays.</source>
      <translation>
        <numerusform>תיוג אחד (%n) נכנס לזהב; מה שהוכרע שם נשאר.</numerusform>
        <numerusform>%n תיוגים נכנסים לזהב; מה שהוכרע שם נשאר.</numerusform>
      </translation>
    </message>
    <message>
      <source>spans</source>
      <translation>מקטעים</translation>
    </message>
    <message>
      <source>roles</source>
      <translation>תפקידים</translation>
    </message>
    <message>
      <source>relations</source>
      <translation>יחסים</translation>
    </message>
    <message>
      <source>chains</source>
      <translation>שרשרות</translation>
    </message>
  </context>
  <context>
    <name>ToAdjudicate</name>
    <message>
      <source>Document</source>
      <translation>מסמך</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>נותרו</translation>
    </message>
    <message>
      <source>Disputes that are left</source>
      <translation>מחלוקות שנותרו</translation>
    </message>
    <message>
      <source>By</source>
      <translation>מאת</translation>
    </message>
    <message>
      <source>How many finished it</source>
      <translation>כמה השלימו אותו</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>זהב</translation>
    </message>
    <message>
      <source>○ not begun, ◐ in progress, ● finished</source>
      <translation>○ לא התחיל, ◐ בעבודה, ● הושלם</translation>
    </message>
    <message>
      <source>Documents to adjudicate</source>
      <translation>מסמכים להכרעה</translation>
    </message>
  </context>
  <context>
    <name>VersionsPanel</name>
    <message>
      <source>Annotator</source>
      <translation>מתייג</translation>
    </message>
    <message>
      <source>What they have</source>
      <translation>מה יש להם</translation>
    </message>
    <message>
      <source>Versions of the dispute at hand</source>
      <translation>גרסאות המחלוקת שלפניך</translation>
    </message>
    <message>
      <source>Nobody is right</source>
      <translation>איש אינו צודק</translation>
    </message>
    <message>
      <source>The guidelines do not say</source>
      <translation>ההנחיות אינן אומרות</translation>
    </message>
    <message>
      <source>Reason …</source>
      <translation>נימוק …</translation>
    </message>
    <message>
      <source>No dispute is at hand</source>
      <translation>אין מחלוקת לפניך</translation>
    </message>
    <message>
      <source>settled</source>
      <translation>הוכרעה</translation>
    </message>
    <message>
      <source>Reason: {reason}</source>
      <translation>נימוק: {reason}</translation>
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
      <translation>ישויות ואירועים בחדשות, במקש או שניים לכל אחד.</translation>
    </message>
    <message>
      <source>&amp;New project …</source>
      <translation>פרויקט &amp;חדש …</translation>
    </message>
    <message>
      <source>&amp;Open project …</source>
      <translation>&amp;פתיחת פרויקט …</translation>
    </message>
    <message>
      <source>Open the &amp;sample project</source>
      <translation>פתיחת פרויקט ה&amp;דוגמה</translation>
    </message>
  </context>
  <context>
    <name>WordHints</name>
    <message>
      <source>First letter of a word</source>
      <translation>האות הראשונה של מילה</translation>
    </message>
  </context>
  <context>
    <name>accessibility</name>
    <message>
      <source>{role} of {event}</source>
      <translation>{role} של {event}</translation>
    </message>
  </context>
  <context>
    <name>actions</name>
    <message>
      <source>New project …</source>
      <translation>פרויקט חדש …</translation>
    </message>
    <message>
      <source>Open project …</source>
      <translation>פתיחת פרויקט …</translation>
    </message>
    <message>
      <source>Import documents …</source>
      <translation>ייבוא מסמכים …</translation>
    </message>
    <message>
      <source>Export a dataset …</source>
      <translation>ייצוא מערך נתונים …</translation>
    </message>
    <message>
      <source>Print to PDF or SVG …</source>
      <translation>הדפסה ל־PDF או ל־SVG …</translation>
    </message>
    <message>
      <source>Choose a pipeline …</source>
      <translation>בחירת צינור עיבוד …</translation>
    </message>
    <message>
      <source>Improve suggestions …</source>
      <translation>שיפור ההצעות …</translation>
    </message>
    <message>
      <source>Back to the suggestions before</source>
      <translation>חזרה להצעות הקודמות</translation>
    </message>
    <message>
      <source>Suggest from memory, or not</source>
      <translation>להציע מהזיכרון, או לא</translation>
    </message>
    <message>
      <source>Annotate as …</source>
      <translation>תיוג בתור …</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>יציאה</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>ביטול פעולה</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>ביצוע מחדש</translation>
    </message>
    <message>
      <source>Paste as a new document</source>
      <translation>הדבקה כמסמך חדש</translation>
    </message>
    <message>
      <source>Copy with labels</source>
      <translation>העתקה עם תוויות</translation>
    </message>
    <message>
      <source>History …</source>
      <translation>היסטוריה …</translation>
    </message>
    <message>
      <source>Go to a paragraph …</source>
      <translation>מעבר לפסקה …</translation>
    </message>
    <message>
      <source>Find …</source>
      <translation>חיפוש …</translation>
    </message>
    <message>
      <source>Find next</source>
      <translation>חיפוש הבא</translation>
    </message>
    <message>
      <source>Find previous</source>
      <translation>חיפוש הקודם</translation>
    </message>
    <message>
      <source>Accept</source>
      <translation>אישור</translation>
    </message>
    <message>
      <source>Reject or delete</source>
      <translation>דחייה או מחיקה</translation>
    </message>
    <message>
      <source>Skip to the next undecided</source>
      <translation>דילוג לבא שלא הוכרע</translation>
    </message>
    <message>
      <source>Back to the undecided before</source>
      <translation>חזרה לקודם שלא הוכרע</translation>
    </message>
    <message>
      <source>Take the decision back</source>
      <translation>ביטול ההכרעה</translation>
    </message>
    <message>
      <source>Accept all in the paragraph</source>
      <translation>אישור כל הפסקה</translation>
    </message>
    <message>
      <source>Accept all in the sentence</source>
      <translation>אישור כל המשפט</translation>
    </message>
    <message>
      <source>Accept the event with its arguments</source>
      <translation>אישור האירוע עם הארגומנטים שלו</translation>
    </message>
    <message>
      <source>Next span</source>
      <translation>המקטע הבא</translation>
    </message>
    <message>
      <source>Span before</source>
      <translation>המקטע הקודם</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>יציאה מהמצב</translation>
    </message>
    <message>
      <source>Second look at what nobody marked</source>
      <translation>מבט שני על מה שלא סומן</translation>
    </message>
    <message>
      <source>Finish and open the next</source>
      <translation>סיום ופתיחת הבא</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>המסמך הבא</translation>
    </message>
    <message>
      <source>Document before</source>
      <translation>המסמך הקודם</translation>
    </message>
    <message>
      <source>Go to a word by its first letter …</source>
      <translation>מעבר למילה לפי האות הראשונה …</translation>
    </message>
    <message>
      <source>Select the name or word at the caret</source>
      <translation>בחירת השם או המילה שליד הסמן</translation>
    </message>
    <message>
      <source>Label by first letters …</source>
      <translation>תווית לפי אותיות ראשונות …</translation>
    </message>
    <message>
      <source>End one token right</source>
      <translation>הסוף אסימון אחד ימינה</translation>
    </message>
    <message>
      <source>End one token left</source>
      <translation>הסוף אסימון אחד שמאלה</translation>
    </message>
    <message>
      <source>Start one token left</source>
      <translation>ההתחלה אסימון אחד שמאלה</translation>
    </message>
    <message>
      <source>Start one token right</source>
      <translation>ההתחלה אסימון אחד ימינה</translation>
    </message>
    <message>
      <source>End one character right</source>
      <translation>הסוף תו אחד ימינה</translation>
    </message>
    <message>
      <source>End one character left</source>
      <translation>הסוף תו אחד שמאלה</translation>
    </message>
    <message>
      <source>Start one character left</source>
      <translation>ההתחלה תו אחד שמאלה</translation>
    </message>
    <message>
      <source>Start one character right</source>
      <translation>ההתחלה תו אחד ימינה</translation>
    </message>
    <message>
      <source>All occurrences in this document …</source>
      <translation>כל ההופעות במסמך זה …</translation>
    </message>
    <message>
      <source>All occurrences in the project …</source>
      <translation>כל ההופעות בפרויקט …</translation>
    </message>
    <message>
      <source>Note …</source>
      <translation>הערה …</translation>
    </message>
    <message>
      <source>Question to the lead …</source>
      <translation>שאלה למוביל …</translation>
    </message>
    <message>
      <source>Attribute …</source>
      <translation>מאפיין …</translation>
    </message>
    <message>
      <source>Relation to …</source>
      <translation>יחס אל …</translation>
    </message>
    <message>
      <source>Delete a relation …</source>
      <translation>מחיקת יחס …</translation>
    </message>
    <message>
      <source>Next value of attribute 1</source>
      <translation>הערך הבא של מאפיין 1</translation>
    </message>
    <message>
      <source>Next value of attribute 2</source>
      <translation>הערך הבא של מאפיין 2</translation>
    </message>
    <message>
      <source>Next value of attribute 3</source>
      <translation>הערך הבא של מאפיין 3</translation>
    </message>
    <message>
      <source>Role by first letters …</source>
      <translation>תפקיד לפי אותיות ראשונות …</translation>
    </message>
    <message>
      <source>Give the role to the best mention</source>
      <translation>מתן התפקיד לאזכור הטוב ביותר</translation>
    </message>
    <message>
      <source>Means the same as …</source>
      <translation>מציין אותו דבר כמו …</translation>
    </message>
    <message>
      <source>Leave the chain</source>
      <translation>יציאה מהשרשרת</translation>
    </message>
    <message>
      <source>Next mention of the chain</source>
      <translation>האזכור הבא בשרשרת</translation>
    </message>
    <message>
      <source>Mention of the chain before</source>
      <translation>האזכור הקודם בשרשרת</translation>
    </message>
    <message>
      <source>Go to the article</source>
      <translation>מעבר לכתבה</translation>
    </message>
    <message>
      <source>Go to the documents</source>
      <translation>מעבר למסמכים</translation>
    </message>
    <message>
      <source>Go to what is at hand</source>
      <translation>מעבר לנוכחי</translation>
    </message>
    <message>
      <source>Go to the events</source>
      <translation>מעבר לאירועים</translation>
    </message>
    <message>
      <source>Go to the spans</source>
      <translation>מעבר למקטעים</translation>
    </message>
    <message>
      <source>Go to the chains</source>
      <translation>מעבר לשרשרות</translation>
    </message>
    <message>
      <source>Go to the guidelines</source>
      <translation>אל ההנחיות</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>הגדלת הטקסט</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>הקטנת הטקסט</translation>
    </message>
    <message>
      <source>Usual text size</source>
      <translation>גודל טקסט רגיל</translation>
    </message>
    <message>
      <source>Font …</source>
      <translation>גופן …</translation>
    </message>
    <message>
      <source>More room between lines</source>
      <translation>יותר רווח בין השורות</translation>
    </message>
    <message>
      <source>Less room between lines</source>
      <translation>פחות רווח בין השורות</translation>
    </message>
    <message>
      <source>Wider column</source>
      <translation>טור רחב יותר</translation>
    </message>
    <message>
      <source>Narrower column</source>
      <translation>טור צר יותר</translation>
    </message>
    <message>
      <source>Show all, one layer, undecided or nothing</source>
      <translation>הצגת הכול, שכבה אחת, מה שטרם הוכרע או כלום</translation>
    </message>
    <message>
      <source>Where I differed …</source>
      <translation>היכן חרגתי …</translation>
    </message>
    <message>
      <source>Language …</source>
      <translation>שפה …</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>מקשים</translation>
    </message>
    <message>
      <source>About Annotator</source>
      <translation>אודות Annotator</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>התקדמות</translation>
    </message>
    <message>
      <source>Handing out</source>
      <translation>חלוקה</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>הסכמה</translation>
    </message>
    <message>
      <source>Adjudication</source>
      <translation>הכרעה</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>סכימה</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>חיפוש והחלפה</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>שאלות</translation>
    </message>
    <message>
      <source>Releases</source>
      <translation>מהדורות</translation>
    </message>
    <message>
      <source>Where the guidelines do not say …</source>
      <translation>היכן ההנחיות אינן אומרות דבר …</translation>
    </message>
    <message>
      <source>Caret left</source>
      <translation>סמן שמאלה</translation>
    </message>
    <message>
      <source>Caret right</source>
      <translation>סמן ימינה</translation>
    </message>
    <message>
      <source>Caret one line up</source>
      <translation>סמן שורה אחת למעלה</translation>
    </message>
    <message>
      <source>Caret one line down</source>
      <translation>סמן שורה אחת למטה</translation>
    </message>
    <message>
      <source>Caret one word left</source>
      <translation>סמן מילה אחת שמאלה</translation>
    </message>
    <message>
      <source>Caret one word right</source>
      <translation>סמן מילה אחת ימינה</translation>
    </message>
    <message>
      <source>Caret to the sentence before</source>
      <translation>סמן למשפט הקודם</translation>
    </message>
    <message>
      <source>Caret to the next sentence</source>
      <translation>סמן למשפט הבא</translation>
    </message>
    <message>
      <source>Caret to the paragraph before</source>
      <translation>סמן לפסקה הקודמת</translation>
    </message>
    <message>
      <source>Caret to the next paragraph</source>
      <translation>סמן לפסקה הבאה</translation>
    </message>
    <message>
      <source>Caret to the beginning of the line</source>
      <translation>סמן לתחילת השורה</translation>
    </message>
    <message>
      <source>Caret to the end of the line</source>
      <translation>סמן לסוף השורה</translation>
    </message>
    <message>
      <source>Caret one screen up</source>
      <translation>סמן מסך אחד למעלה</translation>
    </message>
    <message>
      <source>Caret one screen down</source>
      <translation>סמן מסך אחד למטה</translation>
    </message>
    <message>
      <source>Caret to the beginning of the text</source>
      <translation>סמן לתחילת הטקסט</translation>
    </message>
    <message>
      <source>Caret to the end of the text</source>
      <translation>סמן לסוף הטקסט</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>העתקה</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>סימון הכול</translation>
    </message>
    <message>
      <source>Take what all agree on, or what is on offer</source>
      <translation>קבלת מה שהכול מסכימים עליו, או מה שמוצע</translation>
    </message>
    <message>
      <source>Take what annotator 1 has</source>
      <translation>קבלת מה שיש למתייג 1</translation>
    </message>
    <message>
      <source>Take what annotator 2 has</source>
      <translation>קבלת מה שיש למתייג 2</translation>
    </message>
    <message>
      <source>Take what annotator 3 has</source>
      <translation>קבלת מה שיש למתייג 3</translation>
    </message>
    <message>
      <source>Take what annotator 4 has</source>
      <translation>קבלת מה שיש למתייג 4</translation>
    </message>
    <message>
      <source>Take what annotator 5 has</source>
      <translation>קבלת מה שיש למתייג 5</translation>
    </message>
    <message>
      <source>Take what annotator 6 has</source>
      <translation>קבלת מה שיש למתייג 6</translation>
    </message>
    <message>
      <source>Take what annotator 7 has</source>
      <translation>קבלת מה שיש למתייג 7</translation>
    </message>
    <message>
      <source>Take what annotator 8 has</source>
      <translation>קבלת מה שיש למתייג 8</translation>
    </message>
    <message>
      <source>Take what annotator 9 has</source>
      <translation>קבלת מה שיש למתייג 9</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 1</source>
      <translation>קבלת האירוע השלם של מתייג 1</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 2</source>
      <translation>קבלת האירוע השלם של מתייג 2</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 3</source>
      <translation>קבלת האירוע השלם של מתייג 3</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 4</source>
      <translation>קבלת האירוע השלם של מתייג 4</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 5</source>
      <translation>קבלת האירוע השלם של מתייג 5</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 6</source>
      <translation>קבלת האירוע השלם של מתייג 6</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 7</source>
      <translation>קבלת האירוע השלם של מתייג 7</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 8</source>
      <translation>קבלת האירוע השלם של מתייג 8</translation>
    </message>
    <message>
      <source>Take the whole event of annotator 9</source>
      <translation>קבלת האירוע השלם של מתייג 9</translation>
    </message>
    <message>
      <source>Leave a role out …</source>
      <translation>השמטת תפקיד …</translation>
    </message>
    <message>
      <source>Nobody is right</source>
      <translation>איש אינו צודק</translation>
    </message>
    <message>
      <source>Next open dispute</source>
      <translation>המחלוקת הפתוחה הבאה</translation>
    </message>
    <message>
      <source>Open dispute before</source>
      <translation>המחלוקת הפתוחה הקודמת</translation>
    </message>
    <message>
      <source>Next dispute, open or settled</source>
      <translation>המחלוקת הבאה, פתוחה או מוכרעת</translation>
    </message>
    <message>
      <source>Dispute before, open or settled</source>
      <translation>המחלוקת הקודמת, פתוחה או מוכרעת</translation>
    </message>
    <message>
      <source>Reason …</source>
      <translation>נימוק …</translation>
    </message>
    <message>
      <source>The guidelines do not say</source>
      <translation>ההנחיות אינן אומרות</translation>
    </message>
    <message>
      <source>Take what most agree on …</source>
      <translation>קבלת מה שהרוב מסכימים עליו …</translation>
    </message>
    <message>
      <source>Take all from one annotator …</source>
      <translation>קבלת הכול ממתייג אחד …</translation>
    </message>
    <message>
      <source>Hide the names of annotators</source>
      <translation>הסתרת שמות המתייגים</translation>
    </message>
    <message>
      <source>Finish gold and open the next</source>
      <translation>סיום הזהב ופתיחת הבא</translation>
    </message>
    <message>
      <source>Go to the disputes</source>
      <translation>מעבר למחלוקות</translation>
    </message>
  </context>
  <context>
    <name>adjudication</name>
    <message>
      <source>No role is in dispute here.</source>
      <translation>אין כאן תפקיד במחלוקת.</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>השמטה</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>נימוק</translation>
    </message>
    <message>
      <source>Why it is so; annotators see it once gold is finished</source>
      <translation>מדוע זה כך; המתייגים רואים זאת כשהזהב הושלם</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>Put the focus on a trigger of gold.</source>
      <translation>יש להתמקד במילת הפעלה שבזהב.</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>תפקיד</translation>
    </message>
    <message>
      <source>What most agree on</source>
      <translation>מה שהרוב מסכימים עליו</translation>
    </message>
    <message>
      <source>All from one annotator</source>
      <translation>הכול ממתייג אחד</translation>
    </message>
    <message>
      <source>All from {name}</source>
      <translation>הכול מ־{name}</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>סיום</translation>
    </message>
    <message numerus="yes">
      <source>%n dispute(s) of this document are open.</source>
      <translation>
        <numerusform>מחלוקת אחת (%n) במסמך זה פתוחה.</numerusform>
        <numerusform>%n מחלוקות במסמך זה פתוחות.</numerusform>
      </translation>
    </message>
    <message>
      <source>What is open does not become gold.</source>
      <translation>מה שפתוח אינו הופך לזהב.</translation>
    </message>
    <message>
      <source>&amp;Finish all the same</source>
      <translation>&amp;לסיים בכל זאת</translation>
    </message>
    <message>
      <source>Put the focus on a mention of gold.</source>
      <translation>יש להתמקד באזכור שבזהב.</translation>
    </message>
    <message>
      <source>missed</source>
      <translation>הוחמץ</translation>
    </message>
    <message>
      <source>extra</source>
      <translation>עודף</translation>
    </message>
    <message>
      <source>edge</source>
      <translation>קצה</translation>
    </message>
    <message>
      <source>label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>role</source>
      <translation>תפקיד</translation>
    </message>
    <message>
      <source>filler</source>
      <translation>ממלא</translation>
    </message>
    <message>
      <source>event split or merged</source>
      <translation>אירוע מפוצל או מאוחד</translation>
    </message>
    <message>
      <source>mentions</source>
      <translation>אזכורים</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>מאפיינים</translation>
    </message>
    <message>
      <source>not allowed beside the rest</source>
      <translation>אסור לצד השאר</translation>
    </message>
    <message>
      <source>nothing here</source>
      <translation>אין כאן דבר</translation>
    </message>
  </context>
  <context>
    <name>agreement</name>
    <message>
      <source>Between whom</source>
      <translation>בין מי למי</translation>
    </message>
    <message>
      <source>Reckon &amp;gamma</source>
      <translation>חישוב &amp;גמא</translation>
    </message>
    <message>
      <source>Gamma takes units and labels at once; it takes a while.</source>
      <translation>גמא מתחשב ביחידות ובתוויות יחד; החישוב אורך זמן מה.</translation>
    </message>
    <message>
      <source>Agreement by level</source>
      <translation>הסכמה לפי רמה</translation>
    </message>
    <message>
      <source>Agreement by label</source>
      <translation>הסכמה לפי תווית</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>זוגות</translation>
    </message>
    <message>
      <source>Comparing …</source>
      <translation>בהשוואה …</translation>
    </message>
    <message>
      <source>Reckoning gamma …</source>
      <translation>גמא בחישוב …</translation>
    </message>
    <message numerus="yes">
      <source>All %n pairs</source>
      <translation>
        <numerusform>כל %n הזוגות</numerusform>
        <numerusform>כל %n הזוגות</numerusform>
      </translation>
    </message>
    <message>
      <source>{first} and {second}</source>
      <translation>{first} ו־{second}</translation>
    </message>
    <message>
      <source>No document is finished by two annotators.</source>
      <translation>אף מסמך לא הושלם בידי שני מתייגים.</translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) finished by both</source>
      <translation>
        <numerusform>מסמך אחד (%n) ששניהם השלימו</numerusform>
        <numerusform>%n מסמכים ששניהם השלימו</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) finished by two or more</source>
      <translation>
        <numerusform>מסמך אחד (%n) שהושלם בידי שניים או יותר</numerusform>
        <numerusform>%n מסמכים שהושלמו בידי שניים או יותר</numerusform>
      </translation>
    </message>
    <message>
      <source>first</source>
      <translation>ראשון</translation>
    </message>
    <message>
      <source>second</source>
      <translation>שני</translation>
    </message>
    <message numerus="yes">
      <source>%n disagreement(s)</source>
      <translation>
        <numerusform>אי־הסכמה אחת (%n)</numerusform>
        <numerusform>%n אי־הסכמות</numerusform>
      </translation>
    </message>
    <message>
      <source>Disagreements</source>
      <translation>אי־הסכמות</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>מטריצת בלבול</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>רמה</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>The same in both directions.</source>
      <translation>זהה בשני הכיוונים.</translation>
    </message>
    <message>
      <source>Stated</source>
      <translation>קביעות</translation>
    </message>
    <message>
      <source>How many statements both made together.</source>
      <translation>כמה קביעות קבעו שניהם יחד.</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>ממוצע</translation>
    </message>
    <message>
      <source>The mean of the pairs' F1.</source>
      <translation>הממוצע של F1 של הזוגות.</translation>
    </message>
    <message>
      <source>Overlapping</source>
      <translation>חופפים</translation>
    </message>
    <message>
      <source>F1 where spans need only share text.</source>
      <translation>F1 כשדי בכך שהמקטעים חולקים טקסט.</translation>
    </message>
    <message>
      <source>Same head</source>
      <translation>אותו ראש</translation>
    </message>
    <message>
      <source>F1 where spans need the same main word.</source>
      <translation>F1 כשדרושה אותה מילה עיקרית במקטעים.</translation>
    </message>
    <message>
      <source>Cohen's kappa over tokens; of several pairs their mean.</source>
      <translation>קאפה של כהן על אסימונים; לכמה זוגות – הממוצע שלהם.</translation>
    </message>
    <message>
      <source>Krippendorff's alpha, nominal, over tokens.</source>
      <translation>אלפא של קריפנדורף, נומינלי, על אסימונים.</translation>
    </message>
    <message>
      <source>Krippendorff's alpha for units and their edges.</source>
      <translation>אלפא של קריפנדורף ליחידות ולקצותיהן.</translation>
    </message>
    <message>
      <source>Gwet's AC1 over tokens; stable where one label dominates.</source>
      <translation>AC1 של גוואט על אסימונים; יציב כשתווית אחת שולטת.</translation>
    </message>
    <message>
      <source>Gamma, of units and labels at once; on demand.</source>
      <translation>גמא, ליחידות ולתוויות יחד; לפי דרישה.</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>Differ</source>
      <translation>שונים</translation>
    </message>
    <message>
      <source>Disagreements in which this label occurs.</source>
      <translation>אי־הסכמות שהתווית הזאת מופיעה בהן.</translation>
    </message>
    <message>
      <source>Annotators</source>
      <translation>מתייגים</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>מסמכים</translation>
    </message>
    <message>
      <source>F1 lies between in 95 of 100 draws of the documents.</source>
      <translation>ב־95 מכל 100 דגימות של המסמכים F1 נמצא ביניהם.</translation>
    </message>
    <message>
      <source>from</source>
      <translation>מ־</translation>
    </message>
    <message>
      <source>to</source>
      <translation>עד</translation>
    </message>
    <message>
      <source>At least two documents are needed for an interval.</source>
      <translation>לרווח דרושים לפחות שני מסמכים.</translation>
    </message>
    <message>
      <source>Coefficients are of spans: links have no tokens of their own.</source>
      <translation>מקדמים מחושבים למקטעים: לקישורים אין אסימונים משלהם.</translation>
    </message>
    <message>
      <source>Not reckoned yet: press the button above.</source>
      <translation>עוד לא חושב: יש ללחוץ על הכפתור למעלה.</translation>
    </message>
    <message>
      <source>Entities</source>
      <translation>ישויות</translation>
    </message>
    <message>
      <source>Triggers found</source>
      <translation>מילות הפעלה שזוהו</translation>
    </message>
    <message>
      <source>Triggers with event type</source>
      <translation>מילות הפעלה עם סוג אירוע</translation>
    </message>
    <message>
      <source>Arguments found</source>
      <translation>ארגומנטים שזוהו</translation>
    </message>
    <message>
      <source>Arguments with role</source>
      <translation>ארגומנטים עם תפקיד</translation>
    </message>
    <message>
      <source>Spans that are no triggers: offsets and label.</source>
      <translation>מקטעים שאינם מילות הפעלה: מיקום ותווית.</translation>
    </message>
    <message>
      <source>Trigger identification: the offsets of triggers.</source>
      <translation>זיהוי מילות הפעלה: המיקומים שלהן.</translation>
    </message>
    <message>
      <source>Trigger classification: offsets and event type.</source>
      <translation>סיווג מילות הפעלה: מיקום וסוג האירוע.</translation>
    </message>
    <message>
      <source>Argument identification: the offsets of trigger and filler.</source>
      <translation>זיהוי ארגומנטים: המיקומים של מילת ההפעלה ושל הממלא.</translation>
    </message>
    <message>
      <source>Argument role: offsets of both, event type and role.</source>
      <translation>תפקיד הארגומנט: שני המיקומים, סוג האירוע והתפקיד.</translation>
    </message>
    <message>
      <source>Only {name} has it</source>
      <translation>רק ל־{name} יש</translation>
    </message>
    <message>
      <source>Edges differ</source>
      <translation>הקצוות שונים</translation>
    </message>
    <message>
      <source>Labels differ</source>
      <translation>התוויות שונות</translation>
    </message>
    <message>
      <source>Roles differ</source>
      <translation>התפקידים שונים</translation>
    </message>
    <message>
      <source>Fillers differ</source>
      <translation>הממלאים שונים</translation>
    </message>
    <message>
      <source>One event or several</source>
      <translation>אירוע אחד או כמה</translation>
    </message>
    <message>
      <source>exact</source>
      <translation>מדויק</translation>
    </message>
    <message>
      <source>overlapping</source>
      <translation>חופפים</translation>
    </message>
    <message>
      <source>same head</source>
      <translation>אותו ראש</translation>
    </message>
    <message>
      <source>Nobody annotated anything to compare.</source>
      <translation>איש לא תייג דבר שאפשר להשוות.</translation>
    </message>
    <message>
      <source>No token was looked at by two.</source>
      <translation>אף אסימון לא נבדק בידי שניים.</translation>
    </message>
    <message>
      <source>All tokens have the same value, so that chance alone explains all agreement.</source>
      <translation>לכל האסימונים אותו ערך, ולכן המקריות לבדה מסבירה את כל ההסכמה.</translation>
    </message>
    <message>
      <source>Nobody marked anything that could lie elsewhere.</source>
      <translation>איש לא סימן דבר שיכול היה להיות במקום אחר.</translation>
    </message>
    <message>
      <source>Nothing could lie anywhere else, so that chance decides nothing.</source>
      <translation>דבר לא יכול היה להיות במקום אחר, ולכן המקריות אינה מכריעה דבר.</translation>
    </message>
    <message>
      <source>Gamma needs a package: python -m pip install "annotator[gamma]"</source>
      <translation>גמא דורש חבילה: python -m pip install "annotator[gamma]"</translation>
    </message>
    <message>
      <source>One of the two marked nothing.</source>
      <translation>אחד מהשניים לא סימן דבר.</translation>
    </message>
    <message>
      <source>{role}: “{filler}” of {event}</source>
      <translation>{role}: ”{filler}“ של {event}</translation>
    </message>
    <message>
      <source>{first} ↓   {second} →</source>
      <translation>{first} ↓   {second} ←</translation>
    </message>
    <message>
      <source>(nothing)</source>
      <translation>(כלום)</translation>
    </message>
    <message>
      <source>Copy as a table</source>
      <translation>העתקה כטבלה</translation>
    </message>
    <message>
      <source>the first</source>
      <translation>הראשון</translation>
    </message>
    <message>
      <source>the second</source>
      <translation>השני</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>טקסט</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>מסמך</translation>
    </message>
  </context>
  <context>
    <name>asking</name>
    <message>
      <source>Questions belong to spans and roles; put the focus on one.</source>
      <translation>שאלות שייכות למקטעים ולתפקידים; העבירו את המיקוד אל אחד מהם.</translation>
    </message>
    <message>
      <source>Asked about {name}.</source>
      <translation>נשאל על {name}.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>שאלה</translation>
    </message>
    <message>
      <source>What the guidelines leave open here; the lead will answer</source>
      <translation>מה שההנחיות משאירות פתוח כאן; המוביל ישיב</translation>
    </message>
  </context>
  <context>
    <name>choosing</name>
    <message>
      <source>{filler} fills no role of {trigger}.</source>
      <translation>‏{filler} אינו ממלא תפקיד של {trigger}.</translation>
    </message>
  </context>
  <context>
    <name>commands</name>
    <message numerus="yes">
      <source>%n accepted</source>
      <translation>
        <numerusform>אושר %n</numerusform>
        <numerusform>אושרו %n</numerusform>
      </translation>
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation>בוטל: {step}</translation>
    </message>
    <message>
      <source>Nothing to undo.</source>
      <translation>אין מה לבטל.</translation>
    </message>
    <message>
      <source>Done again: {step}</source>
      <translation>בוצע מחדש: {step}</translation>
    </message>
    <message>
      <source>Nothing to redo.</source>
      <translation>אין מה לבצע מחדש.</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>סיום</translation>
    </message>
    <message numerus="yes">
      <source>%n suggestion(s) in this document are undecided.</source>
      <translation>
        <numerusform>הצעה אחת (%n) במסמך זה לא הוכרעה.</numerusform>
        <numerusform>%n הצעות במסמך זה לא הוכרעו.</numerusform>
      </translation>
    </message>
    <message>
      <source>Undecided suggestions do not become gold.</source>
      <translation>הצעות שלא הוכרעו אינן הופכות לזהב.</translation>
    </message>
    <message>
      <source>&amp;Finish all the same</source>
      <translation>&amp;לסיים בכל זאת</translation>
    </message>
    <message>
      <source>Nothing seems to be overlooked here.</source>
      <translation>נראה שדבר לא נשמט כאן.</translation>
    </message>
    <message>
      <source>These may be triggers that nobody marked; decide them as usual.</source>
      <translation>ייתכן שאלה מילות הפעלה שלא סומנו; יש להכריע כרגיל.</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>Attributes belong to spans; put the focus on one.</source>
      <translation>מאפיינים שייכים למקטעים; יש להתמקד באחד.</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>מאפיין</translation>
    </message>
    <message>
      <source>Notes belong to spans; put the focus on one.</source>
      <translation>הערות שייכות למקטעים; יש להתמקד באחד.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>הערה</translation>
    </message>
    <message>
      <source>Note on this span</source>
      <translation>הערה על מקטע זה</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>Annotator</translation>
    </message>
    <message>
      <source>Who annotates</source>
      <translation>מי מתייג</translation>
    </message>
    <message>
      <source>Go to a paragraph</source>
      <translation>מעבר לפסקה</translation>
    </message>
    <message>
      <source>Paragraph, 1 to {last}</source>
      <translation>פסקה, 1 עד {last}</translation>
    </message>
    <message>
      <source>What you decided is suggested elsewhere in this project.</source>
      <translation>מה שהוכרע יוצע במקומות אחרים בפרויקט זה.</translation>
    </message>
    <message>
      <source>Suggestions come from the pipeline alone.</source>
      <translation>ההצעות באות מצינור העיבוד בלבד.</translation>
    </message>
    <message>
      <source>Every document is finished.</source>
      <translation>כל המסמכים הושלמו.</translation>
    </message>
  </context>
  <context>
    <name>concordance</name>
    <message>
      <source>Before</source>
      <translation>לפני</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>טקסט</translation>
    </message>
    <message>
      <source>After</source>
      <translation>אחרי</translation>
    </message>
    <message>
      <source>Copy as a table</source>
      <translation>העתקה כטבלה</translation>
    </message>
  </context>
  <context>
    <name>differences</name>
    <message>
      <source>Reading …</source>
      <translation>בקריאה …</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>מסמך</translation>
    </message>
    <message>
      <source>How</source>
      <translation>איך</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>שלי</translation>
    </message>
    <message>
      <source>Gold</source>
      <translation>זהב</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>מדוע</translation>
    </message>
    <message>
      <source>Where I differed</source>
      <translation>היכן חרגתי</translation>
    </message>
    <message numerus="yes">
      <source>%n difference(s) from finished gold; § where the guidelines do not say</source>
      <translation>
        <numerusform>חריגה אחת (%n) מזהב שהושלם; § היכן שההנחיות אינן אומרות</numerusform>
        <numerusform>%n חריגות מזהב שהושלם; § היכן שההנחיות אינן אומרות</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing differs in documents whose gold is finished.</source>
      <translation>אין חריגות במסמכים שהזהב שלהם הושלם.</translation>
    </message>
    <message>
      <source>Where the guidelines do not say</source>
      <translation>היכן ההנחיות אינן אומרות דבר</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>היכן</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) were marked in adjudication.</source>
      <translation>
        <numerusform>מקום אחד (%n) סומן בהכרעה.</numerusform>
        <numerusform>%n מקומות סומנו בהכרעה.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>failure</name>
    <message>
      <source>Something went wrong in Annotator</source>
      <translation>משהו השתבש ב־Annotator</translation>
    </message>
    <message>
      <source>This is a fault of the program. What you had decided before is stored.</source>
      <translation>זו תקלה בתוכנה. מה שהוכרע קודם לכן נשמר.</translation>
    </message>
  </context>
  <context>
    <name>frame_commands</name>
    <message>
      <source>Role</source>
      <translation>תפקיד</translation>
    </message>
    <message>
      <source>Put the focus on a trigger or on what fills a role.</source>
      <translation>יש להתמקד במילת הפעלה או במה שממלא תפקיד.</translation>
    </message>
    <message>
      <source>Chains hold mentions; put the focus on one.</source>
      <translation>שרשרות מכילות אזכורים; יש להתמקד באחד.</translation>
    </message>
    <message>
      <source>Put the focus on an argument, whose filler is in a chain.</source>
      <translation>יש להתמקד בארגומנט שהממלא שלו נמצא בשרשרת.</translation>
    </message>
    <message>
      <source>It is in no chain.</source>
      <translation>הוא אינו בשום שרשרת.</translation>
    </message>
    <message>
      <source>Relations join spans; put the focus on one.</source>
      <translation>יחסים מחברים מקטעים; יש להתמקד באחד.</translation>
    </message>
    <message>
      <source>The schema has no relation that goes out from {label}.</source>
      <translation>בסכמה אין יחס היוצא מ־{label}.</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>יחס</translation>
    </message>
    <message>
      <source>It has no relation.</source>
      <translation>אין לו יחס.</translation>
    </message>
    <message>
      <source>Delete a relation</source>
      <translation>מחיקת יחס</translation>
    </message>
    <message>
      <source>Attributes belong to spans.</source>
      <translation>מאפיינים שייכים למקטעים.</translation>
    </message>
  </context>
  <context>
    <name>importing</name>
    <message>
      <source>Import documents</source>
      <translation>ייבוא מסמכים</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>קורא …</translation>
    </message>
    <message>
      <source>Importing …</source>
      <translation>מייבא …</translation>
    </message>
    <message>
      <source>There is no text on the clipboard.</source>
      <translation>אין טקסט בלוח.</translation>
    </message>
    <message>
      <source>{added} added, {present} already there, {refused} refused</source>
      <translation>{added} נוספו, {present} כבר קיימים, {refused} נדחו</translation>
    </message>
    <message>
      <source>Pasted as a new document.</source>
      <translation>הודבק כמסמך חדש.</translation>
    </message>
    <message>
      <source>It is there already.</source>
      <translation>הוא כבר קיים.</translation>
    </message>
  </context>
  <context>
    <name>improving</name>
    <message>
      <source>Learning from finished documents …</source>
      <translation>לומד ממסמכים שהושלמו …</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>עצירה</translation>
    </message>
    <message>
      <source>Improve suggestions</source>
      <translation>שיפור ההצעות</translation>
    </message>
    <message>
      <source>Stopped; the suggestions stay as they are.</source>
      <translation>נעצר; ההצעות נשארות כפי שהן.</translation>
    </message>
    <message>
      <source>It is learning already.</source>
      <translation>הלמידה כבר מתבצעת.</translation>
    </message>
    <message>
      <source>Choose a pipeline first; it is what learns.</source>
      <translation>יש לבחור תחילה צינור עיבוד; הוא הלומד.</translation>
    </message>
    <message>
      <source>Suggestions come from {name} again.</source>
      <translation>ההצעות באות שוב מ־{name}.</translation>
    </message>
    <message>
      <source>&amp;Adopt the new one</source>
      <translation>&amp;אימוץ החדש</translation>
    </message>
    <message>
      <source>The new one is no better, so the one in use stays.</source>
      <translation>החדש אינו טוב יותר, ולכן הקיים נשאר.</translation>
    </message>
    <message>
      <source>Learned from {documents} documents, measured on {held_out} that were held out.</source>
      <translation>נלמד מ־{documents} מסמכים, נמדד על {held_out} שהושארו בצד.</translation>
    </message>
    <message>
      <source>gold</source>
      <translation>זהב</translation>
    </message>
    <message>
      <source>old</source>
      <translation>ישן</translation>
    </message>
    <message>
      <source>new</source>
      <translation>חדש</translation>
    </message>
  </context>
  <context>
    <name>legend</name>
    <message>
      <source>Labels</source>
      <translation>תוויות</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>נדחה</translation>
    </message>
    <message>
      <source>a suggestion that was turned down</source>
      <translation>הצעה שנדחתה</translation>
    </message>
    <message>
      <source>suggested</source>
      <translation>הוצע</translation>
    </message>
    <message>
      <source>a suggestion that nobody has decided</source>
      <translation>הצעה שאיש לא הכריע בה</translation>
    </message>
    <message>
      <source>gold</source>
      <translation>זהב</translation>
    </message>
    <message>
      <source>decided in curation</source>
      <translation>הוכרע באוצרות</translation>
    </message>
    <message>
      <source>decided</source>
      <translation>הוכרע</translation>
    </message>
    <message>
      <source>accepted, corrected or added by hand</source>
      <translation>אושר, תוקן או נוסף ביד</translation>
    </message>
  </context>
  <context>
    <name>occurrences</name>
    <message>
      <source>Go to a span, or select words, to find them elsewhere.</source>
      <translation>עברו לקטע או בחרו מילים כדי למצוא אותן במקומות אחרים.</translation>
    </message>
  </context>
  <context>
    <name>printing</name>
    <message>
      <source>Print to a file</source>
      <translation>הדפסה לקובץ</translation>
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
      <translation>מדפיס …</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>עצירה</translation>
    </message>
    <message>
      <source>Printed to {name}</source>
      <translation>הודפס אל {name}</translation>
    </message>
    <message>
      <source>Printing was stopped.</source>
      <translation>ההדפסה נעצרה.</translation>
    </message>
  </context>
  <context>
    <name>progress</name>
    <message>
      <source>Reading …</source>
      <translation>בקריאה …</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>מסמכים</translation>
    </message>
    <message>
      <source>People</source>
      <translation>אנשים</translation>
    </message>
    <message>
      <source>Labels and roles</source>
      <translation>תוויות ותפקידים</translation>
    </message>
    <message>
      <source>Agreement over time</source>
      <translation>הסכמה לאורך זמן</translation>
    </message>
    <message>
      <source>What became of suggestions</source>
      <translation>מה עלה בגורל ההצעות</translation>
    </message>
    <message>
      <source>Decisions over time</source>
      <translation>הכרעות לאורך זמן</translation>
    </message>
    <message>
      <source>People, by active hours</source>
      <translation>אנשים, לפי שעות פעילות</translation>
    </message>
    <message>
      <source>(none)</source>
      <translation>(אין)</translation>
    </message>
    <message>
      <source>all suggestions</source>
      <translation>כל ההצעות</translation>
    </message>
    <message>
      <source>all labels</source>
      <translation>כל התוויות</translation>
    </message>
    <message>
      <source>Suggestions of which pipeline</source>
      <translation>הצעות של איזה צינור עיבוד</translation>
    </message>
    <message>
      <source>Of which label or role</source>
      <translation>של איזו תווית או איזה תפקיד</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>אושרו</translation>
    </message>
    <message>
      <source>Relabelled</source>
      <translation>הוחלפה תווית</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>הוזזו</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>נדחו</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>נוספו</translation>
    </message>
    <message>
      <source>State</source>
      <translation>מצב</translation>
    </message>
    <message>
      <source>Share in %</source>
      <translation>חלק ב־%</translation>
    </message>
    <message>
      <source>Pauses of more than two minutes are left out.</source>
      <translation>הפסקות של יותר משתי דקות אינן נספרות.</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>מתייג</translation>
    </message>
    <message>
      <source>Active hours</source>
      <translation>שעות פעילות</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>הכרעות</translation>
    </message>
    <message>
      <source>Seconds each</source>
      <translation>שניות להכרעה</translation>
    </message>
    <message>
      <source>Unchanged in %</source>
      <translation>ללא שינוי ב־%</translation>
    </message>
    <message>
      <source>Suggestions accepted as they were.</source>
      <translation>הצעות שאושרו כפי שהן.</translation>
    </message>
    <message>
      <source>No decisions of this annotator.</source>
      <translation>אין הכרעות של מתייג זה.</translation>
    </message>
    <message>
      <source>The log has no time at work of this annotator.</source>
      <translation>ביומן אין זמן עבודה של מתייג זה.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>שם</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>סוג</translation>
    </message>
    <message>
      <source>Count</source>
      <translation>מספר</translation>
    </message>
    <message>
      <source>label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>role</source>
      <translation>תפקיד</translation>
    </message>
    <message>
      <source>From</source>
      <translation>החל מ־</translation>
    </message>
    <message>
      <source>Nothing was annotated.</source>
      <translation>דבר לא תויג.</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>צינור עיבוד</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>Of what was proposed; what was added is not.</source>
      <translation>מתוך מה שהוצע; מה שנוסף אינו נספר.</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>יום</translation>
    </message>
    <message>
      <source>Nothing was proposed.</source>
      <translation>דבר לא הוצע.</translation>
    </message>
  </context>
  <context>
    <name>projects</name>
    <message>
      <source>New project</source>
      <translation>פרויקט חדש</translation>
    </message>
    <message>
      <source>Schema</source>
      <translation>סכמה</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>פתיחת פרויקט</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>פרויקטים</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>כל הקבצים</translation>
    </message>
    <message>
      <source>Exporting …</source>
      <translation>מייצא …</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>צינור עיבוד</translation>
    </message>
    <message>
      <source>Name or folder of a spaCy pipeline</source>
      <translation>שם או תיקייה של צינור עיבוד של spaCy</translation>
    </message>
    <message>
      <source>About Annotator</source>
      <translation>אודות Annotator</translation>
    </message>
    <message>
      <source>Licence: Apache-2.0. The pipeline has a licence of its own.</source>
      <translation>רישיון: Apache-2.0. לצינור העיבוד רישיון משלו.</translation>
    </message>
    <message>
      <source>{count} documents written</source>
      <translation>נכתבו {count} מסמכים</translation>
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
      <translation>הגופן הרגיל</translation>
    </message>
    <message>
      <source>Font</source>
      <translation>גופן</translation>
    </message>
    <message>
      <source>All annotations are shown.</source>
      <translation>כל התיוגים מוצגים.</translation>
    </message>
    <message>
      <source>Only the layer {layer} is shown.</source>
      <translation>רק השכבה {layer} מוצגת.</translation>
    </message>
    <message>
      <source>Only undecided suggestions are shown.</source>
      <translation>מוצגות רק הצעות שלא הוכרעו.</translation>
    </message>
    <message>
      <source>Plain text is shown.</source>
      <translation>מוצג טקסט בלבד.</translation>
    </message>
  </context>
  <context>
    <name>replacing</name>
    <message>
      <source>Any words</source>
      <translation>מילים כלשהן</translation>
    </message>
    <message>
      <source>&amp;Regular expression</source>
      <translation>&amp;ביטוי רגולרי</translation>
    </message>
    <message>
      <source>Match &amp;case</source>
      <translation>הבחנה בין &amp;רישיות</translation>
    </message>
    <message>
      <source>&amp;Whole span</source>
      <translation>&amp;קטע שלם</translation>
    </message>
    <message>
      <source>Only un&amp;decided</source>
      <translation>רק &amp;לא מוכרעים</translation>
    </message>
    <message>
      <source>&amp;Find</source>
      <translation>&amp;חיפוש</translation>
    </message>
    <message>
      <source>Label or role</source>
      <translation>תווית או תפקיד</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>מתייג</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>מסמך</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>נמצא</translation>
    </message>
    <message>
      <source>Re&amp;place ticked</source>
      <translation>ה&amp;חלפת המסומנים</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;ביטול</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>מחפש …</translation>
    </message>
    <message>
      <source>Replacing …</source>
      <translation>מחליף …</translation>
    </message>
    <message numerus="yes">
      <source>%n replaced.</source>
      <translation>
        <numerusform>הוחלפו: %n.</numerusform>
        <numerusform>%n הוחלפו.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left: the schema or the text does not allow it.</source>
      <translation>
        <numerusform>%n נותר: הסכמה או הטקסט אינם מאפשרים.</numerusform>
        <numerusform>%n נותרו: הסכמה או הטקסט אינם מאפשרים.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the first %n</source>
      <translation>
        <numerusform>הראשון (%n)</numerusform>
        <numerusform>%n הראשונים</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n found</source>
      <translation>
        <numerusform>נמצאו: %n</numerusform>
        <numerusform>%n נמצאו</numerusform>
      </translation>
    </message>
    <message>
      <source>Say what to look for; without words, by label or role alone.</source>
      <translation>ציינו מה לחפש; ללא מילים, לפי תווית או תפקיד בלבד.</translation>
    </message>
    <message>
      <source>{all}, {ticked} ticked</source>
      <translation>{all}, {ticked} מסומנים</translation>
    </message>
    <message>
      <source>Everybody's and gold</source>
      <translation>של כולם וזהב</translation>
    </message>
    <message>
      <source>Only mine</source>
      <translation>רק שלי</translation>
    </message>
    <message>
      <source>Only gold</source>
      <translation>רק זהב</translation>
    </message>
    <message>
      <source>becomes the label</source>
      <translation>הופך לתווית</translation>
    </message>
    <message>
      <source>becomes the role</source>
      <translation>הופך לתפקיד</translation>
    </message>
    <message>
      <source>is accepted</source>
      <translation>מתקבל</translation>
    </message>
    <message>
      <source>is rejected</source>
      <translation>נדחה</translation>
    </message>
    <message>
      <source>Any label</source>
      <translation>כל תווית</translation>
    </message>
    <message>
      <source>Spans, no roles</source>
      <translation>קטעים, ללא תפקידים</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>מילים</translation>
    </message>
    <message>
      <source>Label, role, in whose</source>
      <translation>תווית, תפקיד, אצל מי</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>תפקיד</translation>
    </message>
    <message>
      <source>In whose annotations</source>
      <translation>באנוטציות של מי</translation>
    </message>
    <message>
      <source>What becomes of it</source>
      <translation>מה ייעשה בזה</translation>
    </message>
    <message>
      <source>By what</source>
      <translation>במה</translation>
    </message>
    <message>
      <source>Tick &amp;all</source>
      <translation>סימון &amp;הכול</translation>
    </message>
    <message>
      <source>Tick &amp;none</source>
      <translation>ביטול כל ה&amp;סימונים</translation>
    </message>
    <message>
      <source>What is ticked</source>
      <translation>מה שמסומן</translation>
    </message>
  </context>
  <context>
    <name>report</name>
    <message>
      <source>Annotated articles</source>
      <translation>מאמרים מתויגים</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>אירועים</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>יחסים</translation>
    </message>
    <message>
      <source>Chains</source>
      <translation>שרשראות</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>פרטים</translation>
    </message>
    <message>
      <source>About this article</source>
      <translation>על המאמר הזה</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>מזהה</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>מתייג</translation>
    </message>
    <message>
      <source>State</source>
      <translation>מצב</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>שפה</translation>
    </message>
  </context>
  <context>
    <name>schema page</name>
    <message>
      <source>&amp;Preview</source>
      <translation>&amp;תצוגה מקדימה</translation>
    </message>
    <message>
      <source>&amp;Apply</source>
      <translation>&amp;החלה</translation>
    </message>
    <message>
      <source>&amp;Undo the last alteration</source>
      <translation>&amp;ביטול השינוי האחרון</translation>
    </message>
    <message>
      <source>What it touches</source>
      <translation>במה זה נוגע</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>מקומות</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>גרסאות</translation>
    </message>
    <message>
      <source>{name}, version {version}</source>
      <translation>{name}, גרסה {version}</translation>
    </message>
    <message>
      <source>Looking at what it touches …</source>
      <translation>בודק במה זה נוגע …</translation>
    </message>
    <message>
      <source>Altering …</source>
      <translation>משנה …</translation>
    </message>
    <message>
      <source>Undoing …</source>
      <translation>מבטל …</translation>
    </message>
    <message>
      <source>Preview says what an alteration would touch before it is made.</source>
      <translation>התצוגה המקדימה מראה במה ייגע שינוי לפני שהוא נעשה.</translation>
    </message>
    <message>
      <source>Alter</source>
      <translation>שינוי</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>מבט נוסף</translation>
    </message>
    <message>
      <source>It touches no annotation; the version becomes {version}.</source>
      <translation>אין אנוטציה שמושפעת; הגרסה תהיה {version}.</translation>
    </message>
    <message>
      <source>{annotations} annotations in {documents} documents; the version becomes {version}.</source>
      <translation>{annotations} אנוטציות ב־{documents} מסמכים; הגרסה תהיה {version}.</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) to look at again.</source>
      <translation>
        <numerusform>מקומות לבדיקה נוספת: %n.</numerusform>
        <numerusform>%n מקומות לבדיקה נוספת.</numerusform>
      </translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>מתייג</translation>
    </message>
    <message>
      <source>State</source>
      <translation>מצב</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>שם</translation>
    </message>
    <message>
      <source>Becomes</source>
      <translation>הופך ל</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>תיוגים</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>מסמך</translation>
    </message>
    <message>
      <source>When</source>
      <translation>מתי</translation>
    </message>
    <message>
      <source>By</source>
      <translation>מאת</translation>
    </message>
    <message>
      <source>What</source>
      <translation>מה</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>גרסה</translation>
    </message>
    <message>
      <source>Sets touched</source>
      <translation>אוספים שהושפעו</translation>
    </message>
    <message>
      <source>undone: {what}</source>
      <translation>בוטל: {what}</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>הוחזר</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>מה לעשות</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>שינוי שם</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>מיזוג</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>פיצול</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>מחיקה</translation>
    </message>
    <message>
      <source>Add a label</source>
      <translation>הוספת תווית</translation>
    </message>
    <message>
      <source>Add a role</source>
      <translation>הוספת תפקיד</translation>
    </message>
    <message>
      <source>FIRST, SECOND</source>
      <translation>ראשון, שני</translation>
    </message>
    <message>
      <source>Choose names in the list first.</source>
      <translation>בחרו תחילה שמות ברשימה.</translation>
    </message>
    <message>
      <source>nothing: they are turned down and taken out</source>
      <translation>כלום: הם נדחים ומוצאים</translation>
    </message>
    <message>
      <source>name</source>
      <translation>שם</translation>
    </message>
    <message>
      <source>Choose a single name in the list.</source>
      <translation>בחרו שם אחד ברשימה.</translation>
    </message>
    <message>
      <source>new name</source>
      <translation>שם חדש</translation>
    </message>
    <message>
      <source>Choose names of one kind in the list.</source>
      <translation>בחרו שמות מסוג אחד ברשימה.</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>שם חדש</translation>
    </message>
    <message>
      <source>All become</source>
      <translation>כולם הופכים ל</translation>
    </message>
    <message>
      <source>Parts, the first for all there is</source>
      <translation>חלקים, הראשון לכל הקיים</translation>
    </message>
    <message>
      <source>What has it becomes</source>
      <translation>מה שנושא אותו הופך ל</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>שכבה</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>מקש</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>הגדרה</translation>
    </message>
    <message>
      <source>Fills the roles</source>
      <translation>ממלא את התפקידים</translation>
    </message>
    <message>
      <source>Filled by labels or layers</source>
      <translation>ממולא בידי תוויות או שכבות</translation>
    </message>
    <message>
      <source>Taken by the events</source>
      <translation>באירועים</translation>
    </message>
    <message>
      <source>Fill in: {field}.</source>
      <translation>מלאו: {field}.</translation>
    </message>
    <message>
      <source>Names of the schema</source>
      <translation>שמות הסכמה</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>תוויות</translation>
    </message>
    <message>
      <source>Roles</source>
      <translation>תפקידים</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>יחסים</translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation>תכונות</translation>
    </message>
    <message>
      <source>renamed</source>
      <translation>שונה שם</translation>
    </message>
    <message>
      <source>merged</source>
      <translation>מוזג</translation>
    </message>
    <message>
      <source>split</source>
      <translation>פוצל</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>נמחק</translation>
    </message>
    <message>
      <source>added</source>
      <translation>נוסף</translation>
    </message>
    <message>
      <source>Only &amp;mine</source>
      <translation>רק &amp;שלי</translation>
    </message>
    <message>
      <source>Label now</source>
      <translation>תווית כעת</translation>
    </message>
    <message>
      <source>To look at again</source>
      <translation>לבדיקה נוספת</translation>
    </message>
    <message>
      <source>Ticked are &amp;right</source>
      <translation>המסומנים &amp;נכונים</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>תווית</translation>
    </message>
    <message>
      <source>&amp;Label ticked</source>
      <translation>&amp;תיוג המסומנים</translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) to look at again</source>
      <translation>
        <numerusform>מקומות לבדיקה נוספת: %n</numerusform>
        <numerusform>%n מקומות לבדיקה נוספת</numerusform>
      </translation>
    </message>
    <message>
      <source>None left.</source>
      <translation>לא נותרו.</translation>
    </message>
  </context>
  <context>
    <name>tooltips</name>
    <message>
      <source>by {name}</source>
      <translation>מאת {name}</translation>
    </message>
    <message>
      <source>from {origin}</source>
      <translation>מתוך {origin}</translation>
    </message>
  </context>
  <context>
    <name>translating</name>
    <message>
      <source>Language</source>
      <translation>שפה</translation>
    </message>
    <message>
      <source>The window speaks {language} from the next start on.</source>
      <translation>החלון ידבר {language} מההפעלה הבאה.</translation>
    </message>
  </context>
  <context>
    <name>word_commands</name>
    <message>
      <source>Go to a word: its first letter</source>
      <translation>מעבר למילה: האות הראשונה שלה</translation>
    </message>
    <message>
      <source>1–9 take another word by its number, Esc leaves</source>
      <translation>1–9 בוחר מילה אחרת לפי מספר, Esc יוצא</translation>
    </message>
    <message>
      <source>This document is shown without suggestions, to compare.</source>
      <translation>מסמך זה מוצג ללא הצעות, לשם השוואה.</translation>
    </message>
  </context>
  <context>
    <name>wording</name>
    <message>
      <source>{title} — {state}, {count} undecided</source>
      <translation>{title} — {state}, {count} לא הוכרעו</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>חסר</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>מקש</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>תפקיד</translation>
    </message>
    <message>
      <source>Filler</source>
      <translation>ממלא</translation>
    </message>
    <message>
      <source>new</source>
      <translation>חדש</translation>
    </message>
    <message>
      <source>in progress</source>
      <translation>בעבודה</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>הושלם</translation>
    </message>
    <message>
      <source>suggested by {origin}</source>
      <translation>הוצע על ידי {origin}</translation>
    </message>
    <message>
      <source>given</source>
      <translation>נתון</translation>
    </message>
    <message>
      <source>accepted</source>
      <translation>אושר</translation>
    </message>
    <message>
      <source>edges moved</source>
      <translation>הקצוות הוזזו</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>הוזז</translation>
    </message>
    <message>
      <source>relabelled</source>
      <translation>התווית הוחלפה</translation>
    </message>
    <message>
      <source>added</source>
      <translation>נוסף</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>נדחה</translation>
    </message>
    <message>
      <source>accepted all</source>
      <translation>הכול אושר</translation>
    </message>
    <message>
      <source>moved an edge</source>
      <translation>קצה הוזז</translation>
    </message>
    <message>
      <source>added a span</source>
      <translation>נוסף מקטע</translation>
    </message>
    <message>
      <source>filled a role</source>
      <translation>תפקיד מולא</translation>
    </message>
    <message>
      <source>changed a role</source>
      <translation>תפקיד שונה</translation>
    </message>
    <message>
      <source>took a decision back</source>
      <translation>הכרעה בוטלה</translation>
    </message>
    <message>
      <source>changed a note</source>
      <translation>הערה שונתה</translation>
    </message>
    <message>
      <source>changed an attribute</source>
      <translation>מאפיין שונה</translation>
    </message>
    <message>
      <source>joined a chain</source>
      <translation>צורף לשרשרת</translation>
    </message>
    <message>
      <source>left a chain</source>
      <translation>יצא משרשרת</translation>
    </message>
    <message>
      <source>joined by a relation</source>
      <translation>חובר ביחס</translation>
    </message>
    <message>
      <source>deleted a relation</source>
      <translation>יחס נמחק</translation>
    </message>
    <message>
      <source>gave a role to the best mention</source>
      <translation>תפקיד ניתן לאזכור הטוב ביותר</translation>
    </message>
    <message>
      <source>finished the document</source>
      <translation>המסמך הושלם</translation>
    </message>
    <message>
      <source>took in suggestions</source>
      <translation>קלט הצעות</translation>
    </message>
    <message>
      <source>restored an earlier state</source>
      <translation>שחזר מצב קודם</translation>
    </message>
    <message>
      <source>made again what was refused</source>
      <translation>בוצע שוב מה שנדחה</translation>
    </message>
    <message>
      <source>{role}: {filler} — {label} “{trigger}”</source>
      <translation>{role}: {filler} — {label} ”{trigger}“</translation>
    </message>
    <message>
      <source>{count} mentions: {texts}</source>
      <translation>{count} אזכורים: {texts}</translation>
    </message>
    <message>
      <source>{words}, {percent} %</source>
      <translation>{words}, ‎{percent}%</translation>
    </message>
  </context>
</TS>
