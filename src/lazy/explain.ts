/** The words for problems with an interview. */
export { explain } from '../interview/explain.js';
