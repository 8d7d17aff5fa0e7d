/** A country where a language is written, and how a text names it and what comes from it. */
export interface Country {
  /** ISO 3166-1. */
  readonly code: string;
  /** A pattern of whole words. */
  readonly names: string;
  /** Of those that write Arabic: whether they write 1, 2, 3. */
  readonly hasLatinDigits?: boolean;
}

/** One-letter words that Arabic writes together with the next: and, so, with, as; and its article. */
const arabic = (code: string, stem: string, more = '', hasLatinDigits = false): Country => ({
  code,
  names: `[وف]?[بك]?(?:ال|لل)?(?:${stem})${more && `|[وف]?[بلك]?(?:${more})`}`,
  hasLatinDigits,
});

/** The adjective from a country's name, with its endings. */
const nisba = '(?:ي|ية|يين|يون|يات)?';

/** By language. Where a language has one country alone, or its name tells nothing, it is not here. */
export const countries: Readonly<Record<string, readonly Country[]>> = {
  ar: [
    arabic('MA', `مغرب(?:ي|ية|يات)|مغاربة|مغرب`, '', true),
    arabic('DZ', `جزائر${nisba}`, '', true),
    arabic('TN', `تونسي(?:ة|ون|ين|ات)?`, 'تونس', true),
    arabic('LY', `ليبي(?:ة|ون|ين|ات)?`, 'ليبيا', true),
    arabic('EG', `مصري(?:ة|ون|ين|ات)?`, 'مصر'),
    arabic('SD', `سودان${nisba}`),
    arabic('SA', `سعودي(?:ة|ون|ين|ات)?`),
    arabic('AE', `إماراتي(?:ة|ون|ين|ات)?|إمارات`),
    arabic('KW', `كويت${nisba}`),
    arabic('QA', `قطري(?:ة|ون|ين|ات)?`, 'قطر'),
    arabic('BH', `بحريني(?:ة|ون|ين|ات)?|بحرين`),
    arabic('OM', `عماني(?:ة|ون|ين|ات)?`, 'سلطنة عمان'),
    arabic('YE', `يمن${nisba}`),
    arabic('IQ', `عراق${nisba}`),
    arabic('JO', `أردن${nisba}`),
    arabic('LB', `لبناني(?:ة|ون|ين|ات)?`, 'لبنان'),
    arabic('SY', `سوري(?:ة|ون|ين|ات)?`, 'سوريا'),
    arabic('PS', `فلسطيني(?:ة|ون|ين|ات)?`, 'فلسطين'),
    arabic('MR', `موريتاني(?:ة|ون|ين|ات)?`, 'موريتانيا', true),
  ],
  en: [
    { code: 'GB', names: 'Britain|British|United Kingdom|UK|England|Scotland|Scottish|Wales|Welsh' },
    { code: 'US', names: 'United States|USA|US|America|Americans?' },
    { code: 'IE', names: 'Ireland|Irish' },
    { code: 'CA', names: 'Canada|Canadians?' },
    { code: 'AU', names: 'Australia|Australians?' },
    { code: 'NZ', names: 'New Zealand|New Zealanders?' },
    { code: 'ZA', names: 'South Africa|South Africans?' },
    { code: 'NG', names: 'Nigeria|Nigerians?' },
    { code: 'KE', names: 'Kenya|Kenyans?' },
    { code: 'IN', names: 'India|Indians?' },
  ],
  fr: [
    { code: 'FR', names: 'France|[Ff]rançaise?s?' },
    { code: 'BE', names: 'Belgique|[Bb]elges?' },
    { code: 'CH', names: 'Suisses?|suisses?|romande?s?' },
    { code: 'CA', names: 'Canada|[Cc]anadien(?:ne)?s?|Québec|[Qq]uébécoise?s?' },
    { code: 'MA', names: 'Maroc|[Mm]arocaine?s?' },
    { code: 'DZ', names: 'Algérie|[Aa]lgérien(?:ne)?s?' },
    { code: 'TN', names: 'Tunisie|[Tt]unisien(?:ne)?s?' },
    { code: 'SN', names: 'Sénégal|[Ss]énégalaise?s?' },
    { code: 'CI', names: "Côte d[’']Ivoire|[Ii]voirien(?:ne)?s?" },
  ],
  es: [
    { code: 'ES', names: 'España|[Ee]spañol(?:a|es|as)?' },
    { code: 'MX', names: 'México|[Mm]exican[oa]s?' },
    { code: 'AR', names: 'Argentina|[Aa]rgentin[oa]s?' },
    { code: 'CO', names: 'Colombia|[Cc]olombian[oa]s?' },
    { code: 'CL', names: 'Chile|[Cc]hilen[oa]s?' },
    { code: 'PE', names: 'Perú|[Pp]eruan[oa]s?' },
    { code: 'UY', names: 'Uruguay|[Uu]ruguay[oa]s?' },
  ],
  de: [
    { code: 'DE', names: 'Deutschland|Deutschlands|Bundesrepublik|[Dd]eutsche[nrsm]?' },
    { code: 'AT', names: 'Österreichs?|[Öö]sterreichische[nrsm]?|Österreicher(?:n|in|innen)?' },
    { code: 'CH', names: 'Schweiz|Schweizer(?:n|in|innen)?|schweizerische[nrsm]?' },
  ],
  fa: [
    { code: 'IR', names: 'ایران|ایرانی|ایرانیان' },
    { code: 'AF', names: 'افغانستان|افغان|افغانستانی' },
    { code: 'TJ', names: 'تاجیکستان|تاجیک' },
  ],
  ur: [
    { code: 'PK', names: 'پاکستان|پاکستانی|پاکستانیوں' },
    { code: 'IN', names: 'ہندوستان|ہندوستانی|بھارت|بھارتی' },
  ],
};
