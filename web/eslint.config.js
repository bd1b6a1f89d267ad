import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import typescript from 'typescript-eslint';

export default typescript.config(
  { ignores: ['dist/', 'src/api.gen.ts'] },
  ...typescript.configs.recommended,
  ...vue.configs['flat/essential'],
  ...accessibility.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: typescript.parser } } },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      // A label is tied to its control by id inside UiField, or holds it; either is enough.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] }, controlComponents: ['slot'] }],
      // Fields name themselves: aria-label, or the label of the UiField around them.
      'vuejs-accessibility/form-control-has-label': 'off',
      // The sign-in field of a dialog that opened by itself takes the focus; that is what the dialog is for.
      'vuejs-accessibility/no-autofocus': 'off',
    },
  },
  { files: ['tools/**'], rules: { 'no-console': 'off' } },
);
