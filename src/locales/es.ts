import type { Strings } from './en.js';

export const es: Strings = {
  questions: { one: '{n} pregunta', many: '{n} de preguntas', other: '{n} preguntas' },
  expandAll: 'Abrir todas las respuestas',
  collapseAll: 'Cerrar todas las respuestas',
  backToTop: 'Volver arriba',
  copyLink: 'Copiar el enlace',
  linkCopied: 'Enlace copiado',
  loading: 'Cargando la entrevista',
  error: 'No se ha podido cargar la entrevista.',
  retry: 'Reintentar',
  interviewers: 'Entrevista de',
  published: 'Publicado el',
  updated: 'Actualizado el',
  source: 'Fuente',
  corrections: 'Correcciones',
};
