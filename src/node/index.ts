/** The command-line tool's parts as functions, for build scripts and servers. Published as `interview-card/node`. */
export { checkInterview, rules, type CheckOptions, type Finding, type RuleName } from '../check/index.js';
export { CommandError } from './command.js';
export { importInterview, type Imported, type ImportOptions } from './import.js';
export { main } from './main.js';
export { renderPage, type PageOptions, type RenderedPage } from './page.js';
export { renderPlain, type PlainOptions } from './plain.js';
export { InvalidInterview, renderCard, type CardOptions, type RenderedCard } from './render.js';
export { NotAnInterview, type Omission, type Report } from '../import/source.js';
