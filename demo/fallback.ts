document.querySelector('#load')!.addEventListener('click', ({ currentTarget }) => {
  void import('../src/define.js');
  (currentTarget as HTMLButtonElement).disabled = true;
});
