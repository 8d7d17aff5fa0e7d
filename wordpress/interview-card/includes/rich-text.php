<?php
/**
 * Rich text in answers, sanitized with the lists of src/interview/rich-text.ts of interview-card.
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
 * Sanitizes rich text: only allowed markup, with all elements closed. Takes time in proportion to the length, which WordPress' filter and
 * `force_balance_tags()` alone do not: they read the rest of a tag, or of the text, again for each attribute or tag.
 *
 * @param string $html Anything.
 * @param string $base The URL that relative URLs are resolved against.
 * @return string HTML.
 */
function interview_card_rich_text( $html, $base ) {
	$lists = interview_card_rich_text_lists();
	// Nothing is left for WordPress' filter to remove. It guards against mistakes here.
	$html = wp_kses(
		interview_card_plain_markup( $html, $base ),
		array_fill_keys( $lists['elements'], array_fill_keys( $lists['attributes'], true ) ),
		array( 'http', 'https', 'mailto', 'tel' )
	);
	return interview_card_without_shortcodes( $html );
}

/**
 * Rewrites rich text in one pass, with the tokens of the HTML parser (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
 *
 * @param string $html Anything.
 * @param string $base The URL that relative URLs are resolved against.
 * @return string HTML with only allowed elements and attributes, each attribute once, and with all elements closed.
 */
function interview_card_plain_markup( $html, $base ) {
	// Their content is not text, or makes no sense without them.
	$skipped = array_flip( explode( ' ', 'script style template textarea title iframe noscript noembed noframes xmp svg math object select button plaintext' ) );
	$void    = array_flip( explode( ' ', 'br hr img wbr' ) );
	$names   = interview_card_rich_text_names();
	$lower   = strtolower( $html );
	$result  = '';
	$open    = array();
	$depth   = array_fill_keys( $names, 0 );
	$offset  = 0;
	$start   = strpos( $html, '<' );
	while ( false !== $start ) {
		$result .= interview_card_rich_text_run( substr( $html, $offset, $start - $offset ) );
		$tag     = interview_card_tag( $html, $start );
		$offset  = $tag['end'];
		$name    = isset( $names[ $tag['name'] ] ) ? $names[ $tag['name'] ] : '';
		if ( '<' === $tag['type'] ) {
			$result .= '&lt;';
		} elseif ( 'start' === $tag['type'] && isset( $skipped[ $tag['name'] ] ) ) {
			$offset = interview_card_end_of( $lower, $tag['name'], $offset );
		} elseif ( 'start' === $tag['type'] && '' !== $name ) {
			// `<li>` and `<p>` end the one before.
			if ( $open && end( $open ) === $name && ! in_array( $name, array( 'blockquote', 'div', 'q', 'span' ), true ) ) {
				array_pop( $open );
				--$depth[ $name ];
				$result .= "</$name>";
			}
			$result .= "<$name" . interview_card_rich_text_attributes( $tag['attributes'], $base ) . '>';
			if ( ! isset( $void[ $name ] ) ) {
				$open[] = $name;
				++$depth[ $name ];
			}
		} elseif ( 'end' === $tag['type'] && '' !== $name && $depth[ $name ] > 0 ) {
			do {
				$last = array_pop( $open );
				--$depth[ $last ];
				$result .= "</$last>";
			} while ( $last !== $name );
		}
		$start = $offset < strlen( $html ) ? strpos( $html, '<', $offset ) : false;
	}
	$result .= interview_card_rich_text_run( substr( $html, $offset ) );
	return $result . implode( '', array_map( 'interview_card_end_tag', array_reverse( $open ) ) );
}

/**
 * The allowed elements, by the names of those that they replace, and by their own.
 *
 * @return string[]
 */
function interview_card_rich_text_names() {
	$lists = interview_card_rich_text_lists();
	$names = array_combine( $lists['elements'], $lists['elements'] );
	foreach ( $lists['replacements'] as $name => $replaced ) {
		$names += array_fill_keys( $replaced, $name );
	}
	return $names;
}

/**
 * An end tag.
 *
 * @param string $name The name of an element.
 * @return string HTML.
 */
function interview_card_end_tag( $name ) {
	return "</$name>";
}

/**
 * Text between tags.
 *
 * @param string $html Text with character references.
 * @return string HTML.
 */
