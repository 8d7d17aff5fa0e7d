const card = document.querySelector('interview-card')!;

for (const button of document.querySelectorAll<HTMLElement>('[data-call]')) {
  const { call, id = '' } = button.dataset;
  button.addEventListener('click', () => card[call as 'show'](id));
}
