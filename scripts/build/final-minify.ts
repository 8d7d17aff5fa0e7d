/** A last pass over a finished file: the bundler's minifier writes some quotes and sequences in a form that compresses worse. */
import { minify } from 'terser';
import type { Plugin } from 'vite';

export function finalMinify(): Plugin {
  return {
    name: 'final-minify',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          ecma: 2020,
          module: true,
          compress: { ecma: 2020, passes: 3, hoist_props: false, unsafe_arrows: true, unsafe_methods: true },
          format: { comments: /^!|^# all/ },
        });
        file.code = code!;
      }
    },
  };
}
