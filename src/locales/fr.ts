import type { Locale } from './en.js';

export const fr: Locale = {
  lang: 'fr',
  plural: (count) => (count < 2 ? 'one' : 'other'),
  strings: {
    questions: { one: '{n} question', many: '{n} de questions', other: '{n} questions' },
    expandAll: 'Ouvrir toutes les réponses',
    collapseAll: 'Fermer toutes les réponses',
    backToTop: 'Haut de l’entretien',
    copyLink: 'Copier le lien',
    linkCopied: 'Lien copié',
    loading: 'Chargement de l’entretien',
    error: 'L’entretien n’a pas pu être chargé.',
    retry: 'Réessayer',
    interviewers: 'Propos recueillis par {names}',
    published: 'Publié le {date}',
    updated: 'Mis à jour le {date}',
    source: 'Source : {name}',
    corrections: 'Rectificatifs',
  },
};
