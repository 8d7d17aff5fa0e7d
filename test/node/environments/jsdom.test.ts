import { JSDOM } from 'jsdom';
import { describeCardIn, useWindow } from './card-suite.js';

useWindow(new JSDOM('<!doctype html><body>', { url: 'https://news.example/', pretendToBeVisual: true }).window);
describeCardIn('jsdom');
