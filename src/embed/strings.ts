/** Texts that the iframe page shows when there is no card. */
const languages = {
  ar: {
    lang: 'ar',
    dir: 'rtl',
    missing: 'لم يُحدَّد هنا أيّ حوار.',
    refused: 'لا يُعرض هذا الحوار هنا: عنوانه ليس من العناوين التي يسمح بها ناشر هذه الصفحة.',
  },
  en: {
    lang: 'en',
    dir: 'ltr',
    missing: 'No interview is named here.',
    refused: 'This interview is not shown here: its address is not among those that the publisher of this page allows.',
  },
} as const;

/** The texts in the first language that has them, otherwise in English. */
export function words(tags: string | readonly string[]): (typeof languages)['ar' | 'en'] {
  for (const tag of [tags].flat()) {
    const [language = ''] = tag.toLowerCase().split('-');
    if (language === 'ar' || language === 'en') return languages[language];
  }
  return languages.en;
}
