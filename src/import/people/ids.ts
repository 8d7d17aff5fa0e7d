import { wordsOf } from '../text/split-words.js';

/** How a letter is read: a consonant, a vowel, or one that is either by its place. */
interface Alphabet {
  readonly consonants: Readonly<Record<string, string>>;
  readonly vowels: Readonly<Record<string, string>>;
  /** Letters that are a consonant beside a vowel and a vowel beside consonants: و is w or ou. */
  readonly both: Readonly<Record<string, readonly [consonant: string, vowel: string]>>;
  /** What is said between consonants where the script writes no vowel. */
  readonly unwritten: string;
}

const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

const arabicLetters =
  'بb تt ثth جj حh خkh دd ذdh رr زz سs صs ضd طt ظz غgh فf قq كk کk لl مm نn هh پp ژzh گg ٹt ڈd ڑr ںn ہh ھh ء ئ ؤ';
const arabicVowels = 'اa أa إi آa ٱa ىa ةa عa ےe';

/** As English, and so most of the world, writes Arabic: sh, u. */
const arabic: Alphabet = {
  consonants: { ...pairs(arabicLetters), ش: 'sh', چ: 'ch' },
  vowels: pairs(arabicVowels),
  both: { و: ['w', 'u'], ي: ['y', 'i'], ی: ['y', 'i'] },
  unwritten: 'a',
};

/** As civil registers of the Maghreb write it, after the French: ch, ou, and e for what is not written. */
const maghrebi: Alphabet = {
  ...arabic,
  consonants: { ...arabic.consonants, ش: 'ch' },
  both: { ...arabic.both, و: ['w', 'ou'] },
  unwritten: 'e',
};

const persian: Alphabet = {
  ...arabic,
  consonants: { ...arabic.consonants, ...pairs('ثs ذz ضz ظz') },
  both: { ...arabic.both, و: ['v', 'u'] },
};

const hebrew: Alphabet = {
  consonants: pairs('בb גg דd הh זz חh טt כk ךk לl מm םm נn ןn סs פp ףf צtz ץtz קk רr שsh תt'),
  vowels: pairs('אa עa'),
  both: { ו: ['v', 'o'], י: ['y', 'i'] },
  unwritten: 'a',
};

const maghreb = /-(?:MA|DZ|TN|LY|MR)$/;

const alphabetOf = (word: string, lang: string): Alphabet => {
  if (/\p{Script=Hebrew}/u.test(word)) return hebrew;
  if (maghreb.test(lang)) return maghrebi;
  return /^(?:fa|ur)/.test(lang) ? persian : arabic;
};

interface Sound {
  readonly text: string;
  readonly isVowel: boolean;
}

/** Letters as sounds: what is either is a vowel between consonants and at the end, a consonant at the start and beside a vowel. */
function soundsOf(letters: readonly string[], { consonants, vowels, both }: Alphabet): Sound[] {
  const sounds: Sound[] = [];
  letters.forEach((letter, index) => {
    const isAfterVowel = sounds.at(-1)?.isVowel === true;
    const next = letters[index + 1];
    if (vowels[letter] !== undefined) {
      // ع beside another vowel is not heard by those who write Latin letters.
      if (!isAfterVowel) sounds.push({ text: vowels[letter], isVowel: true });
      return;
    }
    const either = both[letter];
    if (either) {
      // Of two such letters in a row, the second is the vowel: علوي, طويل.
      const isBeforeVowel = next !== undefined && (vowels[next] !== undefined || both[next] !== undefined);
      const isVowel = sounds.length > 0 && !isAfterVowel && !isBeforeVowel;
      sounds.push({ text: either[isVowel ? 1 : 0], isVowel });
      return;
    }
    const text = consonants[letter];
    if (text) sounds.push({ text, isVowel: false });
  });
  return sounds;
}

/** Names that are so common that people know one way of writing them, after English and after French, where the rules give another. */
const common: Readonly<Record<string, readonly [english: string, french?: string]>> = {
  محمد: ['mohammed', 'mohamed'],
  أحمد: ['ahmed'],
  احمد: ['ahmed'],
  محمود: ['mahmoud'],
  يوسف: ['yousef', 'youssef'],
  حسين: ['hussein', 'hossein'],
  حسن: ['hassan'],
  حسني: ['hosni'],
  مصطفى: ['mustafa', 'mostafa'],
  مصطفي: ['mustafa', 'mostafa'],
  عبد: ['abd'],
  الله: ['allah'],
  الرحمن: ['rahman'],
  الرحيم: ['rahim'],
  العزيز: ['aziz'],
  القادر: ['qader', 'kader'],
  الكريم: ['karim'],
  علي: ['ali'],
  عمر: ['omar'],
  عثمان: ['othman', 'othmane'],
  خالد: ['khaled', 'khalid'],
  سعيد: ['said'],
  سعد: ['saad'],
  إبراهيم: ['ibrahim'],
  ابراهيم: ['ibrahim'],
  إسماعيل: ['ismail'],
  سليمان: ['suleiman', 'slimane'],
  داود: ['daoud'],
  موسى: ['musa', 'moussa'],
  عيسى: ['issa'],
  حمزة: ['hamza'],
  طه: ['taha'],
  ياسين: ['yassin', 'yassine'],
  رشيد: ['rashid', 'rachid'],
  شريف: ['sharif', 'cherif'],
  نصر: ['nasr'],
  ناصر: ['nasser'],
  منصور: ['mansour'],
  صالح: ['saleh', 'salah'],
  صلاح: ['salah'],
  جمال: ['jamal'],
  كمال: ['kamal'],
  فؤاد: ['fouad'],
  سلمى: ['salma'],
  ليلى: ['layla', 'leila'],
  عطار: ['attar'],
  نجار: ['najjar'],
  حداد: ['haddad'],
  خطيب: ['khatib'],
  فاطمة: ['fatima'],
  عائشة: ['aisha', 'aicha'],
  خديجة: ['khadija'],
  مريم: ['maryam', 'meryem'],
  زينب: ['zaynab', 'zineb'],
  לוי: ['levi'],
  כהן: ['cohen'],
  דוד: ['david'],
  יוסף: ['yosef'],
  אברהם: ['avraham'],
  משה: ['moshe'],
  יעקב: ['yaakov'],
  שרה: ['sarah'],
};

