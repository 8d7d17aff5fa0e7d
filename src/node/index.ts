/** The functions behind the command-line tool, for build scripts and servers. Published as `interview-card/node`. */
export { rules, type CheckCode, type CheckOptions, type Diagnostic, type RuleName } from '../check/index.js';
export { checkInterview, type LimitedCheckOptions } from './check.js';
export { CommandError } from './cli/command.js';
export { snippetsOf, type Snippet, type SnippetOptions } from './publish/snippets.js';
export {
  importContent,
  importInterview,
  type ContentOptions,
  type Imported,
  type ImportOptions,
} from './read/import.js';
export { main } from './cli/main.js';
export { oEmbedOf, oEmbedXml, type OEmbed, type OEmbedOptions } from './publish/oembed.js';
export { renderPage, type PageOptions, type RenderedPage } from './render/page.js';
export { renderPlain, type PlainOptions } from './render/plain.js';
export { InvalidInterview } from './render/invalid-interview.js';
export { renderCard, type CardOptions, type RenderedCard } from './render/card.js';
export { messageOf as importMessageOf, type Diagnostic as ImportDiagnostic } from '../import/messages/index.js';
export { NotAnInterview, type Omission, type Report } from '../import/model.js';
export type { Signal, WorkOptions } from './worker/limits.js';
