const card = document.querySelector('interview-card')!;

const interviews = [
  {
    lang: 'ar',
    title: 'حوار من سطرين',
    questions: [{ question: 'من أين جاء هذا الحوار؟', answer: 'من كائن في ذاكرة الصفحة، لا من ملف.' }],
  },
  {
    lang: 'en',
    title: 'Another one, in English',
    questions: [{ question: 'Did the page load anything?', answer: 'Nothing: it handed over another object.' }],
  },
];

let index = 0;
const show = () => (card.interview = interviews[index++ % interviews.length]);

document.querySelector('#next')!.addEventListener('click', show);
show();