/** Writes a name as most of those who have it do, if it is a common one. */
function commonForm(word: string, lang: string): string | undefined {
  if (/^(?:fa|ur)/.test(lang)) return undefined;
  const bare = word.replace(/\p{M}/gu, '');
  const [english, french] = common[bare] ?? common[bare.replace(/^ال(?=.{3})/, '')] ?? [];
  return maghreb.test(lang) ? (french ?? english) : english;
}

/**
 * Writes a word of Arabic or Hebrew script in Latin letters. Short vowels are not written there, so they follow the rule of Arabic
 * syllables: no word begins or ends with two consonants, and no three are together. So بنسامي comes out as `bensami`.
 */
function romanized(word: string, lang: string): string {
  const alphabet = alphabetOf(word, lang);
  // The article is no part by which people are known; ha-, its Hebrew sister, is.
  const letters = Array.from(word.replace(/\p{M}/gu, '').replace(/^ال(?=.{3})/, ''));
  const sounds = soundsOf(letters, alphabet);
  // Arabic's most common form of names for who does something: سالم is salim, قاسم qasim.
  const isActive = /^.ا.[^ه]$/u.test(letters.join(''));
  let result = '';
  let run = 0;
  sounds.forEach(({ text, isVowel }, index) => {
    result += text;
    run = isVowel ? 0 : run + 1;
    const isBeforeConsonant = sounds[index + 1]?.isVowel === false;
    if (!isVowel && isBeforeConsonant && (index === 0 || index === sounds.length - 2 || run === 2)) {
      result += isActive ? 'i' : alphabet.unwritten;
      run = 0;
    }
  });
  return result;
}

const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

const latin = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => ligatures[letter] ?? '')
    .replace(/[^a-z0-9]/g, '');

const idPart = (word: string, lang: string): string =>
  latin(
    /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)
      ? (compoundForm(word, lang) ?? commonForm(word, lang) ?? romanized(word, lang))
      : word,
  );

/** "Servant of the Merciful" and "light of the faith" are one name each, whether they are written in one word or two. */
const withoutSpaces = (name: string) =>
  name.replace(/(?<!\p{L})((?:ال)?عبد)\s+(?=ال)/gu, '$1').replace(/(?<=\p{L})\s+(?=(?:الدين|الله)(?!\p{L}))/gu, '');

function compoundForm(word: string, lang: string): string | undefined {
  const bare = word.replace(/\p{M}/gu, '');
  const [, master] = /^(?:ال)?عبد(ال.{2,})$/u.exec(bare) ?? [];
  if (master !== undefined) {
    const servant = maghreb.test(lang) ? 'abdel' : /^(?:fa|ur)/.test(lang) ? 'abdol' : 'abdul';
    return servant + (master === 'الله' ? 'lah' : idPart(master, lang));
  }
  const [, virtue, whose] = /^(.{2,})(الدين|الله)$/u.exec(bare) ?? [];
  if (virtue === undefined) return undefined;
  return (
    idPart(virtue, lang).replace(/a$/, '') + (whose === 'الله' ? 'allah' : maghreb.test(lang) ? 'eddine' : 'eddin')
  );
}

/**
 * Makes an id for each name. It is readable, unlike `p1`, because people meet it: `"by": "bensami"` says in the JSON who speaks, in every
 * answer of an interview with two guests, and is typed by hand there. Ids are made once; a name that changes later leaves them alone.
 *
 * The id is the family name in small Latin letters; the whole name where two share it; `p1`, `p2` where the script has
 * no letters that we can write.
 *
 * @param lang - BCP 47: its region decides between `shihabi` and `chehabi`
 */
export function idsOf(names: readonly string[], lang: string): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const parts = wordsOf(withoutSpaces(name))
      .map((word) => idPart(word, lang))
      .filter(Boolean);
    const wishes = [parts.at(-1) ?? '', parts.join('-'), `p${index + 1}`];
    let id = wishes.find((wish) => wish.length > 1 && !taken.has(wish)) ?? '';
    for (let number = index + 2; !id; number += 1) if (!taken.has(`p${number}`)) id = `p${number}`;
    taken.add(id);
    return id;
  });
}
