import type { InterviewInput } from 'interview-card';

/** An interview in the two languages between which the pages switch. */
export interface Translated {
  readonly id: string;
  readonly ar: InterviewInput;
  readonly en: InterviewInput;
}

/** What the pages of React, Vue and Svelte show. */
export const interviews: readonly Translated[] = [
  {
    id: 'bread',
    ar: {
      lang: 'ar',
      title: 'خبز الفجر',
      interviewees: [{ id: 'maryam', name: 'مريم الورّاق', role: 'خبّازة' }],
      questions: [
        { id: 'hour', question: 'متى يبدأ يومك؟', answer: 'في الثالثة، حين لا يسمعني إلا العجين.' },
        { id: 'secret', question: 'وما سرّ الرغيف؟', answer: 'أن تتركه وشأنه.\nالناس يلمسونه أكثر مما ينبغي.' },
      ],
    },
    en: {
      lang: 'en',
      title: 'Bread before dawn',
      interviewees: [{ id: 'maryam', name: 'Maryam al-Warraq', role: 'Baker' }],
      questions: [
        { id: 'hour', question: 'When does your day begin?', answer: 'At three, when only the dough can hear me.' },
        {
          id: 'secret',
          question: 'And the secret of a loaf?',
          answer: 'To leave it alone.\nPeople touch it more than they should.',
        },
      ],
    },
  },
  {
    id: 'ferry',
    ar: {
      lang: 'ar',
      title: 'من ضفة إلى ضفة',
      interviewees: [{ id: 'yusuf', name: 'يوسف النحّاس', role: 'ربّان عبّارة' }],
      questions: [
        { id: 'times', question: 'كم مرة عبرت النهر؟', answer: 'لم أعدّها. النهر وحده يعرف.' },
        { id: 'bridge', question: 'وحين يُبنى الجسر؟', answer: 'سأعبره ماشيًا، مرة واحدة، ثم أعود بالعبّارة.' },
      ],
    },
    en: {
      lang: 'en',
      title: 'From bank to bank',
      interviewees: [{ id: 'yusuf', name: 'Yusuf al-Nahhas', role: 'Ferry pilot' }],
      questions: [
        {
          id: 'times',
          question: 'How often have you crossed the river?',
          answer: 'I have not counted. Only the river knows.',
        },
        {
          id: 'bridge',
          question: 'And when the bridge is built?',
          answer: 'I shall walk across it, once, and take the ferry back.',
        },
      ],
    },
  },
  {
    id: 'clocks',
    ar: {
      lang: 'ar',
      title: 'طبيبة الساعات',
      interviewees: [{ id: 'salma', name: 'سلمى الحدّاد', role: 'مصلحة ساعات' }],
      questions: [
        { id: 'late', question: 'هل تتأخرين عن مواعيدك؟', answer: 'دائمًا. عندي أربعون ساعة، ولكل منها رأي.' },
        { id: 'oldest', question: 'وما أقدم ما أصلحتِه؟', answer: 'ساعة جدّتي. وما زالت تتقدم خمس دقائق كما كانت هي.' },
      ],
    },
    en: {
      lang: 'en',
      title: 'The doctor of clocks',
      interviewees: [{ id: 'salma', name: 'Salma al-Haddad', role: 'Clock mender' }],
      questions: [
        {
          id: 'late',
          question: 'Are you ever late?',
          answer: 'Always. I have forty clocks, and each has its opinion.',
        },
        {
          id: 'oldest',
          question: 'And the oldest that you have mended?',
          answer: 'My grandmother’s. It still runs five minutes ahead, as she did.',
        },
      ],
    },
  },
];
