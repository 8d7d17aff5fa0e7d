/** The command-line tool's parts as functions, for build scripts and servers. Published as `interview-card/node`. */
export { checkInterview, rules, type CheckOptions, type Finding, type RuleName } from '../check/index.js';
export { CommandError } from './command.js';
export { snippetsOf, type Snippet, type SnippetOptions } from './embed-snippets.js';
export { importInterview, type Imported, type ImportOptions } from './import.js';
export { main } from './main.js';
export { oEmbedOf, oEmbedXml, type OEmbed, type OEmbedOptions } from './oembed.js';
export { renderPage, type PageOptions, type RenderedPage } from './page.js';
export { renderPlain, type PlainOptions } from './plain.js';
export { InvalidInterview, renderCard, type CardOptions, type RenderedCard } from './render.js';
export { NotAnInterview, type Omission, type Report } from '../import/model.js';
