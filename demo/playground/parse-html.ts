/** Parses untrusted HTML. */

/** Not in the type definitions yet: https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
}

/** Trusted Types require a policy for HTML. These documents are never shown; they run and fetch nothing. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('interview-card-import', {
  createHTML: (text) => text,
});

/** Parses HTML into a separate document, in which nothing runs and nothing is fetched. */
export const parseHtml = (html: string): Document =>
  new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
