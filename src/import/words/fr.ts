/** The words of French. */
import { lines, words, type Words } from './word-lists.js';

export const fr: Words = {
  lang: 'fr',
  functionWords: words`le la les des est que et dans une pour pas vous nous qui sur avec ce il du au je`,
  unfinishedEnds: words`le la les de des du et un une`,
  answerLabels: words`R Réponse Reponse`,
  interviewerLabels: lines`
    Journaliste
    Le journal
    La rédaction
    La revue
    Le magazine
    L’intervieweur
    L’intervieweuse
  `,
  intervieweeLabels: words`Invité Invitée L’invité L’invitée`,
  interviewerCreditVerbs: words`
    propos\s+recueillis\s+par recueillis?\s+par
    (?:une?\s+)?(?:entretien|interview)\s+(?:(?:réalisée?|menée?|conduite?)\s+)?par interrogée?\s+par
  `,
  interviewerCreditNouns: words`entretien`,
  intervieweeCredits: words`invitée? l[’']invitée?`,
  bylines: words`par`,
  photoBylines: words`(?:photo(?:graphie)?s?|images?|portraits?)\s+(?:de|par)`,
  introductions: words`(?:entretien|interview|rencontre|conversation)\s+avec`,
  topics: words`sur à\s+propos`,
  requests: lines`
    (?:parlez|parle|racontez|raconte|dites|dis|décrivez|expliquez)[- ](?:nous|moi)
    décrivez
    racontez
    expliquez
  `,
  lastWords: lines`
    un dernier mot
    le mot de la fin
  `,
  honorifics: words`M Mme Mlle Monsieur Madame Maître Docteur Professeur`,
  conjunctions: words`et`,
  dateLabels: lines`
    publié(?:e)?(?: le)?
    mis à jour(?: le)?
    le
  `,
  editorsNotes: lines`(?:cet|cette|l[’']) ?(?:entretien|interview|échange) (?:a été|est) (?:\S+ )?(?:relue?|éditée?|condensée?|raccourcie?|traduite?|réalisée?|publiée?|remaniée?)`,
  boxHeadings: lines`
    bio(?:graphie)?
    bio express
    repères
    en bref
    parcours
    portrait
    qui est [^.!?]{1,30}
  `,
  homes: words`accueil`,
  appeals: lines`
    suivez(?:-nous| nous| notre| l[’']actualité)
    retrouvez-nous
    rejoignez(?:-nous| notre)
    abonnez-vous
    s[’']abonner
    inscrivez-vous
    recevez (?:notre|la|nos)
    (?:notre )?newsletter
    partage[rz]
    soutenez
    mots[- ]clés
  `,
  mailHeaders: words`de à envoyé objet`,
  mailGreetings: words`bonjour bonsoir salut ch(?:er|ère|ers)`,
  mailClosings: lines`
    (?:bien )?cordialement
    bien à (?:vous|toi)
    amitiés
  `,
  months: lines`
    janv / janvier
    févr / fév / février / fevrier
    mars
    avr / avril
    mai
    juin
    juil / juillet
    août / aout
    sept / septembre
    oct / octobre
    nov / novembre
    déc / décembre / decembre
  `,
  boilerplate: {
    'comment-form': lines`
      laisser un commentaire(?: annuler la réponse)?
      annuler la réponse
      votre adresse e-?mail ne sera pas publiée.*
      les champs obligatoires.*
      commentaires? ?\*?
      nom ?\*
      e-mail ?\*
      site web
      enregistrer mon nom.*
      répondre
      \d+ (?:réflexions?|commentaires?|réponses?)(?: (?:sur|à) .*)?
    `,
    button: lines`
      (?:retour en haut|haut de page|retour en haut de page)
      partager(?: (?:cet article|sur .*|l[’']article))?
      imprimer
      copier le lien
      s[’']abonner
      abonnez-vous
      écouter l[’']article
      publicité
      (?:aller|passer) au contenu(?: principal)?
      rechercher
    `,
    'article-links': lines`
      (?:à )?lire (?:aussi|également)(?: ?:.*)?
      voir aussi(?: ?:.*)?
      articles? (?:liés|similaires|précédent|suivant)(?: ?:.*)?
      sur le même (?:sujet|thème)(?: ?:.*)?
    `,
    copyright: lines`tous droits réservés.{0,80}`,
    'photo-credit': lines`crédit photo ?[:/©] ?.{1,60}`,
    'reading-time': lines`temps de lecture ?:? ?.{0,30}`,
  },
};
