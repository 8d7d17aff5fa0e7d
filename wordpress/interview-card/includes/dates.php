<?php
/**
 * Dates in the language of an interview.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The language without its region.
 *
 * @param string $lang A language tag; empty for the language of the site.
 * @return string Such as `ar` for `ar-MA`.
 */
function interview_card_primary_language( $lang ) {
	return strtolower( strtok( '' === $lang ? get_bloginfo( 'language' ) : $lang, '-' ) );
}

/**
 * A date for readers and for machines.
 *
 * @param string $date In ISO 8601.
 * @param string $lang The interview's language tag; empty for the language of the site.
 * @return string HTML.
 */
function interview_card_time( $date, $lang ) {
	$day  = substr( $date, 0, 10 );
	$text = interview_card_day( $day, $lang );
	// Between Arabic words, the parts of an ISO date would be reordered.
	$dir = $text === $day ? ' dir="ltr"' : '';
	return sprintf( '<time datetime="%s"%s>%s</time>', interview_card_escape( $date ), $dir, interview_card_escape( $text ) );
}

/**
 * Formats a day: in the site's date format if the interview is in the site's language, otherwise in that language if
 * PHP supports it.
 *
 * @param string $day  In ISO 8601 without a time, so that it does not depend on the time zone.
 * @param string $lang The interview's language tag; empty for the language of the site.
 * @return string Text; the given day if it cannot be formatted.
 */
function interview_card_day( $day, $lang ) {
	$utc  = new DateTimeZone( 'UTC' );
	$time = ( new DateTimeImmutable( $day, $utc ) )->getTimestamp();
	$text = interview_card_primary_language( $lang ) === interview_card_primary_language( '' )
		? wp_date( get_option( 'date_format' ), $time, $utc )
		: interview_card_foreign_day( $time, $lang );
	return $text ? $text : $day;
}

/**
 * A day in a language that is not the site's, with the digits of its region.
 *
 * @param int    $time Start of the day in UTC, in seconds since 1970.
 * @param string $lang A language tag, which may be unknown.
 * @return string Text; empty if PHP does not support the language or lacks the extension intl.
 */
function interview_card_foreign_day( $time, $lang ) {
	if ( ! class_exists( 'IntlDateFormatter' ) ) {
		return '';
	}
	try {
		$formatter = new IntlDateFormatter( $lang, IntlDateFormatter::LONG, IntlDateFormatter::NONE, 'UTC', IntlDateFormatter::GREGORIAN );
		// For an unknown language, PHP uses the server's own.
		$known = strtok( $formatter->getLocale( Locale::VALID_LOCALE ), '_' );
		return interview_card_primary_language( $lang ) === $known ? (string) $formatter->format( $time ) : '';
	} catch ( Throwable $error ) {
		// PHP refuses some tags, and not always with the documented exception.
		return '';
	}
}
