/** The work that may be done in a worker. Its modules are loaded on demand: some need jsdom, which takes most of a second. */
import type { CheckOptions, Diagnostic } from '../../check/index.js';
import type { Imported } from '../../import/model.js';
import type { Ask, ConvertOptions, Content } from '../read/convert.js';
import type { CardOptions, RenderedCard } from '../render/card.js';
import type { PageOptions, RenderedPage } from '../render/page.js';
import type { PlainOptions } from '../render/plain.js';

export interface Tasks {
  check(ask: Ask, content: string | Uint8Array, options: CheckOptions): Promise<Diagnostic[]>;
  import(ask: Ask, content: Content, options: ConvertOptions): Promise<Imported>;
  renderCard(ask: Ask, data: unknown, options: CardOptions): Promise<RenderedCard>;
  renderPage(ask: Ask, data: unknown, options: PageOptions): Promise<RenderedPage>;
  renderPlain(ask: Ask, data: unknown, options: PlainOptions): Promise<string>;
}

export type TaskName = keyof Tasks;
export type ArgumentsOf<Name extends TaskName> = Parameters<Tasks[Name]> extends [Ask, ...infer Rest] ? Rest : never;
export type ResultOf<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

export const tasks: Tasks = {
  check: async (_, content, options) => (await import('../../check/index.js')).checkInterview(content, options),
  import: async (ask, content, options) => (await import('../read/convert.js')).convert(content, options, ask),
  renderCard: async (_, data, options) => (await import('../render/card.js')).renderCard(data, options),
  renderPage: async (_, data, options) => (await import('../render/page.js')).renderPage(data, options),
  renderPlain: async (_, data, options) => (await import('../render/plain.js')).renderPlain(data, options),
};
