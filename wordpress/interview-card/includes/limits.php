<?php
/**
 * Limits that no schema can express: how much a parser builds from rich text, and combining marks. Follows src/interview/markup-limits.ts
 * and marks.ts of interview-card.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * Whether a text has more than a number of combining marks in a row, with joiners between them.
 *
 * @param string $text In UTF-8.
 * @param int    $max  The number.
 * @return bool
 */
function interview_card_has_long_mark_run( $text, $max ) {
	// Each of them takes two bytes or more.
	return strlen( $text ) > 2 * $max && 1 === preg_match( sprintf( '/[\p{M}\x{200C}\x{200D}]{%d}/u', $max + 1 ), $text );
}

/**
 * About how many elements a parser builds from rich text, or more. Each tag counts once, and once more for each formatting element before it
 * that may not have been ended.
 *
 * @param string $html Rich text.
 * @return int
 */
function interview_card_elements( $html ) {
	// White space of JavaScript, in UTF-8. With the modifier `u`, other letters than those of ASCII would match names.
	$space = '(?:[\t-\r ]|\xC2\xA0|\xE1\x9A\x80|\xE2\x80[\x80-\x8A\xA8\xA9\xAF]|\xE2\x81\x9F|\xE3\x80\x80|\xEF\xBB\xBF)';
	// Attributes and the end of a tag. Nothing is tried again, as that would not help.
	$rest       = "(?:$space++[\\w:-]++(?:=(?:\"[^\"<>]*+\"|'[^'<>]*+'|(?:(?!$space)[^\"'<>=`])++))?+)*+$space*+/?>";
	$formatting = '(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\w:-])';
	// In place of a tag that has been matched: a private-use character.
	$matched = "\u{E000}";

	$left   = preg_replace( "~<!--[^<>]*-->|<(?:br|hr|img|wbr)$rest~i", $matched, $html );
	$length = 0;
	for ( $level = 0; $level < 8 && null !== $left && strlen( $left ) !== $length; $level++ ) {
		$length = strlen( $left );
		$left   = preg_replace( "~<([a-z][\\w:-]*+)$rest([^<]*+)</\\1$space*+>~i", "$matched\$2$matched", $left );
	}
	if ( null === $left ) {
		// Refuse what cannot be counted.
		return PHP_INT_MAX;
	}
	$count = 0;
	$open  = 0;
	$known = array();
	preg_match_all( "/$matched|<(?:(?!$matched)[^<])*+/", $left, $tags );
	foreach ( $tags[0] as $tag ) {
		$count += 1 + $open;
		if ( preg_match( "~^</$formatting~i", $tag ) ) {
			$count += 32;
		}
		if ( ! preg_match( "~^<$formatting~i", $tag ) ) {
			continue;
		}
		// A parser keeps at most three formatting elements with the same name and attributes.
		$times = 0;
		if ( preg_match( "~^<$formatting$rest~i", $tag, $found ) ) {
			$times               = isset( $known[ $found[0] ] ) ? $known[ $found[0] ] : 0;
			$known[ $found[0] ] = $times + 1;
		}
		if ( $times < 3 ) {
			++$open;
		}
	}
	return $count;
}
