const cards = Array.from({ length: 50 }, (_, index) => {
  const card = document.createElement('interview-card');
  card.id = `card-${index + 1}`;
  card.src = 'interviews/bensami.ar.json';
  return card;
});

document.querySelector('#cards')!.append(...cards);
