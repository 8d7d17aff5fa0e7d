import type { Locale } from './en.js';

export const es: Locale = {
  lang: 'es',
  plural: (count) => (count === 1 ? 'one' : 'other'),
  strings: {
    questions: { one: '{n} pregunta', many: '{n} de preguntas', other: '{n} preguntas' },
    expandAll: 'Abrir todas las respuestas',
    collapseAll: 'Cerrar todas las respuestas',
    backToTop: 'Volver arriba',
    copyLink: 'Copiar el enlace',
    linkCopied: 'Enlace copiado',
    loading: 'Cargando la entrevista',
    error: 'No se ha podido cargar la entrevista.',
    retry: 'Reintentar',
    interviewers: 'Entrevista de {names}',
    published: 'Publicado el {date}',
    updated: 'Actualizado el {date}',
    source: 'Fuente: {name}',
    corrections: 'Correcciones',
  },
};
