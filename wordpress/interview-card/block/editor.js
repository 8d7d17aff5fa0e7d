/* global window */

/** The block in the editor. block.json has its metadata; the server renders what readers see. */
(({ blocks, blockEditor, components, data, element, i18n, serverSideRender: ServerSideRender }) => {
  const { createElement: el, Fragment, useState } = element;
  const { __ } = i18n;

  const choices = (list) => list.map(([value, label]) => ({ value, label }));

  /** The URL is set only when it is submitted, because half a URL is not valid. */
  function AddressForm({ src, onSubmit }) {
    const [value, setValue] = useState(src);
    const submit = (event) => {
      event.preventDefault();
      onSubmit(value.trim());
    };
    return el(
      'form',
      { className: 'interview-card-address', onSubmit: submit },
      el(components.TextControl, {
        label: __('URL of the interview (JSON)', 'interview-card'),
        help: __('On this site, such as /wp-content/uploads/interviews/bells.json', 'interview-card'),
        dir: 'ltr',
        value,
        onChange: setValue,
      }),
      el(components.Button, { variant: 'primary', type: 'submit' }, __('Show', 'interview-card')),
    );
  }

  function edit({ attributes, setAttributes }) {
    const { src, open, exclusive, headingLevel, numerals, id } = attributes;
    // Widgets have no post, and templates have names instead of numbers.
    const postId = data.useSelect((select) => Number(select('core/editor')?.getCurrentPostId()) || 0, []);
    const set = (name) => (value) => setAttributes({ [name]: value });
    const address = el(AddressForm, { key: src, src, onSubmit: set('src') });
    const settings = el(
      components.PanelBody,
      { title: __('Card', 'interview-card') },
      el(components.SelectControl, {
        label: __('Answers that are open at the start', 'interview-card'),
        value: open,
        options: choices([
          ['none', __('None', 'interview-card')],
          ['first', __('The first', 'interview-card')],
          ['all', __('All', 'interview-card')],
        ]),
        onChange: set('open'),
      }),
      el(components.ToggleControl, {
        label: __('One open answer at a time', 'interview-card'),
        checked: exclusive,
        onChange: set('exclusive'),
      }),
      el(components.SelectControl, {
        label: __('Level of the title’s heading', 'interview-card'),
        value: String(headingLevel),
        options: choices(['1', '2', '3', '4', '5'].map((level) => [level, level])),
        onChange: (level) => setAttributes({ headingLevel: Number(level) }),
      }),
      el(components.SelectControl, {
        label: __('Digits', 'interview-card'),
        value: numerals,
        options: choices([
          ['', __('Default of the language', 'interview-card')],
          ['latn', '1 2 3'],
          ['arab', '١ ٢ ٣'],
          ['arabext', '۱ ۲ ۳'],
        ]),
        onChange: set('numerals'),
      }),
      el(components.TextControl, {
        label: __('Name in links to its questions', 'interview-card'),
        help: __('Required if a page has several interviews.', 'interview-card'),
        dir: 'ltr',
        value: id,
        onChange: set('id'),
      }),
    );
    // Otherwise links and answers in the preview would handle the clicks that select the block.
    const preview = el(
      components.Disabled,
      null,
      // The server shows the reason for a missing card to users who may edit the post.
      el(ServerSideRender, {
        block: 'interview-card/card',
        attributes,
        urlQueryArgs: postId > 0 ? { post_id: postId } : {},
      }),
    );
    const empty = el(
      components.Placeholder,
      {
        icon: 'format-chat',
        label: __('Interview', 'interview-card'),
        instructions: __('Where is its JSON file?', 'interview-card'),
      },
      address,
    );
    return el(
      Fragment,
      null,
      el(
        blockEditor.InspectorControls,
        null,
        el(components.PanelBody, { title: __('Interview', 'interview-card') }, address),
        settings,
      ),
      el('div', blockEditor.useBlockProps(), src ? preview : empty),
    );
  }

  blocks.registerBlockType('interview-card/card', { edit, save: () => null });
})(window.wp);
