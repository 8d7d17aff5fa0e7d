/**
 * The URL of the public repository, such as `https://github.com/owner/name`, without a slash at its end.
 *
 * It is not known yet. As long as it is empty, everything that needs it is left out. Once it is set, `npm run generate` fills
 * it in: see generate/repository.ts.
 */
export const repository = '' as string;
