/** Serializes Lit templates to HTML. Supports only the template features that the card uses. */
import { nothing, type TemplateResult } from 'lit';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const escaped = (value: unknown) => String(value).replace(/[&<>"\r]/g, (character) => escapes[character]!);

/** An attribute whose value is the next expression: plain, boolean (`?hidden=`) or an event listener (`@click=`). */
const openAttribute = /\s([?@]?)([\w-]+)=$/;

/**
 * Serializes a value of a template to HTML, without Lit's hydration markers: the element does not use Lit's hydration.
 *
 * @param value - a template, a node, text, an array of these, or `undefined`, `null` or `nothing`
 */
export function templateToHtml(value: unknown): string {
  if (value === undefined || value === null || value === nothing) return '';
  if (Array.isArray(value)) return value.map(templateToHtml).join('');
  if (isTemplate(value)) return templateHtml(value);
  if (typeof value === 'object' && 'outerHTML' in value) return String(value.outerHTML);
  return escaped(value);
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The strings of a template without the line breaks of its source, as the build minifies them for the browser. */
function compact(strings: TemplateStringsArray): readonly string[] {
  let result = compacted.get(strings);
  if (!result) {
    const markup = strings.join('\0').replace(/(?<=[>\0]|^)\s*\n\s*(?=[<\0]|$)/g, '');
    compacted.set(strings, (result = markup.replace(/\s*\n\s*/g, ' ').split('\0')));
  }
  return result;
}

function templateHtml({ strings: source, values }: TemplateResult): string {
  const strings = compact(source);
  let html = strings[0]!;
  values.forEach((value, index) => {
    const [attribute, kind, name] = openAttribute.exec(html) ?? [];
    if (attribute === undefined) html += templateToHtml(value);
    else {
      html = html.slice(0, -attribute.length);
      if (kind === '?') html += value ? ` ${name!}=""` : '';
      else if (kind === '' && value !== nothing) html += ` ${name!}="${escaped(value)}"`;
    }
    html += strings[index + 1]!;
  });
  return html;
}
