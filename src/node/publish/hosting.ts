/**
 * What static hosts have to be told: that pages of other sites, and sandboxed frames, may load the files. Some read `_headers` (Netlify,
 * Cloudflare Pages), Apache reads `.htaccess`; others have settings of their own. By name and content.
 *
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const hostingFiles: readonly (readonly [name: string, content: string])[] = [
  ['_headers', '/*\n  Access-Control-Allow-Origin: *\n'],
  ['.htaccess', '<IfModule mod_headers.c>\n  Header set Access-Control-Allow-Origin "*"\n</IfModule>\n'],
];
