import type { Locale } from './en.js';

export const de: Locale = {
  lang: 'de',
  plural: (count) => (count === 1 ? 'one' : 'other'),
  strings: {
    questions: { one: '{n} Frage', other: '{n} Fragen' },
    expandAll: 'Alle Antworten öffnen',
    collapseAll: 'Alle Antworten schließen',
    backToTop: 'Zum Anfang',
    copyLink: 'Link kopieren',
    linkCopied: 'Link kopiert',
    loading: 'Das Interview wird geladen',
    error: 'Das Interview konnte nicht geladen werden.',
    retry: 'Erneut versuchen',
    interviewers: 'Interview: {names}',
    published: 'Veröffentlicht am {date}',
    updated: 'Aktualisiert am {date}',
    source: 'Quelle: {name}',
    corrections: 'Korrekturen',
  },
};
