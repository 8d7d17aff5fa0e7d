document.addEventListener('interview-load', () => {
  document.querySelector('output')!.textContent = 'طُلب الحوار · Fetched';
});
