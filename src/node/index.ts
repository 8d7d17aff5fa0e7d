/** The command-line tool's parts as functions, for build scripts and servers. Published as `interview-card/node`. */
export { main } from './main.js';
