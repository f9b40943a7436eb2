<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
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
    <name>Binding</name>
    <message>
      <source>{filler} fills no role of {trigger}.</source>
      <translation>‏{filler} אינו ממלא תפקיד של {trigger}.</translation>
    </message>
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
    <name>DocumentsPanel</name>
    <message>
      <source>Filter documents</source>
      <translation>סינון מסמכים</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>מסמכים</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export a dataset</source>
      <translation>ייצוא מערך נתונים</translation>
    </message>
    <message>
      <source>Browse …</source>
      <translation>עיון …</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>&amp;ייצוא</translation>
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
      <source>&amp;To</source>
      <translation>&amp;אל</translation>
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
  </context>
  <context>
    <name>Picker</name>
    <message>
      <source>First letters</source>
      <translation>אותיות ראשונות</translation>
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
      <source>Note …</source>
      <translation>הערה …</translation>
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
