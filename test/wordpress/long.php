<?php
/**
 * Passes texts of millions of characters to the plugin's code, without WordPress. Code that takes quadratic time would not end within a day.
 *
 * Writes the results as JSON.
 */

define( 'ABSPATH', __DIR__ );
require dirname( __DIR__, 2 ) . '/wordpress/interview-card/includes/limits.php';
require dirname( __DIR__, 2 ) . '/wordpress/interview-card/includes/interview.php';

$gap = 'a' . str_repeat( ' ', 4000000 ) . 'b';
echo json_encode(
	array(
		'trim'  => strlen( interview_card_trim( "\n$gap " ) ),
		'url'   => interview_card_is_safe_url( $gap ),
		'host'  => interview_card_is_safe_url( 'https://' . str_repeat( 'a.', 100000 ) . '<' ),
		'date'  => interview_card_is_date( '2018-03-01T09:30:00.' . str_repeat( '0', 4000000 ) . 'x' ),
		'marks' => interview_card_has_long_mark_run( str_repeat( 'a' . str_repeat( "\u{301}", 30 ), 100000 ), 30 ),
		'lang'  => interview_card_is_language( 'en' . str_repeat( '-abcde', 500000 ) . '-' ),
	)
);
