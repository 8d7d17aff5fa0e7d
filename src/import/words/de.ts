/** The words of German. */
import { lines, words, type Words } from './word-lists.js';

export const de: Words = {
  lang: 'de',
  functionWords: words`der die das und ist nicht ich zu den von mit sie ein eine es auf wir für auch dem wie`,
  unfinishedEnds: words`der die das und ein eine zu`,
  questionLabels: words`F Frage`,
  answerLabels: words`Antwort`,
  interviewerLabels: lines`
    Interviewerin
    Journalistin
    Redaktion
    Die Redaktion
    Die Zeitung
    Zeitung
    Das Magazin
    Moderatorin
  `,
  intervieweeLabels: words`Gast`,
  interviewerCreditVerbs: words`
    (?:das\s+)?(?:interview|gespräch)\s+führten? (?:die\s+)?fragen\s+stellten?
    (?:ein\s+)?(?:interview|gespräch)\s+von interviewt\s+von
  `,
  interviewerCreditNouns: words`interviewerin gespräch fragen`,
  intervieweeCredits: words`gast im\s+gespräch`,
  bylines: words`von`,
  photoBylines: words`(?:fotos?|bilder?)\s+von`,
  introductions: words`(?:(?:ein|im)\s+)?(?:interview|gespräch)\s+mit`,
  topics: words`über`,
  requests: lines`
    erzählen sie
    erzähl
    beschreiben sie
    beschreib
    erklären sie
    schildern sie
  `,
  lastWords: lines`ein letztes wort`,
  honorifics: words`Herr Frau Herrn Doktor`,
  conjunctions: words`und`,
  publisherLabels: words`quelle`,
  dateLabels: lines`
    veröffentlicht(?: am)?
    vom
  `,
  editorsNotes: lines`(?:dieses|das) (?:interview|gespräch) (?:wurde|ist|erschien) (?:\S+ ){0,6}?(?:gekürzt|redigiert|bearbeitet|übersetzt|autorisiert|geführt|aufgezeichnet|erschienen)`,
  boxHeadings: lines`
    zur person
    steckbrief
    kurzbiografie
    biografie
    vita
  `,
  homes: words`startseite`,
  appeals: lines`
    folgen sie
    folge uns
    folgt uns
    abonnieren
    jetzt abonnieren
    melden sie sich
    zum newsletter
    (?:unser )?newsletter
    teilen
    diesen artikel
    unterstützen sie
    schlagwörter
    themen:
  `,
  mailHeaders: words`von an gesendet datum betreff`,
  mailGreetings: lines`
    hallo
    guten (?:tag|morgen|abend)
    liebe[rs]?
    sehr geehrte[rs]?
  `,
  mailClosings: lines`
    (?:viele|liebe|beste|herzliche|schöne) grüße
    mit (?:freundlichen|besten|herzlichen) grüßen
    mfg
  `,
  months: lines`
    jan / januar / jänner
    feb / februar
    märz
    apr / april
    mai
    jun / juni
    jul / juli
    aug / august
    sep / sept / september
    okt / oktober
    nov / november
    dez / dezember
  `,
  boilerplate: {
    'comment-form': lines`
      schreiben sie einen kommentar
      schreibe einen kommentar
      kommentar (?:verfassen|hinterlassen|abschicken)
      antworten abbrechen
      deine e-mail-adresse wird nicht veröffentlicht.*
      erforderliche felder.*
      kommentare?(?: ?\*)?
    `,
    button: lines`
      nach oben
      zum seitenanfang
      teilen
      artikel teilen
      drucken
      link kopieren
      merken
      abonnieren
      anzeige
      (?:zum inhalt springen|zum hauptinhalt)
      suche
    `,
    'end-of-article': words`\(ende\)`,
    'article-links': lines`
      (?:lesen sie auch|mehr zum thema|auch interessant|siehe auch)(?: ?:.*)?
      verwandte artikel
      (?:vorheriger|nächster) (?:artikel|beitrag)(?: ?:.*)?
    `,
    copyright: lines`alle rechte vorbehalten.{0,80}`,
    'photo-credit': lines`(?:fotos?|bild) ?[:/©] ?.{1,60}`,
    'reading-time': lines`lesezeit ?:? ?.{0,30}`,
  },
};
