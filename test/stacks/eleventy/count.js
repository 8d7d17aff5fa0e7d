let count = 0;
document.addEventListener('interview-toggle', () => {
  document.querySelector('#count').textContent = String(++count);
});
