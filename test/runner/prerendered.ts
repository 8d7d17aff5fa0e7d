/**
 * Serves pages with server-rendered cards to browser tests. A POST to `/prerendered` stores an order and returns the
 * URL of the page.
 */
import { text } from 'node:stream/consumers';
import type { TestRunnerConfig } from '@web/test-runner';
import { renderPage, type PageOptions } from '../../src/node/render/page.js';
import { renderPlain } from '../../src/node/render/plain.js';
import { cardStyles, renderCard } from '../../src/node/render/card.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** The page that a test orders. */
export interface Order {
  /** An interview, valid or not. */
  readonly data: unknown;
  readonly options?: PageOptions | undefined;
  /** A card in a page of the test, a whole page with its own policy, or plain HTML. Default: card. */
  readonly kind?: 'card' | 'page' | 'plain';
  /** HTML around a card, such as the script. */
  readonly before?: string;
  readonly after?: string;
}

interface Answer {
  readonly html: string;
  readonly policy?: string;
}

export function prerendered(): Middleware {
  const orders: Order[] = [];
  return async (context, next) => {
    const [, place, id] = context.path.split('/');
    if (place !== 'prerendered') {
      await next();
      return;
    }
    if (context.method === 'POST') {
      const length = orders.push(JSON.parse(await text(context.req)) as Order);
      context.body = `/prerendered/${length - 1}`;
      return;
    }
    if (id === 'interview-card.css') {
      context.type = 'text/css';
      context.body = cardStyles;
      return;
    }
    context.respond = false; // bypasses the dev server, which would inject a script
    const order = orders[Number(id)];
    if (!order) {
      // Relative URLs of interviews lead here; these files do not exist.
      context.res.writeHead(404).end();
      return;
    }
    const { html, policy } = await make(order);
    context.res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy !== undefined && { 'content-security-policy': policy }),
    });
    context.res.end(html);
  };
}

async function make({ data, options = {}, kind = 'card', before = '', after = '' }: Order): Promise<Answer> {
  const around = (html: string) => ({
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${before}${html}${after}`,
  });
  switch (kind) {
    case 'card':
      return around((await renderCard(data, options)).html);
    case 'plain':
      return around(await renderPlain(data, options));
    case 'page': {
      const { html, contentSecurityPolicy } = await renderPage(data, { script: '/src/define.ts', ...options });
      return { html, policy: contentSecurityPolicy };
    }
  }
}
