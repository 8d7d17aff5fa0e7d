const card = document.querySelector('interview-card')!;
const controls = document.querySelector('form')!;

const apply = () => {
  for (const { name, value, dataset } of controls.querySelectorAll('input')) {
    card.style.setProperty(`--interview-card-${name}`, value + (dataset['unit'] ?? ''));
  }
};

controls.addEventListener('input', apply);
apply();
