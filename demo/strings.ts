document.querySelector('interview-card')!.strings = {
  questions: { one: 'A single question', other: '{n} things we asked' },
  expandAll: 'Read it all',
  collapseAll: 'Only the questions',
  copyLink: 'Take this question with you',
};
