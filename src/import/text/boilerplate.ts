import type { OmissionCode } from '../messages/index.js';
import { isAsking, withoutVowelSigns } from './characters.js';
import { boilerplate, wordsFor } from '../words/index.js';
import { wordsOf } from './split-words.js';

const patterns = boilerplate.map(
  ([code, lines]) => [code, new RegExp(`^(?:${lines.join('|')})[\\s.:*!»›]*$`, 'iu')] as const,
);

/** What a line of a copied page is, if it is boilerplate. */
export function boilerplateOf(line: string): OmissionCode | undefined {
  if (line.length > 300) return undefined;
  const plain = withoutVowelSigns(line);
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
}

const homes = wordsFor('homes').join('|');
const home = new RegExp(`^(?:${homes})$`, 'iu');
const breadcrumb = new RegExp(`^(?:${homes})\\s*(?:[»›>|]|/|\\s[-–]\\s)\\s*\\S`, 'iu');

/** Whether a line is a link to the first page of a site. Within a text it may be an answer. */
export const isHome = (line: string): boolean => home.test(line);

/** Whether a line is the path from the first page to this one: "Home / Culture / Talks". */
export const isBreadcrumb = (line: string): boolean => line.length <= 200 && breadcrumb.test(line);

const appeal = new RegExp(`^(?:${wordsFor('appeals').join('|')})(?![\\p{L}\\p{M}])`, 'iu');

const network =
  /facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|linkedin|newsletter|فيسبوك|فيس بوك|تويتر|إنستغرام|واتساب|تلغرام|يوتيوب|اینستاگرام|تلگرام|توییتر|فیس بک|ٹوئٹر|פייסבוק|טוויטר|וואטסאפ|@/iu;

/**
 * Whether a line below a text asks its readers for something: to follow, to subscribe. Only lines at the very end are looked at. A whole
 * sentence may be the last of an answer, unless it names a network.
 */
export const isAppeal = (line: string): boolean =>
  wordsOf(line).length <= 10 &&
  !isAsking(line) &&
  appeal.test(withoutVowelSigns(line)) &&
  (!/[.!۔…]["'»”]*$/.test(line) || network.test(line));

const boxHeading = new RegExp(`^(?:${wordsFor('boxHeadings').join('|')})\\s*[:：]?$`, 'iu');

/** Whether a line is the heading of a box that says who somebody is. */
export const isBoxHeading = (line: string): boolean =>
  wordsOf(line).length <= 6 && boxHeading.test(withoutVowelSigns(line));
