<?php
/**
 * The card as HTML, for the block and the shortcode.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/** Registers the block and the shortcode, in the current user's language. */
function interview_card_register() {
	// Not before `init`, when WordPress knows the language. Up to WordPress 6.7 it does not look for translations in the plugin's folder by itself.
	load_plugin_textdomain( 'interview-card', false, dirname( plugin_basename( INTERVIEW_CARD_FILE ) ) . '/languages' );
	register_block_type(
		dirname( __DIR__ ) . '/block',
		array(
			'render_callback' => static function ( $attributes ) {
				$attributes['class'] = interview_card_block_class();
				return interview_card_render( $attributes );
			},
		)
	);
	wp_set_script_translations( generate_block_asset_handle( 'interview-card/card', 'editorScript' ), 'interview-card', dirname( __DIR__ ) . '/languages' );
	add_shortcode( 'interview-card', 'interview_card_shortcode' );
}

/**
 * The classes that the editor gives the block, such as its alignment.
 *
 * @return string
 */
function interview_card_block_class() {
	return preg_match( '/\bclass="([^"]*)"/', get_block_wrapper_attributes(), $found ) ? wp_specialchars_decode( $found[1], ENT_QUOTES ) : '';
}

/**
 * The shortcode: `[interview-card src="/interviews/bells.json" open="first" exclusive heading-level="3" numerals="arab" id="bells"]`.
 *
 * @param array|string $given Attributes; an empty string if there are none.
 * @return string HTML.
 */
function interview_card_shortcode( $given ) {
	return interview_card_render( interview_card_shortcode_attributes( $given ) );
}

/**
 * The attributes of a shortcode as those of the block.
 *
 * @param array|string $given Attributes; an empty string if there are none.
 * @return array
 */
function interview_card_shortcode_attributes( $given ) {
	// Editors with typographic quotation marks also change these, and then they are part of the values.
	foreach ( (array) $given as $name => $value ) {
		$values[ $name ] = is_scalar( $value ) ? interview_card_strip( (string) $value, '“”„‟«»″‘’' ) : '';
	}
	$given      = isset( $values ) ? $values : array();
	$attributes = shortcode_atts(
		array(
			'src'           => '',
			'open'          => '',
			// WordPress passes an attribute without a value as a value without a name.
			'exclusive'     => in_array( 'exclusive', array_filter( $given, 'is_int', ARRAY_FILTER_USE_KEY ), true ),
			'heading-level' => '',
			'numerals'      => '',
			'id'            => '',
		),
		$given,
		'interview-card'
	);

	$attributes['exclusive']    = ! in_array( $attributes['exclusive'], array( false, 'false', 'no', '0' ), true );
	$attributes['headingLevel'] = $attributes['heading-level'];
	return $attributes;
}

/**
 * Renders a card that contains the whole text for readers without script and for search engines. Never fails: without the interview
 * there is a link to it, and the reason for those who may edit the post.
 *
 * @param array $attributes Unchecked `src`, `open`, `exclusive`, `headingLevel`, `numerals`, `id` and `class`.
 * @return string HTML.
 */
function interview_card_render( $attributes ) {
	$options = interview_card_options( $attributes );
	$url     = interview_card_address( $options['src'] );
	if ( is_wp_error( $url ) ) {
		return interview_card_hint( $url->get_error_message() );
	}
	if ( ! interview_card_is_allowed( $url ) ) {
		// Nobody may make the site send requests to other servers, or show their content as its own.
		return '<p>' . interview_card_link( $url ) . '</p>'
			. interview_card_hint( __( 'The interview is not on this site. List its origin under Settings → Interview Card to show it.', 'interview-card' ) );
	}
	$post = get_post();
	if ( ! interview_card_may_see( $url, $post ) ) {
		return interview_card_hint( __( 'The interview belongs to a post that is not published or has a password, and that you may not read.', 'interview-card' ) );
	}

	$interview = interview_card_get( $url );
	$text      = is_wp_error( $interview ) ? '<p>' . interview_card_link( $url ) . '</p>' : interview_card_text( $interview, $options, $url );
	if ( is_feed() ) {
		return $text;
	}

	interview_card_enqueue();
	$html = sprintf( '<interview-card%s>%s</interview-card>', interview_card_attributes( $options, $url ), $text );
	if ( is_wp_error( $interview ) ) {
		$html .= interview_card_hint( $interview->get_error_message() );
	} elseif ( ! empty( $interview['stale'] ) ) {
		/* translators: %s: the reason, a sentence. */
		$html .= interview_card_hint( sprintf( __( 'This is an earlier copy, as the interview could not be loaded again. %s', 'interview-card' ), $interview['stale'] ) );
	}
	if ( $post && interview_card_may_read( $post, 0 ) && ! interview_card_may_see( $url, $post, 0 ) ) {
		$html .= interview_card_hint( __( 'Readers do not see this interview, because it belongs to a post that is not published or has a password.', 'interview-card' ) );
	}
	return $html;
}

