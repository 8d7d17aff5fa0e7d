import type { Interview } from './schema.js';
export function toJsonLd(interview: Interview, _context: { lang: string; url(relative: string): string }): object {
  return { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: interview.title };
}
