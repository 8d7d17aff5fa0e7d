/// <reference types="vite/types/importMeta.d.ts" />
/** Types of imports that TypeScript does not know: files as text, and components of other compilers. */
declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}
