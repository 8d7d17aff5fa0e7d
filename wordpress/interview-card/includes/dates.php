<?php
/**
 * Dates as readers of an interview's language write them.
 *
 * @package Interview_Card
 */

defined( 'ABSPATH' ) || exit;

/**
 * The language without its region.
 *
 * @param string $lang A language tag; nothing stands for the language of the site.
 * @return string Such as `ar` for `ar-MA`.
 */
function interview_card_primary_language( $lang ) {
	return strtolower( strtok( '' === $lang ? get_bloginfo( 'language' ) : $lang, '-' ) );
}

/**
 * A date for readers and for machines.
 *
 * @param string $date In ISO 8601.
 * @param string $lang The interview's language tag; nothing stands for the language of the site.
 * @return string HTML.
 */
function interview_card_time( $date, $lang ) {
	$day  = substr( $date, 0, 10 );
	$text = interview_card_day( $day, $lang );
	// Between Arabic words the parts of an ISO date would change places.
	$dir = $text === $day ? ' dir="ltr"' : '';
	return sprintf( '<time datetime="%s"%s>%s</time>', interview_card_escape( $date ), $dir, interview_card_escape( $text ) );
}

/**
 * A day in words: as the site writes its dates where the interview is in the site's language, and else as that language does, where
 * PHP knows it.
 *
 * @param string $day  In ISO 8601, without a time: no time zone makes another day of it.
 * @param string $lang The interview's language tag; nothing stands for the language of the site.
 * @return string Text; the day as it is given where it cannot be written otherwise.
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
 * @param int    $time When the day begins in UTC, in seconds since 1970.
 * @param string $lang A language tag, which nobody has looked up.
 * @return string Text; empty where PHP does not know the language, or has no extension for languages.
 */
function interview_card_foreign_day( $time, $lang ) {
	if ( ! class_exists( 'IntlDateFormatter' ) ) {
		return '';
	}
	try {
		$formatter = new IntlDateFormatter( $lang, IntlDateFormatter::LONG, IntlDateFormatter::NONE, 'UTC', IntlDateFormatter::GREGORIAN );
		// Instead of a language that it does not know, it takes the server's own.
		$known = strtok( $formatter->getLocale( Locale::VALID_LOCALE ), '_' );
		return interview_card_primary_language( $lang ) === $known ? (string) $formatter->format( $time ) : '';
	} catch ( Throwable $error ) {
		// It refuses some tags, and not always with the exception that it documents.
		return '';
	}
}
