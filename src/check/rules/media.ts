import type { Rule } from './rule.js';

export const imageAlt: Rule = function* ({ images }) {
  for (const { pointer, image } of images)
    if (!image.alt) yield { pointer: `${pointer}/alt`, code: 'missing-alt', data: {} };
};

export const imageSize: Rule = function* ({ images }) {
  for (const { pointer, image } of images) {
    if (image.width && image.height) continue;
    const key = image.width ? 'height' : 'width';
    yield { pointer: `${pointer}/${key}`, code: 'missing-image-size', data: { key } };
  }
};

export const insecureUrl: Rule = function* ({ input: { media }, images, people, texts }) {
  const urls: readonly (readonly [pointer: string, url: string | null | undefined])[] = [
    ...images.map(({ pointer, image }) => [`${pointer}/src`, image.src] as const),
    ...people.map(({ pointer, image }) => [`${pointer}/image/src`, image?.src] as const),
    ...(['src', 'poster', 'captions'] as const).map((key) => [`/media/${key}`, media?.[key]] as const),
    ...texts
      .filter(({ isMarkup }) => isMarkup)
      .map(({ pointer, text }) => [pointer, /<img\b[^>]*\ssrc\s*=\s*["']?(http:[^\s"'>]*)/i.exec(text)?.[1]] as const),
  ];
  for (const [pointer, url] of urls)
    if (url && /^http:/i.test(url)) yield { pointer, code: 'insecure-url', data: { url } };
};

export const captions: Rule = function* ({ input: { media } }) {
  if (media?.type === 'video' && !media.captions)
    yield { pointer: '/media/captions', code: 'missing-captions', data: {} };
};
