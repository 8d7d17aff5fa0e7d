import type { Strings } from './en.js';

export const fr: Strings = {
  questions: { one: '{n} question', many: '{n} de questions', other: '{n} questions' },
  expandAll: 'Ouvrir toutes les réponses',
  collapseAll: 'Fermer toutes les réponses',
  backToTop: 'Haut de l’entretien',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  loading: 'Chargement de l’entretien',
  error: 'L’entretien n’a pas pu être chargé.',
  retry: 'Réessayer',
  interviewers: 'Propos recueillis par',
  published: 'Publié le',
  updated: 'Mis à jour le',
  source: 'Source',
  corrections: 'Rectificatifs',
};
