document.addEventListener('interview-share', ({ url }) => {
  document.querySelector('output')!.textContent = url;
});
