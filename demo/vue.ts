import { createApp } from 'vue';
import Interviews from './vue/Interviews.vue';
import source from './vue/Interviews.vue?raw';

document.querySelector('#source')!.textContent = source;

createApp(Interviews).mount('#app');
