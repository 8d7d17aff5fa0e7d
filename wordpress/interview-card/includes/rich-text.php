<?php
/**
 * Rich text in answers, sanitized by WordPress' own filter with the lists of src/interview/rich-text.ts of interview-card.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The allowed content of rich text.
 *
 * @return array `elements`; `attributes` of any element; `replacements` of other elements.
 */
function interview_card_rich_text_lists() {
	return array(
		'elements'     => explode(
			' ',
			'a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h4 h5 h6 hr i img ins kbd li mark ol p pre q'
			. ' rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr'
		),
		'attributes'   => explode( ' ', 'alt cite colspan datetime dir height href lang rowspan src start title width' ),
		'replacements' => array(
			'div'  => explode( ' ', 'address article aside center details footer header hgroup main nav section summary' ),
			'h4'   => explode( ' ', 'h1 h2 h3' ),
			's'    => array( 'strike' ),
			'span' => explode( ' ', 'acronym big data font label picture tt' ),
		),
	);
}

/**
 * Sanitizes rich text: only allowed markup, with all elements closed.
 *
 * @param string $html Anything.
 * @param string $base The URL that relative URLs are resolved against.
 * @return string HTML.
 */
function interview_card_rich_text( $html, $base ) {
	$lists = interview_card_rich_text_lists();
	// WordPress' filter keeps comments, and the text of elements that it removes.
	$html = preg_replace( '/<!--.*?(-->|$)/s', '', $html );
	$html = preg_replace( '#<(script|style|template|textarea|title|iframe|noscript|noembed|noframes|xmp|svg|math|object|select|button)\b.*?(</\1\s*+>|$)#is', '', (string) $html );
	foreach ( $lists['replacements'] as $name => $replaced ) {
		$html = preg_replace( '#<(/?)(?:' . implode( '|', $replaced ) . ')(?=[\s/>])#i', '<$1' . $name, (string) $html );
	}
	// It treats text before a colon as a scheme, also in links to questions.
	$html = preg_replace_callback(
		'/\shref\s*=\s*["\']?#[^\s"\'>]*/i',
		static function ( $found ) {
			return str_replace( ':', '%3A', $found[0] );
		},
		(string) $html
	);
	$html = wp_kses(
		(string) $html,
		array_fill_keys( $lists['elements'], array_fill_keys( $lists['attributes'], true ) ),
		array( 'http', 'https', 'mailto', 'tel' )
	);
	$html = preg_replace_callback(
		'/<[a-z][^<>]*>/i',
		static function ( $tag ) use ( $base ) {
			return interview_card_absolute_tag( $tag[0], $base );
		},
		$html
	);
	return interview_card_without_shortcodes( force_balance_tags( (string) $html ) );
}

/**
 * A tag with absolute URLs.
 *
 * @param string $tag  As returned by `wp_kses()`.
 * @param string $base The URL that relative URLs are resolved against.
 * @return string
 */
function interview_card_absolute_tag( $tag, $base ) {
	return preg_replace_callback(
		'/\s(href|src|cite)=(?:"([^"]*)"|\'([^\']*)\')/i',
		static function ( $found ) use ( $base ) {
			$value = html_entity_decode( isset( $found[3] ) ? $found[3] : $found[2], ENT_QUOTES | ENT_HTML5, 'UTF-8' );
			// A link within the page, such as one to another question, stays unchanged.
			$url = '#' === substr( $value, 0, 1 ) ? $value : interview_card_absolute( $value, $base );
			return '' === $url ? '' : sprintf( ' %s="%s"', strtolower( $found[1] ), interview_card_escape( $url ) );
		},
		$tag
	);
}
