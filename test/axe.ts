/** Asks axe-core what is wrong with a page: this one or one in a frame. */
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

interface Axe {
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe-core within the page itself, where it knows the page's styles and shadow trees. */
async function axeIn(view: Window & typeof globalThis): Promise<Axe> {
  const loaded = view as typeof view & { axe?: Axe; trustedTypes?: TrustedTypes };
  if (!loaded.axe) {
    const script = view.document.createElement('script');
    const url = new URL('/node_modules/axe-core/axe.min.js', location.href).href;
    // A page with Trusted Types takes no other address.
    script.src =
      loaded.trustedTypes?.createPolicy('axe', { createScriptURL: (text) => text }).createScriptURL(url) ?? url;
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      view.document.head.append(script);
    });
    script.remove();
  }
  return loaded.axe!;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string };
}

/** The rules whose result depends on colors. */
export const colorRules = ['color-contrast', 'link-in-text-block'];

/** What is wrong in a part of a page, a line each, by all rules but some or by some. */
export async function axeProblems(
  context: Element | Document,
  { without = [], only = tags }: { readonly without?: readonly string[]; readonly only?: string[] | undefined } = {},
): Promise<string[]> {
  const page = context.nodeType === Node.DOCUMENT_NODE ? (context as Document) : context.ownerDocument!;
  const axe = await axeIn(page.defaultView!);
  const { violations } = await axe.run(context, {
    runOnly: only,
    ...(only === tags && {
      rules: {
        'target-size': { enabled: true },
        ...Object.fromEntries(without.map((name) => [name, { enabled: false }])),
      },
    }),
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
