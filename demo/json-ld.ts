const show = () => {
  const data = document.head.querySelector('[type="application/ld+json"]')?.textContent;
  if (data) document.querySelector('#data')!.textContent = JSON.stringify(JSON.parse(data), undefined, 2);
};

new MutationObserver(show).observe(document.head, { childList: true });
show();
