import type { Strings } from './en.js';

export const de: Strings = {
  questions: { one: '{n} Frage', other: '{n} Fragen' },
  expandAll: 'Alle Antworten öffnen',
  collapseAll: 'Alle Antworten schließen',
  backToTop: 'Zum Anfang',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  loading: 'Das Interview wird geladen',
  error: 'Das Interview konnte nicht geladen werden.',
  retry: 'Erneut versuchen',
  interviewers: 'Interview',
  published: 'Veröffentlicht am',
  updated: 'Aktualisiert am',
  source: 'Quelle',
  corrections: 'Korrekturen',
};
