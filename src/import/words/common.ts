/** Boilerplate that is the same in all languages, with a key for each code that has some. */
import { lines, words, type Words } from './word-lists.js';

const networks =
  'facebook|twitter|x|whatsapp|telegram|linkedin|instagram|messenger|pinterest|e-?mail|فيسبوك|تويتر|واتساب|تيلجرام|تلغرام|لينكدإن|ماسنجر|' +
  'טוויטר|פייסבוק|וואטסאפ';

export const common: NonNullable<Words['boilerplate']> = {
  'tracking-code': words`fbpx gtag.* googletag.* fbq\(.* _gaq.* window\.dataLayer.*`,
  'comment-form': [],
  button: [`(?:(?:${networks})(?:[\\s,،|·]+(?=\\p{L})|$)){1,8}`],
  'end-of-article': words`### -30-`,
  copyright: lines`(?:©|copyright).{0,80}`,
  'photo-credit': [],
  'reading-time': [],
  'article-links': [],
};

/** Words within a name that begin with a small letter. */
export const particles =
  /^(?:de|del|della|di|da|do|dos|du|des|la|las|le|los|van|von|vom|zu|zum|zur|den|der|ter|ten|y|e|al|el|ben|bin|ibn|bint|abu|d[’']\p{Lu}\S*|al-\S+|el-\S+)$/u;
