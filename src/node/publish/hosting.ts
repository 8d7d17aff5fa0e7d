/**
 * Configuration files for static hosts, by name and content: other sites, and sandboxed frames, may load the files. Netlify and Cloudflare
 * Pages read `_headers`, Apache reads `.htaccess`; other hosts have settings of their own.
 *
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const hostingFiles: readonly (readonly [name: string, content: string])[] = [
  ['_headers', '/*\n  Access-Control-Allow-Origin: *\n'],
  ['.htaccess', '<IfModule mod_headers.c>\n  Header set Access-Control-Allow-Origin "*"\n</IfModule>\n'],
];