function interview_card_rich_text_run( $html ) {
	return interview_card_escape( html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
}

/**
 * The tag or comment at a `<`.
 *
 * @param string $html   HTML.
 * @param int    $offset The position of a `<`.
 * @return array `type`: `start`, `end`, `none` for a comment, or `<` if it is text; `name`, in lower case; `attributes`, as written; `end`:
 *               the position after it, which is the end of the text if the tag has none.
 */
function interview_card_tag( $html, $offset ) {
	$space  = " \t\n\r\f";
	$length = strlen( $html );
	$tag    = array(
		'type'       => 'none',
		'name'       => '',
		'attributes' => array(),
		'end'        => $length,
	);
	if ( '<!--' === substr( $html, $offset, 4 ) ) {
		$end        = strpos( $html, '-->', $offset + 2 );
		$tag['end'] = false === $end ? $length : $end + 3;
		return $tag;
	}
	$is_end = '/' === substr( $html, $offset + 1, 1 );
	$at     = $offset + ( $is_end ? 2 : 1 );
	if ( ! preg_match( '/[a-z]/i', substr( $html, $at, 1 ) ) ) {
		if ( $is_end || preg_match( '/[!?]/', substr( $html, $at, 1 ) ) ) {
			$end        = strpos( $html, '>', $at );
			$tag['end'] = false === $end ? $length : $end + 1;
			return $tag;
		}
		$tag['type'] = '<';
		$tag['end']  = $offset + 1;
		return $tag;
	}
	$size        = strcspn( $html, "$space/>", $at );
	$tag['name'] = strtolower( substr( $html, $at, $size ) );
	$at         += $size;
	while ( true ) {
		$at += strspn( $html, "$space/", $at );
		if ( $at >= $length ) {
			return $tag;
		}
		if ( '>' === $html[ $at ] ) {
			$tag['type'] = $is_end ? 'end' : 'start';
			$tag['end']  = $at + 1;
			return $tag;
		}
		// An equals sign can only be the first character of a name.
		$size  = 1 + strcspn( $html, "$space/>=", $at + 1 );
		$name  = strtolower( substr( $html, $at, $size ) );
		$at   += $size;
		$at   += strspn( $html, $space, $at );
		$value = '';
		if ( '=' === substr( $html, $at, 1 ) ) {
			++$at;
			$at   += strspn( $html, $space, $at );
			$quote = substr( $html, $at, 1 );
			if ( '"' === $quote || "'" === $quote ) {
				$end = strpos( $html, $quote, $at + 1 );
				if ( false === $end ) {
					return $tag;
				}
				$value = substr( $html, $at + 1, $end - $at - 1 );
				$at    = $end + 1;
			} else {
				$size  = strcspn( $html, "$space>", $at );
				$value = substr( $html, $at, $size );
				$at   += $size;
			}
		}
		// The first attribute of a name counts.
		$tag['attributes'] += array( $name => $value );
	}
}

/**
 * Where the content of an element ends.
 *
 * @param string $html   HTML in lower case.
 * @param string $name   The name of the element.
 * @param int    $offset The position after its start tag.
 * @return int The position of its end tag; the end of the text if it has none.
 */
function interview_card_end_of( $html, $name, $offset ) {
	while ( true ) {
		$end = $offset < strlen( $html ) ? strpos( $html, "</$name", $offset ) : false;
		if ( false === $end || 'plaintext' === $name ) {
			return strlen( $html );
		}
		$offset = $end + strlen( $name ) + 2;
		if ( strspn( $html, " \t\n\r\f/>", $offset, 1 ) > 0 ) {
			return $end;
		}
	}
}

/**
 * The allowed attributes of a tag.
 *
 * @param string[] $given Values as written, by name.
 * @param string   $base  The URL that relative URLs are resolved against.
 * @return string HTML, with a space before each attribute.
 */
function interview_card_rich_text_attributes( $given, $base ) {
	static $allowed = null;
	if ( null === $allowed ) {
		$allowed = array_flip( interview_card_rich_text_lists()['attributes'] );
	}
	$html = '';
	foreach ( array_intersect_key( $given, $allowed ) as $name => $value ) {
		$value = html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		if ( in_array( $name, array( 'cite', 'href', 'src' ), true ) ) {
			// A link within the page, such as one to another question, stays. WordPress' filter would read a scheme before its colon.
			$value = '#' === substr( $value, 0, 1 ) ? str_replace( ':', '%3A', $value ) : interview_card_absolute( $value, $base );
			if ( '' === $value ) {
				continue;
			}
		}
		// WordPress' filter would read a long run of spaces once for each of them.
		$html .= sprintf( ' %s="%s"', $name, interview_card_escape( preg_replace( '/\s+/', ' ', $value ) ) );
	}
	return $html;
}