/**
 * Valid attributes of the element; those with default values are empty.
 *
 * @param array $attributes As for `interview_card_render()`.
 * @return array
 */
function interview_card_options( $attributes ) {
	$text = static function ( $name ) use ( $attributes ) {
		return isset( $attributes[ $name ] ) && is_scalar( $attributes[ $name ] ) ? trim( (string) $attributes[ $name ] ) : '';
	};
	$level = (int) $text( 'headingLevel' );
	return array(
		'src'          => $text( 'src' ),
		'open'         => in_array( $text( 'open' ), array( 'first', 'all' ), true ) ? $text( 'open' ) : '',
		'exclusive'    => ! empty( $attributes['exclusive'] ),
		'headingLevel' => $level >= 1 && $level <= 5 ? $level : 2,
		'numerals'     => preg_match( '/^[a-z0-9]{3,8}$/', $text( 'numerals' ) ) ? $text( 'numerals' ) : '',
		'id'           => preg_replace( '/[\s\[\]]+/', '-', $text( 'id' ) ),
		'class'        => $text( 'class' ),
		// The browser keeps only one of these answers open.
		'group'        => wp_unique_id( 'interview-card-' ),
	);
}

/**
 * The attributes of the element.
 *
 * @param array  $options As `interview_card_options()` returns them.
 * @param string $url     URL of the JSON.
 * @return string HTML, with a space before each attribute.
 */
function interview_card_attributes( $options, $url ) {
	$values = array(
		'id'            => $options['id'],
		'class'         => $options['class'],
		'src'           => $url,
		'open'          => $options['open'],
		'heading-level' => 2 === $options['headingLevel'] ? '' : $options['headingLevel'],
		'numerals'      => $options['numerals'],
	);
	$html = $options['exclusive'] ? ' exclusive' : '';
	foreach ( $values as $name => $value ) {
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, 'src' === $name ? interview_card_escape_url( $value ) : interview_card_escape( $value ) );
		}
	}
	return $html;
}

/**
 * A link to the JSON, used if its text cannot be shown.
 *
 * @param string $url URL of the JSON.
 * @return string HTML.
 */
function interview_card_link( $url ) {
	return sprintf( '<a href="%s">%s</a>', interview_card_escape_url( $url ), esc_html__( 'The interview', 'interview-card' ) );
}

/**
 * A message that only those who may edit the post see.
 *
 * @param string $message The message.
 * @return string HTML.
 */
function interview_card_hint( $message ) {
	if ( is_feed() || ! interview_card_may_edit() ) {
		return '';
	}
	return sprintf(
		'<p class="interview-card-hint"><strong>%s</strong> %s</p>',
		esc_html__( 'Interview Card (only people who may edit this see it):', 'interview-card' ),
		interview_card_escape( $message )
	);
}

/**
 * Whether the current user may edit what is shown.
 *
 * @return bool
 */
function interview_card_may_edit() {
	$post = get_post();
	if ( $post ) {
		return current_user_can( 'edit_post', $post->ID );
	}
	// The preview of an editor that has no post, or a part of the theme.
	return current_user_can( defined( 'REST_REQUEST' ) && REST_REQUEST ? 'edit_posts' : 'edit_theme_options' );
}
